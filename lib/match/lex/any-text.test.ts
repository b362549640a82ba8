import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileIndex } from '../index/compile-index.ts';
import { lexDocument } from './lex-document.ts';
import type { LexedBlock } from '../mention.ts';

const index = compileIndex({
  facts: [],
  vocabulary: {
    countries: { US: { en: ['US'], ja: ['米'], zh: ['美'] }, JP: { en: ['Japan'], ja: ['日'], zh: ['日'] } },
    sectors: {},
    topics: {},
    anchors: [],
    antiAnchors: [],
  },
});

/** Pieces that quantities, dates and quotations are made of, and names that every object has. */
const PIECES = [
  '1',
  '25',
  '1,234',
  '0.5',
  '½',
  '1/2',
  '2025',
  '14',
  ' ',
  ' ',
  ' ',
  '.',
  ',',
  '-',
  '–',
  '~',
  '%',
  '$',
  '¥',
  '"',
  "'",
  '“',
  '”',
  '「',
  '」',
  '(',
  ')',
  ':',
  'percent',
  'point',
  'points',
  'a',
  'the',
  'half',
  'third',
  'of',
  'twenty',
  'hundred',
  'and',
  'trillion',
  'bn',
  'yen',
  'dollar',
  'days',
  'ago',
  'constructor',
  'valueOf',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'US',
  'Japan',
  'May',
  'April',
  'Friday',
  'last',
  'next',
  'early',
  'year',
  'month',
  '年',
  '月',
  '日',
  '円',
  '億',
  '万',
  '兆',
  '十',
  '二',
  '百分之',
  '点',
  '割',
  '成',
  '分の',
  '第',
  '前',
  '后',
  '約',
  '超',
  '多',
  '几',
  '米',
  '美',
  '。',
  '、',
  '上',
  '周',
  '五',
];

function check(block: LexedBlock): void {
  let numbersEnd = 0;
  let lastStart = 0;
  for (const mention of block.mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(lastStart);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(block.text.length);
    expect(block.sentences[mention.sentence]).toBeDefined();
    lastStart = mention.start;
    if (mention.type === 'quantity') {
      expect(mention.value).toSatisfy(Number.isFinite);
      expect(mention.grain).toSatisfy(Number.isFinite);
      expect(mention.currency ?? '').toBeTypeOf('string');
    }
    if (mention.type === 'date' && mention.from !== null) expect(mention.from < mention.to!).toBe(true);
    if (mention.type === 'quantity' || mention.type === 'date') {
      expect(mention.start).toBeGreaterThanOrEqual(numbersEnd);
      numbersEnd = mention.end;
    }
  }
}

it.each(['en', 'ja', 'zh'])('lexes any text without an accident (%s)', (lang) => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 });
  fc.assert(
    fc.property(text, fc.constantFrom('', ' '), (pieces, joint) => {
      check(lexDocument({ blocks: [{ text: pieces.join(joint) }], lang, published: '2025-05-02' }, index).blocks[0]!);
    }),
    // A fixed seed: the same texts on every machine; the long run looks further.
    { numRuns: 2000, ...(process.env['ON_RECORD_LONG'] ? {} : { seed: 20250502 }) },
  );
});

it('takes a name that every object has for no unit', () => {
  const { mentions } = lexDocument(
    { blocks: [{ text: 'The best constructor took 10 constructor points.' }], lang: 'en', published: null },
    index,
  ).blocks[0]!;
  expect(mentions).toMatchObject([{ type: 'quantity', value: 10, unit: 'number' }]);
});
