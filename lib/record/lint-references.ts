/** Everything that points at something must find it, and a statement answers only what was said before. */
import { eachFact, mayExist, type Draft } from './draft.ts';
import type { Report, Rule } from './lint-rule.ts';
import { FILE_OF, SOURCES_FILE } from './pack-files.ts';
import type { Fact, Source, Statement } from './schema.ts';

type Facts = ReadonlyMap<string, Fact>;
type Sources = ReadonlyMap<string, Source>;

/** Ids are unique and resolve; relations point backwards; every source is used and seen as its fact claims. */
export const lintReferences: Rule = (draft, report) => {
  const facts: Facts = new Map(draft.facts.map((fact) => [fact.id, fact]));
  const sources: Sources = new Map(draft.sources.map((source) => [source.id, source]));
  lintUnique([...draft.facts, ...draft.refused.flatMap(({ fact, file }) => (file === FILE_OF[fact.kind] ? [fact] : []))], report);
  lintUnique(draft.sources, report);
  lintUnique(draft.gaps, report);
  lintEditions(draft.sources, report);
  eachFact(draft, (fact) => {
    lintCitations(fact, { draft, sources, report });
    lintPointers(fact, { draft, facts, report });
    if (fact.kind === 'statement') lintRelations(fact, facts, (field, problem) => report(fact, field, problem));
  });
  lintUse(draft, report);
};

function lintUnique(things: readonly { id: string }[], report: Report): void {
  const ids = new Set<string>();
  for (const thing of things) {
    if (ids.has(thing.id)) report(thing, 'id', 'is used twice');
    ids.add(thing.id);
  }
}

function lintEditions(sources: readonly Source[], report: Report): void {
  const editions = new Set<string>();
  for (const source of sources) {
    const edition = `${source.url} ${source.date}`;
    if (editions.has(edition)) report(source, 'url', 'another source has the same address and date');
    editions.add(edition);
  }
}

function lintCitations(fact: Fact, { draft, sources, report }: { draft: Draft; sources: Sources; report: Report }): void {
  for (const [field, ids] of citations(fact)) {
    for (const id of ids) {
      if (!sources.has(id) && !mayExist(draft, id, SOURCES_FILE)) report(fact, field, `no source ${id}`);
    }
    if (new Set(ids).size < ids.length) report(fact, field, 'names a source twice');
  }
  const isRead = (id: string) => (sources.has(id) ? sources.get(id)!.seen === 'read' : mayExist(draft, id, SOURCES_FILE));
  if (fact.confidence === 'high' && !fact.sources.some(isRead)) {
    report(fact, 'confidence', 'is high though none of its sources was read');
  }
}

function lintPointers(fact: Fact, { draft, facts, report }: { draft: Draft; facts: Facts; report: Report }): void {
  for (const [field, id, kind] of pointers(fact)) {
    const target = facts.get(id);
    if (id === fact.id) report(fact, field, 'points at itself');
    else if (target ? target.kind !== kind : !mayExist(draft, id, FILE_OF[kind])) report(fact, field, `no ${kind} ${id}`);
  }
}

/** A source may be used by what cannot be read. */
function lintUse(draft: Draft, report: Report): void {
  if (Object.values(FILE_OF).some((file) => draft.unread.has(file))) return;
  const used = new Set(draft.facts.flatMap((fact) => citations(fact).flatMap(([, ids]) => ids)));
  for (const word of draft.refused.flatMap(({ fact }) => strings(fact))) used.add(word);
  for (const source of draft.sources) if (!used.has(source.id)) report(source, 'id', 'no fact uses it');
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Every list of sources in a fact, with the field that holds it. */
function citations(fact: Fact): [field: string, ids: readonly string[]][] {
  const own: [string, readonly string[]][] = [['sources', fact.sources]];
  if (fact.kind === 'tariff')
    return [...own, ...fact.steps.map((step, i): [string, string[]] => [`steps.${i}.sources`, step.sources])];
  if (fact.kind !== 'holding' && fact.kind !== 'series') return own;
  const vintages = fact.vintages.map((row, i): [string, string[]] => [`vintages.${i}.sources`, row.sources]);
  const points = Object.entries(fact.pointSources ?? {}).map(([at, ids]): [string, string[]] => [`pointSources.${at}`, ids]);
  return [...own, ...vintages, ...points];
}

/** Every reference to another fact, with the kind it must be of. */
function pointers(fact: Fact): [field: string, id: string, kind: Fact['kind']][] {
  if (fact.kind === 'statement') {
    const relations = fact.relations.map((it, i): [string, string, Fact['kind']] => [`relations.${i}`, it.target, 'statement']);
    return [['speaker', fact.speaker, 'person'], ...relations];
  }
  if (fact.kind !== 'tariff') return [];
  const yields = (fact.yieldsTo ?? []).map((id, i): [string, string, Fact['kind']] => [`yieldsTo.${i}`, id, 'tariff']);
  const includes = fact.steps.flatMap((step, i) =>
    (step.includes ?? []).map((id): [string, string, Fact['kind']] => [`steps.${i}.includes`, id, 'tariff']),
  );
  return [...yields, ...includes];
}

function lintRelations(fact: Statement, facts: Facts, report: (field: string, problem: string) => void): void {
  for (const [i, { target: id }] of fact.relations.entries()) {
    const target = facts.get(id);
    if (target?.kind !== 'statement') continue;
    if (target.date > fact.date) report(`relations.${i}`, `points forward to ${id}, said on ${target.date}`);
    const isMutual = target.date === fact.date && target.relations.some((back) => back.target === fact.id);
    if (isMutual) report(`relations.${i}`, `${id} points back on the same day`);
  }
}
