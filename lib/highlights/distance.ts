/** How much of a saved context is still there beside a place, whatever was put between. */

/** What a break in the agreement costs, in characters: a word or two that agree by chance do not make up for it. */
const BREAK = 8;
/** Characters that were put in cost next to nothing: one inserted sentence is one edit, however long. */
const PUT_IN = 1 / 64;

/**
 * Characters of `saved` that are lost in `found`: 0 when `found` begins with it, all of them when nothing agrees.
 * Alignment with affine gaps (Gotoh 1982), tied to the beginning of both and free at their ends.
 */
export function lostAfter(saved: string, found: string): number {
  let same = 0;
  while (same < saved.length && saved[same] === found[same]) same++;
  if (same === saved.length) return 0;
  return saved.length - same - kept(saved.slice(same), found.slice(same));
}

/** Characters of `saved` that are lost at the end of `found`. */
export function lostBefore(saved: string, found: string): number {
  return lostAfter(reversed(saved), reversed(found));
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** The best score of an alignment: characters that agree, less what breaks cost. */
function kept(saved: string, found: string): number {
  const { length } = found;
  const units = Uint16Array.from({ length }, (_, at) => found.charCodeAt(at));
  // Best scores of the row above: ending in agreement or not, and ending in characters that were left out of `saved`.
  const row = Float64Array.from({ length: length + 1 }, (_, at) => (at === 0 ? 0 : -BREAK - at * PUT_IN));
  const dropped = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  let best = 0;
  for (let i = 0; i < saved.length; i++) {
    const unit = saved.charCodeAt(i);
    let diagonal = row[0]!;
    let put = Number.NEGATIVE_INFINITY;
    row[0] = -BREAK;
    for (let j = 1; j <= length; j++) {
      const above = row[j]!;
      put = Math.max(put, row[j - 1]! - BREAK) - PUT_IN;
      const left = Math.max(dropped[j]!, above - BREAK);
      dropped[j] = left;
      const score = Math.max(diagonal + (units[j - 1] === unit ? 1 : -1), put, left);
      diagonal = above;
      row[j] = score;
      if (score > best) best = score;
    }
  }
  return best;
}
