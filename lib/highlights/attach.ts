/**
 * From selectors back to a place on the page, or to nowhere: a highlight in a wrong place is worse than none.
 *
 * In order: the saved position when quote and context verify; the exact quote where the context agrees; the closest
 * wording where context and likeness leave no doubt. Everything is compared folded, so that markup may churn.
 */
import { Comparison, CONTEXT_SLACK } from './comparison.ts';
import type { Rival, Selectors } from './schema.ts';
import { type BlockRange, prepare, type PreparedText, type TextModel, toBlockRanges } from './text-model.ts';
import { type Candidate, toWanted, type Wanted } from './wanted.ts';

export interface Attachment {
  /** Offsets in the joined text. */
  start: number;
  end: number;
  /** The same stretch as pieces of blocks; more than one when it runs over a block's end. */
  ranges: BlockRange[];
  method: 'position' | 'quote' | 'fuzzy';
}

/** A side of the context is there when so many more of its characters are than any look-alike had beside it. */
const CLEARLY_MORE = 10;
/** Where the quote stands once, so many characters right beside it on both sides say enough. */
const PLAINLY = 24;
/** How much of the quote may be gone: with both sides there, of a short one, with one side. */
const MOST_GONE = 0.55;
const SHORT_GONE = 0.3;
const SOME_GONE = 0.25;
/** The least share of a place that must be the quote's own characters. */
const LEAST_OWN = 0.6;
/** A look-alike shares this much of the quote; what is attached has lost less than half of what tells the two apart. */
const LOOK_ALIKE = 0.7;
const TOWARDS_RIVAL = 0.5;
const SOMEWHAT_ALIKE = 0.5;
/** So much of the context is left where a look-alike nearby has some of it too, and beside a short quote that changed. */
const MOST_CONTEXT = 0.775;
/** And beside a short quote that moved. */
const SOME_CONTEXT = 0.5;
/** Typing errors may have taken this much of any quote. */
const TYPING_ERRORS = 0.15;
/** With nearly all of the context there, so much of a quote that stood there twice may be gone. */
const NEARLY_ALL = 0.85;
const SET_GONE = 0.3;
/** Letters from which on a quote that was like no other is known by itself, when it moved as it was. */
const LONG = 40;
/** A place with this much less of the quote is no copy, and no part of one; with so much more it may be the passage. */
const LIKENESS = 0.25;
const PARTLY = 0.6;
const MUCH = 0.08;
const TYPOS = 4;
/** Context that two places have both, but for what they have by chance. */
const DOUBLED = 48;
/** What moved no farther than this still has its old context beside it, with something put in. */
const NEARBY = 2 * CONTEXT_SLACK;
/** The best place has so many more characters of the context than the second. */
const MARGIN = 16;
/** The second has no more on either side than this beyond the best. */
const BEATEN = 8;

/** When nothing is known of look-alikes, there may have been one with this share of the context. */
const UNKNOWN_RIVAL = 0.5;

function rivalOf({ rival }: Selectors, { quote, before, after }: Wanted): Rival {
  if (typeof rival === 'object') return rival;
  const share = (text: string) => text.length * UNKNOWN_RIVAL;
  return { quote: share(quote), before: share(before), after: share(after) };
}

interface Case {
  wanted: Wanted;
  rival: Rival;
}

const holdsBefore = ({ before }: Candidate, { rival }: Case) => before >= rival.before + CLEARLY_MORE;
const holdsAfter = ({ after }: Candidate, { rival }: Case) => after >= rival.after + CLEARLY_MORE;
const sidesOf = (each: Candidate, it: Case) => Number(holdsBefore(each, it)) + Number(holdsAfter(each, it));
const isWhole = (each: Candidate, { wanted: { before, after } }: Case) => contextOf(each) === before.length + after.length;
const contextOf = ({ before, after }: Candidate) => before + after;

/** Whether a place has nearly all of the context on both sides: then a look-alike elsewhere counts for less. */
const isSet = (each: Candidate, { wanted: { before, after } }: Case) =>
  each.before >= before.length * NEARLY_ALL && each.after >= after.length * NEARLY_ALL;

/** Whether nothing but the passage can be at a place; `isGone` where its context stands elsewhere without it. */
function isSure(candidate: Candidate, it: Case, isGone: boolean): boolean {
  const { quote, before, after } = it.wanted;
  const lost = 1 - candidate.quote / quote.length;
  const sides = sidesOf(candidate, it);
  const alike = it.rival.quote / quote.length;
  const context = contextOf(candidate) / (before.length + after.length);
  if (isGone) return isMoved(candidate, it) && (isLong(quote) || (sides === 2 && context >= SOME_CONTEXT));
  if (alike >= LOOK_ALIKE && context < MOST_CONTEXT) return false;
  const few = isSet(candidate, it) ? SET_GONE : TYPING_ERRORS;
  const most = alike < SOMEWHAT_ALIKE ? MOST_GONE : Math.max((1 - alike) * TOWARDS_RIVAL, few);
  if (!isLong(quote) && lost > 0) return sides === 2 && context >= MOST_CONTEXT && lost <= Math.min(most, SHORT_GONE);
  if (sides === 2) return lost <= most;
  if (sides === 1) return lost <= Math.min(most, SOME_GONE);
  return isMoved(candidate, it) && isLong(quote);
}

/** Whether a place has all of a quote that was like no other, in one piece. */
function isMoved({ start, end, quote: kept }: Candidate, { wanted: { quote }, rival }: Case): boolean {
  return kept === quote.length && end - start === kept && rival.quote < LOOK_ALIKE * quote.length;
}

/** Characters of scripts without spaces say as much as three letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

const isLong = (quote: string) => quote.length + 2 * (quote.match(DENSE)?.length ?? 0) >= LONG;

/** Whether two candidates are one place, found with slightly different ends. */
function isSamePlace(a: Candidate, b: Candidate): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}

/** Whether another place may be the passage as well: a copy beside the original is, and which is which cannot be told. */
function isMatchFor(best: Candidate, other: Candidate, it: Case): boolean {
  const better = (other.quote - best.quote) / it.wanted.quote.length;
  if (better < -PARTLY) return false;
  if (other.before > best.before + BEATEN && holdsBefore(other, it)) return true;
  if (other.after > best.after + BEATEN && holdsAfter(other, it)) return true;
  if (better < -LIKENESS) return false;
  const isCopy = sidesOf(other, it) === 2 && it.rival.quote < LOOK_ALIKE * it.wanted.quote.length;
  if (isCopy && (other.before + BEATEN > best.before || other.after + BEATEN > best.after)) return true;
  return (
    contextOf(best) + best.quote < contextOf(other) + other.quote + MARGIN ||
    (better > MUCH && other.quote > best.quote + TYPOS && sidesOf(other, it) > 0)
  );
}

/** Whether the context stands at a place and at one without the quote as well: what moved would have taken its share along. */
function isDoubled(place: Candidate, hole: Candidate, { wanted: { before, after } }: Case): boolean {
  if (hole.start >= place.start - NEARBY && hole.start <= place.end + NEARBY) return false;
  return place.before + hole.before > before.length + DOUBLED || place.after + hole.after > after.length + DOUBLED;
}

/** The place that is the passage, of all that may be; null when it is none of them for certain. */
function choose(candidates: readonly Candidate[], it: Case): Candidate | null {
  const isEmpty = ({ start, end }: Candidate) => start === end;
  const isOwn = ({ start, end, quote }: Candidate) => quote >= LEAST_OWN * (end - start);
  const total = (each: Candidate) => contextOf(each) + each.quote;
  const places = candidates.filter((each) => !isEmpty(each)).sort((a, b) => total(b) - total(a));
  const best = places.find(isOwn);
  if (!best) return null;
  if (best.quote === it.wanted.quote.length && isWhole(best, it) && (contextOf(best) > 0 || places.length === 1)) return best;
  const isBeside = (each: Candidate) =>
    each.start >= best.start && each.start <= best.end && contextOf(each) < contextOf(best) + DOUBLED;
  // The empty place of a passage whose look-alike stands nearby has hardly more of the context than that.
  const least = contextOf(best) + (it.rival.quote >= LOOK_ALIKE * it.wanted.quote.length ? -BEATEN : BEATEN);
  const holes = candidates.filter((each) => isEmpty(each) && !isBeside(each) && contextOf(each) >= least);
  if (holes.some((hole) => isDoubled(best, hole, it)) || !isSure(best, it, holes.length > 0)) return null;
  const rivals = places.filter((each) => !isSamePlace(each, best));
  return rivals.some((each) => isMatchFor(best, each, it)) ? null : best;
}

function find(comparison: Comparison, selectors: Selectors, wanted: Wanted): Candidate | null {
  const rival = rivalOf(selectors, wanted);
  const enough = { before: rival.before + PLAINLY, after: rival.after + PLAINLY };
  return comparison.plain(enough) ?? choose(comparison.candidates(), { wanted, rival });
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
  const found = find(new Comparison(page, wanted), selectors, wanted);
  if (!found || found.start >= found.end) return null;
  const [start = 0, last = 0] = [page.toText[found.start], page.toText[found.end - 1]];
  return toAttachment(page, start, last + 1, found.quote === wanted.quote.length ? 'quote' : 'fuzzy');
}
