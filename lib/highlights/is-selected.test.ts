import { expect, it } from 'vitest';
import { isSelected } from './is-selected.ts';

const quote = 'The duty on tea rises to 24 per cent. It holds until the autumn.';

it('knows a selection by its words, whatever their form', () => {
  expect(isSelected(quote, quote)).toBe(true);
  expect(isSelected(quote, quote.toUpperCase())).toBe(true);
  expect(isSelected(quote, `3 ${quote.replace('. It', '.\n\n\tIt')}\u00ad`)).toBe(true);
  expect(isSelected('on tea rises to 24 per cent. It holds until', quote)).toBe(true);
  expect(isSelected('関税は24％となる。', '関かん税ぜいは24％となる。')).toBe(true);
  expect(isSelected(quote, quote.replace('. It', '. Read more: all about tea and its taxes. It'))).toBe(true);
});

it('knows that what was found is something else, or only a part', () => {
  expect(isSelected('It rained.', quote)).toBe(false);
  expect(
    isSelected(
      'A paragraph between two shadow trees that was read.',
      `${quote} A paragraph between two shadow trees that was read. ${quote}`,
    ),
  ).toBe(false);
  expect(isSelected(quote, 'The duty')).toBe(false);
});
