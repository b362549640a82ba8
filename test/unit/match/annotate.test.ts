import { beforeAll, describe, expect, test, vi } from 'vitest';
import { annotate, compile, type MatchIndex } from '../../../lib/match/index.ts';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { WorkMeter } from '../../../lib/match/lex/work-meter.ts';
import { SentenceView } from '../../../lib/match/reading/view.ts';
import type { Annotation } from '../../../lib/match/types.ts';

let index: MatchIndex;
beforeAll(() => {
  index = compile(loadPack());
});

function marks(text: string, published: string | null = '2025-05-02', lang = 'en'): Annotation[] {
  const blocks = [{ text: 'Tariffs and Treasuries' }, ...text.split('\n').map((line) => ({ text: line }))];
  return annotate({ blocks, lang, published }, index).annotations;
}

describe('verdicts', () => {
  test.each([
    ['2025-05-02', 'Japan faces a US tariff of 24 per cent.', 'consistent'],
    ['2025-10-02', 'Japan faces a US tariff of 24 per cent.', 'outdated'],
    ['2025-05-02', 'Japan faces a US tariff of 33 per cent.', 'differs'],
    ['2025-05-02', 'Japan held $1.126 trillion of US Treasuries in February.', 'consistent'],
    ['2025-12-02', 'Japan holds $1.08 trillion of US Treasuries.', 'outdated'],
    ['2025-05-12', 'In February Japan held $1.34 trillion of US Treasuries.', 'differs'],
  ])('%s %s → %s', (published, text, verdict) => {
    const found = marks(text, published).filter(({ claim }) => claim !== null);
    expect(found.map((one) => one.verdict)).toEqual([verdict]);
  });

  test('without a date of the article nothing is judged', () => {
    expect(marks('Japan faces a US tariff of 24 per cent.', null).map(({ verdict }) => verdict)).toEqual([null]);
  });

  test('before anything was known nothing is judged', () => {
    expect(marks('Japan faces a US tariff of 24 per cent.', '2025-03-01').every(({ verdict }) => verdict === null)).toBe(true);
  });

  test('a live-blog entry is judged as of its own date', () => {
    const text = 'Japan faces a US tariff of 24 per cent.';
    const blocks = [{ text: 'Tariffs live' }, { text, published: '2025-05-02' }, { text, published: '2025-10-02' }];
    const { annotations } = annotate({ blocks, lang: 'en', published: '2025-10-02' }, index);
    expect(annotations.map(({ block, verdict }) => [block, verdict])).toEqual([
      [1, 'consistent'],
      [2, 'outdated'],
    ]);
  });
});

test('offsets are those of the block, and the quote stands there', () => {
  const text = 'Japan faces a US tariff of 24 per cent.';
  const [mark] = marks(text);
  expect(text.slice(mark!.start, mark!.end)).toBe(mark!.quote);
});

test('every mark explains itself', () => {
  const [mark] = marks('Japan faces a US tariff of 24 per cent.');
  expect(mark!.explain.reading).toContain('tariff US→JP all 24 percent');
  expect(mark!.explain.mentions.map(({ type }) => type)).toEqual(expect.arrayContaining(['country', 'quantity', 'cue']));
  expect(mark!.explain.rejected.length).toBeGreaterThan(0);
});

test('a page that is no coverage gets no marks at all', () => {
  const page = annotate(
    {
      blocks: [{ text: 'Mobile tariffs rise' }, { text: 'Operators raise tariffs by 24 percent.' }],
      lang: 'en',
      published: '2025-05-02',
    },
    index,
  );
  expect(page).toMatchObject({ related: false, annotations: [] });
});

describe('work grows with the text and no faster', () => {
  /** Whatever reads, ties or selects a passage asks its sentence for these. */
  const QUESTIONS = ['of', 'cues', 'cuesWithin', 'has', 'between', 'clauseOf'] as const;

  /** Steps of the lexer and of the readings, and questions that the whole pipeline asks of its sentences. */
  function workFor(lang: string, paragraph: string, times: number): number {
    const spies = QUESTIONS.map((question) => vi.spyOn(SentenceView.prototype, question));
    const meter = new WorkMeter();
    const blocks = Array.from({ length: times }, () => ({ text: paragraph.repeat(5) }));
    annotate({ blocks, lang, published: '2025-05-02' }, index, { meter });
    const asked = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    expect(asked).toBeGreaterThan(times * 100);
    return meter.steps + asked;
  }

  test.each([
    ['en', 'Japan faces a US tariff of 24 per cent, Katsunobu Kato said. It holds $1.1 trillion of Treasuries. '],
    ['ja', '日本への相互関税は24％だ。加藤勝信財務相は「米国債はカードになり得る」と述べ、保有額は1兆1259億ドルだった。'],
    ['zh-Hans', '美国对日本的对等关税为24%。日本财务大臣加藤胜信表示，美债可以成为谈判的一张牌，日本持有1.1259万亿美元。'],
    ['zh-Hant', '美國對日本的對等關稅為24%。日本財務大臣加藤勝信表示，美債可以成為談判的一張牌，日本持有1兆1259億美元。'],
  ])('%s', (lang, paragraph) => {
    const [once, twice, again] = [15, 30, 60].map((times) => workFor(lang, paragraph, times));
    expect(twice! / once!).toBeLessThanOrEqual(2.2);
    expect(again! / twice!).toBeLessThanOrEqual(2.1);
  });
});

test('a list that gives several holders their places is one mark with the series of each, also where one was told before', () => {
  const text =
    'Japan is the largest foreign holder of US Treasuries.\nForeign holdings grew in February as the two biggest foreign lenders, Japan and China, added to their Treasuries.';
  const places = marks(text, '2025-05-02').filter(({ facts }) => facts.length > 1);
  expect(places.map(({ quote, facts }) => [quote, facts])).toEqual([
    ['two biggest foreign lenders, Japan and China', ['ust-holdings-jp', 'ust-holdings-cn']],
  ]);
});

describe('what is not said to be charged is not judged as if it were', () => {
  test.each([
    ['Britain hopes for a US tariff of 5 per cent.', '2025-05-20'],
    ['India wants a US tariff of 12 percent.', '2025-08-20'],
    ['Japan urged a US tariff of less than 10 percent.', '2025-08-20'],
  ])('a wish: %s', (text, day) => expect(marks(text, day)).toEqual([]));

  test('a consequence', () => {
    const found = marks('A US tariff of 30 percent on Japan would cost a point of growth.', '2025-08-20');
    expect(found.map(({ verdict }) => verdict)).not.toContain('outdated');
  });
});

test('a day that is named for a statement leaves out what was said on others', () => {
  const said = (day: string): string =>
    `Katsunobu Kato said on ${day} that Japan's Treasury holdings could be a card in trade talks.`;
  expect(marks(said('May 2'), '2025-05-20').flatMap(({ facts }) => facts)).toContain('kato-2025-05-02-could-be-card');
  expect(marks(said('May 9'), '2025-05-20').filter(({ kind }) => kind === 'statement')).toEqual([]);
});

test('a sum that was cut off instead of rounded is right', () => {
  expect(marks('Japan held $1.147 trillion of US Treasuries in June.', '2025-09-05').map(({ verdict }) => verdict)).toEqual([
    'consistent',
  ]);
});

test('goods of a country named in the sentence are charged its own rate', () => {
  const found = marks('The US tariff on goods from Britain is 10 percent, and 25 percent on steel.', '2025-08-20');
  expect(found.map(({ verdict }) => verdict)).toEqual(['consistent', 'consistent']);
});

test('a condition with a day does not make a rate a former one', () => {
  const text = 'Japan faces a 24 per cent reciprocal tariff from the United States unless talks succeed before 9 July.';
  expect(marks(text, '2026-11-01').map(({ verdict }) => verdict)).toEqual(['outdated']);
});

test('a rate that somebody tells is a rate, and no statement besides', () => {
  const found = marks('The tariff on imports from Japan, Trump said, will be 15 percent.', '2025-07-23');
  expect(found.map(({ kind, verdict }) => [kind, verdict])).toEqual([['tariff', 'consistent']]);
});

describe('a member of the European Union pays what the Union pays', () => {
  test.each([
    ['2025-11-15', 'German cars face a US tariff of 25 percent.', 'us-eu-autos', 'outdated'],
    ['2025-11-15', 'German cars face a US tariff of 15 percent.', 'us-eu-autos', 'consistent'],
    ['2025-11-15', 'Germany pays a US tariff of 20 percent.', 'us-eu-reciprocal', 'outdated'],
    ['2025-11-15', 'The US tariff on French wine is 10 percent.', 'us-eu-reciprocal', 'outdated'],
    ['2025-11-15', 'The US tariff on Italian goods is 15 percent.', 'us-eu-reciprocal', 'consistent'],
    ['2025-11-15', 'The US tariff on Italian goods is 33 percent.', 'us-eu-reciprocal', 'differs'],
    ['2026-01-18', 'Over Greenland Danish goods are to pay a US tariff of 10 percent.', 'us-eu-greenland', 'consistent'],
    ['2026-08-20', 'Poland is charged a US tariff of 10 percent.', 'us-eu-301fl', 'consistent'],
  ])('%s %s', (published, text, fact, verdict) => {
    const [mark, ...others] = marks(text, published);
    expect(others).toEqual([]);
    expect([mark!.facts[0], mark!.verdict]).toEqual([fact, verdict]);
  });
});

test.each([
  ['zh-Hant', '台美對等貿易協定在華府簽署，輸美貨品關稅由20%降為15%。'],
  ['zh-Hans', '台美双方在华盛顿签署协议，关税由20%降至15%。'],
])('%s: "in China" is not cut out of the name of Washington', (lang, text) => {
  const found = marks(text, '2026-02-14', lang).filter(({ claim }) => claim !== null);
  expect(found.map(({ about }) => about.target)).toEqual(['TW']);
});

test('a quotation of nobody named is found by its very words, however they are set', () => {
  const quote =
    'Japan faces a US tariff of 24 per cent.\n“JEWEL BOX, that has got to be preserved,” somebody had said of the Treasury.';
  expect(marks(quote, '2025-04-20').flatMap(({ facts }) => facts)).toContain('bessent-2025-04-14-jewel-box');
});

test('a day that leans on the one before is counted from there', () => {
  const text = 'Tokyo began to buy yen on July 30. A day later the U.S. Treasury bought yen as well.';
  const found = marks(text, '2026-10-02').filter(({ kind }) => kind === 'intervention');
  expect(found.flatMap(({ facts }) => facts)).toContain('us-fx-2026-07-31');
});

test('a round sum without a day is not of years ago, nor are a window and its own days added up', () => {
  const facts = (text: string) => marks(text, '2026-05-30').flatMap((mark) => (mark.kind === 'intervention' ? mark.facts : []));
  expect(facts('Yen intervention is thought to have cost 10 trillion yen.')).not.toContain('jp-fx-2024-spring');
  expect(facts('Yen intervention is thought to have cost 11 trillion yen.')).not.toContain('jp-fx-2024-july');
  expect(facts('Yen intervention of 9.79 trillion yen is not forgotten.')).toContain('jp-fx-2024-spring');
});

describe('levies that are not those of the record', () => {
  test.each([
    ["Doug Ford's 25 per cent surcharge on power was dropped.", '2025-03-18'],
    ['Indonesia keeps its export duty on coffee at 10 percent.', '2025-09-10'],
    ['Indian cotton yarn is taxed at 5 percent at home.', '2026-02-04'],
  ])('%s', (text, day) =>
    expect(marks(`A US tariff of 25 percent on steel is in force. ${text}`, day).map(({ quote }) => quote)).toEqual([
      '25 percent',
    ]),
  );
});
