import { describe, expect, it } from 'vitest';
import { bestChain } from './chain.ts';
import { GramIndex } from './gram-index.ts';

const score = (saved: string, found: string) => bestChain(new GramIndex(found).segments(saved), false).score;

describe('what is left of a text', () => {
  const saved = 'Ministers welcome the quota in Lisbon, while growers quietly reject it.';
  it.each([
    ['all of it', saved, saved.length],
    ['all of it among other words', `Some say this: ${saved} Others do not.`, saved.length],
    ['a typing error', saved.replace('quota', 'quoto'), saved.length - 2],
    [
      'a sentence put in, as one break',
      saved.replace(', while', ', as was said here before by many others, while'),
      saved.length - 8 - 38 / 64,
    ],
    ['a word taken out', saved.replace(' quietly', ''), saved.length - 8 - 8],
    ['nothing', 'A cook slices onions and waits.', 0],
  ])('%s', (_, found, expected) => {
    expect(score(saved, found)).toBeCloseTo(expected, 0);
  });

  it('follows the order of both: what changed places counts once', () => {
    const [first, second] = ['Ministers welcome the quota in Lisbon. ', 'Growers quietly reject what was agreed. '];
    expect(score(first + second, second + first)).toBeCloseTo(second.length, 0);
  });

  it('begins where an anchor is, and pays for the way there', () => {
    expect(bestChain([{ i: 20, j: 0, length: 40 }], true).score).toBe(32);
    expect(
      bestChain(
        [
          { i: 0, j: 0, length: 5 },
          { i: 3, j: 30, length: 6 },
        ],
        true,
      ).score,
    ).toBe(5);
  });
});
