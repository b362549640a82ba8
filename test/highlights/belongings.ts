/** Belongings of machines that share three highlights, as random edits left them. */
import fc from 'fast-check';
import type { Belongings } from '../../lib/highlights/exchange/backup.ts';
import { afterDeletion } from '../../lib/highlights/exchange/deletions.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { makeHighlight } from '../support/highlights.ts';

export const IDS = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
] as const;

export const NOTHING: Belongings = { highlights: [], purged: [], hidden: [], pages: [] };

/** What was saved, whoever saved it. */
export const PASSAGE: Partial<Highlight> = {
  selectors: {
    quote: { type: 'TextQuoteSelector', exact: '24 per cent', prefix: 'a ', suffix: ' duty' },
    position: { type: 'TextPositionSelector', start: 2, end: 13 },
    block: { type: 'BlockSelector', tag: 'p', index: 3, start: 2, end: 13 },
    rival: { quote: 4, before: 20, after: 12 },
    outline: { type: 'OutlineSelector', alike: 6, twins: 1, beside: [1, 3], length: 40, start: 1, grams: 'AQIDBA==' },
  },
  text: '24 per cent',
  sentence: 'a 24 per cent duty',
  url: 'https://example.com/a?x=1',
  canonicalUrl: 'https://example.com/a',
  site: 'example.com',
  title: 'A title',
};

const time = fc.integer({ min: 1, max: 6 }).map((day) => `2026-11-0${day}T00:00:00.000Z`);
const times = fc.record({ note: time, tags: time, tint: time, deleted: time }, { requiredKeys: [] });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);

const version = fc
  .record({
    id: fc.constantFrom(...IDS),
    text: words,
    note: fc.oneof(fc.constant(''), words),
    tags: fc.uniqueArray(words, { maxLength: 3 }),
    tint: fc.constantFrom('straw' as const, 'lilac' as const, 'sky' as const),
    orphan: fc.boolean(),
    selectors: fc.constantFrom(PASSAGE.selectors ?? null, null),
    author: fc.option(words, { nil: null }),
    published: fc.option(fc.constant({ date: '2025-05-02', source: 'meta' }), { nil: null }),
    verdict: fc.constantFrom('differs' as const, null),
    facts: fc.array(
      fc.record({ id: slug, kind: fc.constant('tariff'), title: words, asOf: fc.option(words), newest: fc.option(words) }),
      { maxLength: 2 },
    ),
    pack: fc.option(fc.constant({ id: 'us-trade', version: '2026.11.24', hash: 'ab', builtOn: '2026-11-24' }), { nil: null }),
    deleted: fc.option(time, { nil: null }),
    created: time,
    changed: time,
    fieldTimes: times,
  })
  .map((change) => makeHighlight({ ...PASSAGE, ...change }));

/** Some versions of the three highlights, one of each at most. */
export const anyHighlights: fc.Arbitrary<Highlight[]> = fc.uniqueArray(version, { maxLength: 3, selector: ({ id }) => id });

const byId = <T extends { id: string }>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { maxLength: 3, selector: ({ id }) => id }).map((items) => items.sort((a, b) => (a.id < b.id ? -1 : 1)));

const ADDRESSES = ['https://example.com/a', 'https://example.com/b'] as const;

/** All that a machine holds; what it deleted for good it does not have, unless it came back since. */
export const anyBelongings: fc.Arbitrary<Belongings> = fc
  .record({
    highlights: byId(version),
    purged: byId(
      fc.record({ id: fc.constantFrom(...IDS, ...ADDRESSES), purged: time, seen: times }, { requiredKeys: ['id', 'purged'] }),
    ),
    hidden: byId(
      fc.record({
        id: fc.constantFrom(...IDS),
        scope: fc.constantFrom('fact' as const, 'kind' as const),
        key: fc.constantFrom('a', 'b'),
        site: fc.constant(null),
        title: fc.constant('A duty'),
        created: time,
      }),
    ),
    pages: fc
      .uniqueArray(
        fc.record({
          url: fc.constantFrom(...ADDRESSES),
          published: fc.constantFrom('2025-05-01', '2025-05-02'),
          changed: time,
        }),
        { selector: ({ url }) => url },
      )
      .map((pages) => pages.sort((a, b) => (a.url < b.url ? -1 : 1))),
  })
  .map(({ highlights, purged, hidden, pages }) => {
    const deletions = new Map(purged.map((each) => [each.id as string, each]));
    const stands = (id: string, since: string) => since >= (deletions.get(id)?.purged ?? '');
    return {
      purged,
      highlights: highlights.flatMap((each) => afterDeletion(each, deletions.get(each.id)) ?? []),
      hidden: hidden.filter(({ id, created }) => stands(id, created)),
      pages: pages.filter(({ url, changed }) => stands(url, changed)),
    };
  });

function agreeing({ highlights, ...others }: Belongings): Belongings {
  const versions = highlights.map(({ id, note, tags, tint, deleted, orphan, changed, fieldTimes }) => {
    const edits = Object.entries({ note, tags, tint, deleted }).filter(([field]) => field in fieldTimes);
    return makeHighlight({ ...PASSAGE, id, orphan, changed, fieldTimes, ...Object.fromEntries(edits) });
  });
  return { ...others, highlights: versions };
}

/** The same, where machines agree on what was saved and differ in what was edited since, and in what they found again. */
export const anyVersions: fc.Arbitrary<Belongings> = anyBelongings.map(agreeing);

/** The same, where all was found again. */
export const anyEdited: fc.Arbitrary<Belongings> = anyVersions.map(({ highlights, ...others }) => ({
  ...others,
  highlights: highlights.map((each) => ({ ...each, orphan: false })),
}));
