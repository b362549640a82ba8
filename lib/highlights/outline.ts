/**
 * An article in half a kilobyte: what stands at even distances in it, as hashes. Later it tells how much of the whole was
 * changed, and which order the parts of the page were in.
 */
import { GRAM, hashAt } from './gram-index.ts';
import type { Outline } from './schema.ts';

/** Samples of an article, and the least distance between them. */
const MOST_SAMPLES = 192;
const LEAST_STRIDE = 8;
const BITS_PER_CHARACTER = 8;

/** The sample's offset in the folded text that was saved, and its hash. */
export interface Sample {
  at: number;
  hash: number;
}

const strideOf = (length: number) => Math.max(LEAST_STRIDE, Math.ceil(length / MOST_SAMPLES));

/** What stands at even distances in a folded text, as base64. */
export function gramsOf(folded: string): string {
  let bytes = '';
  for (let at = 0; at + GRAM <= folded.length; at += strideOf(folded.length)) {
    const hash = hashAt(folded, at);
    bytes += String.fromCharCode(hash >> BITS_PER_CHARACTER, hash & 0xff);
  }
  return btoa(bytes);
}

/** What an outline says, in the order of the text. */
export function samplesOf({ length, grams }: Outline): Sample[] {
  const bytes = atob(grams);
  return Array.from({ length: bytes.length >> 1 }, (_, index) => ({
    at: index * strideOf(length),
    hash: (bytes.charCodeAt(2 * index) << BITS_PER_CHARACTER) | bytes.charCodeAt(2 * index + 1),
  }));
}
