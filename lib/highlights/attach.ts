/**
 * From selectors back to a place on the page, or to nowhere: a highlight in a wrong place is worse than none.
 *
 * In order: the saved position when quote and context verify; the exact quote where the context agrees; the closest
 * wording where context and likeness leave no doubt. Everything is compared folded, so that markup may churn.
 */
import { type Candidate, distance, exactCandidates, fuzzyCandidates, LOST, toWanted, type Wanted } from './candidates.ts';
import type { Selectors } from './schema.ts';
import { type BlockRange, prepare, type PreparedText, type TextModel, toBlockRanges } from './text-model.ts';

export interface Attachment {
  /** Offsets in the joined text. */
  start: number;
  end: number;
  /** The same stretch as pieces of blocks; more than one when it runs over a block's end. */
  ranges: BlockRange[];
  method: 'position' | 'quote' | 'fuzzy';
}

/** A side of the context is there when this much of it is as it was. */
const LEAST_CONTEXT = 0.6;
/** When nothing is known of look-alikes, the passage with its context may have changed by this much. */
const UNKNOWN_CHANGE = 0.2;
/** How much of the quote may have changed: at most, where one side of the context is gone, where there is a look-alike. */
const MOST_CHANGE = 0.3;
const ONE_SIDED_CHANGE = 0.2;
const WARY_CHANGE = 0.15;
/** A place whose quote differs by no more than this share is a look-alike, whatever stands beside it. */
const LOOK_ALIKE = 0.25;
/** Whole blocks from this length on are known by themselves: paragraphs move. */
const LEAST_BLOCK = 40;

/** Whether a candidate is all of one block or several. */
function isWholeBlocks({ start, end }: Candidate, page: PreparedText): boolean {
  const isEdge = (folded: number) => page.blockStarts.some((each) => page.toFolded[each] === folded);
  return isEdge(start) && (end === page.folded.length || isEdge(end));
}

/**
 * The number of edits from which on a place is too far from what was saved. Nearer than half-way to its nearest
 * look-alike it cannot be, by the triangle inequality, the look-alike; a little less, for look-alikes are edited too.
 */
function tooFar({ quote, before, after }: Wanted, rival: number | undefined, hasLookAlike: boolean): number {
  if (rival === undefined) return (quote.length + before.length + after.length) * UNKNOWN_CHANGE;
  return (rival + 1) / (hasLookAlike ? 2.5 : 2);
}

/** Whether nothing but the passage itself can be at a place. */
function isSure(candidate: Candidate, wanted: Wanted, rival: number | undefined, page: PreparedText): boolean {
  if (distance(candidate) === 0) return true;
  const { quote, before, after } = wanted;
  const { changed } = candidate;
  const sides = [1 - candidate.before / (before.length || 1), 1 - candidate.after / (after.length || 1)];
  const isThere = sides.map((side) => side >= LEAST_CONTEXT);
  const hasLookAlike = rival === undefined || rival <= 2 * LOST + quote.length * LOOK_ALIKE;
  if (!hasLookAlike && changed === 0 && quote.length >= LEAST_BLOCK && isWholeBlocks(candidate, page)) return true;
  if (distance(candidate) >= tooFar(wanted, rival, hasLookAlike)) return false;
  if (isThere.every(Boolean)) return changed <= (hasLookAlike ? WARY_CHANGE : MOST_CHANGE);
  const isPutInto = candidate.quote > Math.round(changed * quote.length);
  return !hasLookAlike && !isPutInto && isThere.some(Boolean) && changed <= ONE_SIDED_CHANGE;
}

/** Whether two candidates are one place, found with slightly different ends. */
function isSamePlace(a: Candidate, b: Candidate): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}

function choose(candidates: Candidate[], wanted: Wanted, { position, rival }: Selectors, page: PreparedText): Candidate | null {
  const expected = page.toFolded[Math.min(position?.start ?? 0, page.text.length)] ?? 0;
  const shift = (each: Candidate) => Math.abs(each.start - expected);
  const [best, ...others] = candidates.sort((a, b) => distance(a) - distance(b) || shift(a) - shift(b));
  if (!best || !isSure(best, wanted, rival, page)) return null;
  const second = others.find((each) => !isSamePlace(each, best));
  if (!second) return best;
  // The same words twice in the same context may be either; without any context that says nothing.
  const isTwin = distance(best) === 0 && wanted.before + wanted.after !== '';
  return isTwin || distance(best) < distance(second) / 2 ? best : null;
}

/** Whether the text at the saved position is what was saved, with all of its context. */
function holdsPosition({ text }: PreparedText, { quote, position }: Selectors): boolean {
  if (!position || (quote.prefix === '' && position.start > 0)) return false;
  return text.startsWith(quote.prefix + quote.exact + quote.suffix, position.start - quote.prefix.length);
}

function toAttachment(page: PreparedText, start: number, end: number, method: Attachment['method']): Attachment {
  return { start, end, ranges: toBlockRanges(page, start, end), method };
}

/** Where the passage is now; null when it is not certain: then it is an orphan. */
export function attach(selectors: Selectors, model: TextModel): Attachment | null {
  const page = prepare(model);
  const { quote, position } = selectors;
  if (position && holdsPosition(page, selectors)) {
    return toAttachment(page, position.start, position.start + quote.exact.length, 'position');
  }
  const wanted = toWanted(selectors);
  if (wanted.quote === '') return null;
  const exact = choose(exactCandidates(page, wanted), wanted, selectors, page);
  const found = exact ?? choose(fuzzyCandidates(page, wanted), wanted, selectors, page);
  if (!found || found.start >= found.end) return null;
  const [start = 0, last = 0] = [page.toText[found.start], page.toText[found.end - 1]];
  return toAttachment(page, start, last + 1, exact ? 'quote' : 'fuzzy');
}
