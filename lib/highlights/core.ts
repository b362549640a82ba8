/** What a passage is told by, and how much of that stands somewhere else. */
import { closest, LONGEST_INEXACT } from './rewordings.ts';
import { EDGE, type Wanted } from './wanted.ts';

/** So much of the context belongs to the core of a quote shorter than twice that. */
export const BESIDE = 32;
/** The largest share of errors in what is like a quote at all. */
const LEAST_ALIKE = 0.5;

/** The quote; a short one with what stood beside it. `left` and `right` count that. */
export function coreOf({ before, quote, after }: Wanted): { text: string; left: number; right: number } {
  if (quote.length >= 2 * BESIDE) return { text: quote, left: 0, right: 0 };
  const [head = '', tail = ''] = [before.slice(-BESIDE), after.slice(0, BESIDE)].map((side) => side.replaceAll(EDGE, ''));
  return { text: head + quote + tail, left: head.length, right: tail.length };
}

/** How many characters of a pattern the closest wording in a text has; 0 when it has less than half. */
export function mostAlike(text: string, pattern: string): number {
  if (pattern.length > LONGEST_INEXACT) return 0;
  const [best] = closest(text, pattern, LEAST_ALIKE);
  return best ? pattern.length - best.errors : 0;
}

/** The share of a passage's core that the closest wording in some texts has. */
export function alikeIn(texts: readonly string[], wanted: Wanted): number {
  const { text } = coreOf(wanted);
  return Math.max(...texts.map((each) => mostAlike(each, text))) / text.length;
}

/** The shares of quote and core on one side that the closest wording on that side had, the larger of both sides. */
export function alikeBeside(wanted: Wanted): number {
  const { text, left, right } = coreOf(wanted);
  const sides = [
    [wanted.before, text.slice(0, text.length - right)],
    [wanted.after, text.slice(left)],
  ] as const;
  return Math.max(...sides.map(([side, part]) => mostAlike(side, part) / part.length));
}
