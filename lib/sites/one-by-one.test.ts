import { expect, it } from 'vitest';
import { oneByOne } from './one-by-one.ts';

it('runs calls in their order, each after the one before, also after a failure', async () => {
  const seen: string[] = [];
  const work = oneByOne(async (name: string, delayMs: number) => {
    seen.push(`${name} starts`);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('b fails');
  });
  const calls = [work('a', 20), work('b', 10), work('c', 0)];
  await expect(calls[1]).rejects.toThrow('b fails');
  await Promise.allSettled(calls);
  expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
});
