/** Finds the annotations in a file: a collection, its pages, a graph, a bare list, an export or an answer of Hypothesis. */

export interface AnnotationEntry {
  item: unknown;
  /** Where it stands, as dotted keys. */
  place: string;
}

const HOLDERS = ['@graph', 'first', 'items', 'annotations', 'rows'] as const;
const PAGES = ['AnnotationCollection', 'AnnotationPage'];

const hasType = (value: object, names: readonly string[]) =>
  'type' in value && [value.type].flat().some((type) => names.includes(type as string));

/** The annotations with their places; null when the value is nothing that holds any. */
export function annotationsIn(value: unknown, place = ''): AnnotationEntry[] | null {
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => entriesOf(item, `${place || 'list'}.${at}`));
  if (typeof value !== 'object' || value === null) return null;
  const at = (key: string) => (place ? `${place}.${key}` : key);
  if (hasType(value, ['Annotation'])) return [{ item: value, place: place || 'annotation' }];
  for (const key of HOLDERS) {
    const held = (value as Record<string, unknown>)[key];
    if (typeof held !== 'object' || held === null) continue;
    if (key === '@graph') return [held].flat().flatMap((item: unknown, index) => nodeOf(item, `${at(key)}.${index}`));
    return annotationsIn(held, at(key));
  }
  return null;
}

/** In a list everything is an annotation that is not a page of them. */
function entriesOf(item: unknown, place: string): AnnotationEntry[] {
  const isPage = typeof item === 'object' && item !== null && hasType(item, PAGES);
  return isPage ? (annotationsIn(item, place) ?? []) : [{ item, place }];
}

/** In a graph there are people and pages, too. */
function nodeOf(item: unknown, place: string): AnnotationEntry[] {
  const isOurs = typeof item === 'object' && item !== null && hasType(item, [...PAGES, 'Annotation']);
  return isOurs ? entriesOf(item, place) : [];
}
