/** Highlights from other tools: their quote and context are kept, their facts are not known. */
import { pageAddress } from '../../page/address.ts';
import * as z from 'zod/mini';
import type { Highlight } from '../schema.ts';

/** In JSON-LD a type may be one of several. */
const typed = (name: string) =>
  z.pipe(
    z.transform((type) => [type].flat().includes(name)),
    z.literal(true),
  );

const Quote = z.object({
  type: typed('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.nullish(z.string()),
  suffix: z.nullish(z.string()),
});
const Position = z.object({
  type: typed('TextPositionSelector'),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});

/** Where a foreign passage stands. */
export interface ForeignPlace {
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number } | null;
}
export interface ForeignPassage extends ForeignPlace {
  /** Its name in the other tool, if it has one. */
  identifier: string | undefined;
  /** Which of the passages that one annotation quotes. */
  number: number;
  url: string;
  title: string;
  /** Undefined where the other tool says nothing of them. */
  note: string | undefined;
  tags: string[] | undefined;
  created: string;
  changed: string;
}

const first = <T>(schema: z.ZodMiniType<T>, selectors: readonly unknown[]) =>
  selectors.map((each) => schema.safeParse(each)).find(({ success }) => success)?.data;

/** The quote among selectors, and the position beside it; null when nothing is quoted. */
export function quoteAndPosition(selectors: readonly unknown[]): ForeignPlace | null {
  const quote = first(Quote, selectors);
  if (!quote || quote.exact.trim() === '') return null;
  return {
    quote: { exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    position: first(Position, selectors) ?? null,
  };
}

const MOST = { text: 20_000, context: 512, tag: 100, tags: 100 };

const tagsOf = (tags: readonly string[] = []) => [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];

/** Whether a highlight has no room for all of a passage, its note and its tags. */
export function isShortened({ quote, note = '', tags }: ForeignPassage): boolean {
  const all = tagsOf(tags);
  const isLong = quote.exact.length > MOST.text || note.length > MOST.text;
  return isLong || all.length > MOST.tags || all.some((tag) => tag.length > MOST.tag);
}

/** A highlight of the passage. The same passage gives the same highlight, however often it is brought in. */
export function foreignHighlight(passage: ForeignPassage): Highlight {
  const { identifier, number, url, title, quote, position, note, tags, created, changed } = passage;
  const exact = quote.exact.slice(0, MOST.text);
  const site = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return {
    id: (number === 0 && uuidOf(identifier)) || uuidFor([identifier ?? '', url, exact, quote.prefix, quote.suffix].join('\n')),
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
    canonicalUrl: pageAddress(url),
    site,
    title,
    author: null,
    lang: 'und',
    published: null,
    facts: [],
    pack: null,
    verdict: null,
    note: (note ?? '').slice(0, MOST.text),
    tags: [...new Set(tagsOf(tags).map((tag) => tag.slice(0, MOST.tag)))].slice(0, MOST.tags),
    tint: 'straw',
    orphan: false,
    created,
    changed,
    fieldTimes: { ...(note === undefined ? {} : { note: changed }), ...(tags === undefined ? {} : { tags: changed }) },
    deleted: null,
  };
}

/** The UUID in an identifier such as `urn:uuid:…`; null when there is none. */
function uuidOf(identifier: string | undefined): string | null {
  return identifier?.match(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i)?.[0].toLowerCase() ?? null;
}

/** Another passage under the same name: a highlight of its own. */
export function renamed(highlight: Highlight): Highlight {
  return { ...highlight, id: uuidFor([highlight.id, highlight.url, highlight.text].join('\n')) };
}

/** A UUID (version 8, RFC 9562) that says no more than that two texts are the same. */
function uuidFor(text: string): string {
  const hex = [0x811c9dc5, 0x01000193, 0x9e3779b1, 0x85ebca6b].map((seed) => hash(text, seed)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x5bd1e995) ^ (value >>> 15);
  return (Math.imul(value ^ (value >>> 13), 0xc2b2ae35) >>> 0).toString(16).padStart(8, '0');
}

/** An ISO 8601 time in UTC; now where there is none, where it is still to come, and where no calendar of ours has it. */
export function timeOr(value: string | null | undefined, now: string): string {
  const time = Date.parse(value ?? '');
  const isKnown = time >= FIRST_MS && time <= Date.parse(now);
  return isKnown ? new Date(time).toISOString() : now;
}

/** Years are written with four digits: the year 0. */
const FIRST_MS = Date.parse('0000-01-01T00:00:00Z');
