/** What a passage is told by, and how much of that stands somewhere else. */
import { closest, LONGEST_INEXACT } from './rewordings.ts';
import { EDGE, type Wanted } from './wanted.ts';

/** So much of the context belongs to the core of a quote shorter than twice that. */
export const BESIDE = 32;
/** The largest share of errors in what is like a quote at all. */
const LEAST_ALIKE = 0.5;
/** The same, of what was put in beside a passage. */
const MOST_REWORDED = 0.7;
/** So many characters tell a quote from other words; of the second so many its sentence. */
const TELLING = [16, 48];

/** The least share of a passage that its rewording has, and by how much more it is like the passage than like what stood beside it. */
export interface Reworded {
  least: number;
  lead: number;
}

/** The quote; a short one with what stood beside it. `left` and `right` count that. */
export function coreOf({ before, quote, after }: Wanted): { text: string; left: number; right: number } {
  if (quote.length >= 2 * BESIDE) return { text: quote, left: 0, right: 0 };
  const [head = '', tail = ''] = [before.slice(-BESIDE), after.slice(0, BESIDE)].map((side) => side.replaceAll(EDGE, ''));
  return { text: head + quote + tail, left: head.length, right: tail.length };
}

/** How many characters of a pattern the closest wording in a text has; 0 when more of them are not there. */
export function mostAlike(text: string, pattern: string, mostChanged = LEAST_ALIKE): number {
  if (pattern.length > LONGEST_INEXACT) return 0;
  const [best] = closest(text, pattern, mostChanged);
  return best ? pattern.length - best.errors : 0;
}

/** A quote; a short one with so much of what stood beside it that it has a number of characters. */
function widened({ before, quote, after }: Wanted, length: number): string {
  const beside = Math.max(0, Math.ceil((length - quote.length) / 2));
  return (before.slice(before.length - beside) + quote + after.slice(0, beside)).replaceAll(EDGE, '');
}

/** Whether a text may have a passage in other words. */
export function isReworded(text: string, wanted: Wanted, bar: Reworded): boolean {
  const patterns = new Set(TELLING.map((length) => widened(wanted, length)));
  return [...patterns].some((pattern) => isLike(text, pattern, wanted, bar));
}

function isLike(text: string, pattern: string, { before, after }: Wanted, { least, lead }: Reworded): boolean {
  const [best] = pattern.length > LONGEST_INEXACT ? [] : closest(text, pattern, 1 - least);
  if (!best) return false;
  const there = text.slice(best.start, best.end);
  const around = Math.max(...[before, after].map((side) => mostAlike(side, there, MOST_REWORDED)));
  return 1 - best.errors / pattern.length > around / there.length + lead;
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
