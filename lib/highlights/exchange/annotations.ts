/** Highlights as W3C Web Annotations (JSON-LD). What the model has no place for stands under our own prefix, so that nothing is lost. */
import type { Highlight, Selectors } from '../schema.ts';

/** The highlight itself is carried as JSON, so that tools that read JSON-LD pass it on unharmed. */
const MODEL = 'http://www.w3.org/ns/anno.jsonld';
const CONTEXT = [
  MODEL,
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
  const { id, url, created, changed, note, tags, selectors, text, title } = highlight;
  const bodies = [
    ...(note ? [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }] : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    // Our own terms are those of the collection around it.
    '@context': MODEL,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created,
    modified: changed,
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: {
      type: 'SpecificResource',
      source: { id: iriOf(url), type: 'Text', ...(title ? { 'dc:title': title } : {}) },
      // Of a passage whose place is not known other tools are still told the words.
      selector: selectors ? toSelectors(selectors) : [{ type: 'TextQuoteSelector', exact: text }],
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

/** Other tools name a page by an IRI; of some passages it is not known where they stand. */
const NOWHERE = 'urn:on-record:unknown-address';

function iriOf(url: string): string {
  if (!URL.canParse(url)) return NOWHERE;
  return /[\s<>"{}|\\^`]/.test(url) ? new URL(url).href : url;
}
