import { describe, expect, it } from 'vitest';
import { lostAfter, lostBefore } from './distance.ts';

const saved = 'officials spoke of a rate of 24 per cent and left';

describe('what is lost of a context', () => {
  it.each([
    ['nothing, where it goes on', saved, `${saved}, all of them`, 0, 0],
    ['little, for a changed letter', saved, saved.replace('rate', 'rite'), 1, 3],
    ['a break, for a sentence put in', saved, saved.replace(' a ', ` a ${'long '.repeat(30)}`), 8, 12],
    ['a break, for a sentence put in at once', saved, `It rained. ${saved}`, 8, 9],
    ['a break and the words, for words left out', saved, saved.replace(' of a rate of', ''), 20, 22],
    ['all of it, where nothing agrees', saved, '#'.repeat(60), saved.length, saved.length],
    ['all of it, where nothing is', saved, '', saved.length, saved.length],
    ['nothing of nothing', '', 'anything', 0, 0],
  ])('%s', (_, context, found, least, most) => {
    const lost = lostAfter(context, found);
    expect(lost).toBeGreaterThanOrEqual(least);
    expect(lost).toBeLessThanOrEqual(most);
    const reversed = (text: string) => text.split('').reverse().join('');
    expect(lostBefore(reversed(context), reversed(found))).toBe(lost);
  });
});
