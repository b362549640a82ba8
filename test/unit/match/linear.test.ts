/**
 * Work grows with the text and no faster: no stretch of code in lexer, readings, ties, verdicts or selection runs more than
 * 2.2 times as often on twice the text.
 */
import { expect, test } from 'vitest';
import { annotate, compile } from '../../../lib/match/index.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { lexDocument } from '../../../lib/match/lex/lex-document.ts';
import { readDocument } from '../../../lib/match/reading/read-document.ts';
import { WorkMeter } from '../../../lib/match/lex/work-meter.ts';
import { Eras } from '../../../lib/match/reading/era.ts';
import { growing, workOf } from '../../support/work.ts';
import type { MatchDocument } from '../../../lib/match/types.ts';

const index = compile(loadPack());
const MOST = 2.2;

/** What each text is a repetition of: every kind of reading, and marks and words that make a lexer look far ahead or back. */
const SEEDS: [name: string, lang: string, seed: string][] = [
  [
    'duties',
    'en',
    'Japan faces a US tariff of 24 per cent, and Vietnam 46. The duty on cars is 25 percent, said to be 27.5 in all. ',
  ],
  [
    'holdings',
    'en',
    'Japan held $1.126 trillion of US Treasuries in February, up by $46 billion. It is the largest foreign holder. ',
  ],
  [
    'statements',
    'en',
    '“We will see,” Katsunobu Kato said. He added that Treasuries could be a card. Bessent has denied it: no talks. ',
  ],
  ['interventions', 'en', 'Japan bought yen on 29 April 2024 and spent 5.9 trillion yen. A day later it stepped in again. '],
  ['notes', 'en', 'On Liberation Day the order was signed; the Supreme Court struck it down, and the 90-day pause ended. '],
  ['a chronicle', 'en', 'April 2025. Everybody gets 10 percent. May 2025: China pays 30 percent. '],
  ['old years', 'en', 'The tariff of 30 percent on steel in March 2002 was no tariff of the Trade Act of 1974. '],
  ['a list', 'en', 'Japan: 15%. South Korea: 15%. Passenger cars — 25%. Steel: 50%. '],
  ['quotations', 'en', '“A tariff of 25 percent ‘on cars’ it is,” he said, “and ” "'],
  ['no sentence ends', 'en', 'the tariff of 25 percent and '],
  ['digits and commas', 'en', '1,234,'],
  ['number words', 'en', 'one hundred and twenty-five thousand '],
  ['prefixes of names', 'en', 'United State passenger ca '],
  ['opening quotes', 'en', '“‘'],
  [
    'Japanese',
    'ja',
    '米国は4月2日、日本への24%の相互関税を発表した。加藤勝信財務相は「カードになり得る」と述べた。保有額は1兆1259億ドル。',
  ],
  ['Japanese days', 'ja', '翌月の関税は25％、同年の関税は24％、同日に発効。'],
  ['Japanese brackets', 'ja', '18日(は、「『関税「'],
  [
    'simplified Chinese',
    'zh-Hans',
    '美国4月2日宣布对日本加征24%的关税。加藤胜信表示，美债可以成为一张牌，日本持有1.1259万亿美元，减持118亿美元。',
  ],
  [
    'traditional Chinese',
    'zh-Hant',
    '美國對日本的對等關稅為24%。中國持有美債7,843億美元，降至第三，減持118億美元，為2008年以來最低。',
  ],
  ['number characters', 'zh-Hans', '一二三十百千万亿'],
];

/** Letters of a short paragraph. */
const SHORT = 400;

/** Half of the letters in one paragraph, the other half in many. */
function documentOf(lang: string, seed: string, letters: number): MatchDocument {
  const paragraph = (size: number) => ({ text: seed.repeat(Math.ceil(size / seed.length)) });
  const blocks = [{ text: seed }, paragraph(letters / 2), ...Array.from({ length: letters / 2 / SHORT }, () => paragraph(SHORT))];
  return { blocks, lang, published: '2025-06-20' };
}

test.each(SEEDS)('no stretch of code: %s', async (_, lang, seed) => {
  const [once, twice] = [8000, 16_000].map((letters) => documentOf(lang, seed, letters));
  const before = await workOf(() => annotate(once!, index, { force: true }));
  const after = await workOf(() => annotate(twice!, index, { force: true }));
  expect(Math.max(...after.values())).toBeGreaterThan(100);
  expect(growing(before, after, MOST)).toEqual([]);
});

/** Letters of the longer text: the long run goes to ten megabytes. */
const LETTERS = process.env.ON_RECORD_LONG === '1' ? 10_000_000 : 200_000;

test.each(['en', 'ja', 'zh-Hans'])(
  'lexer, mentions and readings of a long text: %s',
  (lang) => {
    const own = SEEDS.filter(([, of]) => of === lang).map(([, , seed]) => seed);
    const prose = own.filter((seed) => /[.。]/.test(seed)).join('');
    const stepsFor = (letters: number): number => {
      const meter = new WorkMeter();
      readDocument(lexDocument(documentOf(lang, prose, letters), index.names, meter), index, meter);
      return meter.steps;
    };
    const [once, twice] = [stepsFor(LETTERS / 2), stepsFor(LETTERS)];
    expect(once).toBeGreaterThan(LETTERS);
    expect(twice / once).toBeLessThanOrEqual(MOST);
  },
  // Ten megabytes take long where memory is short; what counts is the count.
  process.env.ON_RECORD_LONG === '1' ? 10_800_000 : 600_000,
);

test('a stretch of code that runs four times as often is seen, and one that runs twice as often is not', async () => {
  const eras: Eras[] = [];
  const passes = (count: number) => () => {
    for (let at = 0; at < count; at++) eras.push(new Eras([]));
  };
  const [once, twice, square] = [await workOf(passes(1000)), await workOf(passes(2000)), await workOf(passes(4000))];
  expect(growing(once, twice, MOST)).toEqual([]);
  expect(growing(once, square, MOST)).not.toEqual([]);
});
