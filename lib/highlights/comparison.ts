/** Places in a page's text where a passage may stand, each with what is left there of what was saved. Offsets are folded. */
import { bestChain, type Chain } from './chain.ts';
import { BESIDE, coreOf } from './core.ts';
import { GramIndex, type Segment } from './gram-index.ts';
import { reach, reversed } from './reach.ts';
import { type Doubts, doubtsOf } from './owners.ts';
import type { PreparedText } from './text-model.ts';
import { CONTEXT_SLACK, type Place, Rewordings, TYPING } from './rewordings.ts';
import { type Candidate, EDGE, type Wanted } from './wanted.ts';

/** Exact places that are measured in full. */
const MOST_EXACT = 24;
/** With so much of the quote in one place it need not be looked for where its context is not. */
const FOUND = 0.75;
/** So many characters in a row that stood near the passage are repeated by more than chance. */
const REPEATED = BESIDE;
/** So much right beside a place tells it from its twins, if anything does. */
const MOST_BESIDE = 512;
/** What stood right beside a passage is no farther from it now. */
const FARTHEST = MOST_BESIDE + CONTEXT_SLACK;

/** What of a text lies between the stretches of a chain, up to an offset in the pattern. */
function gapsIn(path: readonly Segment[], text: string, most: number): string[] {
  const gaps: string[] = [];
  let [i, j] = [0, 0];
  for (const next of path) {
    if (i > most) return gaps;
    gaps.push(text.slice(j, next.j));
    [i, j] = [next.i + next.length, next.j + next.length];
  }
  if (i <= most) gaps.push(text.slice(j, j + most));
  return gaps;
}

const indexes = new WeakMap<PreparedText, GramIndex>();
/** The index of a page's folded text, built once. */
export function indexOf(page: PreparedText): GramIndex {
  const known = indexes.get(page) ?? new GramIndex(page.folded);
  indexes.set(page, known);
  return known;
}

/** A passage beside a page: what they have in common, found once for all places. */
export class Comparison {
  readonly #text: string;
  readonly #wanted: Wanted;
  /** Quote with context. Offsets of segments count in it. */
  readonly #pattern: string;
  #shared: readonly Segment[] | null = null;
  #candidates: readonly Candidate[] | null = null;
  readonly #page: PreparedText;
  readonly #quoteStart: number;
  readonly #quoteEnd: number;

  constructor(page: PreparedText, wanted: Wanted) {
    const { before, quote, after } = wanted;
    this.#page = page;
    this.#text = page.folded;
    this.#wanted = wanted;
    this.#pattern = before + quote + after;
    this.#quoteStart = before.length;
    this.#quoteEnd = before.length + quote.length;
  }

  /** What passage and page share; found when it is first asked for. */
  get #segments(): readonly Segment[] {
    this.#shared ??= [...this.#edges(), ...indexOf(this.#page).segments(this.#pattern)];
    return this.#shared;
  }

  /** The ends of the saved text are at the ends of this one. */
  #edges(): Segment[] {
    const { before, after } = this.#wanted;
    const edges: Segment[] = [];
    if (before.startsWith(EDGE)) {
      const marks = before.lastIndexOf(EDGE) + 1;
      edges.push({ i: 0, j: -marks, length: marks });
    }
    if (after.endsWith(EDGE)) {
      const marks = after.length - after.indexOf(EDGE);
      edges.push({ i: this.#pattern.length - marks, j: this.#text.length, length: marks });
    }
    return edges;
  }

  /** In how many places the quote stands to the letter. */
  exactPlaces(): number {
    return this.#starts().length;
  }

  /** How much of the context right before the quote and right behind it stands beside another place of it as well, at most. */
  sharedBeside(own: number): [number, number] {
    const { length } = this.#wanted.quote;
    const others = this.#starts().filter((start) => start !== own);
    const reaches = others.map((start) => this.#reaches({ start, end: start + length }));
    return [Math.max(0, ...reaches.map(([before]) => before)), Math.max(0, ...reaches.map(([, after]) => after))];
  }

  /** On how many sides more of the context is right beside a place than is beside other places of the quote. */
  sidesThatTell(place: { start: number; end: number }, shared: readonly [number, number]): number {
    const [before, after] = this.#reaches(place);
    return Number(before > shared[0]) + Number(after > shared[1]);
  }

  /** How far the context goes on as saved, but for typing errors, before a place and behind it. */
  #reaches({ start, end }: { start: number; end: number }): [number, number] {
    const { before, after } = this.#wanted;
    const early = this.#text.slice(Math.max(0, start - MOST_BESIDE), start).padStart(MOST_BESIDE, EDGE);
    const late = this.#text.slice(end, end + MOST_BESIDE).padEnd(MOST_BESIDE, EDGE);
    return [reach(reversed(before.slice(-MOST_BESIDE)), reversed(early)), reach(after, late)];
  }

  /** Where the quote begins to the letter. */
  #starts(): number[] {
    const { quote } = this.#wanted;
    const starts: number[] = [];
    for (let at = this.#text.indexOf(quote); at >= 0; at = this.#text.indexOf(quote, at + 1)) starts.push(at);
    return starts;
  }

  /** The place of a quote that stands to the letter in one place only. */
  only(): Place | null {
    const [start, second] = this.#starts();
    if (start === undefined || second !== undefined) return null;
    const { length } = this.#wanted.quote;
    return { start, end: start + length, quote: length };
  }

  /** Where the quote stands to the letter. */
  exact(): Candidate[] {
    const { quote } = this.#wanted;
    const starts = this.#starts();
    if (starts.length > MOST_EXACT) starts.sort((a, b) => this.#agreement(b) - this.#agreement(a));
    return starts.slice(0, MOST_EXACT).map((start) => this.#measured({ start, end: start + quote.length, quote: quote.length }));
  }

  /** All places, each once. */
  candidates(): readonly Candidate[] {
    this.#candidates ??= this.#findCandidates();
    return this.#candidates;
  }

  #findCandidates(): Candidate[] {
    const exact = this.exact();
    const rewordings = new Rewordings(this.#text, this.#wanted, this.#segments);
    const inexact = rewordings.beside();
    const isFound = [...exact, ...inexact].some(({ quote }) => quote > FOUND * this.#wanted.quote.length);
    const others = isFound ? inexact : [...inexact, ...rewordings.alone()];
    const isKnown = ({ start, end }: Place) => exact.some((each) => each.start === start && each.end === end);
    const distinct = new Map(others.filter((place) => !isKnown(place)).map((place) => [`${place.start}-${place.end}`, place]));
    return [...exact, ...[...distinct.values()].map((place) => this.#measured(place))];
  }

  /** How many characters beside a place are as saved: cheap, and enough to sort many places. */
  #agreement(start: number): number {
    return this.#runBefore(start) + this.#runAfter(start + this.#wanted.quote.length);
  }
  #runBefore(start: number): number {
    const { before } = this.#wanted;
    let run = 0;
    while (
      run < before.length &&
      run < start &&
      this.#text.charCodeAt(start - 1 - run) === before.charCodeAt(before.length - 1 - run)
    )
      run++;
    return run;
  }
  #runAfter(end: number): number {
    const { after } = this.#wanted;
    let run = 0;
    while (run < after.length && this.#text.charCodeAt(end + run) === after.charCodeAt(run)) run++;
    return run;
  }

  #measured(place: Place): Candidate {
    return { ...place, before: this.#keptBefore(place.start), after: this.#keptAfter(place.end) };
  }

  /** Whether so many characters right beside an exact place are as saved on both sides, or all that were saved. */
  isUnchanged({ start, end, quote }: Place, length: number): boolean {
    return quote === this.#wanted.quote.length && end - start === quote && this.isUntouched({ start, end }, length);
  }

  /** Whether on both sides so many characters right beside a place are as saved, or all that were saved. */
  isUntouched({ start, end }: { start: number; end: number }, length: number): boolean {
    const { before, after } = this.#wanted;
    return this.#edgeBefore(start) >= Math.min(length, before.length) && this.#edgeAfter(end) >= Math.min(length, after.length);
  }

  /** How many characters of the context are right beside a place, on both sides taken together. */
  besides({ start, end }: { start: number; end: number }): number {
    return this.#edgeBefore(start) + this.#edgeAfter(end);
  }

  /** Whether a figure at an end of a place goes on where it did not: "25%" in "125%". */
  isPartOfFigure({ start, end }: { start: number; end: number }): boolean {
    const isFigure = (text: string, at: number) => /\d\d/.test(text.slice(at - 1, at + 1));
    const isLonger = (at: number, was: number) => isFigure(this.#text, at) && !isFigure(this.#pattern, was);
    return isLonger(start, this.#quoteStart) || isLonger(end, this.#quoteEnd);
  }

  #edgeBefore(start: number): number {
    const marks = this.#wanted.before.lastIndexOf(EDGE) + 1;
    const run = this.#runBefore(start);
    return run === start && run + marks === this.#wanted.before.length ? run + marks : run;
  }
  #edgeAfter(end: number): number {
    const { after } = this.#wanted;
    const run = this.#runAfter(end);
    return end + run === this.#text.length && after.startsWith(EDGE, run) ? after.length : run;
  }

  /**
   * Whether something was put in within so many characters of a place that repeats what stood around it: then one of the
   * two is a copy, and which one is not known.
   */
  isBesideRepeat({ start, end }: { start: number; end: number }, most: number): boolean {
    const [before, after] = [this.#edgeBefore(start), this.#edgeAfter(end)];
    const early = before < most ? this.#text.slice(0, start - before).slice(-REPEATED) : '';
    const late = after < most ? this.#text.slice(end + after, end + after + REPEATED) : '';
    const around = this.#text.slice(Math.max(0, start - this.#pattern.length), end + this.#pattern.length);
    const times = (text: string, each: string) => text.split(each).length - 1;
    return [early, late].some((each) => {
      const before = each === '' ? 0 : times(this.#pattern, each);
      return before > 0 && times(around, each) > before;
    });
  }

  /** The share of the core that is left at a place. */
  likeness({ start, end, quote }: Place): number {
    const { left, right, text } = coreOf(this.#wanted);
    const beside = (left && this.#keptBefore(start, left)) + (right && this.#keptAfter(end, right));
    return (quote + beside) / text.length;
  }

  /** Shares of so many characters before a place and behind it that are there. */
  near({ start, end }: { start: number; end: number }, most: number): [number, number] {
    const [left, right] = [this.#wanted.before, this.#wanted.after].map(({ length }) => Math.min(most, length));
    return [this.#keptBefore(start, left) / Math.max(1, left ?? 1), this.#keptAfter(end, right) / Math.max(1, right ?? 1)];
  }

  /** What speaks against a place in the page around it. */
  doubts(place: Place): Doubts {
    const reach = this.#pattern.length + CONTEXT_SLACK;
    const near = indexOf(this.#page).segments(this.#pattern, place.start - reach, place.end + reach);
    return doubtsOf([...this.#edges(), ...near], { start: this.#quoteStart, end: this.#quoteEnd }, place);
  }

  /** Stretches outside of a place that are of the part of the quote for which it stands. */
  stretchesBeside({ start, end, part = [0, this.#wanted.quote.length] }: Place): Place[] {
    const [first, last] = part.map((offset) => this.#quoteStart + offset) as [number, number];
    return this.#segments.flatMap(({ i, j, length }) => {
      const cut = Math.max(0, first - i);
      const kept = Math.min(length - cut, last - i - cut);
      const from = j + cut;
      return kept <= 0 || (from < end && from + kept > start) ? [] : [{ start: from, end: from + kept, quote: kept }];
    });
  }

  /** Whether what stands at a place stood in the passage's context as well. */
  stoodNearby({ start, end }: { start: number; end: number }): boolean {
    const there = this.#text.slice(start, end);
    return [this.#wanted.before, this.#wanted.after].some((side) => side.includes(there));
  }

  /** What of the context right beside a place is not there, before it and behind it. */
  skipped({ start, end }: { start: number; end: number }): [string, string] {
    const { before, after } = this.#wanted;
    const [left, right] = [this.#chainBefore(start), this.#chainAfter(end)].map(({ path }) => path[0]?.i ?? Infinity);
    return [before.slice(Math.max(0, before.length - (left ?? 0))), after.slice(0, right)];
  }

  /** What stands within a part of the context right beside a place and was not there: before the place, and behind it. */
  putIn({ start, end }: { start: number; end: number }, most: number): string[] {
    const early = reversed(this.#text.slice(Math.max(0, start - FARTHEST), start));
    const late = this.#text.slice(end, end + FARTHEST);
    return [
      ...gapsIn(this.#chainBefore(start).path, early, most).map(reversed),
      ...gapsIn(this.#chainAfter(end).path, late, most),
    ];
  }

  #keptBefore(start: number, most = this.#wanted.before.length): number {
    const run = Math.min(most, this.#runBefore(start));
    return run === most ? run : this.#chainBefore(start, most).score;
  }

  #chainBefore(start: number, most = this.#wanted.before.length): Chain {
    const { before } = this.#wanted;
    const run = Math.min(most, this.#runBefore(start));
    const near: Segment[] = run > 0 ? [{ i: 0, j: 0, length: run }] : [];
    for (const { i, j, length } of this.#segments) {
      const whole = Math.min(length, before.length - i, start - j);
      const [a, b] = [before.length - i - whole, start - j - whole];
      const kept = Math.min(whole, most - a);
      if (kept > TYPING && b <= most + CONTEXT_SLACK) near.push({ i: a, j: b, length: kept });
    }
    return bestChain(near, true);
  }

  #keptAfter(end: number, most = this.#wanted.after.length): number {
    const run = Math.min(most, this.#runAfter(end));
    return run === most ? run : this.#chainAfter(end, most).score;
  }

  #chainAfter(end: number, most = this.#wanted.after.length): Chain {
    const run = Math.min(most, this.#runAfter(end));
    const near: Segment[] = run > 0 ? [{ i: 0, j: 0, length: run }] : [];
    for (const { i, j, length } of this.#segments) {
      const cut = Math.max(0, this.#quoteEnd - i, end - j);
      const [a, b] = [i + cut - this.#quoteEnd, j + cut - end];
      const kept = Math.min(length - cut, most - a);
      if (kept > TYPING && b <= most + CONTEXT_SLACK) near.push({ i: a, j: b, length: kept });
    }
    return bestChain(near, true);
  }
}
