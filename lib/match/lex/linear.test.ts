import { describe, expect, it } from 'vitest';
import { compileIndex } from '../index/compile-index.ts';
import { lexDocument } from './lex-document.ts';
import { WorkMeter } from './work-meter.ts';
import type { Vocabulary } from '../../record/schema.ts';

const vocabulary: Vocabulary = {
  countries: {
    US: { en: ['United States', 'US'], ja: ['米国'], zh: ['美国'] },
    JP: { en: ['Japan'], ja: ['日本'], zh: ['日本'] },
  },
  sectors: { autos: { en: ['car', 'passenger car'], ja: ['自動車'], zh: ['汽车'] } },
  topics: {},
  anchors: [{ weight: 3, group: 'tariff', words: { en: ['tariff'], ja: ['関税'], zh: ['关税'] } }],
  antiAnchors: [],
};
const index = compileIndex({ facts: [], vocabulary });

/** Steps that lexing takes, and what it found. */
function work(text: string, lang: string): { steps: number; mentions: number } {
  const meter = new WorkMeter();
  const { blocks } = lexDocument({ blocks: [{ text }], lang, published: '2025-05-02' }, index, meter);
  return { steps: meter.steps, mentions: blocks[0]!.mentions.length };
}

const SEEDS: [name: string, lang: string, seed: string][] = [
  ['prose', 'en', 'The United States raised its car tariff from 10 percent to nearly 25 percent on Friday, said Japan. '],
  ['no sentence ends', 'en', 'the tariff of 25 percent and '],
  ['digits', 'en', '1234567890'],
  ['digits and commas', 'en', '1,234,'],
  ['digits and dots', 'en', '1.2.'],
  ['commas', 'en', ',,,,'],
  ['spaces', 'en', '    '],
  ['quotes', 'en', '" \' “ ”'],
  ['opening quotes', 'en', '“‘'],
  ['corner brackets', 'ja', '「『「『'],
  ['letters', 'en', 'aaaaaaaa'],
  ['prefixes of names', 'en', 'United State passenger ca '],
  ['number words', 'en', 'one hundred and twenty-five thousand '],
  ['ordinals and articles', 'en', 'a the a one third of a '],
  ['list of figures', 'en', '25, 30 and 40%, '],
  ['money', 'en', '$1.2 trillion-plus '],
  ['months', 'en', 'early May March 3 '],
  ['Japanese', 'ja', '米国は4月2日、日本の自動車に25%の追加関税を課すと発表した。'],
  ['Japanese without marks', 'ja', '米国は自動車に約25%の追加関税'],
  ['Chinese', 'zh', '美国4月2日宣布对日本汽车加征百分之二十五的关税。'],
  ['number characters', 'zh', '一二三十百千万亿'],
  ['scale characters', 'zh', '万亿兆几多'],
  ['rates', 'ja', '1ドル=142円'],
];

describe('lexing is linear in the text', () => {
  it.each(SEEDS)('%s', (_, lang, seed) => {
    const once = seed.repeat(Math.ceil(60_000 / seed.length));
    const [single, double] = [work(once, lang), work(once + once, lang)];
    expect(single.steps).toBeGreaterThan(once.length);
    expect(double.steps / single.steps).toBeLessThanOrEqual(2.2);
    expect(double.mentions).toBeLessThanOrEqual(single.mentions * 2.2 + 2);
  });

  it('counts as much for many blocks as for one', () => {
    const text = SEEDS[0]![2].repeat(20);
    const count = (blocks: number): number => {
      const meter = new WorkMeter();
      lexDocument({ blocks: Array.from({ length: blocks }, () => ({ text })), lang: 'en', published: null }, index, meter);
      return meter.steps;
    };
    expect(count(200) / count(100)).toBeLessThanOrEqual(2.2);
  });
});
