/**
 * From selectors back to a place on the page, or to nowhere: a highlight in a wrong place is worse than none.
 *
 * In order: the saved position when quote and context verify; the exact quote where the context agrees; the closest
 * wording where context and likeness leave no doubt. Everything is compared folded, so that markup may churn.
 */
import { type Candidate, distance, exactCandidates, fuzzyCandidates, toWanted, unlike, type Wanted } from './candidates.ts';
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

/** At least one side of the context must be this much as it was: a quote alone may stand anywhere. */
const LEAST_CONTEXT = 0.6;
/** When nothing is known of look-alikes, the passage with its context may have changed by this much. */
const UNKNOWN_CHANGE = 0.2;
/** Where there is a look-alike, no more than this share of the quote may have changed, and no side of the context be gone. */
const WARY_CHANGE = 0.15;
/** Half-way is not enough where there is a look-alike: those are edited too. */
const NEAR_RIVAL = 2;
/** Whole blocks from this length on are known by themselves: paragraphs move. */
const LEAST_BLOCK = 40;

/** Whether a candidate is all of one block or several. */
function isWholeBlocks({ start, end }: Candidate, page: PreparedText): boolean {
  const isEdge = (folded: number) => page.blockStarts.some((each) => page.toFolded[each] === folded);
  return isEdge(start) && (end === page.folded.length || isEdge(end));
}

const hasLookAlike = (wanted: Wanted, rival: number | undefined) => rival === undefined || rival < unlike(wanted);

/**
 * How many edits a place may be away from what was saved. Nearer than half-way to its nearest look-alike it cannot be,
 * by the triangle inequality, the look-alike.
 */
function mostEdits(wanted: Wanted, rival: number | undefined): number {
  if (rival === undefined) return (wanted.quote.length + wanted.before.length + wanted.after.length) * UNKNOWN_CHANGE;
  return (rival + 1) / (hasLookAlike(wanted, rival) ? NEAR_RIVAL : 2);
}

/** Whether nothing but the passage itself can be at a place. */
function isSure(candidate: Candidate, wanted: Wanted, rival: number | undefined, page: PreparedText): boolean {
  const { quote, before, after } = wanted;
  const edits = distance(candidate);
  if (edits === 0) return true;
  if (edits >= mostEdits(wanted, rival)) return false;
  const sides = [1 - candidate.before / before.length, 1 - candidate.after / after.length];
  const isWary = hasLookAlike(wanted, rival);
  if (isWary && candidate.quote > 0) {
    return candidate.quote <= quote.length * WARY_CHANGE && Math.min(...sides) >= LEAST_CONTEXT;
  }
  if (Math.max(...sides) >= LEAST_CONTEXT) return true;
  return !isWary && candidate.quote === 0 && quote.length >= LEAST_BLOCK && isWholeBlocks(candidate, page);
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
  const isAlone = !second || distance(best) === 0 || distance(best) < distance(second) / NEAR_RIVAL;
  return isAlone ? best : null;
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
  const wanted = toWanted(quote);
  if (wanted.quote === '') return null;
  const exact = choose(exactCandidates(page, wanted), wanted, selectors, page);
  const found = exact ?? choose(fuzzyCandidates(page, wanted), wanted, selectors, page);
  if (!found || found.start >= found.end) return null;
  const [start = 0, last = 0] = [page.toText[found.start], page.toText[found.end - 1]];
  return toAttachment(page, start, last + 1, exact ? 'quote' : 'fuzzy');
}
