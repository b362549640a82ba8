/** Which of the places where a passage may stand it is, by what is left of its words and of their context at each. */
import { CONTEXT_SLACK } from './rewordings.ts';
import type { Rival } from './schema.ts';
import type { Candidate, Wanted } from './wanted.ts';

/** A side of the context is there when so many more of its characters are than any look-alike had beside it. */
const CLEARLY_MORE = 10;
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

export interface Case {
  wanted: Wanted;
  rival: Rival;
}

const holdsBefore = ({ before }: Candidate, { rival }: Case) => before >= rival.before + CLEARLY_MORE;
const holdsAfter = ({ after }: Candidate, { rival }: Case) => after >= rival.after + CLEARLY_MORE;
const sidesOf = (each: Candidate, it: Case) => Number(holdsBefore(each, it)) + Number(holdsAfter(each, it));
const isWhole = (each: Candidate, { wanted: { before, after } }: Case) => contextOf(each) === before.length + after.length;
export const contextOf = ({ before, after }: Candidate) => before + after;

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
export function isSamePlace(a: Candidate, b: Candidate): boolean {
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
export function choose(candidates: readonly Candidate[], it: Case): Candidate | null {
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
