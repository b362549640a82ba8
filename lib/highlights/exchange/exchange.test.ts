import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '../schema.ts';
import { toAnnotations } from './annotations.ts';
import { gzip, toBackup } from './backup.ts';
import { toCsv } from './csv.ts';
import { toMarkdown } from './markdown.ts';
import { mergeHighlights, planMerge } from './merge.ts';
import { ImportError, readFile } from './read-file.ts';
import { citedSources, toBibtex, toCsl } from './sources.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const time = fc.integer({ min: 0, max: 5 }).map((minute) => `2026-11-0${minute + 1}T00:00:00.000Z`);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');

const base = (id: string): Highlight => ({
  id,
  selectors: {
    quote: { type: 'TextQuoteSelector', exact: '24 per cent', prefix: 'a ', suffix: ' duty' },
    position: { type: 'TextPositionSelector', start: 2, end: 13 },
  },
  text: '24 per cent',
  sentence: 'a 24 per cent duty',
  url: 'https://example.com/a?x=1',
  canonicalUrl: 'https://example.com/a',
  site: 'example.com',
  title: 'A title',
  author: null,
  lang: 'en',
  published: { date: '2025-05-02', source: 'meta' },
  facts: [{ id: 'us-jp-reciprocal', kind: 'tariff', title: 'US duty on Japan', asOf: '24%, paused', newest: 'struck down' }],
  pack: { id: 'us-trade', version: '2026.11.24', hash: 'ab' },
  verdict: 'consistent',
  note: '',
  tags: [],
  tint: 'straw',
  orphan: false,
  created: NOW,
  changed: NOW,
  fieldTimes: {},
  deleted: null,
});

const IDS = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
];
/** A version of one of three highlights, as an edit on some machine left it. */
const version = fc
  .record({
    id: fc.constantFrom(...IDS),
    text: words,
    note: fc.oneof(fc.constant(''), words),
    tags: fc.uniqueArray(words, { maxLength: 3 }),
    tint: fc.constantFrom('straw' as const, 'lilac' as const, 'sky' as const),
    deleted: fc.option(time, { nil: null }),
    created: time,
    changed: time,
    fieldTimes: fc.record({ note: time, tags: time, tint: time, deleted: time }, { requiredKeys: [] }),
  })
  .map((change): Highlight => ({ ...base(change.id), ...change }));
const set = fc.uniqueArray(version, { maxLength: 3, selector: ({ id }) => id });
const file = (text: string) => new Blob([text]);
const read = (text: string) => readFile(file(text), { now: NOW });

describe('merging two machines', () => {
  it('gives the same set in any order, and no more the second time', () => {
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        const ab = mergeHighlights(a, b);
        expect(mergeHighlights(b, a)).toEqual(ab);
        expect(mergeHighlights(ab, b)).toEqual(ab);
        expect(mergeHighlights(ab, ab)).toEqual(ab);
        expect(mergeHighlights(ab, c)).toEqual(mergeHighlights(a, mergeHighlights(b, c)));
      }),
    );
  });

  it('keeps the later write of each field', () => {
    const mine = {
      ...base(IDS[0] as string),
      note: 'mine',
      tags: ['old'],
      fieldTimes: { note: '2026-11-03T00:00:00.000Z', tags: '2026-11-01T00:00:00.000Z' },
    };
    const theirs = {
      ...base(IDS[0] as string),
      note: 'theirs',
      tags: ['new'],
      fieldTimes: { note: '2026-11-02T00:00:00.000Z', tags: '2026-11-04T00:00:00.000Z' },
    };
    expect(mergeHighlights([mine], [theirs])).toMatchObject([{ note: 'mine', tags: ['new'] }]);
  });

  it('plans without writing: what is new, changed, the same, and what stays deleted', () => {
    const [one, two, three] = IDS.map(base) as [Highlight, Highlight, Highlight];
    const edited = { ...one, note: 'new', fieldTimes: { note: NOW } };
    const plan = planMerge([one, two], [edited, two, three], new Set([three.id]));
    expect(plan).toMatchObject({ added: 0, updated: 1, unchanged: 2, removed: 0 });
    expect(plan.writes).toEqual([edited]);
  });
});

describe('round trips', () => {
  it('comes back from Web Annotations as it went', async () => {
    await fc.assert(
      fc.asyncProperty(set, async (highlights) => {
        expect((await read(toAnnotations(highlights))).highlights).toEqual(highlights);
      }),
      { numRuns: 50 },
    );
  });

  it('comes back from a compressed backup as it went', async () => {
    const belongings = { highlights: IDS.map(base), purged: [{ id: 'x', purged: NOW }], hidden: [], pages: [] };
    expect(await readFile(await gzip(toBackup(belongings, NOW)), { now: NOW })).toEqual(belongings);
  });

  it('gives annotations that follow the model', () => {
    const collection = JSON.parse(toAnnotations([{ ...base(IDS[0] as string), note: 'a note', tags: ['yen'] }])) as {
      first: { items: Record<string, unknown>[] };
    };
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    expect(collection.first.items[0]).toMatchObject({
      id: `urn:uuid:${IDS[0]}`,
      type: 'Annotation',
      motivation: 'highlighting',
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'a note' },
        { type: 'TextualBody', purpose: 'tagging', value: 'yen' },
      ],
      target: {
        source: { id: 'https://example.com/a?x=1' },
        selector: [{ type: 'TextQuoteSelector', exact: '24 per cent' }, { type: 'TextPositionSelector' }],
      },
    });
  });
});

describe('files of others', () => {
  it('reads an export of Hypothesis, and leaves page notes out', async () => {
    const selector = [
      { type: 'TextQuoteSelector', exact: 'the duty', prefix: 'of ', suffix: ' is' },
      { type: 'TextPositionSelector', start: 4, end: 12 },
    ];
    const annotations = [
      {
        uri: 'https://example.com/b',
        text: 'a thought',
        tags: ['trade'],
        created: '2026-01-02T03:04:05+00:00',
        document: { title: ['B'] },
        target: [{ selector }],
      },
      { uri: 'https://example.com/b', text: 'about the page', target: [{}] },
    ];
    const { highlights } = await read(JSON.stringify({ annotations }));
    expect(highlights).toMatchObject([
      {
        text: 'the duty',
        note: 'a thought',
        tags: ['trade'],
        title: 'B',
        site: 'example.com',
        created: '2026-01-02T03:04:05.000Z',
      },
    ]);
  });

  it('reads a bare annotation of anybody', async () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      body: 'yes',
      target: { source: 'https://example.com/c', selector: { type: 'TextQuoteSelector', exact: 'tariff' } },
    };
    expect((await read(JSON.stringify(annotation))).highlights).toMatchObject([
      { text: 'tariff', note: 'yes', url: 'https://example.com/c' },
    ]);
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['a list of something else', '{"a":1}', 'unknown-format'],
    ['a later backup', '{"format":"on-record-backup","version":9}', 'later-version'],
    ['a key that reaches for a prototype', '{"items":[{"__proto__":{"x":1},"target":"a"}]}', 'broken'],
    ['something nested without end', `{"items":${'['.repeat(60)}${']'.repeat(60)}}`, 'too-deep'],
    ['a broken annotation', '{"items":[{"target":{"selector":3}}]}', 'broken'],
  ])('refuses %s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('names the place of what is broken', async () => {
    const backup = JSON.parse(toBackup({ highlights: IDS.map(base), purged: [], hidden: [], pages: [] }, NOW)) as {
      highlights: { created: string }[];
    };
    (backup.highlights[1] as { created: string }).created = 'yesterday';
    await expect(read(JSON.stringify(backup))).rejects.toThrow(new ImportError('broken', 'highlights.1.created').message);
  });

  it('refuses what is too large, also when it is small while compressed', async () => {
    await expect(readFile({ size: 60 * 1024 * 1024 } as Blob, { now: NOW })).rejects.toMatchObject({ code: 'too-large' });
    const bomb = await gzip(`"${' '.repeat(3_000_000)}"`);
    expect(bomb.size).toBeLessThan(100_000);
    await expect(readFile(bomb, { now: NOW, limits: { file: 100_000, text: 1_000_000 } })).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('can be left at any time', async () => {
    const signal = AbortSignal.abort();
    await expect(readFile(file('[]'), { now: NOW, signal })).rejects.toThrow();
  });
});

describe('texts for other tools', () => {
  it('writes CSV that no spreadsheet takes for a formula', () => {
    const csv = toCsv([
      { ...base(IDS[0] as string), note: '=HYPERLINK("http://evil")', title: 'a "quoted", title', text: ' +1' },
    ]);
    expect(csv.startsWith('\uFEFF"id",')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(csv).toContain('"a ""quoted"", title"');
    expect(csv).toContain(`"' +1"`);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('writes Markdown with front matter, and escapes what would be markup', () => {
    const markdown = toMarkdown(
      [{ ...base(IDS[0] as string), text: '24 *per* cent', note: '[x](y)', tags: ['trade talks'] }],
      '2026-11-24',
    );
    expect(markdown).toMatch(/^---\nsource: On Record\nexported: 2026-11-24\nhighlights: 1\n---\n/);
    expect(markdown).toContain('## [A title](<https://example.com/a?x=1>)');
    expect(markdown).toContain('> 24 \\*per\\* cent');
    expect(markdown).toContain('24%, paused → struck down');
    expect(markdown).toContain('#trade-talks');
  });

  it('cites each article and source once', () => {
    const source = {
      id: 'eo14257',
      title: 'EO 14257 & annex',
      publisher: 'Federal Register',
      url: 'https://example.org/eo',
      date: '2025-04-07',
      kind: 'primary' as const,
    };
    const cited = citedSources(IDS.map(base), () => [source]);
    expect(cited.map(({ id }) => id)).toEqual(['article-example-com-a', 'eo14257']);
    expect(JSON.parse(toCsl(cited, '2026-11-24'))).toMatchObject([
      { type: 'article-newspaper', issued: { 'date-parts': [[2025, 5, 2]] } },
      { type: 'document' },
    ]);
    expect(toBibtex(cited, '2026-11-24')).toContain('@misc{eo14257,\n  title = {{EO 14257 \\& annex}}');
  });
});
