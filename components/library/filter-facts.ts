/** Narrowing the record: words, kind, country, speaker, dates; and how many facts each choice would leave. Pure. */
import type { FactKind } from '../../lib/record/schema.ts';
import { type FactRow, fold } from './fact-row.ts';

export interface FactFilter {
  query: string;
  kind: FactKind | null;
  country: string | null;
  speaker: string | null;
  /** ISO dates, both ends inside. */
  from: string | null;
  to: string | null;
}

export const NO_FACT_FILTER: FactFilter = { query: '', kind: null, country: null, speaker: null, from: null, to: null };

export interface FactFacets {
  kinds: Map<FactKind, number>;
  countries: [code: string, count: number][];
  speakers: [id: string, count: number][];
}

/** The rows that are left, those with the words in their title first, otherwise newest first. */
export function filterFacts(rows: readonly FactRow[], filter: FactFilter): FactRow[] {
  const words = wordsOf(filter.query);
  const left = rows.filter((row) => fits(row, filter, words));
  const inTitle = (row: FactRow) => (words.length > 0 && words.every((word) => fold(row.title).includes(word)) ? 1 : 0);
  return left.sort((a, b) => inTitle(b) - inTitle(a) || compareNewest(a, b));
}

/** Counts for the choices of each filter, with the other filters in force. */
export function facetsOf(rows: readonly FactRow[], filter: FactFilter): FactFacets {
  const words = wordsOf(filter.query);
  const without = (part: Partial<FactFilter>) => rows.filter((row) => fits(row, { ...filter, ...part }, words));
  return {
    kinds: count(without({ kind: null }).map((row) => row.kind)),
    countries: ranked(count(without({ country: null }).flatMap((row) => row.countries))),
    speakers: ranked(
      count(
        without({ speaker: null })
          .filter((row) => row.kind === 'statement')
          .map((row) => row.speaker ?? ''),
      ),
    ),
  };
}

function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

function fits(row: FactRow, { kind, country, speaker, from, to }: FactFilter, words: readonly string[]): boolean {
  if (kind && row.kind !== kind) return false;
  if (country && !row.countries.includes(country)) return false;
  if (speaker && row.speaker !== speaker) return false;
  if ((from || to) && !overlaps(row, from, to)) return false;
  return words.every((word) => row.haystack.includes(word));
}

/** A month or year is inside when any of its days is. */
function overlaps(row: FactRow, from: string | null, to: string | null): boolean {
  if (row.from === null || row.to === null) return false;
  const endsBefore = from !== null && row.to < from.slice(0, row.to.length);
  const beginsAfter = to !== null && row.from > to;
  return !endsBefore && !beginsAfter;
}

function compareNewest(a: FactRow, b: FactRow): number {
  const [left, right] = [a.to ?? '', b.to ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.title.localeCompare(b.title);
}

function count<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function ranked(counts: Map<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
