/** What every kind of card has: where it comes from, of which day it is, where the record ends. */
import { nameIn } from './names.ts';
import { staleness } from '../record/staleness.ts';
import type { RecordView } from '../record/record.ts';
import type { Fact, Source, UiLanguage } from '../record/schema.ts';
import type { CardData, CardSource } from './schema.ts';

export interface BuildOptions {
  /** The article's date; null when the page has none. */
  asOf: string | null;
  today: string;
  /** For a tariff: the percentage that the passage gives, which may be the sum of several duties. */
  total?: number | undefined;
  /** For a holding: the period that the passage speaks of. */
  period?: string | undefined;
  /** BCP 47 tag of the interface: gists come in it where the record has them. */
  locale?: string | undefined;
}

/** What the kinds of card have in common, ready to be spread. */
export type CommonData = Pick<
  CardData,
  'factId' | 'title' | 'scope' | 'confidence' | 'sources' | 'checkedTo' | 'asOf' | 'today' | 'staleness' | 'note'
>;

/** The common part of a card. `sourceIds` are those of its parts; the fact's own come first. */
export function commonData(record: RecordView, fact: Fact, sourceIds: readonly string[], options: BuildOptions): CommonData {
  return {
    factId: fact.id,
    title: 'title' in fact ? nameIn(fact, options.locale) : (fact.names?.en?.[0] ?? fact.id),
    scope: '',
    confidence: fact.confidence,
    sources: sourcesOf(record, [...fact.sources, ...sourceIds]),
    checkedTo: fact.checkedTo,
    asOf: options.asOf,
    today: options.today,
    staleness: staleness(fact, options.today),
    note: fact.note ?? null,
  };
}

/** The sources behind ids, each once, in the order given. */
export function sourcesOf(record: RecordView, ids: readonly string[]): CardSource[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = record.source(id);
    if (!source) return [];
    const { publisher, title, url, date, kind, seen } = source;
    return [{ id, publisher, title, url, date, kind, seen }];
  });
}

/** Pages are dated by the day of their country, and orders are printed days after they are signed. */
const DAYS_OFF = 7;

/**
 * The best source among ids of what became known on a day; a page of an earlier day cannot have told it, nor can a table
 * that does not reach the period of a figure.
 */
export function bestSource(record: RecordView, ids: readonly string[], knownFrom: string, period?: string): string | null {
  const best = bestFirst(record, period === undefined ? ids : ids.filter((id) => reaches(record.source(id), period)));
  const least = new Date(Date.parse(knownFrom) - DAYS_OFF * 86_400_000).toISOString();
  const isInTime = (id: string) =>
    (record.source(id)?.date ?? knownFrom) >= least.slice(0, record.source(id)?.date?.length ?? 10);
  return best.find(isInTime) ?? best[0] ?? null;
}

function reaches(source: Source | undefined, period: string): boolean {
  const [first, last] = source?.periods ?? [period, period];
  return first <= period && period <= last;
}

/** Sources in the order of their weight: a document of record, then data, then the press; what was read before what was not. */
export function bestFirst(record: RecordView, ids: readonly string[]): string[] {
  const grade = { primary: 0, data: 1, press: 2 };
  const sources = ids.flatMap((id) => record.source(id) ?? []);
  const score = (source: (typeof sources)[number]) => grade[source.kind] + (source.seen === 'read' ? 0 : 0.5);
  return sources.toSorted((a, b) => score(a) - score(b)).map((source) => source.id);
}

/** The gist of a fact in the language of the interface, in English where the record has no other. */
export function gistOf(fact: Fact & { gist: string }, locale: string | undefined): string {
  return fact.gists?.[locale as UiLanguage] ?? fact.gist;
}
