/** Joins the files of a pack into one validated `Pack`, naming every place that is wrong at once. */
import * as z from 'zod/mini';
import { Fact, Gap, Pack, Source, Vocabulary, type FactKind } from './schema.ts';

/** One broken place: which file, which fact (or source, or gap), which field, and what is wrong. */
export interface Problem {
  file: string;
  fact: string;
  field: string;
  problem: string;
}

/** A pack that cannot be used; `problems` lists every broken place. */
export class PackError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** One line for people: `tariffs.json us-jp-autos steps.0.rate: Invalid input`. */
export function formatProblem({ file, fact, field, problem }: Problem): string {
  return `${file} ${fact} ${field}: ${problem}`;
}

/** The files of a pack by name, parsed from JSON. */
export type PackParts = Readonly<Record<string, unknown>>;

/** Which file holds which kind of fact. */
export const FACT_FILES: Readonly<Record<string, FactKind>> = {
  'tariffs.json': 'tariff',
  'holdings.json': 'holding',
  'series.json': 'series',
  'statements.json': 'statement',
  'interventions.json': 'intervention',
  'events.json': 'event',
  'terms.json': 'term',
  'people.json': 'person',
  'figures.json': 'figure',
};
const META_FILE = 'pack.json';
const SOURCES_FILE = 'sources.json';
const GAPS_FILE = 'gaps.json';
const VOCABULARY_FILE = 'vocabulary.json';

/** Every file that a pack is made of. */
export const PACK_FILES: readonly string[] = [META_FILE, ...Object.keys(FACT_FILES), SOURCES_FILE, GAPS_FILE, VOCABULARY_FILE];

/** What is wrong with a file that is not there. */
export const MISSING = 'file is missing';

const Meta = z.omit(Pack, { facts: true, sources: true, gaps: true, vocabulary: true });

/** Joins parsed files into one pack; throws a `PackError` that names each broken place. */
export function assemblePack(parts: PackParts): Pack {
  const problems: Problem[] = [];
  const missing = (file: string) => problems.push({ file, fact: '-', field: '-', problem: MISSING });
  const one = <T>(file: string, schema: z.ZodMiniType<T>, value: unknown, fact = '-'): T | undefined => {
    if (value === undefined) return void missing(file);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      problems.push({ file, fact, field: issue.path.join('.') || '-', problem: issue.message });
    }
    return undefined;
  };
  const many = <T>(file: string, schema: z.ZodMiniType<T>): T[] => {
    const list = parts[file];
    if (!Array.isArray(list)) {
      if (list === undefined) missing(file);
      else problems.push({ file, fact: '-', field: '-', problem: 'not a list' });
      return [];
    }
    return list.map((item: unknown, index) => one(file, schema, item, nameOf(item, index))).filter((item) => item !== undefined);
  };

  const meta = one(META_FILE, Meta, parts[META_FILE]);
  const facts = Object.entries(FACT_FILES).flatMap(([file, kind]) => {
    const found = many(file, Fact);
    for (const fact of found) {
      if (fact.kind !== kind)
        problems.push({ file, fact: fact.id, field: 'kind', problem: `${fact.kind} in a file of kind ${kind}` });
    }
    return found;
  });
  const sources = many(SOURCES_FILE, Source);
  const gaps = many(GAPS_FILE, Gap);
  const vocabulary = one(VOCABULARY_FILE, Vocabulary, parts[VOCABULARY_FILE]);
  for (const file of Object.keys(parts)) {
    if (!PACK_FILES.includes(file)) problems.push({ file, fact: '-', field: '-', problem: 'not a file of a pack' });
  }
  if (problems.length > 0 || !meta || !vocabulary) throw new PackError(problems);
  return { ...meta, facts, sources, gaps, vocabulary };
}

/** The id of a fact as written, or its place in the file when it has none. */
function nameOf(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : `#${index}`;
}
