/**
 * From selectors back to a place on the page, or to nowhere: a highlight in a wrong place is worse than none.
 *
 * In order: the saved position when quote and context verify; the exact quote where the context agrees; the closest
 * wording where context and likeness leave no doubt. Everything is compared folded, so that markup may churn.
 */
import { type Candidate, distance, exactCandidates, fuzzyCandidates, toWanted, type Wanted } from './candidates.ts';
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

/** A side of the context is there when this much of it is, and whole when this much is. */
const LEAST_CONTEXT = 0.25;
const WHOLE_CONTEXT = 0.85;
/** When nothing is known of look-alikes, the passage with its context may have changed by this much. */
const UNKNOWN_CHANGE = 0.2;
/** How much of the quote may have changed: between whole contexts, at most, with a look-alike, with one side gone. */
const BETWEEN_CHANGE = 0.4;
const MOST_CHANGE = 0.25;
const WARY_CHANGE = 0.15;
const SMALL_CHANGE = 0.1;
/** How far a passage with one side of its context is from where it was, as a share of the text: farther, it may be a copy. */
const MOST_SHIFT = 0.15;
/** A place whose quote differs by no more than this share is a look-alike, whatever stands beside it. */
const LOOK_ALIKE = 0.25;
/** The second best must be so many times as far. */
const CLEARLY = 2.5;
/** Characters by which one side must be nearer to say something. */
const CLEARLY_LESS = 8;
/** Characters by which an end of a passage is known. */
const END = 16;
/** Whole blocks from this length on are known by themselves: paragraphs move. */
const LEAST_BLOCK = 40;

/** Whether a candidate is all of one block or several. */
function isWholeBlocks({ start, end }: Candidate, page: PreparedText): boolean {
  const isEdge = (folded: number) => page.blockStarts.some((each) => page.toFolded[each] === folded);
  return isEdge(start) && (end === page.folded.length || isEdge(end));
}

/**
 * The distance from which on a place is too far from what was saved. Nearer than half-way to its nearest look-alike it
 * cannot be, by the triangle inequality, the look-alike; less where there is one, for it may be edited too; far less
 * where the words differ, for look-alikes differ by a word.
 */
function tooFar({ quote, before, after }: Wanted, { changed }: Candidate, rival: number | undefined, hasLookAlike: boolean) {
  if (rival === undefined) return (quote.length + before.length + after.length) * UNKNOWN_CHANGE;
  if (changed > (hasLookAlike ? 0 : SMALL_CHANGE)) return (rival + 1) / 4;
  return (rival + 1) / (hasLookAlike ? 2.5 : 2.2);
}

/** How far a candidate is from where the passage was. */
function shiftOf({ start }: Candidate, { position }: Selectors, page: PreparedText): number {
  return Math.abs(start - (page.toFolded[Math.min(position?.start ?? 0, page.text.length)] ?? 0));
}

/** Whether nothing but the passage itself can be at a place. */
function isSure(candidate: Candidate, wanted: Wanted, selectors: Selectors, page: PreparedText): boolean {
  if (distance(candidate) === 0) return true;
  const { rival } = selectors;
  const { quote, before, after } = wanted;
  const { changed } = candidate;
  const hasLookAlike = rival === undefined || rival <= before.length + after.length + quote.length * LOOK_ALIKE;
  if (!hasLookAlike && changed === 0 && quote.length >= LEAST_BLOCK && isWholeBlocks(candidate, page)) return true;
  if (distance(candidate) >= tooFar(wanted, candidate, rival, hasLookAlike)) return false;
  const kept = [1 - candidate.before / (before.length || 1), 1 - candidate.after / (after.length || 1)];
  if (quote.length >= END && kept.every((share) => share >= WHOLE_CONTEXT)) return changed <= BETWEEN_CHANGE;
  if (kept.every((share) => share >= LEAST_CONTEXT)) return changed <= (hasLookAlike ? WARY_CHANGE : MOST_CHANGE);
  const isNear = shiftOf(candidate, selectors, page) <= page.folded.length * MOST_SHIFT;
  const isWhole = kept.some((share) => share >= WHOLE_CONTEXT);
  return !hasLookAlike && isNear && isWhole && quote.length >= LEAST_BLOCK && changed <= SMALL_CHANGE;
}

/** Whether two candidates are one place, found with slightly different ends. */
function isSamePlace(a: Candidate, b: Candidate): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}

/** Whether another place is clearly nearer on one side: a copy beside the original is, and which is which cannot be told. */
function isBeatenBy(other: Candidate, best: Candidate): boolean {
  return other.before + CLEARLY_LESS < best.before || other.after + CLEARLY_LESS < best.after;
}

/** Whether an end of a changed passage stands once more right beside a place: then it may end there or here. */
function isRepeatedBeside(candidate: Candidate, { quote, before, after }: Wanted, { folded }: PreparedText): boolean {
  const { start, end } = candidate;
  if (candidate.changed <= SMALL_CHANGE || quote.length < 2 * END) return false;
  const [head, tail] = [quote.slice(0, END), quote.slice(-END)];
  const reach = quote.length + END;
  const isNewIn = (text: string, saved: string, part: string) => text.includes(part) && !saved.includes(part);
  return (
    isNewIn(folded.slice(Math.max(0, start - reach), start), before, head) || isNewIn(folded.slice(end, end + reach), after, tail)
  );
}

function choose(candidates: Candidate[], wanted: Wanted, selectors: Selectors, page: PreparedText): Candidate | null {
  const shift = (each: Candidate) => shiftOf(each, selectors, page);
  const [best, ...others] = candidates.sort((a, b) => distance(a) - distance(b) || shift(a) - shift(b));
  if (!best || !isSure(best, wanted, selectors, page)) return null;
  const rivals = others.filter((each) => !isSamePlace(each, best));
  // The same words twice in the same context may be either; without any context that says nothing.
  if (distance(best) === 0) return rivals.length === 0 || wanted.before + wanted.after !== '' ? best : null;
  const isFar = (each: Candidate) => distance(each) > distance(best) * CLEARLY && !isBeatenBy(each, best);
  return rivals.every(isFar) && !isRepeatedBeside(best, wanted, page) ? best : null;
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
  const exact = exactCandidates(page, wanted);
  const isThere = exact.some((each) => distance(each) === 0);
  const found = choose(isThere ? exact : [...exact, ...fuzzyCandidates(page, wanted)], wanted, selectors, page);
  if (!found || found.start >= found.end) return null;
  const [start = 0, last = 0] = [page.toText[found.start], page.toText[found.end - 1]];
  return toAttachment(page, start, last + 1, found.quote === 0 ? 'quote' : 'fuzzy');
}
