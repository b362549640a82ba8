/** Ways of telling of intervention without the word or the day for it, one by one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate, compile, type MatchIndex } from '../../../lib/match/index.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';

let index: MatchIndex;
beforeAll(() => {
  index = compile(loadPack());
});

const TITLES = { en: 'Intervention in the yen and what became of it', ja: '円買い介入を振り返る' } as const;
/** What makes the page one on the record's story, and is no mark that is looked for. */
const SPENT = {
  en: 'In July 2024 the Ministry of Finance spent 5.5348 trillion yen.',
  ja: '財務省は2024年7月に5兆5348億円を投じた。',
} as const;

function interventions(lang: keyof typeof TITLES, published: string, text: string): string[] {
  const blocks = [{ text: TITLES[lang] }, { text: SPENT[lang] }, { text }];
  const { annotations } = annotate({ blocks, lang, published }, index);
  return annotations
    .filter(({ kind, block }) => kind === 'intervention' && block === 2)
    .map(({ quote, facts }) => `${quote}: ${facts[0]}`);
}

describe('in English', () => {
  test.each([
    ['On Friday Japan waded into the currency market.', ['waded into the currency market: yen-intervention']],
    ['The United States is not stepping into the currency market.', []],
    ['The yen sank to 151.94 per dollar, its lowest since 1990.', ['151.94 per dollar, its lowest since: yen-intervention']],
    ['The yen hit a 34-year low of 160.2 per dollar.', ['34-year low of 160.2: yen-intervention']],
    ['The yen was at 151.94 per dollar at noon.', []],
    ['It spoke of intervention. Its last foray, in July 2024, came in two steps.', ['foray, in July 2024: jp-fx-2024-july']],
    ['Traders in the currency expect the Ministry of Finance to step in.', ['step in: yen-intervention']],
    ['Traders in the currency ask whether the Ministry of Finance might step in.', []],
  ])('%s', (text, wanted) => {
    expect(interventions('en', '2025-11-21', text)).toEqual(wanted);
  });

  test('a deed is told on its day, before the ministry has published it', () => {
    expect(interventions('en', '2026-05-12', 'On April 30 Tokyo sold dollars.')).toHaveLength(1);
    expect(interventions('en', '2026-05-12', 'On April 21 Tokyo sold dollars.')).toEqual([]);
  });

  test('beside the sum of an operation the name of the thing is not marked', () => {
    expect(interventions('en', '2025-11-21', 'There was talk of yen intervention.')).toEqual([]);
  });
});

describe('in Japanese', () => {
  test.each([
    ['1ドル=160円台だった円相場は一気に戻した。', ['160円: yen-intervention']],
    ['円は1ドル=161円台後半まで売られた。', ['161円: yen-intervention']],
    ['円相場は1ドル=146円台にある。', []],
  ])('%s', (text, wanted) => {
    expect(interventions('ja', '2024-08-20', text)).toEqual(wanted);
  });
});
