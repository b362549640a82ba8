/** What a page says of itself in its head and in JSON-LD, read once. */
export interface LinkedArticle {
  headline: string | null;
  published: string | null;
  created: string | null;
  language: string | null;
  author: string | null;
  /** Live-blog entries: address or element id → when written. */
  updates: { url: string | null; published: string | null }[];
}

export interface Metadata {
  articles: LinkedArticle[];
  /** When the page was published, as it says without naming an article. */
  pageDates: (string | null)[];
  /** Other types named in JSON-LD or in markup, such as `CollectionPage`. */
  types: Set<string>;
  /** First content of each `meta`, by lower-case name, property or itemprop. */
  meta: Map<string, string>;
  canonical: string | null;
  documentTitle: string;
}

type Json = Record<string, unknown>;
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Blog|QAPage|Question|Message)$/;
/** What has no place in JSON and stands there: wrappers for XHTML, raw line breaks in strings. */
const NOT_JSON = /[/*<![]*CDATA\[|[/*]*]]>[/*]*|[\n\r\t]+/g;
/** Types that decide what a page is, where markup tells them. */
const MARKED_UP = '[itemtype*="Posting"]';
const LONGEST_SCRIPT = 500_000;
const MOST_OBJECTS = 2000;

/** Whether a page says that it is an article. */
export function isTold({ articles, meta }: Metadata): boolean {
  return articles.length > 0 || meta.get('og:type') === 'article' || meta.has('article:published_time');
}

/** Reads the metadata of a document. */
export function readMetadata(doc: Document): Metadata {
  const metadata: Metadata = {
    articles: [],
    pageDates: [],
    types: new Set(),
    meta: new Map(),
    canonical: null,
    documentTitle: doc.title.trim(),
  };
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]'))
    readLinkedData(script.textContent ?? '', metadata);
  for (const meta of doc.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    if (content && name && !metadata.meta.has(name.toLowerCase())) metadata.meta.set(name.toLowerCase(), content);
  }
  for (const told of doc.querySelectorAll(MARKED_UP)) metadata.types.add(`${told.getAttribute('itemtype')}`.replace(/.*\//, ''));
  metadata.canonical = doc.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return metadata;
}

function readLinkedData(source: string, metadata: Metadata): void {
  if (source.length > LONGEST_SCRIPT) return;
  let data: unknown;
  try {
    data = JSON.parse(source.replace(NOT_JSON, ' '));
  } catch {
    return; // pages ship broken JSON-LD; it then says nothing
  }
  const queue: unknown[] = [data];
  for (let seen = 0; queue.length > 0 && seen < MOST_OBJECTS; seen++) {
    const value = queue.shift();
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
    else if (isObject(value)) readObject(value, metadata, queue);
  }
}

function readObject(object: Json, metadata: Metadata, queue: unknown[]): void {
  const types = [object['@type']].flat().filter((type) => typeof type === 'string');
  for (const type of types) metadata.types.add(type);
  const article = toArticle(object);
  if (types.some((type) => ARTICLE_TYPE.test(type))) metadata.articles.push(article);
  else if (types.includes('WebPage')) metadata.pageDates.push(article.published);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) if (object[key]) queue.push(object[key]);
}

function toArticle(object: Json): LinkedArticle {
  return {
    headline: text(object['headline']) ?? text(object['name']),
    published: text(object['datePublished']),
    created: text(object['dateCreated']),
    language: text(object['inLanguage']),
    author: nameOf(object['author']),
    updates: [object['liveBlogUpdate'] ?? []].flat().filter(isObject).slice(0, 500).map(toUpdate),
  };
}

function toUpdate(update: Json): LinkedArticle['updates'][number] {
  return {
    url: text(update['url']) ?? text(update['@id']),
    published: text(update['datePublished']),
  };
}

function nameOf(value: unknown): string | null {
  const first: unknown = [value].flat()[0];
  return text(first) ?? (isObject(first) ? text(first['name']) : null);
}

function text(value: unknown): string | null {
  return (typeof value === 'string' && value.trim()) || null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
