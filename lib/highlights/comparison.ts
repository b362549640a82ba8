/** Places in a page's text where a passage may stand, each with what is left there of what was saved. Offsets are folded. */
import search from 'approx-string-match';
import { bestChain } from './chain.ts';
import { GramIndex, type Segment } from './gram-index.ts';
import type { PreparedText } from './text-model.ts';
import { type Candidate, EDGE, type Wanted } from './wanted.ts';

type Place = Omit<Candidate, 'before' | 'after'>;

/** How far the text beside a candidate may have grown against the saved context: by a paragraph. */
export const CONTEXT_SLACK = 768;
/** Exact places that are measured in full. */
const MOST_EXACT = 24;
/** Windows of the text that are looked into for changed wordings. */
const MOST_WINDOWS = 6;
/** Places of the quote in one window. */
const MOST_IN_WINDOW = 3;
/** Windows that are looked into for the quote alone, and the least stretch of it that they share. */
const MOST_MOVED = 3;
const LEAST_OF_QUOTE = 0.15;
/** With so much of the quote in one place it need not be looked for where its context is not. */
const FOUND = 0.75;
/** Starts of windows within this many characters are for the same place: edits shift what follows. */
const BIN_BITS = 6;
/** A window with a smaller share of the best one's common characters than this is chance. */
const LEAST_OF_BEST = 0.1;
/** The largest share of errors in the ends of a quote that stand beside what is known of it. */
const END_CHANGED = 0.34;
/** The largest share of errors in a quote of which no six characters in a row are left. */
const WHOLE_CHANGED = 0.4;
const LONGEST_INEXACT = 2000;

const indexes = new WeakMap<PreparedText, GramIndex>();
function indexOf(page: PreparedText): GramIndex {
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

  /** Where the quote begins to the letter. */
  #starts(): number[] {
    const { quote } = this.#wanted;
    const starts: number[] = [];
    for (let at = this.#text.indexOf(quote); at >= 0; at = this.#text.indexOf(quote, at + 1)) starts.push(at);
    return starts;
  }

  /** The one place of the quote, when as much stands right beside it on both sides as says that it is the passage. */
  plain(enough: { before: number; after: number }): Candidate | null {
    const [start, second] = this.#starts();
    if (start === undefined || second !== undefined) return null;
    const end = start + this.#wanted.quote.length;
    const [before, after] = [this.#runBefore(start), this.#runAfter(end)];
    return before >= enough.before && after >= enough.after ? { start, end, quote: end - start, before, after } : null;
  }

  /** Where the quote stands to the letter. */
  exact(): Candidate[] {
    const { quote } = this.#wanted;
    const starts = this.#starts();
    if (starts.length > MOST_EXACT) {
      const agreements = new Map(starts.map((start) => [start, this.#agreement(start)]));
      starts.sort((a, b) => (agreements.get(b) ?? 0) - (agreements.get(a) ?? 0));
    }
    return starts.slice(0, MOST_EXACT).map((start) => this.#measured({ start, end: start + quote.length, quote: quote.length }));
  }

  /** Where the quote may stand in other words: where most of it and its context are. Empty places are where it is gone. */
  #inexact(): Place[] {
    return this.#bins(this.#segments, MOST_WINDOWS).flatMap((start) => this.#placesIn(start, this.#segments));
  }

  /** Where the quote may stand in other words without its context. */
  #moved(): Place[] {
    const least = this.#wanted.quote.length * LEAST_OF_QUOTE;
    const stretches = this.#segments.filter((segment) => this.#isInQuote(segment)).map((segment) => this.#clipped(segment));
    const long = stretches.filter(({ length }) => length > least);
    return this.#bins(long, MOST_MOVED).flatMap((start) => this.#placesIn(start, stretches));
  }

  /** All places, each once. */
  candidates(): Candidate[] {
    const exact = this.exact();
    const inexact = this.#inexact();
    const isFound = [...exact, ...inexact].some(({ quote }) => quote > FOUND * this.#wanted.quote.length);
    const others = isFound ? inexact : [...inexact, ...this.#moved()];
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

  #keptBefore(start: number): number {
    const { before } = this.#wanted;
    const run = this.#runBefore(start);
    if (run === before.length) return run;
    const near: Segment[] = run > 0 ? [{ i: 0, j: 0, length: run }] : [];
    for (const { i, j, length } of this.#segments) {
      const kept = Math.min(length, before.length - i, start - j);
      const [a, b] = [before.length - i - kept, start - j - kept];
      if (kept > TYPING && b <= before.length + CONTEXT_SLACK) near.push({ i: a, j: b, length: kept });
    }
    return bestChain(near, true).score;
  }

  #keptAfter(end: number): number {
    const { after } = this.#wanted;
    const run = this.#runAfter(end);
    if (run === after.length) return run;
    const near: Segment[] = run > 0 ? [{ i: 0, j: 0, length: run }] : [];
    for (const { i, j, length } of this.#segments) {
      const cut = Math.max(0, this.#quoteEnd - i, end - j);
      const [a, b] = [i + cut - this.#quoteEnd, j + cut - end];
      if (length - cut > TYPING && b <= after.length + CONTEXT_SLACK) near.push({ i: a, j: b, length: length - cut });
    }
    return bestChain(near, true).score;
  }

  /** Where the pattern would start: shifts by what is shared at about them, most first; neighbours count once. */
  #bins(segments: readonly Segment[], most: number): number[] {
    const votes = new Map<number, number>();
    for (const { i, j, length } of segments) {
      for (const bin of [(j - i) >> BIN_BITS, ((j - i) >> BIN_BITS) + 1]) votes.set(bin, (votes.get(bin) ?? 0) + length);
    }
    const ranked = [...votes].sort(([, a], [, b]) => b - a);
    const least = (ranked[0]?.[1] ?? 0) * LEAST_OF_BEST;
    const bins: number[] = [];
    for (const [bin, count] of ranked) {
      if (bins.length === most || count < least) break;
      if (!bins.includes(bin - 1) && !bins.includes(bin + 1)) bins.push(bin);
    }
    return bins.map((bin) => bin << BIN_BITS);
  }

  /** The quote's places in the best chains through a window, up to the one without it: where it would have been. */
  #placesIn(start: number, segments: readonly Segment[]): Place[] {
    const [from, to] = [start - CONTEXT_SLACK, start + this.#pattern.length + CONTEXT_SLACK];
    let left = segments.filter(({ j, length }) => j >= from && j + length <= to);
    const places: Place[] = [];
    while (places.length < MOST_IN_WINDOW) {
      const { path } = bestChain(left, false);
      const inside = path.filter((segment) => this.#isInQuote(segment)).map((segment) => this.#clipped(segment));
      const place = this.#projected(path, inside);
      if (!place) break;
      places.push(place);
      if (inside.length === 0) break;
      left = left.flatMap((segment) => this.#without(segment, inside));
    }
    return places;
  }

  #isInQuote({ i, length }: Segment): boolean {
    return i < this.#quoteEnd && i + length > this.#quoteStart;
  }

  /** What is left of a segment without stretches of the quote that are known already. */
  #without(segment: Segment, known: readonly Segment[]): Segment[] {
    const { i, j, length } = segment;
    const isKnown = known.some((each) => j < each.j + each.length && each.j < j + length);
    if (!isKnown || !this.#isInQuote(segment)) return [segment];
    const head = this.#quoteStart - i;
    const tail = i + length - this.#quoteEnd;
    return [
      ...(head > TYPING ? [{ i, j, length: head }] : []),
      ...(tail > TYPING ? [{ i: this.#quoteEnd, j: j + length - tail, length: tail }] : []),
    ];
  }

  /** The quote's place along a chain; an empty one where nothing of it is there, null where nothing of anything is. */
  #projected(path: readonly Segment[], inside: readonly Segment[]): Place | null {
    const [first, last] = [inside[0], inside.at(-1)];
    const left = path.findLast(({ i, length }) => i + length <= this.#quoteStart);
    const right = path.find(({ i }) => i >= this.#quoteEnd);
    if (!first || !last) return this.#between(left, right);
    const head = this.#headBefore(first, left ? left.j + left.length : 0);
    const rest = this.#restAfter(last, right ? right.j : this.#text.length);
    let quote = head.kept + rest.kept;
    for (const [at, segment] of inside.entries()) quote += segment.length + this.#keptInGap(inside[at - 1], segment);
    return { start: head.start ?? first.j, end: rest.end ?? last.j + last.length, quote };
  }

  #clipped({ i, j, length }: Segment): Segment {
    const cut = Math.max(0, this.#quoteStart - i);
    return { i: i + cut, j: j + cut, length: Math.min(length - cut, this.#quoteEnd - i - cut) };
  }

  /** A quote of which no stretch is left, between what is left of its context; an empty place where it is gone. */
  #between(left: Segment | undefined, right: Segment | undefined): Place | null {
    const { quote } = this.#wanted;
    if (!left && !right) return null;
    const from = left ? left.j + left.length : right!.j;
    const to = right ? right.j : from;
    const [best] = quote.length > LONGEST_INEXACT ? [] : closest(this.#text.slice(from, to), quote, WHOLE_CHANGED);
    return best
      ? { start: from + best.start, end: from + best.end, quote: quote.length - best.errors }
      : { start: from, end: from, quote: 0 };
  }

  /** What of the quote stands right before the first stretch of it that is known. */
  #headBefore({ i, j }: Segment, least: number): { kept: number; start?: number } {
    const part = this.#pattern.slice(this.#quoteStart, i);
    const from = Math.max(0, least, j - 2 * part.length - TYPING);
    const [best] = part === '' || from >= j ? [] : closest(this.#text.slice(from, j), part, END_CHANGED);
    return best ? { kept: part.length - best.errors, start: from + best.start } : { kept: 0 };
  }

  /** What of the quote stands right behind the last stretch of it that is known. */
  #restAfter({ i, j, length }: Segment, most: number): { kept: number; end?: number } {
    const part = this.#pattern.slice(i + length, this.#quoteEnd);
    const from = j + length;
    const to = Math.min(most, from + 2 * part.length + TYPING);
    const [best] = part === '' || from >= to ? [] : closest(this.#text.slice(from, to), part, END_CHANGED);
    return best ? { kept: part.length - best.errors, end: from + best.end } : { kept: 0 };
  }

  /** Characters that agree between two stretches of the quote. */
  #keptInGap(before: Segment | undefined, { i, j }: Segment): number {
    if (!before) return 0;
    const [fromI, fromJ] = [before.i + before.length, before.j + before.length];
    const part = this.#pattern.slice(fromI, i);
    if (part.length < 2 || j <= fromJ || part.length > LONGEST_INEXACT) return 0;
    const [best] = closest(this.#text.slice(fromJ, j), part, 0.5);
    return best ? part.length - best.errors : 0;
  }
}

/** A stretch of this length or less says nothing. */
const TYPING = 3;

/** The closest wordings of a pattern, the one with fewest errors first. */
function closest(text: string, pattern: string, mostChanged: number) {
  return search(text, pattern, Math.floor(pattern.length * mostChanged)).sort((a, b) => a.errors - b.errors);
}
