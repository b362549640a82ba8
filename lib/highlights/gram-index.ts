/** Where short runs of a text's characters stand, so that a pattern is compared with all of a text without reading it again. */

/** A stretch that pattern and text share to the letter: the pattern's from `i`, the text's from `j`. */
export interface Segment {
  i: number;
  j: number;
  length: number;
}

/** Characters in a row that are looked at together. Outlines that are kept count on it and on the hash. */
export const GRAM = 6;
const BUCKETS = 1 << 16;
/** A run of characters that stands in more places than this tells nothing. */
const TOO_COMMON = 10;
/** In order, one in more places tells something still. */
const MOST_PLACES = 60;

/** Sixteen bits for the characters from an offset on. */
export function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = Math.imul(hash, 31) + text.charCodeAt(at + i);
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & (BUCKETS - 1);
}

/** Built once for a text, in one pass. */
export class GramIndex {
  readonly #text: string;
  readonly #first = new Int32Array(BUCKETS).fill(-1);
  readonly #next: Int32Array;
  readonly #known = new Map<number, readonly number[]>();

  constructor(text: string) {
    this.#text = text;
    this.#next = new Int32Array(text.length);
    for (let at = text.length - GRAM; at >= 0; at--) {
      const bucket = hashAt(text, at);
      this.#next[at] = this.#first[bucket] ?? -1;
      this.#first[bucket] = at;
    }
  }

  /** Whether any characters have this hash. */
  has(hash: number): boolean {
    return (this.#first[hash] ?? -1) >= 0;
  }

  /** Where characters of this hash stand, in ascending order; nowhere when in so many places that it tells nothing. */
  places(hash: number): readonly number[] {
    const known = this.#known.get(hash);
    if (known) return known;
    const places: number[] = [];
    for (let at = this.#first[hash] ?? -1; at >= 0 && places.length <= MOST_PLACES; at = this.#next[at] ?? -1) places.push(at);
    const some = places.length > MOST_PLACES ? [] : places;
    this.#known.set(hash, some);
    return some;
  }

  /** Every stretch of at least six characters that the pattern shares with the text from an offset to another, as long as it goes. */
  segments(pattern: string, from = 0, to = this.#text.length): Segment[] {
    const found: Segment[] = [];
    /** How far each diagonal, where pattern and text run in step, is covered. */
    const covered = new Map<number, number>();
    for (let i = 0; i + GRAM <= pattern.length; i++) {
      for (const j of this.#places(pattern, i, { from, to })) {
        if ((covered.get(j - i) ?? 0) > i) continue;
        const segment = this.#extended(pattern, i, j);
        covered.set(j - i, segment.i + segment.length);
        found.push(segment);
      }
    }
    return found;
  }

  #places(pattern: string, offset: number, { from, to }: { from: number; to: number }): number[] {
    const places: number[] = [];
    let at = this.#first[hashAt(pattern, offset)] ?? -1;
    for (; at >= 0 && at < to; at = this.#next[at] ?? -1) {
      if (at < from || !this.#isSame(pattern, offset, at)) continue;
      if (places.push(at) > TOO_COMMON) return [];
    }
    return places;
  }

  #isSame(pattern: string, offset: number, at: number): boolean {
    for (let i = 0; i < GRAM; i++) if (this.#text.charCodeAt(at + i) !== pattern.charCodeAt(offset + i)) return false;
    return true;
  }

  /** The stretch around a run that pattern and text share. */
  #extended(pattern: string, i: number, j: number): Segment {
    const text = this.#text;
    let before = 0;
    while (before < i && before < j && pattern.charCodeAt(i - before - 1) === text.charCodeAt(j - before - 1)) before++;
    let length = GRAM;
    while (i + length < pattern.length && pattern.charCodeAt(i + length) === text.charCodeAt(j + length)) length++;
    return { i: i - before, j: j - before, length: length + before };
  }
}
