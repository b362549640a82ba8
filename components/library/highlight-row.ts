/** Saved highlights as rows to narrow and sort. Pure. */
import type { Highlight } from '../../lib/highlights/schema.ts';

/** What became known of a saved fact after the day of saving. */
export interface Since {
  /** The day of the newest change. */
  date: string;
  /** The state since then, in a few words; formed when the row is shown. */
  describe: () => string;
}
export interface HighlightRow {
  highlight: Highlight;
  /** Ids of people, ISO codes of countries and topics that its facts speak of. */
  speakers: string[];
  countries: string[];
  topics: string[];
  /** Whether the installed record knows any of its facts: of the others nothing can be said since. */
  isOnRecord: boolean;
  since: Since | null;
}

/** Of whom, where and what a fact speaks. */
interface About {
  speaker: string | null;
  countries: readonly string[];
  topics: readonly string[];
}

/** Makes a row; `about` tells of whom, where and what a fact speaks. */
export function toHighlightRow(
  highlight: Highlight,
  about: (factId: string) => About | undefined,
  since: Since | null,
): HighlightRow {
  const facts = highlight.facts.map(({ id }) => about(id)).filter((fact) => fact !== undefined);
  return {
    highlight,
    since,
    isOnRecord: facts.length > 0,
    speakers: [...new Set(facts.map(({ speaker }) => speaker).filter((speaker) => speaker !== null))],
    countries: [...new Set(facts.flatMap(({ countries }) => countries))],
    topics: [...new Set(facts.flatMap(({ topics }) => topics))],
  };
}

export type Shelf = 'all' | 'changed' | 'orphans' | 'bin';
export type Sort = 'newest' | 'oldest' | 'article' | 'site';

export interface HighlightFilter {
  query: string;
  shelf: Shelf;
  kind: string | null;
  verdict: string | null;
  site: string | null;
  tag: string | null;
  speaker: string | null;
  country: string | null;
  topic: string | null;
  from: string | null;
  to: string | null;
}

export const NO_HIGHLIGHT_FILTER: HighlightFilter = {
  query: '',
  shelf: 'all',
  kind: null,
  verdict: null,
  site: null,
  tag: null,
  speaker: null,
  country: null,
  topic: null,
  from: null,
  to: null,
};

/** The verdict that stands for having none. */
export const NO_VERDICT = 'none';

const dayOf = ({ highlight }: HighlightRow) => highlight.published?.date ?? highlight.created.slice(0, 10);

const onShelf: Record<Shelf, (row: HighlightRow) => boolean> = {
  all: ({ highlight }) => highlight.deleted === null,
  changed: ({ highlight, since }) => highlight.deleted === null && since !== null,
  orphans: ({ highlight }) => highlight.deleted === null && highlight.orphan,
  bin: ({ highlight }) => highlight.deleted !== null,
};

/** What a row has of each filter that offers choices. */
const VALUES = {
  kind: ({ highlight }: HighlightRow) => kindsOf(highlight),
  verdict: ({ highlight }: HighlightRow) => [highlight.verdict ?? NO_VERDICT],
  site: ({ highlight }: HighlightRow) => [highlight.site],
  tag: ({ highlight }: HighlightRow) => highlight.tags,
  speaker: ({ speakers }: HighlightRow) => speakers,
  country: ({ countries }: HighlightRow) => countries,
  topic: ({ topics }: HighlightRow) => topics,
} satisfies Partial<Record<keyof HighlightFilter, (row: HighlightRow) => readonly string[]>>;

function kindsOf({ facts }: Highlight): string[] {
  return facts.length < 2 ? facts.map((fact) => fact.kind) : [...new Set(facts.map((fact) => fact.kind))];
}

export type Facet = keyof typeof VALUES;
const FACETS = Object.keys(VALUES) as Facet[];

const ORDERS: Record<Sort, (a: HighlightRow, b: HighlightRow) => number> = {
  newest: (a, b) => compare(b.highlight.created, a.highlight.created),
  oldest: (a, b) => compare(a.highlight.created, b.highlight.created),
  article: (a, b) => compare(dayOf(b), dayOf(a)),
  site: (a, b) => compare(a.highlight.site, b.highlight.site) || compare(b.highlight.created, a.highlight.created),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The rows in order; the array is new. */
export function sortHighlights(rows: readonly HighlightRow[], sort: Sort): HighlightRow[] {
  return [...rows].sort(ORDERS[sort]);
}

export interface Narrowed {
  /** The rows that are left, in the order given. */
  rows: HighlightRow[];
  /** For each filter, how many rows each choice would leave with the other filters in force; most first. */
  facets: Record<Facet, [value: string, count: number][]>;
}

/** What a search found: ids of highlights; null where nothing is searched for. */
export type Found = ReadonlySet<string> | null;

/** Narrows rows in one pass: a row that fails a single filter still counts for that filter's choices. */
export function narrowHighlights(rows: readonly HighlightRow[], filter: HighlightFilter, found: Found = null): Narrowed {
  const left: HighlightRow[] = [];
  const inForce = FACETS.flatMap((facet): [Facet, string][] => (filter[facet] === null ? [] : [[facet, filter[facet]]]));
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as FacetCounts;
  for (const row of rows) {
    if (!isInReach(row, filter, found)) continue;
    const failed = inForce.filter(([facet, value]) => !VALUES[facet](row).includes(value)).map(([facet]) => facet);
    if (failed.length === 0) left.push(row);
    if (failed.length <= 1)
      for (const facet of failed.length === 0 ? FACETS : failed) countValues(counts[facet], VALUES[facet](row));
  }
  const ranked = (facet: Facet) => [...counts[facet]].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return { rows: left, facets: Object.fromEntries(FACETS.map((facet) => [facet, ranked(facet)])) as Narrowed['facets'] };
}

type FacetCounts = Record<Facet, Map<string, number>>;

/** Shelf, dates and words: what no list of choices stands for. */
function isInReach(row: HighlightRow, { shelf, from, to }: HighlightFilter, found: Found): boolean {
  if (!onShelf[shelf](row) || (found && !found.has(row.highlight.id))) return false;
  const day = dayOf(row);
  return !((from && day < from) || (to && day > to));
}

function countValues(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** How many rows stand on a shelf. */
export function countOnShelf(rows: readonly HighlightRow[], shelf: Shelf): number {
  return rows.filter(onShelf[shelf]).length;
}

export type ListItem = { kind: 'head'; key: string; count: number } | { kind: 'row'; row: HighlightRow };

/** Rows under headings: what changed since it was saved first, the newest change before older ones; then by month of saving. */
export function groupRows(rows: readonly HighlightRow[], isGrouped: boolean): ListItem[] {
  if (!isGrouped) return rows.map((row) => ({ kind: 'row', row }));
  const changed = rows.filter(({ since }) => since !== null).sort((a, b) => compare(b.since?.date ?? '', a.since?.date ?? ''));
  const months = Map.groupBy(
    rows.filter(({ since }) => since === null),
    ({ highlight }) => highlight.created.slice(0, 7),
  );
  return [['changed', changed] as const, ...months].flatMap(([key, group]) =>
    group.length === 0
      ? []
      : [{ kind: 'head' as const, key, count: group.length }, ...group.map((row) => ({ kind: 'row' as const, row }))],
  );
}
