/** Everything that points at something must find it, and a statement answers only what was said before. */
import type { Rule } from './lint.ts';
import type { Fact, Source, Statement } from './schema.ts';

/** Ids are unique and resolve; relations point backwards; every source is used and seen as its fact claims. */
export const lintReferences: Rule = (pack, report) => {
  const facts = new Map<string, Fact>();
  for (const fact of pack.facts) {
    if (facts.has(fact.id)) report(fact, 'id', 'is used twice');
    facts.set(fact.id, fact);
  }
  const sources = new Map<string, Source>();
  const editions = new Set<string>();
  for (const source of pack.sources) {
    if (sources.has(source.id)) report(source, 'id', 'is used twice');
    sources.set(source.id, source);
    const edition = `${source.url} ${source.date}`;
    if (editions.has(edition)) report(source, 'url', 'another source has the same address and date');
    editions.add(edition);
  }

  const used = new Set<string>();
  for (const fact of pack.facts) {
    for (const [field, ids] of citations(fact)) {
      for (const id of ids) {
        used.add(id);
        if (!sources.has(id)) report(fact, field, `no source ${id}`);
      }
      if (new Set(ids).size < ids.length) report(fact, field, 'names a source twice');
    }
    if (fact.confidence === 'high' && !fact.sources.some((id) => sources.get(id)?.seen === 'read')) {
      report(fact, 'confidence', 'is high though none of its sources was read');
    }
    for (const [field, id, kind] of pointers(fact)) {
      const target = facts.get(id);
      if (!target || target.kind !== kind) report(fact, field, `no ${kind} ${id}`);
      else if (target === fact) report(fact, field, 'points at itself');
    }
    if (fact.kind === 'statement') lintRelations(fact, facts, (field, problem) => report(fact, field, problem));
  }
  for (const source of pack.sources) if (!used.has(source.id)) report(source, 'id', 'no fact uses it');

  const gaps = new Set<string>();
  for (const gap of pack.gaps) {
    if (gaps.has(gap.id)) report(gap, 'id', 'is used twice');
    gaps.add(gap.id);
  }
};

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

function lintRelations(fact: Statement, facts: Map<string, Fact>, report: (field: string, problem: string) => void): void {
  for (const [i, { target: id }] of fact.relations.entries()) {
    const target = facts.get(id);
    if (target?.kind !== 'statement') continue;
    if (target.date > fact.date) report(`relations.${i}`, `points forward to ${id}`);
    const isMutual = target.date === fact.date && target.relations.some((back) => back.target === fact.id);
    if (isMutual) report(`relations.${i}`, `${id} points back on the same day`);
  }
}
