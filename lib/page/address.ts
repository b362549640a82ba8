/**
 * The address of a page: without the fragment, which only leads to a place on it; unless the fragment is a route (`#/a`,
 * `#!/a`), by which apps without a server tell their pages apart. Pure.
 */
export function pageAddress(url: string): string {
  return url.replace(/#(?!!?\/).*/, '');
}
