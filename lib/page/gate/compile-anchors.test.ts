import { describe, expect, it } from 'vitest';
import { compileAnchors, coverWords } from './compile-anchors.ts';

const holds = (text: string, words: string) => new RegExp(words).test(text);

describe('coverWords', () => {
  it('drops words that hold another', () => {
    expect(coverWords(['tariff', 'tariffs', 'reciprocal tariff'])).toEqual(['ariff']);
    expect(coverWords(['関税', '相互関税', '追加関税'])).toEqual(['関税']);
  });

  it('lets kindred words share their beginning', () => {
    expect(coverWords(['Treasuries', 'Treasurys', 'Treasury bonds'])).toEqual(['Treasur']);
    expect(coverWords(['import duties', 'import duty'])).toEqual(['mport dut']);
  });

  it('keeps apart what only numbers tell apart', () => {
    expect(coverWords(['Section 232', 'Section 301'])).toEqual(['Section 232', 'Section 301']);
  });

  it('covers every word it is given', () => {
    const words = ['trade deal', 'trade talks', 'levy', 'levies', 'duties', 'US debt', '貿易戦争', '貿易交渉'];
    const keys = coverWords(words);
    for (const word of words) expect(keys.some((key) => word.includes(key))).toBe(true);
  });
});

describe('compileAnchors', () => {
  const source = {
    anchors: [
      { weight: 3, group: 'topic', words: { en: ['US$ bonds (long)'], ja: ['国債'] } },
      { weight: 1, group: 'actors', words: { en: ['Tokyo'], zh: ['东京'] } },
    ],
    topics: { 'fx-intervention': { en: ['intervention', 'intervene'] } },
  };

  it('sorts words by script and by what they are', () => {
    const { latin, cjk } = compileAnchors([source]);
    expect(holds('in US$ bonds (long)', latin.topic)).toBe(true);
    expect(holds('Intervention', latin.kindred)).toBe(true);
    expect(latin.actors).toContain('Tokyo');
    expect(latin.actors).not.toContain('东京');
    expect(holds('国債', cjk.topic)).toBe(true);
    expect(holds('东京', cjk.actors)).toBe(true);
  });

  it('finds Chinese words in both scripts, whichever the vocabulary has', () => {
    const chinese = { anchors: [{ weight: 3, group: 'topic', words: { zh: ['关税', '日圓干預'] } }], topics: {} };
    const { topic } = compileAnchors([chinese]).cjk;
    for (const text of ['加征关税', '加徵關稅', '日圓干預', '日圆干预']) expect(holds(text, topic), text).toBe(true);
    expect(holds('闭关自守', topic)).toBe(false);
  });

  it('takes the parties to a duty for actors where nobody is named', () => {
    const { latin, cjk } = compileAnchors([source]);
    expect(holds('a 25 per cent US tariff on cars', latin.actors)).toBe(true);
    expect(holds('roaming tariffs, explained', latin.actors)).toBe(false);
    expect(holds('美国对中国商品加征的关税', cjk.actors)).toBe(true);
    expect(holds('米国は日本車に関税を課す', cjk.actors)).toBe(true);
  });

  it('takes several packs together', () => {
    const other = { anchors: [{ weight: 3, group: 'x', words: { en: ['quota'] } }], topics: {} };
    expect(compileAnchors([source, other]).latin.topic).toContain('uota');
  });
});
