/** Reading single words of folded text around a position, never more than a bounded number of units. */
import { isLetter } from './characters.ts';

const LONGEST_WORD = 24;

/** End of the run of letters that begins at `at`; `at` itself when there is none. */
export function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_WORD && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** The letters from `at` on, or ''. */
export function readWord(text: string, at: number): string {
  return text.slice(at, endOfWord(text, at));
}

/** The word with inner dots that ends just before `at`: "u.s" before the last dot of "U.S.". */
export function readWordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && isWordOrDot(text, start - 1)) start--;
  return text.slice(start, at);
}

function isWordOrDot(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) || text[at] === '.';
}

/** The word before `at`, one space or hyphen between allowed, and where it starts; `word` is '' when there is none. */
export function previousWord(text: string, at: number): { word: string; start: number } {
  let end = at;
  if (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '-')) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isLetter(text.charCodeAt(start - 1))) start--;
  return { word: text.slice(start, end), start };
}

/** `at`, or the position after it when a space stands there. */
export function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** `at`, or the position after it when a space or hyphen stands there. */
export function skipJoint(text: string, at: number): number {
  return text[at] === ' ' || text[at] === '-' ? at + 1 : at;
}
