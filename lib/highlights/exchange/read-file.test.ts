import { describe, expect, it } from 'vitest';
import { IDS } from '../../../test/highlights/belongings.ts';
import { makeHighlight } from '../../../test/support/highlights.ts';
import { gzip, toBackup } from './backup.ts';
import { ImportError, readFile } from './read-file.ts';
import { textOf } from '../../../test/support/text-of.ts';
const NOW = '2026-11-24T12:00:00.000Z';
const file = (text: string) => new Blob([text]);
const read = (text: string) => readFile(file(text), { now: NOW });

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
      { uri: 'https://example.com/b', text: 'an answer', references: ['a'], target: [{ selector }] },
    ];
    const { highlights, leftOut } = await read(JSON.stringify({ annotations }));
    expect(leftOut).toEqual({ quoteless: 2, broken: [] });
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

  it('refuses what claims to be written later than tomorrow, and names it', async () => {
    const late = '2999-01-01T00:00:00.000Z';
    const [one, two] = IDS.map((id) => makeHighlight({ id }));
    const backup = (change: object) =>
      JSON.stringify({
        format: 'on-record-backup',
        version: 1,
        created: NOW,
        highlights: [one, two],
        purged: [],
        hidden: [],
        pages: [],
        ...change,
      });
    const refused = (change: object, place: string) =>
      expect(read(backup(change))).rejects.toMatchObject({ code: 'ahead', place });
    await refused({ highlights: [one, { ...two, fieldTimes: { note: late } }] }, 'highlights.1.fieldTimes.note');
    await refused({ highlights: [{ ...one, changed: late }] }, 'highlights.0.changed');
    await refused({ purged: [{ id: IDS[0], purged: NOW, seen: { note: late } }] }, 'purged.0.seen.note');
    await refused({ pages: [{ url: 'https://example.com/', published: '2025-05-02', changed: late }] }, 'pages.0.changed');
    const evening = '2026-11-24T23:00:00.000Z';
    expect((await read(backup({ highlights: [{ ...one, changed: evening }] }))).highlights).toHaveLength(1);
    const foreign = { type: 'Annotation', modified: late, bodyValue: 'yes' };
    const target = { source: 'https://example.com/c', selector: { type: 'TextQuoteSelector', exact: 'tariff' } };
    expect((await read(JSON.stringify({ ...foreign, target }))).highlights).toMatchObject([{ changed: NOW, note: 'yes' }]);
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['a list of something else', '{"a":1}', 'unknown-format'],
    ['null', 'null', 'unknown-format'],
    ['a number', '5', 'unknown-format'],
    ['a list of nothing', '[null]', 'broken'],
    ['a later backup', '{"format":"on-record-backup","version":9}', 'later-version'],
    ['a key that reaches for a prototype', '{"items":[{"__proto__":{"x":1},"target":"a"}]}', 'broken'],
    ['something nested without end', `{"items":${'['.repeat(60)}${']'.repeat(60)}}`, 'too-deep'],
    ['something nested deeper than a parser could bear', `{"items":${'['.repeat(3_000_000)}`, 'too-deep'],
    ['millions of empty lists', `[${'[],'.repeat(4_000_001)}[]]`, 'too-large'],
    ['a broken annotation', '{"items":[{"target":{"selector":3}}]}', 'broken'],
  ])('refuses %s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('brings the same passage in once, however often the file is read', async () => {
    const annotation = {
      id: 'kX2p0',
      uri: 'https://example.com/b',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the duty' }] }],
    };
    const text = JSON.stringify({ annotations: [annotation, { ...annotation, id: 'kX2p1' }] });
    const ids = (await read(text)).highlights.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect((await read(text)).highlights.map(({ id }) => id)).toEqual(ids);
  });

  it('finds a quote that refines another selector', async () => {
    const selector = {
      type: 'FragmentSelector',
      value: 'p3',
      refinedBy: { type: 'TextQuoteSelector', exact: 'tariff', refinedBy: { type: 'TextPositionSelector', start: 3, end: 9 } },
    };
    const { highlights } = await read(
      JSON.stringify({ type: 'Annotation', target: { source: 'https://example.com', selector } }),
    );
    expect(highlights).toMatchObject([{ text: 'tariff' }]);
    expect(highlights[0]?.selectors).not.toHaveProperty('position');
  });

  it('holds what others wrote to the schema', async () => {
    const annotation = {
      uri: 'https://example.com/b',
      created: '-020000-01-01T00:00:00Z',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the duty' }] }],
    };
    await expect(read(JSON.stringify({ rows: [annotation] }))).rejects.toMatchObject({ place: 'rows.0.created' });
  });

  it('says where nesting goes too deep, and is not misled by brackets in a text', async () => {
    await expect(read(`{"items": [\n ${'['.repeat(50)}`)).rejects.toMatchObject({ code: 'too-deep', place: '2:40' });
    const words = `${'['.repeat(60)} "quoted" \\ ${'{'.repeat(60)}`;
    const backup = textOf(toBackup({ highlights: [makeHighlight({ text: words })], purged: [], hidden: [], pages: [] }, NOW));
    expect((await read(backup)).highlights).toMatchObject([{ text: words }]);
  });

  it('names the place of what is broken', async () => {
    const backup = JSON.parse(
      textOf(toBackup({ highlights: IDS.map((id) => makeHighlight({ id })), purged: [], hidden: [], pages: [] }, NOW)),
    ) as {
      highlights: { created: string }[];
    };
    (backup.highlights[1] as { created: string }).created = 'yesterday';
    await expect(read(JSON.stringify(backup))).rejects.toThrow(new ImportError('broken', 'highlights.1.created').message);
  });

  it('refuses what is too large, also when it is small while compressed', async () => {
    await expect(readFile({ size: 60 * 1024 * 1024 } as Blob, { now: NOW })).rejects.toMatchObject({ code: 'too-large' });
    const bomb = await gzip(file(`"${' '.repeat(3_000_000)}"`));
    expect(bomb.size).toBeLessThan(100_000);
    await expect(readFile(bomb, { now: NOW, limits: { file: 100_000, text: 1_000_000 } })).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('tells how far it is, and can be left at any time', async () => {
    const highlights = Array.from({ length: 1000 }, () => makeHighlight());
    const text = textOf(toBackup({ highlights, purged: [], hidden: [], pages: [] }, NOW));
    const shares: number[] = [];
    await readFile(file(text), { now: NOW, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares.at(-1)).toBe(1);
    const work = new AbortController();
    const onProgress = (share: number) => share > 0.7 && work.abort();
    await expect(readFile(file(text), { now: NOW, onProgress, signal: work.signal })).rejects.toThrow('abort');
  });
});
