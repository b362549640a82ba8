/** Places in a page's text where a passage may stand, each with its distance from what was saved. Offsets are folded. */
import search from 'approx-string-match';
import { GramIndex, sharedGrams } from './look-alikes.ts';
import type { Selectors } from './schema.ts';
import { lostAfter, lostBefore } from './distance.ts';
import { fold, type PreparedText } from './text-model.ts';

/** What is looked for, folded. */
export interface Wanted {
  quote: string;
  before: string;
  after: string;
}

/** `quote` counts the single-character edits, `before` and `after` the characters of the context that are lost. */
export interface Candidate {
  start: number;
  end: number;
  quote: number;
  before: number;
  after: number;
  /** Share of the quote that is changed or gone; what was put into it does not count. */
  changed: number;
}

/** Stands for the end of the text, so that "nothing comes after" is context too. */
const EDGE = '\0';
const EDGE_LENGTH = 24;
/** How far the text beside a candidate may have grown against the saved context: by a sentence or two. */
const CONTEXT_SLACK = 256;
/** Exact places that are measured in full. */
const MOST_EXACT = 12;
/** The largest share of a quote that may have changed. */
const MOST_CHANGED = 0.4;
/** A share of errors that need not be looked into. */
const FEW = 0.1;
/** Quotes of this length and more may be found by their two ends, which are long enough to know them by. */
const LEAST_FOR_ENDS = 48;
const QUOTE_END = 32;
/** The largest share of such an end that may have changed. */
const END_CHANGED = 0.2;
/** Longer quotes are found by their ends only. */
const LONG_QUOTE = 2000;
/** The least share of a stretch between two ends that must be the quote's own words. */
const LEAST_KEPT = 0.55;
/** What was put into a quote counts for no more than this: one inserted sentence is one edit, however long. */
const MOST_ADDED = 12;
/** A quote that differs in more of its characters than this is no look-alike. */
const UNLIKE = 0.6;

type Place = Omit<Candidate, 'before' | 'after'>;

/** Folds a quote and its context, and marks where the text ended; selectors from elsewhere do not say that. */
export function toWanted({ quote, rival }: Pick<Selectors, 'quote' | 'rival'>): Wanted {
  const least = rival === undefined ? 0 : EDGE_LENGTH;
  return {
    quote: fold(quote.exact),
    before: fold(quote.prefix).padStart(least, EDGE),
    after: fold(quote.suffix).padEnd(least, EDGE),
  };
}

/** The distance from which on a place is no look-alike at all. */
export function unlike({ quote, before, after }: Wanted): number {
  return Math.floor(UNLIKE * quote.length) + before.length + after.length;
}

/** How far a candidate is from what was saved. */
export function distance({ quote, before, after }: Candidate): number {
  return quote + before + after;
}

function measure(text: string, wanted: Wanted, place: Place): Candidate {
  const from = place.start - wanted.before.length - CONTEXT_SLACK;
  const to = place.end + wanted.after.length + CONTEXT_SLACK;
  const before = EDGE.repeat(Math.max(0, -from)) + text.slice(Math.max(0, from), place.start);
  const after = text.slice(place.end, to) + EDGE.repeat(Math.max(0, to - text.length));
  return { ...place, before: lostBefore(wanted.before, before), after: lostAfter(wanted.after, after) };
}

/** How many characters beside a place are as saved: cheap, and enough to sort many places. */
function agreement(text: string, { quote, before, after }: Wanted, start: number): number {
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[start + quote.length + right] === after[right]) right++;
  return left + right;
}

/** Where the quote stands to the letter. */
export function exactCandidates({ folded }: PreparedText, wanted: Wanted): Candidate[] {
  const { quote } = wanted;
  const starts: number[] = [];
  for (let at = folded.indexOf(quote); at >= 0; at = folded.indexOf(quote, at + 1)) starts.push(at);
  if (starts.length > MOST_EXACT) {
    const agreements = new Map(starts.map((start) => [start, agreement(folded, wanted, start)]));
    starts.sort((a, b) => (agreements.get(b) ?? 0) - (agreements.get(a) ?? 0));
  }
  return starts
    .slice(0, MOST_EXACT)
    .map((start) => measure(folded, wanted, { start, end: start + quote.length, quote: 0, changed: 0 }));
}

function searchIn(text: string, from: number, to: number, quote: string, mostChanged = MOST_CHANGED): Place[] {
  const matches = search(text.slice(from, to), quote, Math.floor(quote.length * mostChanged));
  return matches.map((match) => {
    const [start, end] = [from + match.start, from + match.end];
    // What was put in counts letter by letter there: a sentence in the midst of a passage would look like another passage.
    const lost = match.errors > quote.length * FEW ? lostAfter(quote, text.slice(start, end)) : match.errors;
    const errors = Math.min(match.errors, lost);
    return { start, end, quote: errors, changed: errors / quote.length };
  });
}

/** The stretch between a quote's two ends, for a quote that something was put into or taken out of. */
function betweenEnds(text: string, from: number, to: number, quote: string): Place[] {
  const [head] = searchIn(text, from, to, quote.slice(0, QUOTE_END), END_CHANGED);
  const tail = head && searchIn(text, head.end, to, quote.slice(-QUOTE_END), END_CHANGED).at(-1);
  if (!tail) return [];
  const length = tail.end - head.start;
  const kept = Math.round(sharedGrams(quote, text.slice(head.start, tail.end)) * quote.length);
  if (kept < LEAST_KEPT * Math.max(length, quote.length)) return [];
  const added = Math.min(MOST_ADDED, Math.max(0, length - kept));
  const lost = quote.length - kept;
  return [{ start: head.start, end: tail.end, quote: lost + added, changed: lost / quote.length }];
}

/** The closest wordings of a quote within a stretch of text. */
function closest(text: string, from: number, to: number, quote: string): Place[] {
  const whole = quote.length <= LONG_QUOTE ? searchIn(text, from, to, quote) : [];
  return quote.length < LEAST_FOR_ENDS ? whole : [...whole, ...betweenEnds(text, from, to, quote)];
}

const grams = new WeakMap<PreparedText, GramIndex>();
function gramsOf(page: PreparedText): GramIndex {
  const known = grams.get(page) ?? new GramIndex(page.folded);
  grams.set(page, known);
  return known;
}

/** The closest wordings, in the places that have most in common with the passage and its context. */
export function fuzzyCandidates(page: PreparedText, wanted: Wanted): Candidate[] {
  const { quote, before, after } = wanted;
  const text = page.folded;
  const slack = 64 + quote.length;
  return gramsOf(page)
    .find(before + quote + after)
    .flatMap((place) => {
      const start = place + before.length;
      return closest(text, Math.max(0, start - slack), start + quote.length + slack, quote);
    })
    .map((place) => measure(text, wanted, place));
}
