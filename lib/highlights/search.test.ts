import { beforeEach, describe, expect, it } from 'vitest';
import { manyHighlights } from '../../test/highlights/many.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import type { Highlight } from './schema.ts';
import { HighlightSearch } from './search.ts';
import { foldForSearch, termsOf } from './search-terms.ts';

const saved: Record<string, Partial<Highlight>> = {
  passage: { text: 'a levy of 27.5% on cars', sentence: 'Tokyo was told of a levy of 27.5% on cars.', note: '', title: 'Talks' },
  noted: { text: 'x', sentence: 'x', note: 'ＡＳＫ the U.S. embassy about Müller’s 1,130 billion', title: 'Holdings' },
  japanese: { text: '対日関税の税率', sentence: '政府は対日関税の税率を引き上げる。', title: '交渉', lang: 'ja' },
  chinese: { text: '關稅協議', sentence: '雙方談關稅協議。', title: '貿易', lang: 'zh' },
  tagged: { text: 'y', sentence: 'y', tags: ['retaliation'], site: 'ledger.example', title: 'Steel', facts: [] },
};
const names = new Map<string, string>();
let search: HighlightSearch;
let highlights: Highlight[];
beforeEach(async () => {
  highlights = Object.values(saved).map((change) => makeHighlight({ facts: [], site: 'courant.example', ...change }));
  Object.keys(saved).forEach((name, index) => names.set(highlights[index]?.id ?? '', name));
  search = new HighlightSearch();
  await search.follow(highlights);
});

const find = (query: string) => [...(search.find(query) ?? ['everything'])].map((id) => names.get(id) ?? id).sort();

describe('searching highlights', () => {
  it.each([
    ['lev car', ['passage']],
    ['27.5', ['passage']],
    ['talks', ['passage']],
    ['us ask', ['noted']],
    ['muller 1130', ['noted']],
    ['MÜLLERS', ['noted']],
    ['関税', ['japanese']],
    ['対日関税の税率', ['japanese']],
    ['税', ['chinese', 'japanese']],
    ['関税 引き上げ', ['japanese']],
    ['税関', []],
    ['关税', ['chinese']],
    ['關稅協議', ['chinese']],
    ['retaliat', ['tagged']],
    ['ledger', ['tagged']],
    ['levy embassy', []],
    ['', ['everything']],
    ['  ', ['everything']],
    ['l', ['everything']],
  ])('%j finds %j', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  it('takes no number or word for one that it stands in', async () => {
    const texts = [
      'in 2024 the tariff was 5 per cent',
      'exports of 1124 tonnes, 3 per cent more',
      'a 24.5 per cent levy',
      'now 24 per cent',
    ];
    const rows = texts.map((text) => makeHighlight({ text, sentence: text, note: '', title: '', facts: [], site: '' }));
    await search.follow(rows);
    const found = (query: string) => rows.filter(({ id }) => search.find(query)?.has(id)).map(({ text }) => text);
    expect(found('24 per cent')).toEqual(['now 24 per cent']);
    expect(found('per cent 24')).toEqual(['a 24.5 per cent levy', 'now 24 per cent']); // perhaps not typed to its end
    expect(found('per cent no')).toEqual(['now 24 per cent']);
    expect(found('cent per port')).toEqual([]);
  });

  it('forgives a wrong letter only where nothing is right', () => {
    expect(find('retaliashun')).toEqual([]);
    expect(find('retalistion')).toEqual(['tagged']);
  });

  it('finds the title of a fact', async () => {
    const withFact = makeHighlight({ facts: [{ id: 'f', kind: 'tariff', title: 'Quota on lumber', asOf: null, newest: null }] });
    await search.follow([...highlights, withFact]);
    expect([...(search.find('lumber') ?? [])]).toEqual([withFact.id]);
  });

  it('follows edits and deletions, and indexes nothing twice', async () => {
    const [first, ...rest] = highlights as [Highlight, ...Highlight[]];
    await search.follow([{ ...first, note: 'embargo' }, ...rest.slice(1)]);
    expect(find('embargo')).toEqual(['passage']);
    expect(find('embassy')).toEqual([]);
    let pauses = 0;
    await search.follow([{ ...first, note: 'embargo' }, ...rest.slice(1)], async () => ++pauses > 0);
    expect(pauses).toBe(0);
  });

  it('works in slices, ends when told to, and goes on where it was', async () => {
    const many = manyHighlights(300);
    let pauses = 0;
    await search.follow(many, async () => ++pauses < 4);
    expect(pauses).toBe(4);
    const some = search.find('per cent')?.size ?? 0;
    await search.follow(many);
    expect(search.find('per cent')?.size).toBeGreaterThan(some);
  });

  it('agrees with reading every text, for words that are whole', async () => {
    const many = manyHighlights(1000);
    await search.follow(many);
    for (const query of ['tariffs', 'lisbon negotiators', 'the 145 per cent', '財務省', '汇率', 'openly reject']) {
      const words = new Set(termsOf(foldForSearch(query)));
      const expected = many.filter(({ sentence, note, title, tags, facts }) => {
        const text = [sentence, note, title, ...tags, ...facts.map((fact) => fact.title)].join('\n');
        const there = new Set(termsOf(foldForSearch(text)));
        return [...words].every((word) => there.has(word) || /^\p{Script=Han}$/u.test(word));
      });
      expect(new Set(search.find(query)), query).toEqual(new Set(expected.map(({ id }) => id)));
    }
  });
});
