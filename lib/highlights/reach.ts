/** How far two texts go on alike from their beginnings, when a typing error or two do not count. */
import { GRAM } from './gram-index.ts';

/** Errors that are passed over, and the characters that one may take of either text. */
const MOST_ERRORS = 2;
const LONGEST_ERROR = 3;

export const reversed = (text: string) => text.split('').reverse().join('');

/** What an error took of either text, least first; null when what follows is another text. */
function errorAt(a: string, i: number, b: string, j: number): [number, number] | null {
  for (let both = 1; both <= 2 * LONGEST_ERROR; both++)
    for (let inA = Math.max(0, both - LONGEST_ERROR); inA <= Math.min(both, LONGEST_ERROR); inA++)
      if (i + inA + GRAM <= a.length && b.startsWith(a.slice(i + inA, i + inA + GRAM), j + both - inA)) return [inA, both - inA];
  return null;
}

/** Characters of the first text up to where the second is another. */
export function reach(a: string, b: string): number {
  let [i, j] = [0, 0];
  for (let errors = 0; ; errors++) {
    while (i < a.length && a.charCodeAt(i) === b.charCodeAt(j)) {
      i++;
      j++;
    }
    const error = errors < MOST_ERRORS ? errorAt(a, i, b, j) : null;
    if (!error) return i;
    i += error[0];
    j += error[1];
  }
}
