import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../lex/fold.ts';
import { Automaton } from './automaton.ts';
import { compileIndex, indexKey } from './compile-index.ts';
import type { Fact, PackLanguage, Person, Vocabulary } from '../../record/schema.ts';
import type { IndexedName } from './name-index.ts';

const vocabulary: Vocabulary = {
  countries: {
    US: { en: ['US', 'U.S.', 'United States'], ja: ['米国'], zh: ['美国'] },
    JP: { en: ['Japan', 'Japanese'], ja: ['日本'], zh: ['日本'] },
  },
  sectors: { autos: { en: ['car', 'duty'], ja: ['コメ'] } },
  topics: { 'trade-deal': { en: ['trade deal'] } },
  anchors: [{ weight: 3, group: 'tariff', words: { en: ['tariff'], zh: ['关税'] } }],
  antiAnchors: [{ weight: -3, group: 'utility', words: { en: ['phone tariff'] } }],
};
const person: Person = {
  kind: 'person',
  id: 'katsunobu-kato',
  names: { en: ['Katsunobu Kato'], ja: ['加藤勝信'] },
  weakNames: { en: ['Kato'] },
  roles: [
    {
      office: 'jp-finance-minister',
      title: 'Finance Minister of Japan',
      country: 'JP',
      names: { en: ["Japan's finance minister", 'Japanese Finance Minister'], ja: ['日本の財務相'] },
      from: '2024-10-01',
      to: null,
    },
  ],
  sources: ['source'],
  confidence: 'high',
  checkedTo: '2026-01-01',
};
const index = compileIndex({ facts: [person as Fact], vocabulary });

/** `type:text=ids`, with `?` behind a weak one. */
function names(text: string, lang: PackLanguage = 'en'): string[] {
  const folded = foldText(text);
  return index
    .find(folded, lang)
    .filter(({ entry }) => !['cue', 'stop', 'gloss'].includes(entry.type))
    .map(
      ({ entry, start, end }) => `${entry.type}${entry.weak ? '?' : ''}:${folded.text.slice(start, end)}=${entry.ids.join('/')}`,
    );
}

describe('the index of names', () => {
  it.each<[string, PackLanguage, string[]]>([
    ['The US and Japan', 'en', ['country:us=US', 'country:japan=JP']],
    ['tell us about japan', 'en', []],
    ['JAPAN WINS', 'en', ['country:japan=JP']],
    ['the united states', 'en', ['country:united states=US']],
    ['the U.S.-Japan pact', 'en', ['country:u.s.=US', 'country:japan=JP']],
    ['cars, duties and tariffs', 'en', ['sector:cars=autos', 'sector:duties=autos', 'anchor:tariffs=tariff']],
    ['scarce carpets', 'en', []],
    ['a trade-deal', 'en', ['topic:trade-deal=trade-deal']],
    ['Katsunobu Kato', 'en', ['person:katsunobu kato=katsunobu-kato', 'person?:kato=katsunobu-kato']],
    ['the finance minister', 'en', ['office?:finance minister=jp-finance-minister']],
    ['美國對日本加徵關稅', 'zh', ['country:美国=US', 'country:日本=JP', 'anchor:关税=tariff']],
    ['米国の加藤勝信', 'ja', ['country:米国=US', 'person:加藤胜信=katsunobu-kato']],
    ['美国', 'ja', []],
    ['コメとコメント', 'ja', ['sector:コメ=autos']],
    ['財務相の会見', 'ja', ['office?:财务相=jp-finance-minister']],
  ])('%s', (text, lang, expected) => {
    expect(names(text, lang)).toEqual(expected);
  });

  it('keeps the country in the office that names it', () => {
    expect(names("Japan's finance minister")).toContain("office:japan's finance minister=jp-finance-minister");
  });

  it('turns anti-anchors negative', () => {
    const hit = index.find(foldText('a phone tariff'), 'en').find(({ entry }) => entry.ids.includes('utility'));
    expect(hit?.entry.weight).toBe(-3);
  });
});

describe('the automaton', () => {
  it('finds what a naive search finds, for any names and text', () => {
    const word = fc.string({ unit: fc.constantFrom('关', '税', '美', '国'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), fc.array(word, { maxLength: 12 }), (keys, parts) => {
        const entry = (key: string): IndexedName['entry'] => ({ type: 'topic', ids: [key], weak: false, langs: 'any' });
        const automaton = new Automaton(keys.map((key) => ({ key, caseRule: 'any', entry: entry(key) })));
        const text = parts.join('');
        const found = automaton.find(foldText(text), 'zh').map(({ entry, start }) => `${start} ${entry.ids[0]}`);
        const naive = keys.flatMap((key) =>
          Array.from(text, (_, at) => at).flatMap((at) => (text.startsWith(key, at) ? [`${at} ${key}`] : [])),
        );
        expect(found.sort()).toEqual(naive.sort());
      }),
    );
  });

  it('compares names folded and without hyphens', () => {
    expect(indexKey('Yen-Buying')).toBe('yen buying');
    expect(indexKey('關稅')).toBe('关税');
  });
});
