/** Ways of telling what a holder has, what it changed by and which place it takes, one by one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { annotate, compile, type MatchIndex } from '../../../lib/match/index.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';

let index: MatchIndex;
beforeAll(() => {
  index = compile(loadPack());
});

const TITLES = { en: 'Who owns US Treasuries', ja: '海外の米国債保有', 'zh-Hans': '海外持有美债' } as const;

/** What is marked as a holding: holder, passage, verdict. */
function holdings(lang: keyof typeof TITLES, published: string | null, text: string): string[] {
  const { annotations } = annotate({ blocks: [{ text: TITLES[lang] }, { text }], lang, published }, index);
  return annotations
    .filter(({ kind }) => kind === 'holding')
    .map(({ about, quote, verdict, facts }) => `${about.holder} ${quote} ${verdict ?? facts[0]}`);
}

describe('in English', () => {
  test.each([
    [
      'The largest owners in January 2026 are thought to be Japan ($1.23 trillion) and China ($0.69 trillion).',
      ['JP $1.23 trillion consistent', 'CN $0.69 trillion consistent'],
    ],
    ['Japan had 12.8% of all foreign holdings of Treasuries.', ['JP 12.8% ust-holdings-jp']],
    ['Governments own much of it, private investors $5.5 trillion of Treasuries.', []],
    ['India often sells $7.6 billion of Treasuries in a month.', []],
  ])('%s', (text, wanted) => {
    expect(holdings('en', '2026-03-25', text)).toEqual(wanted);
  });

  test.each([
    ['Britain bought hard and sits at almost $880 billion of Treasuries.', ['GB $880 billion ust-holdings-gb']],
    ['In November 2025 Britain added $10.6 billion of Treasuries.', ['GB $10.6 billion ust-holdings-gb']],
    ['In May 2025 Britain added $10.6 billion of Treasuries.', []],
    ['China cut its Treasuries to the lowest since 2008.', []],
    ['Britain owns Treasuries. Since April its pound had slipped 13 percent.', []],
  ])('without a date: %s', (text, wanted) => {
    expect(holdings('en', null, text)).toEqual(wanted);
  });

  test('a place that is kept is told beside the sum of another sentence', () => {
    const text = 'Japan keeps its place as the largest holder of Treasuries. It had $1,134.5 billion of them in April.';
    expect(holdings('en', '2025-06-25', text)).toEqual(['JP largest consistent', 'JP $1,134.5 billion consistent']);
  });
});

describe('in Japanese and Chinese', () => {
  test.each([
    ['ja', '2024-10-25', 'カナダ362.9、-12.4', ['CA 362.9 consistent']],
    ['ja', '2024-10-25', 'カナダ370.9、-12.4', []],
    ['ja', '2025-06-25', '首位の日本は残高を積み増し、2位の英国も続いた。', ['JP 首位 consistent', 'GB 2位 consistent']],
    [
      'ja',
      '2025-06-25',
      '日本の米国債は1兆1345億ドル、前月比で37億ドルの増加だった。',
      ['JP 1兆1345億ドル consistent', 'JP 37億ドル consistent'],
    ],
    [
      'ja',
      '2026-09-18',
      '中国の米国債は6180億ドルで、08年のリーマン危機以来の低さだ。',
      ['CN 6180億ドル consistent', 'CN 08年のリーマン危機以来の低さ consistent'],
    ],
    [
      'zh-Hans',
      '2026-01-20',
      '比利时一向被看成中国部分账户的存放处，这次持有的美债增加126亿美元，升至4810亿美元。',
      ['BE 4810亿美元 consistent'],
    ],
    [
      'zh-Hans',
      '2025-06-25',
      '中国持有美债7572亿美元，比3月少82亿美元。',
      ['CN 7572亿美元 consistent', 'CN 82亿美元 consistent'],
    ],
    ['zh-Hans', '2026-01-20', '加拿大持有的美债单月买卖经常超过530亿美元。', []],
    ['zh-Hans', null, '海外债主日本当月买入26亿美元，手里的美债又多了。', ['JP 26亿美元 ust-holdings-jp']],
    ['zh-Hans', null, '中国的美债剩下6826亿美元。', ['CN 6826亿美元 ust-holdings-cn']],
  ] as const)('%s %s %s', (lang, published, text, wanted) => {
    expect(holdings(lang, published, text)).toEqual(wanted);
  });

  test('two zeros behind a larger scale are a round sum', () => {
    const blocks = [{ text: '為替介入の実績' }, { text: '政府・日銀は5兆9000億円のドル売り・円買い介入に動いた。' }];
    const { annotations } = annotate({ blocks, lang: 'ja', published: '2024-08-20' }, index);
    expect(annotations.flatMap(({ facts }) => facts)).toContain('jp-fx-2024-04-29');
  });
});
