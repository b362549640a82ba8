import { describe, expect, it } from 'vitest';
import en from '../../data/locales/en.json' with { type: 'json' };
import ja from '../../data/locales/ja.json' with { type: 'json' };
import { loadPack } from '../../lib/cli/load-pack.ts';
import { buildCard } from '../../lib/card/build.ts';
import { titleOf } from '../../lib/card/titles.ts';
import { createRecord } from '../../lib/record/record.ts';
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { toFactRows } from './fact-row.ts';
import { facetsOf, type FactFilter, filterFacts, NO_FACT_FILTER } from './filter-facts.ts';

const pack = loadPack();
const inLanguage = (messages: Parameters<typeof messagesOf>[0], locale: string) =>
  toFactRows(pack, createI18n(messagesOf(messages), locale));
const rows = inLanguage(en, 'en-GB');
const find = (change: Partial<FactFilter>) => filterFacts(rows, { ...NO_FACT_FILTER, ...change });

describe('the record as rows', () => {
  it('has one of every fact, each with a title', () => {
    expect(rows).toHaveLength(pack.facts.length);
    expect(rows.filter((row) => row.title.trim() === '')).toEqual([]);
  });

  it('calls a statement as its card does', () => {
    const record = createRecord(pack);
    const i18n = createI18n(messagesOf(ja), 'ja');
    const titles = new Map(inLanguage(ja, 'ja').map((row) => [row.id, row.title]));
    for (const { id } of record.ofKind('statement')) {
      const card = buildCard(record, id, { asOf: null, today: pack.builtOn, locale: 'ja' });
      expect(titles.get(id)).toBe(titleOf(card, i18n).text);
    }
    expect(titles.get('kato-2025-05-02-could-be-card')).toMatch(/^加藤勝信：./);
  });

  it.each([
    ['en-GB', 'Katsunobu Kato'],
    ['ja', '加藤勝信'],
    ['zh-Hans', '加藤胜信'],
    ['zh-Hant', '加藤勝信'],
  ])('calls people by their name in %s', (locale, name) => {
    const kato = inLanguage(en, locale).find((row) => row.id === 'katsunobu-kato');
    expect(kato?.title).toBe(name);
  });

  it('calls duties, series and events in the language of the reader', () => {
    const titleOf = (id: string) => inLanguage(ja, 'ja').find((row) => row.id === id)?.title;
    expect(titleOf('us-eu-autos')).toBe('米国のEUに対する関税（自動車）');
    expect(titleOf('us-in-301fl')).toBe('米国のインドに対する強制労働関税');
    expect(titleOf('ust-holdings-jp')).toBe('日本の米国債保有額');
    expect(titleOf('jp-reserves')).toBe('日本の外貨準備高');
    expect(titleOf('e-busan')).toBe('米中首脳会談（釜山）');
  });
});

describe('narrowing the record', () => {
  it('finds a person in any script', () => {
    for (const query of ['Bessent', 'ベセント', '贝森特', 'ＢＥＳＳＥＮＴ']) {
      expect(find({ query }).map((row) => row.speaker)).toContain('scott-bessent');
    }
  });

  it('puts facts first whose title has the words', () => {
    const found = find({ query: 'copper' });
    const first = found.findIndex((row) => !/copper/i.test(row.title));
    expect(found.slice(0, first).every((row) => /copper/i.test(row.title))).toBe(true);
    expect(first).toBeGreaterThan(0);
  });

  it('narrows by kind, country, speaker and date together', () => {
    const found = find({ kind: 'statement', country: 'JP', speaker: 'katsunobu-kato', from: '2025-05-01', to: '2025-05-31' });
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) {
      expect(row).toMatchObject({ kind: 'statement', speaker: 'katsunobu-kato' });
      expect(row.from?.slice(0, 7)).toBe('2025-05');
    }
  });

  it('finds events, figures and terms by the countries that they name', () => {
    for (const kind of ['event', 'figure', 'term'] as const) {
      const ids = find({ kind, country: 'JP' }).map((row) => row.id);
      expect(ids.length, kind).toBeGreaterThan(5);
      for (const id of ids) expect(JSON.stringify(pack.facts.find((fact) => fact.id === id))).toMatch(/Japan|Tokyo/);
    }
  });

  it('finds a tariff by its rate', () => {
    expect(find({ query: '27.5%' }).map((row) => row.id)).toContain('us-jp-autos');
    expect(find({ query: 'copper 50%' }).map((row) => row.id)).toContain('us-copper');
  });

  it('finds nothing for words that stand nowhere', () => {
    expect(find({ query: 'zzzz' })).toEqual([]);
  });

  it('counts each choice with the other filters in force', () => {
    const { kinds, countries } = facetsOf(rows, { ...NO_FACT_FILTER, kind: 'intervention' });
    expect(kinds.get('tariff')).toBe(find({ kind: 'tariff' }).length);
    for (const [code, count] of countries) expect(count).toBe(find({ kind: 'intervention', country: code }).length);
  });
});
