/** Marks and highlights for tests: complete, and changed where a test says so. */
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { MarkData } from '../../lib/messages/schema.ts';

/** A mark on a made-up passage. */
export function makeMark(change: Partial<MarkData> = {}): MarkData {
  return {
    id: 'a',
    block: 1,
    start: 10,
    end: 23,
    quote: 'a levy of 24%',
    kind: 'tariff',
    cards: ['duty'],
    claim: null,
    verdict: 'consistent',
    changed: false,
    summary: { label: 'US duty on Japan', value: '24% paused' },
    explain: { mentions: [], reading: '', score: 1, rejected: [] },
    ...change,
  };
}

/** A saved passage of a made-up article. */
export function makeHighlight(change: Partial<Highlight> = {}): Highlight {
  return {
    id: crypto.randomUUID(),
    selectors: null,
    text: 'a levy of 24%',
    sentence: 'Tokyo was told of a levy of 24%, and waited.',
    url: 'https://courant.example/tea',
    canonicalUrl: 'https://courant.example/tea',
    site: 'courant.example',
    title: 'A levy on hold',
    author: null,
    lang: 'en',
    published: { date: '2025-05-02', source: 'meta' },
    facts: [{ id: 'duty', kind: 'tariff', title: 'US duty on Japan', asOf: '24%, paused', newest: 'Struck down' }],
    pack: null,
    verdict: 'consistent',
    note: '',
    tags: [],
    tint: 'straw',
    orphan: false,
    created: '2025-05-04T10:00:00.000Z',
    changed: '2025-05-04T10:00:00.000Z',
    fieldTimes: {},
    deleted: null,
    ...change,
  };
}
