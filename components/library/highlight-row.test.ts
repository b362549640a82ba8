import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import {
  countOnShelf,
  groupRows,
  narrowHighlights,
  sortHighlights,
  type Sort,
  type HighlightFilter,
  NO_HIGHLIGHT_FILTER,
  type Since,
  toHighlightRow,
} from './highlight-row.ts';

const about = (id: string) => (id === 'duty' ? { speaker: 'kato', countries: ['JP', 'US'], topics: ['auto-tariff'] } : undefined);
const row = (change: Partial<Highlight>, since: Since | null = null) => toHighlightRow(makeHighlight(change), about, since);
const filter = (change: Partial<HighlightFilter>): HighlightFilter => ({ ...NO_HIGHLIGHT_FILTER, ...change });
const rows = [
  row({ text: 'old', created: '2026-01-02T00:00:00.000Z', site: 'ledger.example', tags: ['cars'], verdict: null }),
  row({ text: 'new', created: '2026-03-02T00:00:00.000Z', note: 'ＴＡＲＩＦＦ of March' }),
  row({ text: 'moved', created: '2026-02-02T00:00:00.000Z' }, { date: '2026-02-20', describe: () => 'Struck down' }),
  row({ text: 'lost', created: '2026-01-09T00:00:00.000Z', orphan: true, facts: [] }),
  row({ text: 'thrown', created: '2026-01-05T00:00:00.000Z', deleted: '2026-04-01T00:00:00.000Z' }),
];
const find = (change: Partial<HighlightFilter>, sort: Sort = 'newest') =>
  narrowHighlights(sortHighlights(rows, sort), filter(change)).rows;
const texts = (found: typeof rows) => found.map(({ highlight }) => highlight.text);

describe('narrowing highlights', () => {
  it('keeps what is in the bin apart', () => {
    expect(texts(find({}))).toEqual(['new', 'moved', 'lost', 'old']);
    expect(texts(find({ shelf: 'bin' }))).toEqual(['thrown']);
  });

  it('keeps to what a search found, on every shelf', () => {
    const found = new Set(rows.filter(({ highlight }) => /new|thrown/.test(highlight.text)).map(({ highlight }) => highlight.id));
    expect(texts(narrowHighlights(rows, filter({}), found).rows)).toEqual(['new']);
    expect(texts(narrowHighlights(rows, filter({ shelf: 'bin' }), found).rows)).toEqual(['thrown']);
    expect(narrowHighlights(rows, filter({}), new Set()).facets.site).toEqual([]);
  });

  it.each([
    [{ site: 'ledger.example' }, ['old']],
    [{ tag: 'cars' }, ['old']],
    [{ verdict: 'none' }, ['old']],
    [{ shelf: 'orphans' as const }, ['lost']],
    [{ shelf: 'changed' as const }, ['moved']],
    [{ speaker: 'kato', kind: 'tariff' }, ['new', 'moved', 'old']],
    [{ kind: 'tariff' }, ['new', 'moved', 'old']],
    [{ kind: 'holding' }, []],
    [{ country: 'CN' }, []],
    [{ country: 'JP' }, ['new', 'moved', 'old']],
    [{ topic: 'auto-tariff' }, ['new', 'moved', 'old']],
    [{ from: '2025-05-03' }, []],
    [{ to: '2025-05-02' }, ['new', 'moved', 'lost', 'old']],
  ])('by %o', (change, expected) => {
    expect(texts(find(change))).toEqual(expected);
  });

  it('sorts oldest first too', () => {
    expect(texts(find({}, 'oldest'))).toEqual(['old', 'lost', 'moved', 'new']);
  });

  it('counts what each choice would leave, with the other filters in force', () => {
    expect(narrowHighlights(rows, filter({ site: 'ledger.example' })).facets.site).toEqual([
      ['courant.example', 3],
      ['ledger.example', 1],
    ]);
    expect(narrowHighlights(rows, filter({ site: 'ledger.example' })).facets.tag).toEqual([['cars', 1]]);
    expect(countOnShelf(rows, 'bin')).toBe(1);
  });

  it('puts the newest change before older ones, whenever they were saved', () => {
    const since = (date: string) => ({ date, describe: () => '' });
    const changed = [
      row({ text: 'early', created: '2026-03-01T00:00:00.000Z' }, since('2026-04-01')),
      row({ text: 'late', created: '2026-01-01T00:00:00.000Z' }, since('2026-05-01')),
    ];
    const items = groupRows(changed, true).flatMap((item) => (item.kind === 'row' ? item.row.highlight.text : []));
    expect(items).toEqual(['late', 'early']);
  });

  it('puts what changed since it was saved first, then months', () => {
    const items = groupRows(find({}), true);
    expect(items.map((item) => (item.kind === 'head' ? `${item.key} ${item.count}` : item.row.highlight.text))).toEqual([
      'changed 1',
      'moved',
      '2026-03 1',
      'new',
      '2026-01 2',
      'lost',
      'old',
    ]);
  });
});
