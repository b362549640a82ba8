import { describe, expect, it } from 'vitest';
import { sentencesAround } from './sentence.ts';

const blocks = [
  'Talks go on',
  'The delegation landed on Sunday. It will stay for three days, the U.S. side said. Then it leaves.',
  '首相は「急がない」と述べた。次回は来月に開く。',
].map((text) => ({ text, tag: 'p' }));
const around = (words: string, until = words) => {
  const spot = (part: string) => {
    const block = blocks.findIndex(({ text }) => text.includes(part));
    const start = blocks[block]?.text.indexOf(part) ?? 0;
    return { block, start, end: start + part.length };
  };
  return sentencesAround({ blocks }, spot(words), spot(until));
};

describe('the sentence around a passage', () => {
  it.each([
    ['three days', 'It will stay for three days, the U.S. side said.'],
    ['landed', 'The delegation landed on Sunday.'],
    ['Sunday. It will', 'The delegation landed on Sunday. It will stay for three days, the U.S. side said.'],
    ['leaves.', 'Then it leaves.'],
    ['急がない', '首相は「急がない」と述べた。'],
    ['Talks', 'Talks go on'],
  ])('%s', (passage, expected) => {
    expect(around(passage)).toBe(expected);
  });

  it('runs over the end of a block', () => {
    expect(around('Then it', '急がない')).toBe('Then it leaves.\n首相は「急がない」と述べた。');
  });
});
