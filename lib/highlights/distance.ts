/** How much of a saved context is still there beside a place, whatever was put between. */

/** Scores are whole numbers: a character that agrees counts so many points. */
const POINTS = 64;
/** What a break in the agreement costs: a word or two that agree by chance do not make up for it. */
const BREAK = 8 * POINTS;
/** A character that was put in costs next to nothing: one inserted sentence is one edit, however long. */
const PUT_IN = 1;
const IMPOSSIBLE = -(2 ** 29);

/**
 * Characters of `saved` that are lost in `found`: 0 when `found` begins with it, all of them when nothing agrees.
 * Alignment with affine gaps (Gotoh 1982), tied to the beginning of both and free at their ends.
 */
export function lostAfter(saved: string, found: string): number {
  let same = 0;
  while (same < saved.length && saved[same] === found[same]) same++;
  if (same === saved.length) return 0;
  return saved.length - same - kept(saved.slice(same), found.slice(same)) / POINTS;
}

/** Characters of `saved` that are lost at the end of `found`. */
export function lostBefore(saved: string, found: string): number {
  return lostAfter(reversed(saved), reversed(found));
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** The best score of an alignment, in points: characters that agree, less what breaks cost. */
function kept(saved: string, found: string): number {
  const { length } = found;
  const units = Uint16Array.from({ length }, (_, at) => found.charCodeAt(at));
  // Best scores of the row above: of any ending, and of those ending in characters that were left out of `saved`.
  const row = Int32Array.from({ length: length + 1 }, (_, at) => (at === 0 ? 0 : -BREAK - at * PUT_IN));
  const dropped = new Int32Array(length + 1).fill(IMPOSSIBLE);
  let best = 0;
  for (let i = 0; i < saved.length; i++) {
    const unit = saved.charCodeAt(i);
    let diagonal = row[0]!;
    let before = -BREAK;
    let put = IMPOSSIBLE;
    row[0] = before;
    for (let j = 1; j <= length; j++) {
      const above = row[j]!;
      put = (put > before - BREAK ? put : before - BREAK) - PUT_IN;
      const skipped = dropped[j]! > above - BREAK ? dropped[j]! : above - BREAK;
      dropped[j] = skipped;
      let score = units[j - 1] === unit ? diagonal + POINTS : diagonal - POINTS;
      if (put > score) score = put;
      if (skipped > score) score = skipped;
      if (score > best) best = score;
      diagonal = above;
      before = score;
      row[j] = score;
    }
  }
  return best;
}
