/**
 * Whose the characters at a place are: the passage's, or those of what stood beside it. Of all ways to lay a passage with its
 * context beside the page (the chains of what both share) those that keep nearly as much as the best one may be true, too.
 */
import { chainsThrough } from './chain.ts';
import type { Segment } from './gram-index.ts';

/** So many characters between two stretches that are surely there are typing errors. */
const TYPING = 2;
/** A stretch shorter than this, alone in the midst of what is gone, is there by chance. */
const CHANCE = 12;
/** Ways that keep so many characters less than the best one may be the true one. */
const LIKELY = 16;

interface Stretch {
  start: number;
  end: number;
}

const widened = ({ start, end }: Stretch): Stretch => ({ start: start - CHANCE, end: end + CHANCE });

/** What speaks against a place; shares. */
export interface Doubts {
  /** Of the place: what may have stood beside the passage. */
  foreign: number;
  /** Of the passage: what may have gone somewhere else. */
  elsewhere: number;
  /** Of the passage: what is surely here. */
  own: number;
}

/** `quote` counts in the pattern that the segments share with a text, `place` in the text. */
export function doubtsOf(segments: readonly Segment[], quote: Stretch, place: Stretch): Doubts {
  const links = chainsThrough(segments);
  const best = Math.max(0, ...links.map(({ score }) => score));
  const likely = links.filter(({ score }) => score >= best - LIKELY);
  const foreign = new Marks(place);
  const elsewhere = new Marks(quote);
  // What goes on beyond the quote's ends is there by more than chance.
  const own = new Marks(widened(quote));
  const there = widened(place);
  for (const { i, j, length } of likely) {
    const shift = j - i;
    // What it makes the place's: all but what is the quote's by it.
    foreign.add({ start: j, end: Math.min(j + length, quote.start + shift) });
    foreign.add({ start: Math.max(j, quote.end + shift), end: j + length });
    elsewhere.add({ start: i, end: Math.min(i + length, place.start - shift) });
    elsewhere.add({ start: Math.max(i, place.end - shift), end: i + length });
    own.add({ start: Math.max(i, there.start - shift), end: Math.min(i + length, there.end - shift) });
  }
  own.settle(TYPING, Math.min(CHANCE, quote.end - quote.start));
  return { foreign: foreign.shareOf(place), elsewhere: elsewhere.shareOf(quote), own: own.shareOf(quote) };
}

/** Which characters of a stretch are marked. */
class Marks {
  readonly #within: Stretch;
  readonly #marked: Uint8Array;
  constructor(within: Stretch) {
    this.#within = within;
    this.#marked = new Uint8Array(Math.max(0, within.end - within.start));
  }
  add({ start, end }: Stretch): void {
    const [from, to] = [Math.max(start, this.#within.start), Math.min(end, this.#within.end)];
    if (from < to) this.#marked.fill(1, from - this.#within.start, to - this.#within.start);
  }
  /** Marks gaps up to a length, then takes the marks off runs in the middle that are shorter than another. */
  settle(longestGap: number, shortestRun: number): void {
    this.#fill(0, 1, longestGap);
    this.#fill(1, 0, shortestRun - 1);
  }
  /** Turns runs in the middle, up to a length, from one mark to another. */
  #fill(from: 0 | 1, to: 0 | 1, most: number): void {
    for (let start = this.#marked.indexOf(from); start >= 0;) {
      const end = this.#marked.indexOf(from === 1 ? 0 : 1, start);
      if (start > 0 && end > 0 && end - start <= most) this.#marked.fill(to, start, end);
      start = end < 0 ? -1 : this.#marked.indexOf(from, end);
    }
  }
  /** The share that is marked of a stretch within. */
  shareOf({ start, end }: Stretch): number {
    const marked = this.#marked.subarray(start - this.#within.start, end - this.#within.start);
    return marked.reduce((sum, each) => sum + each, 0) / Math.max(1, marked.length);
  }
}
