/** Whether a highlight's address can be opened: an imported one names anything, but only pages open. */
export function opensInTab(url: string): boolean {
  return /^(https?|file):/i.test(url);
}
