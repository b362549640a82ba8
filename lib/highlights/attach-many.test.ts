import { expect, it, vi } from 'vitest';
import { newText } from '../../test/highlights/newsroom.ts';
import { Random } from '../../test/highlights/random.ts';
import { attachMany } from './attach-many.ts';
import { describe } from './describe.ts';
import { GramIndex } from './gram-index.ts';

const model = {
  blocks: [
    { tag: 'h1', text: 'Talks' },
    { tag: 'p', text: 'They spoke of a rate of 24 per cent, and of no date.' },
  ],
};
const selectors = describe(model, 24, 38);

it('finds passages in their order, and pauses whenever a slice is over', async () => {
  let time = 0;
  let sinceLast = 0;
  const slices: number[] = [];
  const pacing = {
    now: () => (time += 5),
    pause: async () => {
      slices.push(time - sinceLast);
      sinceLast = time;
    },
  };
  const passages = Array.from({ length: 20 }, (_, index) => (index % 4 === 3 ? null : selectors));
  const places = await attachMany(passages, model, pacing);
  expect(places.map((place) => place?.start ?? null)).toEqual(passages.map((each) => (each ? 24 : null)));
  expect(slices.length).toBeGreaterThan(3);
  expect(Math.max(...slices)).toBeLessThan(50);
});

it('looks closely only at passages whose surroundings changed', async () => {
  const random = new Random(8);
  const blocks = Array.from({ length: 120 }, () => ({ tag: 'p', text: newText('en', 4, random) }));
  const length = blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
  const passages = Array.from({ length: 100 }, () => {
    const start = random.between(0, length - 200);
    return describe({ blocks }, start, start + random.between(20, 160));
  });
  const next = blocks.map((block, at) => ({ ...block, text: at % 4 === 0 ? block.text.replace(/\d+/, '7') : block.text }));
  const closely = vi.spyOn(GramIndex.prototype, 'segments');
  const places = await attachMany(passages, { blocks: next });
  expect(places.filter((place) => place !== null).length).toBeGreaterThanOrEqual(98);
  expect(closely.mock.calls.length).toBeLessThan(25);
});
