/** Finds the annotations in a file: a collection, its pages, a graph, a bare list, an export or an answer of Hypothesis. */

export interface AnnotationEntry {
  item: unknown;
  /** Where it stands, as dotted keys. */
  place: () => string;
}

interface List {
  items: readonly unknown[];
  place: string;
  /** In a graph there are people and pages, too; in another list everything is an annotation that is not a page of them. */
  isGraph: boolean;
  /** The page that follows, where it is in the file. */
  next?: List | null;
  /** Its own address, and the one of a page that follows and is not in this place. */
  address?: string | undefined;
  elsewhere?: string | undefined;
}

const HOLDERS = ['@graph', 'first', 'items', 'annotations', 'rows'] as const;
const PAGES = ['AnnotationCollection', 'AnnotationPage'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Without the prefixes that the vocabularies of the model have where its own context is not used. */
const withoutPrefix = (name: unknown) => (typeof name === 'string' ? name.replace(/^(?:oa:|as:|@)/, '') : name);
const hasType = (value: Record<string, unknown>, names: readonly string[]) =>
  [value['type'] ?? value['@type']].flat().some((type) => names.includes(withoutPrefix(type) as string));

/** What has a name of the vocabulary as its value. */
const NAMED = new Set(['type', 'motivation', 'purpose']);

/** An annotation in the names of the model's own context, where it is written in those of JSON-LD and of the vocabulary. */
export function inPlainNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inPlainNames);
  if (!isObject(value)) return value;
  const named = Object.entries(value).map(([key, held]): [string, unknown] => {
    const name = key === '@context' ? key : (withoutPrefix(key) as string);
    return [name, NAMED.has(name) ? [held].flat().map(withoutPrefix) : inPlainNames(held)];
  });
  return Object.fromEntries(named);
}

const holderIn = (value: Record<string, unknown>) =>
  HOLDERS.find((name) => typeof value[name] === 'object' && value[name] !== null);

function addressOf(page: unknown): string | undefined {
  const address = isObject(page) ? (page['id'] ?? page['@id']) : page;
  return typeof address === 'string' ? address : undefined;
}

/** The list that a file holds, or a page in it; null when the value is nothing that holds any. */
function listIn(value: unknown, place: string): List | null {
  if (Array.isArray(value)) return { items: value, place: place || 'list', isGraph: false };
  if (!isObject(value)) return null;
  if (hasType(value, ['Annotation'])) return { items: [value], place, isGraph: true };
  const key = holderIn(value);
  const at = place && key ? `${place}.${key}` : (key ?? place);
  if (key === '@graph') return { items: [value[key]].flat(), place: at, isGraph: true };
  const list = key === undefined ? null : listIn(value[key], at);
  return list ? withNext({ address: addressOf(value), ...list }, value['next'], place) : firstElsewhere(value, place);
}

function withNext(list: List, page: unknown, place: string): List {
  const next = isObject(page) ? listIn(page, place ? `${place}.next` : 'next') : null;
  return next ? { ...list, next } : { elsewhere: addressOf(page), ...list };
}

/** A collection of which nothing is in its place but the address of its first page. */
function firstElsewhere(value: Record<string, unknown>, place: string): List | null {
  const elsewhere = hasType(value, PAGES) ? addressOf(value['first']) : undefined;
  return elsewhere === undefined ? null : { items: [], place, isGraph: false, elsewhere };
}

export interface AnnotationList {
  /** One at a time: a file may hold millions. */
  items: Iterable<AnnotationEntry>;
  /** About how many. */
  count: number;
  /** Pages that are named by their addresses and are not in the file; known when the items were gone through. */
  pagesElsewhere: () => number;
}

/** The annotations with their places; null when the value is nothing that holds any. */
export function annotationsIn(value: unknown): AnnotationList | null {
  const list = listIn(value, '');
  if (!list) return null;
  const pages: Pages = { here: new Set(), named: new Set() };
  return {
    items: entriesOf(list, pages),
    count: list.items.length,
    pagesElsewhere: () => [...pages.named].filter((each) => !pages.here.has(each)).length,
  };
}

/** Addresses of the pages that were gone through, and of those that they name. */
interface Pages {
  here: Set<string>;
  named: Set<string>;
}

function* entriesOf({ items, place, isGraph, next, address, elsewhere }: List, pages: Pages): Generator<AnnotationEntry> {
  if (address !== undefined) pages.here.add(address);
  if (elsewhere !== undefined) pages.named.add(elsewhere);
  for (const [at, item] of items.entries()) {
    const isPage = isObject(item) && hasType(item, PAGES);
    const held = isPage ? listIn(item, `${place}.${at}`) : null;
    if (held) yield* entriesOf(held, pages);
    else if (!isPage && (!isGraph || (isObject(item) && hasType(item, ['Annotation']))))
      yield { item, place: () => (place ? `${place}.${at}` : 'annotation') };
  }
  if (next) yield* entriesOf(next, pages);
}
