/** Highlights as W3C Web Annotations (JSON-LD). What the model has no place for stands under our own prefix, so that nothing is lost. */
import * as z from 'zod/mini';
import { Highlight, type Selectors } from '../schema.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { onrecord: 'urn:on-record:' }] as const;

/** An annotation collection with one page. */
export function toAnnotations(highlights: readonly Highlight[]): string {
  const page = { id: 'urn:on-record:highlights:1', type: 'AnnotationPage', startIndex: 0, items: highlights.map(toAnnotation) };
  const collection = {
    '@context': CONTEXT,
    id: 'urn:on-record:highlights',
    type: 'AnnotationCollection',
    label: 'On Record',
    total: highlights.length,
    first: page,
  };
  return JSON.stringify(collection, null, 2);
}

function toAnnotation(highlight: Highlight): Record<string, unknown> {
  const { id, url, created, changed, note, tags, selectors, title } = highlight;
  const bodies = [
    ...(note ? [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }] : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created,
    modified: changed,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      type: 'SpecificResource',
      source: { id: url, type: 'Text', ...(title ? { 'dc:title': title } : {}) },
      ...(selectors ? { selector: toSelectors(selectors) } : {}),
    },
    'onrecord:highlight': highlight,
  };
}

function toSelectors({ quote, position }: Selectors): unknown[] {
  return position ? [quote, position] : [quote];
}

const Body = z.object({ type: z.optional(z.string()), purpose: z.optional(z.string()), value: z.optional(z.string()) });
const Quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
});
const Position = z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() });
const AnySelector = z.union([Quote, Position, z.looseObject({})]);
const Target = z.union([
  z.string(),
  z.object({
    source: z.union([z.string(), z.looseObject({ id: z.string(), 'dc:title': z.optional(z.string()) })]),
    selector: z.optional(z.union([AnySelector, z.array(AnySelector)])),
  }),
]);
/** A Web Annotation of anybody's, as far as it can become a highlight. */
export const WebAnnotation = z.looseObject({
  id: z.optional(z.string()),
  created: z.optional(z.string()),
  modified: z.optional(z.string()),
  body: z.optional(z.union([z.string(), Body, z.array(z.union([z.string(), Body]))])),
  target: z.union([Target, z.array(Target)]),
  'onrecord:highlight': z.optional(z.unknown()),
});

/** The highlight of an annotation; null when it quotes nothing. Our own come back as they went. */
export function fromAnnotation(
  annotation: z.infer<typeof WebAnnotation>,
  { now, newId }: { now: string; newId: () => string },
): Highlight | null {
  const own = Highlight.safeParse(annotation['onrecord:highlight']);
  if (own.success) return own.data;
  const target = Array.isArray(annotation.target) ? annotation.target[0] : annotation.target;
  if (!target || typeof target === 'string') return null;
  const selectors = [target.selector ?? []].flat();
  const quote = selectors.map((each) => Quote.safeParse(each)).find((each) => each.success)?.data;
  if (!quote || quote.exact.trim() === '') return null;
  const position = selectors.map((each) => Position.safeParse(each)).find((each) => each.success)?.data;
  const source = typeof target.source === 'string' ? { id: target.source } : target.source;
  const bodies = [annotation.body ?? []].flat().map((body) => (typeof body === 'string' ? { value: body } : body));
  const isTag = (body: { purpose?: string | undefined }) => body.purpose === 'tagging';
  return foreignHighlight({
    id: uuidOf(annotation.id) ?? newId(),
    url: source.id,
    title: 'dc:title' in source && typeof source['dc:title'] === 'string' ? source['dc:title'] : '',
    quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    position: position ?? null,
    note: bodies
      .filter((body) => !isTag(body))
      .flatMap((body) => body.value ?? [])
      .join('\n\n'),
    tags: bodies.filter(isTag).flatMap((body) => body.value ?? []),
    created: timeOr(annotation.created, now),
    changed: timeOr(annotation.modified ?? annotation.created, now),
  });
}

export interface ForeignPassage {
  id: string;
  url: string;
  title: string;
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number } | null;
  note: string;
  tags: string[];
  created: string;
  changed: string;
}

const MOST = { text: 20_000, context: 256, tag: 100, tags: 100 };

/** A highlight from another tool: its quote and context are kept, its facts are not known. */
export function foreignHighlight({ id, url, title, quote, position, note, tags, created, changed }: ForeignPassage): Highlight {
  const exact = quote.exact.slice(0, MOST.text);
  const site = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return {
    id,
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact,
        prefix: quote.prefix.slice(-MOST.context),
        suffix: quote.suffix.slice(0, MOST.context),
      },
      ...(position ? { position: { type: 'TextPositionSelector', start: position.start, end: position.end } } : {}),
    },
    text: exact,
    sentence: exact,
    url,
    canonicalUrl: url.replace(/#.*$/, ''),
    site,
    title,
    author: null,
    lang: 'und',
    published: null,
    facts: [],
    pack: null,
    verdict: null,
    note: note.slice(0, MOST.text),
    tags: [...new Set(tags.map((tag) => tag.trim().slice(0, MOST.tag)).filter(Boolean))].slice(0, MOST.tags),
    tint: 'straw',
    orphan: false,
    created,
    changed,
    fieldTimes: {},
    deleted: null,
  };
}

/** The UUID in an identifier such as `urn:uuid:…`; null when there is none. */
export function uuidOf(identifier: string | undefined): string | null {
  return identifier?.match(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i)?.[0].toLowerCase() ?? null;
}

/** An ISO 8601 time in UTC, or the fallback. */
export function timeOr(value: string | undefined, fallback: string): string {
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? fallback : new Date(time).toISOString();
}
