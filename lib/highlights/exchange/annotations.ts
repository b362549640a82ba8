/** Highlights as W3C Web Annotations (JSON-LD). What the model has no place for stands under our own prefix, so that nothing is lost. */
import * as z from 'zod/mini';
import { Highlight, type Selectors } from '../schema.ts';
import { foreignHighlight, quoteAndPosition, timeOr } from './foreign.ts';

/** The highlight itself is carried as JSON, so that tools that read JSON-LD pass it on unharmed. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    '@version': 1.1,
    onrecord: 'urn:on-record:',
    'onrecord:highlight': { '@type': '@json' },
    BlockSelector: 'onrecord:BlockSelector',
    tag: 'onrecord:tag',
    index: 'onrecord:index',
  },
] as const;

/** An annotation collection with one page, annotation by annotation. */
export function* toAnnotations(highlights: readonly Highlight[]): Generator<string> {
  const page = { id: 'urn:on-record:highlights:1', type: 'AnnotationPage', partOf: 'urn:on-record:highlights', startIndex: 0 };
  const collection = {
    '@context': CONTEXT,
    id: 'urn:on-record:highlights',
    type: 'AnnotationCollection',
    label: 'On Record',
    total: highlights.length,
    last: page.id,
  };
  // The page comes last in the collection, and its items last in the page: what closes them is known.
  yield `${JSON.stringify(collection).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  for (const [at, highlight] of highlights.entries()) yield `${at > 0 ? ',' : ''}\n${JSON.stringify(toAnnotation(highlight))}`;
  yield '\n]}}\n';
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

/** The block is a selector of our own, refined by the place in it as the model has it. */
function toSelectors({ quote, position, block }: Selectors): unknown[] {
  const refined = block && {
    type: 'BlockSelector',
    tag: block.tag,
    index: block.index,
    refinedBy: { type: 'TextPositionSelector', start: block.start, end: block.end },
  };
  return [quote, position, refined].filter((each) => each !== undefined);
}

const Body = z.object({ type: z.optional(z.string()), purpose: z.optional(z.string()), value: z.optional(z.string()) });
const AnySelector = z.looseObject({ refinedBy: z.optional(z.unknown()) });
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

type Body = z.infer<typeof Body>;
type AnySelector = z.infer<typeof AnySelector>;

/** A selector and what refines it, outermost first. */
function withRefinements(selector: AnySelector): AnySelector[] {
  const refined = AnySelector.safeParse(selector.refinedBy);
  return refined.success ? [selector, ...withRefinements(refined.data)] : [selector];
}

/** A position that refines another selector counts from there: it says nothing of the whole text. */
function placeIn(selector: AnySelector | AnySelector[] | undefined) {
  const outer = [selector ?? []].flat();
  const place = quoteAndPosition(outer.flatMap(withRefinements));
  return place && { ...place, position: quoteAndPosition(outer)?.position ?? null };
}

/** What another tool wrote over the note and tags of one of ours is the later write of both. */
function withEdits(own: Highlight, { body, modified }: z.infer<typeof WebAnnotation>, now: string): Highlight {
  const { note, tags } = wordsOf(body);
  const isSame = own.note === note && own.tags.join('\n') === tags.join('\n');
  if (isSame) return own;
  const changed = timeOr(modified, now);
  const time = changed > own.changed ? changed : now;
  return { ...own, note, tags, changed: time, fieldTimes: { ...own.fieldTimes, note: time, tags: time } };
}

function wordsOf(body: z.infer<typeof WebAnnotation>['body']): { note: string; tags: string[] } {
  const bodies = [body ?? []].flat().map((each): Body => (typeof each === 'string' ? { value: each } : each));
  const isTag = ({ purpose }: Body) => purpose === 'tagging';
  const values = (some: Body[]) => some.flatMap(({ value }) => value ?? []);
  return { note: values(bodies.filter((each) => !isTag(each))).join('\n\n'), tags: values(bodies.filter(isTag)) };
}

/** The highlight of an annotation; null when it quotes nothing. Our own come back as they went. */
export function fromAnnotation(annotation: z.infer<typeof WebAnnotation>, now: string): Highlight | null {
  const own = Highlight.safeParse(annotation['onrecord:highlight']);
  if (own.success) return withEdits(own.data, annotation, now);
  const target = Array.isArray(annotation.target) ? annotation.target[0] : annotation.target;
  if (!target || typeof target === 'string') return null;
  const place = placeIn(target.selector);
  if (!place) return null;
  const source = typeof target.source === 'string' ? { id: target.source } : target.source;
  return foreignHighlight({
    ...place,
    identifier: annotation.id,
    url: source.id,
    title: 'dc:title' in source && typeof source['dc:title'] === 'string' ? source['dc:title'] : '',
    ...wordsOf(annotation.body),
    created: timeOr(annotation.created, now),
    changed: timeOr(annotation.modified ?? annotation.created, now),
  });
}
