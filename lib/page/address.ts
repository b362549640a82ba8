/**
 * The address of a page: without the fragment, which only leads to a place on it; unless the fragment is a route (`#/a`,
 * `#!/a`, `#inbox/CODE`), by which apps without a server, and web mail, tell their pages apart. Pure.
 */
export function pageAddress(url: string): string {
  return url.replace(/#(?!!?\/|\w+\/(.*\/)?\w{12}).*/, '');
}
