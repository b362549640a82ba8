import { expect, test } from 'vitest';
import { parseCorpus } from './corpus-format.ts';

const SOURCE = `=== a-class | en | 2025-05-06 | related
A title
Text with [24 per cent](tariff US>JP|* all 24% consistent !1) and [a discount](none:discount).

Another [remark](statement katsunobu-kato !3 or event card) here, [maybe](optional:level).

=== other | ja | - | unrelated
題
本文`;

const [first, second] = parseCorpus(SOURCE, 'file');

test('labels are taken out of the text and keep their place', () => {
  expect(first!.blocks).toEqual(['A title', 'Text with 24 per cent and a discount.', 'Another remark here, maybe.']);
  const [tariff] = first!.passages;
  expect(first!.blocks[tariff!.block]!.slice(tariff!.start, tariff!.end)).toBe('24 per cent');
});

test('a label says kind, subject, figure, verdict and importance', () => {
  expect(first!.passages[0]).toMatchObject({
    readings: [{ kind: 'tariff', about: { imposer: ['US'], target: ['JP', '*'], sector: ['all'] } }],
    claims: [{ value: 24, unit: 'percent' }],
    verdict: 'consistent',
    importance: 1,
  });
});

test('alternatives, silence and what may be either', () => {
  expect(first!.passages[1]!.readings.map(({ kind }) => kind)).toEqual(['statement', 'event']);
  expect(first!.silent.map(({ reason }) => reason)).toEqual(['discount']);
  expect(first!.optional).toHaveLength(1);
});

test('an article without a date and without labels', () => {
  expect(second).toMatchObject({ id: 'file-02', lang: 'ja', published: null, related: false, passages: [] });
});

test('an unknown kind is an error that names the passage', () => {
  expect(() => parseCorpus('=== x | en | - | related\nT\n[word](rumour x)', 'f')).toThrow(/rumour.*word/);
});
