/** The record in memory: the facts of one or more packs with the maps that queries need. */
import type { Fact, FactKind, Gap, IsoDate, Pack, Source, Statement, Tariff, Topic } from './schema.ts';
import { scopeFit, type ScopeQuery } from './scope.ts';

/** A fact of one kind. */
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

export interface RecordView {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  /** The day the pack was made; no fact is newer. */
  readonly builtOn: IsoDate;
  fact(id: string): Fact | undefined;
  source(id: string): Source | undefined;
  ofKind<K extends FactKind>(kind: K): readonly FactOf<K>[];
  /** Tariffs that cover a scope, the most particular first: by country, then bloc, then all; by sector, then all goods. */
  tariffs(query: ScopeQuery): Tariff[];
  /** Statements by a speaker, on a topic, or both, oldest first. */
  statements(query: { speaker?: string; topic?: Topic }): Statement[];
}

/** What a record is made from: a pack, or its parts. */
export type RecordParts = Pick<Pack, 'facts' | 'sources' | 'gaps' | 'builtOn'>;

/** Returns a view of the facts with everything looked up by maps. */
export function createRecord({ facts, sources, gaps, builtOn }: RecordParts): RecordView {
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const byKind = Map.groupBy(facts, (fact) => fact.kind);
  const ofKind = <K extends FactKind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly FactOf<K>[];
  const statements = ofKind('statement').toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    facts,
    gaps,
    builtOn,
    fact: (id) => factById.get(id),
    source: (id) => sourceById.get(id),
    ofKind,
    tariffs: (query) => tariffsFor(ofKind('tariff'), query),
    statements: ({ speaker, topic }) =>
      statements.filter(
        (it) => (speaker === undefined || it.speaker === speaker) && (topic === undefined || it.topics.includes(topic)),
      ),
  };
}

function tariffsFor(tariffs: readonly Tariff[], query: ScopeQuery): Tariff[] {
  return tariffs
    .map((tariff) => ({ tariff, fit: scopeFit(tariff, query) }))
    .filter((entry) => entry.fit !== null)
    .sort((a, b) => b.fit!.target - a.fit!.target || b.fit!.sector - a.fit!.sector)
    .map((entry) => entry.tariff);
}
