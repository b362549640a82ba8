import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotationCollection } from '../../../test/highlights/annotation-model.ts';
import { anyBelongings, anyHighlights, IDS, PASSAGE } from '../../../test/highlights/belongings.ts';
import { makeHighlight } from '../../../test/support/highlights.ts';
import { toAnnotations } from './annotations.ts';
import { gzip, readableAgain, toBackup } from './backup.ts';
import { toCsv } from './csv.ts';
import { toMarkdown } from './markdown.ts';
import { NOTHING_LEFT_OUT, readFile } from './read-file.ts';
import { citedSources, toBibtex, toCsl } from './sources.ts';
import { textOf } from '../../../test/support/text-of.ts';
const NOW = '2026-11-24T12:00:00.000Z';
const [ONE] = IDS;
const base = (id: string) => makeHighlight({ ...PASSAGE, id });
const read = (text: string) => readFile(new Blob([text]), { now: NOW });

describe('round trips', () => {
  it('comes back from Web Annotations as it went', async () => {
    await fc.assert(
      fc.asyncProperty(anyHighlights, async (highlights) => {
        expect((await read(textOf(toAnnotations(highlights)))).highlights).toEqual(highlights);
      }),
      { numRuns: 50 },
    );
  });

  it('comes back from Web Annotations that are larger than an import takes', async () => {
    const highlights = Array.from({ length: 300 }, () => makeHighlight({ note: 'word '.repeat(100) }));
    const whole = new Blob([textOf(toAnnotations(highlights))]);
    const limits = { file: Math.round(whole.size / 2), text: whole.size };
    await expect(readFile(whole, { now: NOW, limits })).rejects.toMatchObject({ code: 'too-large' });
    const { file, suffix } = await readableAgain(whole, limits.file);
    expect((await readFile(file, { now: NOW, limits })).highlights).toEqual(highlights);
    expect([suffix, await readableAgain(whole, whole.size)]).toEqual(['.gz', { file: whole, suffix: '' }]);
  });

  it('comes back from a compressed backup as it went', async () => {
    await fc.assert(
      fc.asyncProperty(anyBelongings, async (belongings) => {
        const backup = { ...belongings, settings: { theme: 'dark', off: ['example.com'] } };
        const { leftOut, kind, ...read } = await readFile(await gzip(new Blob([textOf(toBackup(backup, NOW))])), { now: NOW });
        expect(read).toEqual(backup);
        expect({ kind, leftOut }).toEqual({ kind: 'backup', leftOut: NOTHING_LEFT_OUT });
      }),
      { numRuns: 20 },
    );
  });

  it('gives collections that the model accepts', () => {
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        const collection = AnnotationCollection.parse(JSON.parse(textOf(toAnnotations(highlights))));
        expect(collection.total).toBe(collection.first.items.length);
      }),
      { numRuns: 50 },
    );
  });

  it('names a page by an IRI, also where no address is known', async () => {
    for (const url of ['', 'no address', 'https://example.com/a b?c={d}']) {
      const highlight = makeHighlight({ url, canonicalUrl: url, site: '' });
      const text = textOf(toAnnotations([highlight]));
      expect(AnnotationCollection.safeParse(JSON.parse(text)).error).toBeUndefined();
      expect((await read(text)).highlights).toEqual([highlight]);
    }
  });

  it('takes a note that another tool wrote over ours', async () => {
    const collection = JSON.parse(textOf(toAnnotations([{ ...base(ONE), note: 'ours' }]))) as {
      first: { items: { body: { value: string }[]; modified: string }[] };
    };
    const [annotation] = collection.first.items;
    Object.assign(annotation?.body[0] ?? {}, { value: 'theirs' });
    Object.assign(annotation ?? {}, { modified: '2026-11-20T00:00:00Z' });
    const { highlights } = await read(JSON.stringify(collection));
    const written = '2026-11-20T00:00:00.000Z';
    expect(highlights).toMatchObject([{ id: ONE, note: 'theirs', changed: written, fieldTimes: { note: written } }]);
  });

  it('gives annotations that follow the model', () => {
    const collection = JSON.parse(textOf(toAnnotations([{ ...base(ONE), note: 'a note', tags: ['yen'] }]))) as {
      first: { items: Record<string, unknown>[] };
    };
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    expect(collection.first.items[0]).toMatchObject({
      id: `urn:uuid:${ONE}`,
      type: 'Annotation',
      motivation: 'highlighting',
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: 'a note' },
        { type: 'TextualBody', purpose: 'tagging', value: 'yen' },
      ],
      target: {
        source: { id: 'https://example.com/a?x=1' },
        selector: [
          { type: 'TextQuoteSelector', exact: '24 per cent' },
          { type: 'TextPositionSelector' },
          { type: 'BlockSelector', tag: 'p', index: 3, refinedBy: { type: 'TextPositionSelector', start: 2, end: 13 } },
        ],
      },
    });
  });
});

it('quotes in an annotation also what has no place', () => {
  const collection = JSON.parse(textOf(toAnnotations([makeHighlight({ text: 'a levy on tea', selectors: null })]))) as object;
  const target = { selector: [{ type: 'TextQuoteSelector', exact: 'a levy on tea' }] };
  expect(collection).toMatchObject({ first: { items: [{ target }] } });
});

describe('texts for other tools', () => {
  it('writes CSV that no spreadsheet takes for a formula', () => {
    const csv = textOf(toCsv([{ ...base(ONE), note: '=HYPERLINK("http://evil")', title: 'a "quoted", title', text: ' +1' }]));
    expect(csv.startsWith('\uFEFF"id",')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(csv).toContain('"a ""quoted"", title"');
    expect(csv).toContain(`"' +1"`);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['\u200B=1+1', '\u0000=1', '\u2060\uFEFF-2', '\u00A0@SUM(1)', '﹢1', '＝1', '\u200B\tx'])(
    'puts an apostrophe before a formula behind what is not seen: %j',
    (note) => expect(textOf(toCsv([{ ...base(ONE), note }]))).toContain(`"'${note}"`),
  );

  it('writes CSV that reads back cell by cell, whatever is in it', () => {
    /** RFC 4180, read by a machine of four states. */
    const parse = (csv: string): string[][] => {
      const rows: string[][] = [[]];
      for (const [, quoted = '', end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
        rows.at(-1)?.push(quoted.replaceAll('""', '"'));
        if (end !== ',') rows.push([]);
      }
      return rows.slice(0, -1);
    };
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (notes) => {
        const [head = [], ...rows] = parse(textOf(toCsv(notes.map((note) => ({ ...base(ONE), note })))));
        const column = head.indexOf('note');
        expect(rows.map((cells) => cells[column]?.replace(/^'/, ''))).toEqual(notes.map((note) => note.replace(/^'/, '')));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]|^\s*[\t\r]/u);
      }),
    );
  });

  it('writes Markdown with front matter, and escapes what would be markup', () => {
    const markdown = textOf(
      toMarkdown([{ ...base(ONE), text: '24 *per* cent', note: '[x](y)', tags: ['trade talks'] }], '2026-11-24'),
    );
    expect(markdown).toMatch(
      /^---\nsource: On Record\nexported: 2026-11-24\nhighlights: 1\ntitle: "A title"\nurl: "https:\/\/example\.com\/a\?x=1"\npublished: 2025-05-02\ntags: \["trade-talks"\]\n---\n/,
    );
    expect(markdown).toContain('## [A title](<https://example.com/a?x=1>)');
    expect(markdown).toContain('> 24 \\*per\\* cent');
    expect(markdown).toContain('24%, paused → Struck down');
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
    expect(cited.map(({ id }) => id)).toEqual([expect.stringMatching(/^article-example-com-a-\w+$/), 'eo14257']);
    expect(JSON.parse(textOf(toCsl(cited, '2026-11-24')))).toMatchObject([
      { type: 'article-newspaper', issued: { 'date-parts': [[2025, 5, 2]] } },
      { type: 'document' },
    ]);
    expect(textOf(toBibtex(cited, '2026-11-24'))).toContain('@misc{eo14257,\n  title = {{EO 14257 \\& annex}}');
  });

  it('keeps articles apart whose addresses begin alike or have no Latin letters', () => {
    const long = `https://example.com/${'section/'.repeat(20)}`;
    const urls = [`${long}1`, `${long}2`, 'https://example.jp/記事/一', 'https://example.jp/記事/二'];
    const saved = urls.map((url) => makeHighlight({ url, canonicalUrl: url }));
    expect(new Set(citedSources(saved, () => []).map(({ id }) => id)).size).toBe(4);
  });

  it('writes BibTeX in which no title breaks out of its braces', () => {
    const cited = citedSources([makeHighlight({ title: 'Rates } up 5% {\n@misc{x, $y_1 \\ ~', author: 'A & B' })], () => []);
    const bibtex = textOf(toBibtex(cited, '2026-11-24'));
    expect(bibtex).toContain('title = {{Rates ) up 5\\% ( @misc(x, \\$y\\_1 \\textbackslash{} \\textasciitilde{}}}');
    expect(bibtex).toContain('author = {{A \\& B}}');
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
  });

  it('lets no text become a heading, list, formula or link in Markdown', () => {
    const text = '- a\n1. b\n# c\n$5 and $6 ==d== %%e%%\n+ f';
    const markdown = textOf(toMarkdown([makeHighlight({ text, title: 'One\n# two', url: 'javascript:alert(1)' })], '2026-11-24'));
    expect(markdown).toContain('> \\- a\n> 1\\. b\n> \\# c\n> \\$5 and \\$6 \\==d\\== \\%%e\\%%\n> \\+ f');
    expect(markdown).toContain('\n## One \\# two\n');
    expect(markdown).not.toContain('javascript');
  });

  it('lets no character reference, bare carriage return, indent or name of a block through', () => {
    const text = 'AT&amp;T &copy;\r# second\r\n    code\u2028> quote ^name';
    const markdown = textOf(toMarkdown([makeHighlight({ text, note: text })], '2026-11-24'));
    const lines = ['AT\\&amp;T \\&copy;', '\\# second', 'code', '\\> quote \\^name'];
    expect(markdown).toContain(lines.map((line) => `> ${line}`).join('\n'));
    expect(markdown).toContain(`\n\n${lines.join('\n')}\n`);
  });

  it('takes no markup in the name of a fact, and no character that YAML has not', () => {
    const fact = { id: 'x)\n\n# Owned\n\n<img src=x>', kind: 'tariff', title: 'A duty', asOf: '24%', newest: null };
    const markdown = textOf(toMarkdown([makeHighlight({ title: 'a\uFFFEb\uFFFFc', facts: [fact] })], '2026-11-24'));
    expect(markdown).toContain('(x) \\# Owned \\<img src=x\\>)');
    expect(markdown).toContain('\ntitle: "a b c"\n');
  });

  it('gives Obsidian only tags that it takes, and the others as words', () => {
    const tags = ['us trade', '関税', 'a/b', '2025', '---', 'C++', '/', 'R&D', 'q3_2025'];
    const markdown = textOf(toMarkdown([makeHighlight({ tags })], '2026-11-24'));
    expect(markdown).toContain('tags: ["us-trade","関税","a/b","R-D","q3_2025"]');
    expect(markdown).toMatch(/ · #us-trade #関税 #a\/b 2025 \\--- C\+\+ \/ #R-D #q3_2025\n/);
  });

  it('says of one article in the front matter what it is, and of several nothing', () => {
    const one = makeHighlight({ title: 'A "levy": 24%\n---', author: 'A. Writer' });
    const markdown = textOf(toMarkdown([one, one], '2026-11-24'));
    expect(markdown).toContain('\ntitle: "A \\"levy\\": 24%\\n---"\nurl: "https://courant.example/tea"\nauthor: "A. Writer"\n');
    expect(textOf(toMarkdown([one, base(ONE)], '2026-11-24'))).not.toContain('\ntitle:');
  });
});
