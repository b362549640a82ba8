/** The files that a pack is kept in, and its shape when they are joined into one. */
import type { FactKind } from './schema.ts';

/** The files of a pack by name, parsed from JSON. */
export type PackParts = Readonly<Record<string, unknown>>;

/** Which kind of fact has which file. */
export const FILE_OF: Readonly<Record<FactKind, string>> = {
  tariff: 'tariffs.json',
  holding: 'holdings.json',
  series: 'series.json',
  statement: 'statements.json',
  intervention: 'interventions.json',
  event: 'events.json',
  term: 'terms.json',
  person: 'people.json',
  figure: 'figures.json',
};
export const META_FILE = 'pack.json';
export const SOURCES_FILE = 'sources.json';
export const GAPS_FILE = 'gaps.json';
export const VOCABULARY_FILE = 'vocabulary.json';

/** Every file that a pack is made of. */
export const PACK_FILES: readonly string[] = [META_FILE, ...Object.values(FILE_OF), SOURCES_FILE, GAPS_FILE, VOCABULARY_FILE];

/** Takes a joined pack apart into its files. A fact of no known kind stays in the list that it came in, where nothing takes it. */
export function splitPack(joined: unknown): PackParts {
  if (typeof joined !== 'object' || joined === null || Array.isArray(joined)) return { [META_FILE]: joined };
  const { facts, sources, gaps, vocabulary, ...meta } = joined as Record<string, unknown>;
  const parts: Record<string, unknown> = {
    [META_FILE]: meta,
    [SOURCES_FILE]: sources,
    [GAPS_FILE]: gaps,
    [VOCABULARY_FILE]: vocabulary,
  };
  if (!Array.isArray(facts)) return { ...parts, [META_FILE]: { ...meta, facts } };
  const byFile = Map.groupBy(facts as unknown[], fileOf);
  for (const file of Object.values(FILE_OF)) parts[file] = byFile.get(file) ?? [];
  const strays = byFile.get(undefined);
  return strays ? { ...parts, [META_FILE]: { ...meta, facts: strays } } : parts;
}

function fileOf(fact: unknown): string | undefined {
  const kind = typeof fact === 'object' && fact !== null && 'kind' in fact ? String(fact.kind) : '';
  return Object.hasOwn(FILE_OF, kind) ? FILE_OF[kind as FactKind] : undefined;
}
