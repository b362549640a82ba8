/** Places in a text that share many short runs of characters with a pattern, without reading the text for each pattern. */

const GRAM = 6;
const BUCKETS = 1 << 16;
/** A run of characters that stands in more places than this tells nothing. */
const TOO_COMMON = 24;
/** Runs taken from one pattern; more would not change the vote. */
const MOST_GRAMS = 256;
/** Votes within this many characters are for the same place: edits shift what follows. */
const BIN_BITS = 5;
const MOST_PLACES = 4;
/** A place with a smaller share of the runs than this, or of the best place's votes, is chance. */
const LEAST_SHARE = 0.06;
const LEAST_OF_BEST = 0.25;

function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = Math.imul(hash, 31) + text.charCodeAt(at + i);
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & (BUCKETS - 1);
}

/** Where each run of a text's characters stands. Built once for a text, in one pass. */
export class GramIndex {
  readonly #text: string;
  readonly #first = new Int32Array(BUCKETS).fill(-1);
  readonly #next: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#next = new Int32Array(text.length);
    for (let at = text.length - GRAM; at >= 0; at--) {
      const bucket = hashAt(text, at);
      this.#next[at] = this.#first[bucket] ?? -1;
      this.#first[bucket] = at;
    }
  }

  #places(pattern: string, offset: number): number[] {
    const places: number[] = [];
    let at = this.#first[hashAt(pattern, offset)] ?? -1;
    for (; at >= 0; at = this.#next[at] ?? -1) {
      if (!this.#isSame(pattern, offset, at)) continue;
      if (places.push(at) > TOO_COMMON) return [];
    }
    return places;
  }

  #isSame(pattern: string, offset: number, at: number): boolean {
    for (let i = 0; i < GRAM; i++) if (this.#text.charCodeAt(at + i) !== pattern.charCodeAt(offset + i)) return false;
    return true;
  }

  /** Where in the text the pattern would start, likeliest first. */
  find(pattern: string): number[] {
    const votes = new Map<number, number>();
    const step = Math.max(1, Math.floor(pattern.length / MOST_GRAMS));
    for (let offset = 0; offset + GRAM <= pattern.length; offset += step) {
      for (const place of this.#places(pattern, offset)) {
        const bin = (place - offset) >> BIN_BITS;
        votes.set(bin, (votes.get(bin) ?? 0) + 1);
      }
    }
    const best = Math.max(...votes.values());
    const least = Math.max(best * LEAST_OF_BEST, (pattern.length / step) * LEAST_SHARE);
    return [...votes]
      .filter(([, count]) => count >= least)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_PLACES)
      .map(([bin]) => bin << BIN_BITS);
  }
}

/** The share of a pattern's runs of characters that a text has too. */
export function sharedGrams(pattern: string, text: string): number {
  const gramsIn = (each: string) =>
    Array.from({ length: Math.max(0, each.length - GRAM + 1) }, (_, at) => each.slice(at, at + GRAM));
  const found = new Set(gramsIn(text));
  const wanted = gramsIn(pattern);
  return wanted.filter((gram) => found.has(gram)).length / Math.max(1, wanted.length);
}
