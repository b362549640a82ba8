import { describe, expect, it } from 'vitest';
import en from '../../data/locales/en.json' with { type: 'json' };
import ja from '../../data/locales/ja.json' with { type: 'json' };
import zhCn from '../../data/locales/zh_CN.json' with { type: 'json' };
import zhTw from '../../data/locales/zh_TW.json' with { type: 'json' };
import { cardOf } from '../../test/support/cards.ts';
import { loadPack } from '../cli/load-pack.ts';
import { createI18n, messagesOf } from '../i18n/i18n.ts';
import { citationOf, inOrderOfWeight } from './cite.ts';
import { formatOf } from './format.ts';
import type { CardSource, RateState } from './schema.ts';
import { changeText, valueText } from './value-words.ts';
import { headText, lengthBetween, partWords, scopeOf, sourceName } from './words.ts';
import { rateHead, stateLine } from './rate-words.ts';
import { titleOf } from './titles.ts';

const i18n = createI18n(messagesOf(en), 'en');
const japanese = createI18n(messagesOf(ja), 'ja');
const state = (part: Partial<RateState>): RateState => ({
  rate: 24,
  rateText: null,
  status: 'in_force',
  suspended: null,
  charged: null,
  chargedInAll: false,
  since: '2025-04-10',
  startsBy: false,
  basisSince: null,
  until: null,
  ending: null,
  inAll: false,
  part: null,
  partSince: null,
  normal: null,
  elsewhere: [],
  source: null,
  basis: null,
  dueSource: null,
  ...part,
});

it('calls a duty as news in the reader’s language does', () => {
  const faces = { ja, 'zh-Hans': zhCn, 'zh-Hant': zhTw };
  const titles = Object.entries(faces).map(
    ([locale, words]) => titleOf(cardOf('us-jp-reciprocal', { locale }), createI18n(messagesOf(words), locale)).text,
  );
  expect(titles).toEqual(['米国の対日相互関税', '美国对日本的对等关税', '美國對日本的對等關稅']);
});

it('counts a change as it counts the value: hundreds of millions where the language has no billion', () => {
  expect(valueText(1125.9, 'USD bn', japanese)).toBe('11,259\u00a0億ドル');
  expect(changeText(46.6, 'USD bn', japanese)).toBe('+466');
  expect(changeText(-0.5, 'USD bn', japanese)).toBe('−5');
  expect(changeText(46.6, 'USD bn', i18n)).toBe('+46.6');
  expect(changeText(0.4, 'percent', i18n)).toBe('+0.4\u00a0pt');
});

describe('goods of a duty', () => {
  const faces = { en, ja, 'zh-Hans': zhCn, 'zh-Hant': zhTw };
  const words = Object.entries(faces).map(([locale, messages]) => createI18n(messagesOf(messages), locale));
  const parts = loadPack().facts.flatMap((fact) =>
    fact.kind === 'tariff' ? fact.steps.flatMap(({ part }) => (part ? [part] : [])) : [],
  );

  it('has words in every language for each part that the record names, in English those of the record', () => {
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.filter((part) => partWords(part, words[0]!) !== part)).toEqual([]);
    expect(parts.filter((part) => words.some((each) => partWords(part, each) === null))).toEqual([]);
    expect(partWords('listed goods of another kind', words[1]!)).toBe(null);
  });

  it('says under the title what a duty falls on, in the reader’s language', () => {
    const lines = words.map((each) => scopeOf(cardOf('us-jp-autos', { locale: each.locale }), each));
    expect(lines).toEqual(['Cars and light trucks made in Japan', '通商拡大法232条、自動車', '232条款，汽车', '232條款，汽車']);
  });
});

describe('rateHead and stateLine', () => {
  it.each<[Partial<RateState>, string, string]>([
    [{}, '24%', '**In force** since 10 Apr 2025'],
    [{ status: 'paused', until: '2025-07-09', charged: 10 }, '24%', '**Paused** to 9 Jul; 10% charged'],
    [
      { status: 'paused', suspended: 14, until: '2025-07-09', charged: 10 },
      '24%',
      '**14 of 24 points paused** to 9 Jul; 10% charged',
    ],
    [{ status: 'paused', until: null }, '24%', '**Paused** since 10 Apr 2025; nothing charged'],
    [
      { ending: { status: 'struck_down', known: '2026-02-20', from: '2026-02-24' } },
      '24%',
      '**In force** since 10 Apr 2025; **struck down** on 20 Feb 2026, charged until 24 Feb',
    ],
    [
      { ending: { status: 'ended', known: '2026-07-20', from: '2026-07-24' } },
      '24%',
      '**In force** since 10 Apr 2025; to end on 24 Jul 2026',
    ],
    [{ status: 'announced', since: null }, '24%', '**Announced**, no start date'],
    [{ status: 'agreed', since: '2025-08-07' }, '24%', '**Agreed**, from 7 Aug 2025'],
    [
      { status: 'announced', rate: null, rateText: '30% or 35% floated' },
      '30% or 35% floated',
      '**Announced**, from 10 Apr 2025',
    ],
    [{ status: 'struck_down', rate: null, charged: 12.5 }, 'Struck down', '10 Apr 2025'],
    [{ status: 'ended', rate: null }, 'Ended', '10 Apr 2025'],
    [{ startsBy: true }, '24%', '**In force** by 10 Apr 2025; first day not confirmed'],
    [{ basisSince: '2026-04-06' }, '24%', '**In force** since 10 Apr 2025; on a new basis since 6 Apr 2026'],
    [{ rate: 25, normal: 2.5 }, '27.5%\u00a0in all', '**In force** since 10 Apr 2025; 25% on top of 2.5%'],
    [{ rate: 15, normal: 2.5, inAll: true }, '15%\u00a0in all', '**In force** since 10 Apr 2025; the normal 2.5% included'],
    [{ rate: 15, normal: 25, inAll: true }, '25%\u00a0in all', '**In force** since 10 Apr 2025; the normal 25% included'],
    [{ elsewhere: [{ target: 'GB', rate: 12 }] }, '24%', '**In force** since 10 Apr 2025; UK 12%'],
    [
      { elsewhere: ['GB', 'JP'].map((target) => ({ target, rate: null })) },
      '24%',
      '**In force** since 10 Apr 2025; other rates: UK and Japan',
    ],
    [{ status: 'announced', since: null, rateText: 'about 24% announced' }, 'about 24%', '**Announced**, no start date'],
  ])('%j', (part, head, line) => {
    expect(headText(rateHead(state(part), i18n))).toBe(head);
    expect(stateLine(state(part), i18n)).toBe(line);
  });
});

describe('values', () => {
  it.each([
    [1125.9, 'USD bn', '1,125.9\u00a0bn', '11,259\u00a0億ドル'],
    [618, 'USD bn', '618.0\u00a0bn', '6,180\u00a0億ドル'],
    [2.8382, 'JPY tn', '¥2.84\u00a0trn', '2.84\u00a0兆円'],
    [12.77, 'percent', '12.77%', '12.77%'],
  ] as const)('%d %s', (value, unit, english, nihongo) => {
    expect(valueText(value, unit, i18n)).toBe(english);
    expect(valueText(value, unit, japanese)).toBe(nihongo);
  });
});

describe('formatOf', () => {
  const format = formatOf(i18n);
  it('writes dates as precisely as they are known', () => {
    expect([format.period('2025-02'), format.shortPeriod('2025-02'), format.period('2025'), format.period('2025-09-16')]).toEqual(
      ['February 2025', 'Feb 2025', '2025', '16 Sep 2025'],
    );
  });
  it('writes every change with its sign, and a true minus', () => {
    expect([format.signed(46.6), format.signed(-12.8), format.signed(0)]).toEqual(['+46.6', '−12.8', '0.0']);
  });
  it('follows the language', () => {
    expect(formatOf({ locale: 'de' }).percent(24)).toBe('24\u00a0%');
    expect(formatOf(japanese).date('2025-05-02')).toBe('2025年5月2日');
  });
});

describe('lengthBetween', () => {
  it.each([
    ['2025-05-02', '2026-02-20', '9 months and 18 days'],
    ['2025-05-02', '2025-05-03', '1 day'],
    ['2024-02-29', '2025-03-01', '1 year and 1 day'],
    ['2025-01-31', '2025-03-01', '1 month and 1 day'],
  ])('%s to %s: %s', (from, to, text) => {
    expect(lengthBetween(from, to, i18n)).toBe(text);
  });
});

describe('titleOf', () => {
  it('names the fact, with the speaker’s own writing', () => {
    expect(titleOf(cardOf('kato-2025-05-02-could-be-card'), i18n)).toEqual({
      text: 'Katsunobu Kato on Treasuries as a card in trade talks',
      native: '加藤勝信',
    });
  });
  it('is composed in other languages than the record’s', () => {
    expect(titleOf(cardOf('us-jp-autos'), japanese).text).toMatch(/日本.*自動車/);
    expect(titleOf(cardOf('ust-holdings-jp'), japanese).text).toMatch(/日本.*米国債/);
  });
});

describe('sourceName', () => {
  const source = (part: Partial<CardSource>): CardSource => ({
    id: 'a',
    publisher: 'A Paper',
    title: 'A title',
    url: 'https://paper.example/',
    date: null,
    kind: 'press',
    seen: 'read',
    ...part,
  });
  it.each<[Partial<CardSource>, string]>([
    [{ title: 'Executive Order 14266, Modifying Rates', kind: 'primary' }, 'Executive Order 14266'],
    [{ publisher: 'US Department of the Treasury / Board (TIC)', kind: 'data', date: '2026-03-18' }, 'US Treasury, 18 Mar 2026'],
    [{ title: 'Copy of TIC SLT Table 5 of 9 October 2026: rows' }, 'copy of US Treasury Table 5'],
    [{ title: 'EO 14298, Modifying Rates' }, 'Executive Order 14298 (A Paper)'],
    [{}, 'A Paper'],
  ])('%j', (part, name) => {
    expect(sourceName(source(part), i18n)).toBe(name);
  });
});

describe('citationOf', () => {
  const card = cardOf('us-jp-autos');
  it('says what the record has, of which days, and where', () => {
    const text = citationOf(card, 'plain', i18n);
    expect(text).toMatch(/^US duty on cars from Japan\. As of 2 May 2025: 27\.5%.in all\. Checked 1 Oct 2026: 15%.in all\./);
    expect(text.split('\n')[1]).toContain(inOrderOfWeight(card.sources)[0]!.url);
  });
  it('escapes what Markdown would read', () => {
    const odd = { ...card, sources: [{ ...card.sources[0]!, title: 'A [odd] *title*' }] };
    expect(citationOf(odd, 'markdown', i18n)).toContain('[A \\[odd\\] \\*title\\*](<');
  });
  it('is CSL-JSON with dates in parts', () => {
    const [item] = JSON.parse(citationOf(card, 'csl', i18n)) as { URL: string; accessed: unknown }[];
    expect(item).toMatchObject({ URL: inOrderOfWeight(card.sources)[0]!.url, accessed: { 'date-parts': [[2026, 11, 24]] } });
  });
});
