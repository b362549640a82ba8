/**
 * Reads Web Annotations of anybody's: what the model allows is understood where it can become a highlight, and passed over
 * where it cannot. https://www.w3.org/TR/annotation-model/
 */
import * as z from 'zod/mini';
import { Highlight } from '../schema.ts';
import { type ForeignPassage, type ForeignPlace, quoteAndPosition, timeOr } from './foreign.ts';
import { htmlToText } from './html-to-text.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
/** In JSON-LD one value, a list of values and none are written alike. */
const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());
/** The members of choices, composites and lists, and what is none of these itself. */
const membersOf = (value: unknown): unknown[] =>
  listOf(value).flatMap((each) => (isNode(each) && Array.isArray(each['items']) ? each['items'] : [each]));
const textIn = (node: Node, key: string) => (typeof node[key] === 'string' ? node[key] : undefined);
const addressOf = (value: unknown) => (isNode(value) ? textIn(value, 'id') : typeof value === 'string' ? value : undefined);

const Target = z.union([
  z.string(),
  z.looseObject({
    source: z.optional(z.union([z.string(), z.looseObject({ id: z.string() })])),
    id: z.optional(z.string()),
    selector: z.optional(z.nullable(z.union([z.string(), z.looseObject({}), z.array(z.unknown())]))),
  }),
]);
/** A Web Annotation, as far as it is looked at as a whole. */
export const WebAnnotation = z.looseObject({
  target: z.pipe(z.transform(membersOf), z.array(Target).check(z.minLength(1))),
});
type WebAnnotation = z.infer<typeof WebAnnotation>;

/** A selector and what refines it, outermost first. */
function withRefinements(selector: Node): Node[] {
  return [selector, ...listOf(selector['refinedBy']).filter(isNode).flatMap(withRefinements)];
}

/** A range from one quotation to another is known by the words that it begins with. */
const beginningOf = (selector: Node) => listOf(selector['startSelector']).filter(isNode);

/** A position that refines another selector counts from there: it says nothing of the whole text. */
function placeIn(selector: unknown): ForeignPlace | null {
  const outer = listOf(selector).filter(isNode);
  const place = quoteAndPosition([...outer.flatMap(withRefinements), ...outer.flatMap(beginningOf)]);
  return place && { ...place, position: quoteAndPosition(outer)?.position ?? null };
}

interface Words {
  /** Undefined where the annotation has no comment or no tags: it says nothing of them. */
  note: string | undefined;
  tags: string[] | undefined;
}

/** A body without a purpose serves the motivation of its annotation. */
function purposesOf(body: unknown, { motivation }: WebAnnotation): unknown[] {
  const purposes = isNode(body) ? listOf(body['purpose']) : [];
  return purposes.length > 0 ? purposes : listOf(motivation);
}

function valueOf(body: unknown): string[] {
  if (!isNode(body)) return typeof body === 'string' ? [body] : [];
  const value = textIn(body, 'value');
  const isHtml = listOf(body['format']).includes('text/html');
  const words = value === undefined ? addressOf(body['source'] ?? body) : isHtml ? htmlToText(value) : value;
  return words ? [words] : [];
}

function wordsOf(annotation: WebAnnotation): Words {
  const bodies = [...membersOf(annotation['body']), ...listOf(annotation['bodyValue'])];
  const purposes = new Map(bodies.map((body) => [body, purposesOf(body, annotation)]));
  const isTag = (purpose: unknown) => purpose === 'tagging';
  const isNote = (all: unknown[]) => all.length === 0 || !all.every(isTag);
  const values = (test: (all: unknown[]) => boolean) => {
    const found = bodies.filter((body) => test(purposes.get(body) ?? [])).flatMap(valueOf);
    return found.length > 0 ? found : undefined;
  };
  return { note: values(isNote)?.join('\n\n'), tags: values((all) => all.some(isTag)) };
}

/** Our own highlight in an annotation that another tool passed on unharmed; null where there is none. */
export function ownHighlight(annotation: WebAnnotation, now: string): Highlight | null {
  const own = Highlight.safeParse(annotation['onrecord:highlight']);
  return own.success ? withEdits(own.data, annotation, now) : null;
}

/** What another tool wrote over the note and tags of one of ours is the later write of both. */
function withEdits(own: Highlight, annotation: WebAnnotation, now: string): Highlight {
  const { note = '', tags = [] } = wordsOf(annotation);
  const isSame = own.note === note && own.tags.join('\n') === tags.join('\n');
  if (isSame) return own;
  const changed = timeOr(textIn(annotation, 'modified'), now);
  const time = changed > own.changed ? changed : now;
  return { ...own, note, tags, changed: time, fieldTimes: { ...own.fieldTimes, note: time, tags: time } };
}

/** The passages that an annotation quotes. */
export function passagesIn(annotation: WebAnnotation, now: string): ForeignPassage[] {
  const created = textIn(annotation, 'created');
  const passages = annotation.target.flatMap((target) => {
    const place = typeof target === 'string' ? null : placeIn(target.selector);
    return place && typeof target !== 'string' ? [{ place, source: target.source ?? target.id }] : [];
  });
  return passages.map(({ place, source }, number) => ({
    ...place,
    number,
    identifier: textIn(annotation, 'id'),
    url: addressOf(source) ?? '',
    title: (isNode(source) && textIn(source, 'dc:title')) || '',
    ...wordsOf(annotation),
    created: timeOr(created, now),
    changed: timeOr(textIn(annotation, 'modified') ?? created, now),
  }));
}
