import { expect, it } from 'vitest';
import { attachMany } from './attach-many.ts';
import { describe } from './describe.ts';

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
