/** A random sample that can be drawn again: the seed decides. */
import type { Fact } from '../../record/schema.ts';

/** Returns up to `count` facts at random; the same pack and seed give the same facts. */
export function sampleFacts(facts: readonly Fact[], count: number, seed: string): Fact[] {
  const random = generator(seed);
  const rest = [...facts];
  const drawn: Fact[] = [];
  while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return drawn;
}

/** Mulberry32 on an FNV-1a hash of the seed: small, and the same everywhere. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
