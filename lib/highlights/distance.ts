/** Single-character edits between short texts. */

/**
 * Edits that make `saved` the start of `found`, which may go on after it.
 * Plain dynamic programming in one row: contexts are short.
 */
export function startErrors(saved: string, found: string): number {
  if (found.startsWith(saved)) return 0;
  const { length } = found;
  const units = Uint16Array.from({ length }, (_, at) => found.charCodeAt(at));
  const row = Uint16Array.from({ length: length + 1 }, (_, at) => at);
  for (let i = 1; i <= saved.length; i++) {
    const unit = saved.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= length; j++) {
      const above = row[j]!;
      const replaced = units[j - 1] === unit ? diagonal : diagonal + 1;
      const shifted = above < left ? above + 1 : left + 1;
      left = replaced < shifted ? replaced : shifted;
      diagonal = above;
      row[j] = left;
    }
  }
  return Math.min(...row);
}

/** Edits that make `saved` the end of `found`, which may have begun before it. */
export function endErrors(saved: string, found: string): number {
  return found.endsWith(saved) ? 0 : startErrors(reversed(saved), reversed(found));
}

const reversed = (text: string): string => text.split('').reverse().join('');
