/**
 * The rules a pack must keep beyond its schema. Each rule looks at the whole pack and names every place that breaks it;
 * nothing stops at the first. Used by the command line, by the build, by the tests and before a pack is installed.
 */
import { draftOf, type Draft } from './draft.ts';
import type { Report, Rule } from './lint-rule.ts';
import { lintDates } from './lint-dates.ts';
import { lintReferences } from './lint-references.ts';
import { lintSeries } from './lint-series.ts';
import { lintTariffs } from './lint-tariffs.ts';
import { lintTexts } from './lint-texts.ts';
import { FILE_OF, GAPS_FILE, SOURCES_FILE, VOCABULARY_FILE } from './pack-files.ts';
import { inOrderOfFiles, type Problem } from './problem.ts';
import type { Fact, Pack } from './schema.ts';

const RULES: readonly Rule[] = [lintReferences, lintDates, lintTariffs, lintSeries, lintTexts];

/** Returns every broken rule of a pack, in the order of its files; none when the pack is sound. */
export function lintPack(pack: Pack): Problem[] {
  return inOrderOfFiles(lintDraft(draftOf(pack)));
}

/** Returns every rule that is broken by what kept the schema, and by the rest as far as it can be read. */
export function lintDraft(draft: Draft): Problem[] {
  const problems: Problem[] = [];
  const sources = new Set<object>(draft.sources);
  const gaps = new Set<object>(draft.gaps);
  const facts = new Set<object>(draft.facts);
  const refused = new Map<object, string>(draft.refused.map(({ fact, file }) => [fact, file]));
  const fileOf = (thing: object): string => {
    if (facts.has(thing)) return FILE_OF[(thing as Fact).kind];
    if (sources.has(thing)) return SOURCES_FILE;
    return refused.get(thing) ?? (gaps.has(thing) ? GAPS_FILE : VOCABULARY_FILE);
  };
  const report: Report = (fact, field, problem) => problems.push({ file: fileOf(fact), fact: fact.id, field, problem });
  for (const rule of RULES) rule(draft, report);
  return problems;
}
