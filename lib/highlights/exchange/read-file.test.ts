import { describe, expect, it } from 'vitest';
import { IDS } from '../../../test/highlights/belongings.ts';
import { makeHighlight } from '../../../test/support/highlights.ts';
import { toAnnotations } from './annotations.ts';
import { gzip, toBackup } from './backup.ts';
import { absorb, planMerge } from './plan.ts';
import { ImportError } from './import-error.ts';
import { NOTHING_LEFT_OUT, readFile } from './read-file.ts';
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
    expect(leftOut).toEqual({ ...NOTHING_LEFT_OUT, quoteless: 2 });
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

  describe('of a clock that is ahead', () => {
    const late = '2999-01-01T00:00:00.000Z';
    const [one, two] = IDS.map((id) => makeHighlight({ id, note: 'theirs' }));
    const backup = (change: object) =>
      JSON.stringify({
        format: 'on-record-backup',
        version: 1,
        created: NOW,
        highlights: [one],
        purged: [],
        hidden: [],
        pages: [],
        ...change,
      });

    it('brings highlights in set back, and says so', async () => {
      const ahead = { ...two, created: late, changed: late, deleted: late, fieldTimes: { note: late, tags: NOW } };
      const { highlights, leftOut } = await read(backup({ highlights: [one, ahead] }));
      expect(leftOut.ahead).toBe(1);
      expect(highlights).toEqual([one, { ...two, created: NOW, changed: NOW, deleted: NOW, fieldTimes: { tags: NOW } }]);
      const evening = '2026-11-24T23:00:00.000Z';
      expect(await read(backup({ highlights: [{ ...one, changed: evening }] }))).toMatchObject({
        highlights: [{ changed: evening }],
        leftOut: { ahead: 0 },
      });
    });

    it('lets what was written here since stand, however often the file is read', async () => {
      const ahead = { ...one!, changed: late, fieldTimes: { note: late } };
      const mine = { ...one!, note: 'mine', fieldTimes: { note: NOW } };
      const here = { highlights: [mine], purged: [], hidden: [], pages: [] };
      expect(planMerge(here, await read(backup({ highlights: [ahead] })))).toMatchObject({ updated: 0, unchanged: 1 });
    });

    it('leaves out what else is dated so, and the times of settings', async () => {
      const purged = [
        { id: IDS[1], purged: NOW, seen: { note: late } },
        { id: IDS[2], purged: NOW },
      ];
      const pages = [{ url: 'https://example.com/', published: '2025-05-02', changed: late }];
      const settings = { theme: 'dark', times: { theme: late, density: NOW } };
      const found = await read(backup({ purged, pages, settings }));
      expect(found).toMatchObject({ purged: [{ id: IDS[2] }], pages: [], settings: { theme: 'dark' }, leftOut: { ahead: 2 } });
      expect(found.settings?.times).toEqual({ density: NOW });
    });

    it('takes what another tool dates so as written now', async () => {
      const target = { source: 'https://example.com/c', selector: { type: 'TextQuoteSelector', exact: 'tariff' } };
      const foreign = { type: 'Annotation', modified: late, bodyValue: 'yes', target };
      expect((await read(JSON.stringify(foreign))).highlights).toMatchObject([{ changed: NOW, note: 'yes' }]);
    });
  });

  it('writes times alike, so that later is later', async () => {
    const times = {
      created: '2026-11-01T00:00:00Z',
      changed: '2026-11-02T10:00:00Z',
      fieldTimes: { note: '2026-11-02T10:00:00Z' },
    };
    const theirs = makeHighlight({ id: IDS[0], note: 'earlier', ...times });
    const mine = { ...theirs, note: 'later', fieldTimes: { note: '2026-11-02T10:00:00.500Z' } };
    const file = await read(textOf(toBackup({ highlights: [theirs], purged: [], hidden: [], pages: [] }, NOW)));
    const here = { highlights: [mine], purged: [], hidden: [], pages: [] };
    expect(absorb(here, file).highlights).toMatchObject([{ note: 'later' }]);
  });

  it.each(['a backup', 'annotations'])('takes of one highlight that is twice in %s the newest', async (name) => {
    const [early, late] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'].map((time) =>
      makeHighlight({ id: IDS[0], note: `written ${time}`, changed: time, fieldTimes: { note: time } }),
    );
    for (const highlights of [
      [early!, late!],
      [late!, early!],
    ]) {
      const all = { highlights, purged: [], hidden: [], pages: [] };
      const text = textOf(name === 'a backup' ? toBackup(all, NOW) : toAnnotations(highlights));
      expect((await read(text)).highlights).toEqual([late]);
    }
  });

  it('keeps two passages under one name apart', async () => {
    const highlights = ['one passage', 'another'].map((text) => makeHighlight({ id: IDS[0], text }));
    const { highlights: kept } = await read(textOf(toBackup({ highlights, purged: [], hidden: [], pages: [] }, NOW)));
    expect(kept.map(({ text }) => text)).toEqual(['one passage', 'another']);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
  });

  it('says how much of others is too long for a highlight', async () => {
    const note = (change: object) => ({
      uri: 'https://example.com/b',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the duty' }] }],
      ...change,
    });
    const tags = Array.from({ length: 150 }, (_, at) => `tag ${at}`);
    const rows = [
      note({ text: 'word '.repeat(5000) }),
      note({ uri: 'https://example.com/c', tags }),
      note({ uri: 'd', text: 'x' }),
    ];
    const { highlights, leftOut } = await read(JSON.stringify({ rows }));
    expect(leftOut).toEqual({ ...NOTHING_LEFT_OUT, shortened: 2 });
    expect(highlights.map((each) => [each.note.length, each.tags.length])).toEqual([
      [20_000, 0],
      [0, 100],
      [1, 0],
    ]);
  });

  it.each([null, '-000100-01-01T00:00:00Z', '+010000-01-01T00:00:00Z', 'yesterday'])(
    'takes a passage whose date is %j as written now',
    async (created) => {
      const selector = [{ type: 'TextQuoteSelector', exact: 'the duty' }];
      const rows = [{ uri: 'https://example.com/b', created, updated: created, target: [{ selector }] }];
      expect((await read(JSON.stringify({ rows }))).highlights).toMatchObject([{ created: NOW, changed: NOW }]);
    },
  );

  it.each([
    ['no JSON', '{', 'not-json'],
    ['a list of something else', '{"a":1}', 'unknown-format'],
    ['null', 'null', 'unknown-format'],
    ['a number', '5', 'unknown-format'],
    ['a list of nothing', '[null]', 'broken'],
    ['a later backup', '{"format":"on-record-backup","version":9}', 'later-version'],
    ['a backup between two versions', '{"format":"on-record-backup","version":1.5}', 'later-version'],
    ['a backup whose version is no number', '{"format":"on-record-backup","version":"2"}', 'broken'],
    [
      'a fact whose name is no slug',
      `{"format":"on-record-backup","version":1,"created":"${NOW}","highlights":[${JSON.stringify(makeHighlight({ facts: [{ id: 'a)\n# b', kind: 'tariff', title: '', asOf: null, newest: null }] }))}],"purged":[],"hidden":[],"pages":[]}`,
      'broken',
    ],
    ['a key that reaches for a prototype', '{"items":[{"__proto__":{"x":1},"target":"a"}]}', 'broken'],
    ['something nested without end', `{"items":${'['.repeat(60)}${']'.repeat(60)}}`, 'too-deep'],
    ['something nested deeper than a parser could bear', `{"items":${'['.repeat(3_000_000)}`, 'too-deep'],
    ['millions of numbers', `[${'0,'.repeat(10_000_001)}0]`, 'too-large'],
    ['millions of empty lists', `[${'[],'.repeat(4_000_001)}[]]`, 'too-large'],
    ['a broken annotation', '{"items":[{"target":{"selector":3}}]}', 'broken'],
  ])('refuses %s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('says what a file of an unknown kind begins with', async () => {
    await expect(read('{"bookmarks":[],"version":3}')).rejects.toMatchObject({ place: 'bookmarks, version' });
    await expect(read('"words"')).rejects.toMatchObject({ place: '"words"' });
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
    const source = `https://example.com/${'x'.repeat(10)}`;
    const annotation = {
      type: 'Annotation',
      target: { source, selector: { type: 'TextQuoteSelector', exact: 'a' } },
      created: 5,
    };
    expect((await read(JSON.stringify(annotation))).highlights).toMatchObject([{ created: NOW }]);
    await expect(read(JSON.stringify({ rows: [{ uri: 'https://example.com/b', tags: [5] }] }))).rejects.toMatchObject({
      place: 'rows.0.tags.0',
    });
  });

  it('gives a file up that holds thousands of broken items, and names the first', async () => {
    const zeros = `{"rows":[${'0,'.repeat(2_000_000)}0]}`;
    let pauses = 0;
    const onProgress = () => pauses++;
    await expect(readFile(file(zeros), { now: NOW, onProgress })).rejects.toMatchObject({ code: 'broken', place: 'rows.0' });
    // A thousand items are looked at, two hundred between two pauses.
    expect(pauses).toBeLessThan(150);
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
