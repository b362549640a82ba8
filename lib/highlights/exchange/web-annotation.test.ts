/** Annotations that are valid by the model and not written as ours are. */
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const SOURCE = 'https://example.com/page';
const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact });
const read = (value: unknown) => readFile(new Blob([JSON.stringify(value)]), { now: NOW });
const on = (selector: unknown) => ({ type: 'SpecificResource', source: SOURCE, selector });
const about = (body: object) => ({ type: 'Annotation', target: on(quote('the duty')), ...body });

describe('places', () => {
  it.each([
    ['a list of targets, of which the first is the page', [SOURCE, on(quote('the duty'))]],
    ['a choice of targets', { type: 'Choice', items: [on(quote('the duty'))] }],
    ['a selector elsewhere beside the quote', on(['https://example.com/selector', quote('the duty')])],
    ['a selector with several types', on({ ...quote('the duty'), type: ['TextQuoteSelector', 'Other'] })],
    ['context that is null', on({ ...quote('the duty'), prefix: null, suffix: null })],
    ['a range from quote to quote', on({ type: 'RangeSelector', startSelector: quote('the duty'), endSelector: quote('ends') })],
    ['an address in the place of the source', { id: SOURCE, selector: quote('the duty') }],
  ])('are found in %s', async (_, target) => {
    const { highlights } = await read({ type: 'Annotation', target });
    expect(highlights).toMatchObject([{ text: 'the duty', url: SOURCE }]);
  });

  it('are all taken where there are several', async () => {
    const id = 'urn:uuid:11111111-1111-4111-8111-111111111111';
    const annotation = { type: 'Annotation', id, bodyValue: 'both', target: [on(quote('one')), on(quote('two'))] };
    const { highlights } = await read([annotation]);
    expect(highlights).toMatchObject([
      { id: id.slice(-36), text: 'one', note: 'both' },
      { text: 'two', note: 'both' },
    ]);
    expect((await read([annotation])).highlights.map((each) => each.id)).toEqual(highlights.map((each) => each.id));
    const two = { type: 'Annotation', id, target: on(quote('three')) };
    expect((await read([annotation, two])).highlights.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });
});

describe('words', () => {
  it.each([
    ['the short form', { bodyValue: 'a note' }, { note: 'a note', tags: [] }],
    ['no body', { body: null }, { note: '', tags: [] }],
    ['a body with several types', { body: { type: ['TextualBody'], value: 'a note' } }, { note: 'a note', tags: [] }],
    [
      'a body with several purposes',
      { body: { type: 'TextualBody', purpose: ['tagging', 'commenting'], value: 'yen' } },
      { note: 'yen', tags: ['yen'] },
    ],
    [
      'bodies that serve the motivation',
      { motivation: ['tagging'], body: [{ type: 'TextualBody', value: 'yen' }] },
      { note: '', tags: ['yen'] },
    ],
    [
      'a body elsewhere',
      { body: { id: 'https://example.com/talk.mp3', format: 'audio/mpeg' } },
      { note: 'https://example.com/talk.mp3', tags: [] },
    ],
    [
      'HTML',
      { body: { type: 'TextualBody', format: 'text/html', value: '<p>R&amp;D <b>up</b></p><script>1</script><p>5 &lt; 6</p>' } },
      { note: 'R&D up\n5 < 6', tags: [] },
    ],
  ])('are read from %s', async (_, body, words) => {
    expect((await read(about(body))).highlights).toMatchObject([words]);
  });

  it('are known to be there or not', async () => {
    const { highlights, foreign } = await read([
      about({}),
      about({ id: 'b', bodyValue: 'a note', modified: '2026-11-20T00:00:00Z' }),
    ]);
    expect(highlights.map(({ fieldTimes }) => fieldTimes)).toEqual([{}, { note: '2026-11-20T00:00:00.000Z' }]);
    expect(foreign?.size).toBe(2);
  });
});

describe('collections', () => {
  const good = about({ id: 'good' });
  const image = { type: 'Annotation', target: { id: 'https://example.com/a.png', type: 'Image' } };
  const collection = (items: unknown) => ({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } });

  it.each([
    ['a graph', { '@graph': [{ type: 'Person', name: 'A' }, good] }],
    ['a graph of pages', { '@graph': [{ type: 'AnnotationPage', items: [good] }] }],
    ['pages in a list', [{ type: 'AnnotationPage', items: [good] }]],
    ['a page with one', { type: 'AnnotationPage', items: good }],
  ])('are found in %s', async (_, value) => {
    expect((await read(value)).highlights).toMatchObject([{ text: 'the duty' }]);
  });

  it('are found on all pages that are in the file', async () => {
    const last = {
      type: 'AnnotationPage',
      items: [about({ id: 'urn:c', target: { ...good.target, source: 'https://example.com/3' } })],
    };
    const next = {
      type: 'AnnotationPage',
      items: [about({ id: 'urn:b', target: { ...good.target, source: 'https://example.com/2' } })],
      next: last,
    };
    const first = { type: 'AnnotationPage', items: [good], next };
    expect((await read({ type: 'AnnotationCollection', total: 3, first })).highlights).toHaveLength(3);
  });

  describe('with pages that are not in the file', () => {
    const page = (id: string, next?: unknown) => ({ type: 'AnnotationPage', id, items: [about({ id: `${id}/a` })], next });

    it.each([
      ['by its address', 'https://example.com/2'],
      ['as an object with nothing but its address', { id: 'https://example.com/2', type: 'AnnotationPage' }],
      ['by its address in the names of JSON-LD', { '@id': 'https://example.com/2' }],
    ])('say so where one is named %s', async (_, next) => {
      const { highlights, leftOut } = await read({ type: 'AnnotationCollection', first: page('https://example.com/1', next) });
      expect(highlights).toHaveLength(1);
      expect(leftOut).toMatchObject({ elsewhere: 1, broken: [] });
    });

    it('say so also when the first is none of them', async () => {
      const collection = { type: 'AnnotationCollection', total: 9, first: 'https://example.com/1' };
      expect(await read(collection)).toMatchObject({ highlights: [], leftOut: { elsewhere: 1 } });
    });

    it('say nothing of one that stands in another place of the file', async () => {
      const pages = [page('urn:1', 'urn:2'), page('urn:2', 'urn:3'), page('urn:3', 'urn:4')];
      const graph = [{ type: 'AnnotationCollection', id: 'urn:all', first: 'urn:1', last: 'urn:4' }, ...pages];
      for (const value of [graph, { '@graph': graph }])
        expect(await read(value)).toMatchObject({ highlights: { length: 3 }, leftOut: { elsewhere: 1 } });
      expect((await read({ '@graph': graph.slice(0, 3) })).leftOut.elsewhere).toBe(1);
      expect((await read({ '@graph': [...graph, page('urn:4')] })).leftOut.elsewhere).toBe(0);
    });
  });

  it('are understood in the names of JSON-LD and of the vocabulary, too', async () => {
    const selector = { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'the duty', 'oa:prefix': 'of ' };
    const annotation = {
      '@id': 'urn:uuid:0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a',
      '@type': 'oa:Annotation',
      'oa:target': { source: { '@id': 'https://example.com/c' }, selector },
    };
    expect((await read({ '@graph': [annotation] })).highlights).toMatchObject([
      { id: '0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a', text: 'the duty', url: 'https://example.com/c' },
    ]);
  });

  it('leave out what quotes nothing, and what is broken with its place, and keep the rest', async () => {
    const broken = [{ type: 'Annotation' }, null, about({ target: { source: 5 } })];
    const { highlights, leftOut } = await read(collection([good, image, ...broken]));
    expect(highlights).toHaveLength(1);
    const places = ['first.items.2.target', 'first.items.3', 'first.items.4.target.0'];
    expect(leftOut).toMatchObject({ quoteless: 1, broken: places });
  });

  it('are nothing to refuse when all of it is about whole pages', async () => {
    expect(await read(collection([image]))).toMatchObject({ highlights: [], leftOut: { quoteless: 1 } });
    expect(await read([])).toMatchObject({ highlights: [] });
  });
});
