/** Single-character edits between short texts. */

/**
 * Edits that make `saved` the start of `found`, which may go on after it.
 * Plain dynamic programming: contexts are short.
 */
export function startErrors(saved: string, found: string): number {
  if (found.startsWith(saved)) return 0;
  let row = Uint16Array.from({ length: found.length + 1 }, (_, index) => index);
  let next = new Uint16Array(found.length + 1);
  for (let i = 1; i <= saved.length; i++) {
    next[0] = i;
    const unit = saved.charCodeAt(i - 1);
    for (let j = 1; j <= found.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (found.charCodeAt(j - 1) === unit ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  return Math.min(...row);
}

/** Edits that make `saved` the end of `found`, which may have begun before it. */
export function endErrors(saved: string, found: string): number {
  return found.endsWith(saved) ? 0 : startErrors(reversed(saved), reversed(found));
}

const reversed = (text: string): string => text.split('').reverse().join('');
