/** Where a quote may stand in other words: found by the stretches that it and its context share with the text. */
import search from 'approx-string-match';
import { bestChain } from './chain.ts';
import type { Segment } from './gram-index.ts';
import type { Candidate, Wanted } from './wanted.ts';

export type Place = Omit<Candidate, 'before' | 'after'>;

/** Whether two candidates are one place, found with slightly different ends. */
export function isSamePlace(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start);
}

/** How far the text beside a candidate may have grown against the saved context: by a paragraph. */
export const CONTEXT_SLACK = 768;
/** Windows of the text that are looked into for changed wordings. */
const MOST_WINDOWS = 6;
/** Places of the quote in one window. */
const MOST_IN_WINDOW = 3;
/** Windows that are looked into for the quote alone, and the least stretch of it that they share. */
const MOST_MOVED = 3;
const LEAST_OF_QUOTE = 0.15;
/** Starts of windows within this many characters are for the same place: edits shift what follows. */
const BIN_BITS = 6;
/** A window with a smaller share of the best one's common characters than this is chance. */
const LEAST_OF_BEST = 0.1;
/** The largest share of errors in the ends of a quote that stand beside what is known of it. */
const END_CHANGED = 0.34;
/** The largest share of errors in a quote of which no six characters in a row are left. */
const WHOLE_CHANGED = 0.4;
/** Something of this share of a quote's length parts it, and a part with this share of it may stand for it. */
const PUT_IN = 0.3;
const LEAST_PART = 0.55;
export const LONGEST_INEXACT = 2000;

/** A quote beside a text, with the stretches that both share. */
export class Rewordings {
  readonly #text: string;
  readonly #wanted: Wanted;
  /** Quote with context. Offsets of segments count in it. */
  readonly #pattern: string;
  readonly #segments: readonly Segment[];
  readonly #quoteStart: number;
  readonly #quoteEnd: number;

  constructor(text: string, wanted: Wanted, segments: readonly Segment[]) {
    this.#text = text;
    this.#wanted = wanted;
    this.#pattern = wanted.before + wanted.quote + wanted.after;
    this.#segments = segments;
    this.#quoteStart = wanted.before.length;
    this.#quoteEnd = wanted.before.length + wanted.quote.length;
  }

  /** Where the quote may stand in other words: where most of it and its context are. Empty places are where it is gone. */
  beside(): Place[] {
    return this.#bins(this.#segments, MOST_WINDOWS).flatMap((start) => this.#placesIn(start, this.#segments));
  }

  /** Where the quote may stand in other words without its context. */
  alone(): Place[] {
    const least = this.#wanted.quote.length * LEAST_OF_QUOTE;
    const stretches = this.#segments.filter((segment) => this.#isInQuote(segment)).map((segment) => this.#clipped(segment));
    const long = stretches.filter(({ length }) => length > least);
    return this.#bins(long, MOST_MOVED).flatMap((start) => this.#placesIn(start, stretches));
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
      places.push(place, ...this.#halves(inside));
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

  /** The larger part of a quote that something long was put into. */
  #halves(inside: readonly Segment[]): Place[] {
    const gapBefore = (at: number) => (at > 0 ? inside[at]!.j - inside[at - 1]!.j - inside[at - 1]!.length : 0);
    const cut = inside.reduce((most, _, at) => (gapBefore(at) > gapBefore(most) ? at : most), 0);
    if (gapBefore(cut) < this.#wanted.quote.length * PUT_IN) return [];
    const parts = [inside.slice(0, cut), inside.slice(cut)].map((part) => this.#spanned(part));
    return parts.filter(({ quote }) => quote >= this.#wanted.quote.length * LEAST_PART);
  }

  #spanned(part: readonly Segment[]): Place {
    let quote = 0;
    for (const [at, segment] of part.entries()) quote += segment.length + this.#keptInGap(part[at - 1], segment);
    const [first, last] = [part[0]!, part.at(-1)!];
    const held: Place['part'] = [first.i - this.#quoteStart, last.i + last.length - this.#quoteStart];
    return { start: first.j, end: last.j + last.length, quote, part: held };
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
export const TYPING = 3;

/** The closest wordings of a pattern, the one with fewest errors first. */
export function closest(text: string, pattern: string, mostChanged: number) {
  return search(text, pattern, Math.floor(pattern.length * mostChanged)).sort((a, b) => a.errors - b.errors);
}
