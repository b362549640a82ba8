/** What reference managers make of our exports: read by Citation.js, which shares no code with us. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../test/support/text-of.ts';
import { type CitedSource, toBibtex, toCsl } from './sources.ts';

const TODAY = '2026-11-24';
const WORDS = [
  'Rates',
  'up',
  '5%',
  'A&B',
  '日本',
  'a_b',
  '#1',
  '$5',
  '~',
  '^',
  '\\',
  'L’Écho',
  '“24 per cent”',
  'Zölle',
  '-',
  '/',
];
const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const source: fc.Arbitrary<CitedSource> = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/),
  title: line,
  publisher: line,
  url: fc.webUrl({ withQueryParameters: true }),
  date: fc.constantFrom(null, '2025', '2025-04', '2025-04-02'),
  author: fc.option(line),
  kind: fc.constantFrom('primary', 'press', 'data'),
});
const sources = fc.uniqueArray(source, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });

interface Item {
  id: string;
  title: string;
  publisher?: string;
  /** The paper that an article is in. */
  'container-title'?: string;
  URL: string;
  issued?: { 'date-parts': number[][] };
  accessed: { 'date-parts': number[][] };
  author?: Record<string, string>[];
}
const readBack = (text: string): Item[] => plugins.input.chain(text) as Item[];
const dateOf = ({ issued }: Item) => issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? null;

/** The fields of ours that another program has read. */
const seen = (item: Item) => ({
  id: item.id,
  title: item.title,
  publisher: item.publisher ?? item['container-title'],
  date: dateOf(item),
  author: item.author ? Object.values(item.author[0] ?? {}).join(' ') : null,
});
const given = ({ id, title, publisher, date, author }: CitedSource) => ({ id, title, publisher, date, author });

describe('exports that another program reads', () => {
  it.each([
    ['CSL-JSON', toCsl],
    ['BibTeX', toBibtex],
  ])('%s: every source with its title, publisher, date and author', (_, write) => {
    fc.assert(
      fc.property(sources, (all) => {
        const items = readBack(textOf(write(all, TODAY)));
        expect(items.map(seen)).toEqual(all.map(given));
        for (const { accessed } of items) expect(accessed['date-parts']).toEqual([[2026, 11, 24]]);
        expect(items.map(({ URL }) => decodeURI(URL))).toEqual(all.map(({ url }) => decodeURI(url)));
      }),
      { numRuns: 100 },
    );
  });
});
