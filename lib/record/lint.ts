/**
 * The rules a pack must keep beyond its schema. Each rule looks at the whole pack and names every place that breaks it;
 * nothing stops at the first. Used by the command line, by the tests and before a pack is installed.
 */
import { FACT_FILES, type Problem } from './assemble.ts';
import { lintDates } from './lint-dates.ts';
import { lintReferences } from './lint-references.ts';
import { lintSeries } from './lint-series.ts';
import { lintTariffs } from './lint-tariffs.ts';
import { lintTexts } from './lint-texts.ts';
import type { Fact, FactKind, Pack } from './schema.ts';

/** Says that a field of a fact breaks a rule. */
export type Report = (fact: { id: string; kind?: FactKind | string }, field: string, problem: string) => void;
/** One family of rules. */
export type Rule = (pack: Pack, report: Report) => void;

const RULES: readonly Rule[] = [lintReferences, lintDates, lintTariffs, lintSeries, lintTexts];
const FILE_OF = new Map<string, string>(Object.entries(FACT_FILES).map(([file, kind]) => [kind, file]));

/** Returns every broken rule of a pack, in the order of its files; none when the pack is sound. */
export function lintPack(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const sources = new Set<object>(pack.sources);
  const gaps = new Set<object>(pack.gaps);
  const facts = new Set<object>(pack.facts);
  const fileOf = (thing: object): string => {
    if (facts.has(thing)) return FILE_OF.get((thing as Fact).kind)!;
    if (sources.has(thing)) return 'sources.json';
    return gaps.has(thing) ? 'gaps.json' : 'vocabulary.json';
  };
  const report: Report = (fact, field, problem) => problems.push({ file: fileOf(fact), fact: fact.id, field, problem });
  for (const rule of RULES) rule(pack, report);
  return problems.sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
}
