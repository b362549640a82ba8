/** Joins the files of a pack into one, trying schema and rules alike, and names every place that is wrong at once. */
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import type { Draft, Refused } from './draft.ts';
import { lintDraft } from './lint.ts';
import { FILE_OF, GAPS_FILE, META_FILE, PACK_FILES, SOURCES_FILE, VOCABULARY_FILE, type PackParts } from './pack-files.ts';
import { inOrderOfFiles, PackError, type Problem } from './problem.ts';
import {
  Event,
  type Fact,
  type FactKind,
  Figure,
  Gap,
  Holding,
  Intervention,
  Pack,
  Person,
  Series,
  Source,
  Statement,
  Tariff,
  Term,
  Vocabulary,
} from './schema.ts';

/** A pack as far as it could be read: null when the schema refuses any of it. */
export interface Inspected {
  pack: Pack | null;
  problems: Problem[];
}

const Meta = z.omit(Pack, { facts: true, sources: true, gaps: true, vocabulary: true });
const SCHEMA_OF: Readonly<Record<FactKind, z.ZodMiniType<Fact>>> = {
  tariff: Tariff,
  holding: Holding,
  series: Series,
  statement: Statement,
  intervention: Intervention,
  event: Event,
  term: Term,
  person: Person,
  figure: Figure,
};
/** A value is repeated in a message up to this length. */
const MAX_SHOWN = 40;
const inEnglish = { error: en().localeError, reportInput: true };

/** Joins parsed files into one pack; throws a `PackError` that names each broken place. */
export function assemblePack(parts: PackParts): Pack {
  const { pack, problems } = inspectPack(parts);
  if (!pack || problems.length > 0) throw new PackError(problems);
  return pack;
}

/** Joins parsed files into one pack and lists what is wrong: by the schema, and by the rules on all that kept it. */
export function inspectPack(parts: PackParts, alreadyNamed: readonly Problem[] = []): Inspected {
  const reading = new Reading(parts, alreadyNamed);
  const meta = reading.one(META_FILE, Meta);
  const kinds = Object.entries(FILE_OF) as [FactKind, string][];
  const facts = kinds.flatMap(([kind, file]) => reading.many(file, SCHEMA_OF[kind]));
  const sources = reading.many(SOURCES_FILE, Source);
  const gaps = reading.many(GAPS_FILE, Gap);
  const vocabulary = reading.one(VOCABULARY_FILE, Vocabulary);
  for (const file of Object.keys(parts)) {
    if (!PACK_FILES.includes(file)) reading.tell(file, '-', '-', 'not a file of a pack');
  }
  const { refused, refusedIds, unread } = reading;
  const draft: Draft = {
    builtOn: meta?.builtOn ?? null,
    facts,
    refused,
    sources,
    gaps,
    vocabulary: vocabulary ?? null,
    refusedIds,
    unread,
  };
  const broken = lintDraft(draft).filter((each) => !reading.problems.some((named) => isSamePlace(named, each)));
  const isWhole = reading.problems.length === 0 && meta && vocabulary;
  return {
    pack: isWhole ? { ...meta, facts, sources, gaps, vocabulary } : null,
    problems: inOrderOfFiles([...reading.problems, ...broken]),
  };
}

/** What the files gave: what kept the schema is returned, the rest is remembered. */
class Reading {
  readonly problems: Problem[];
  readonly refused: Refused[] = [];
  readonly refusedIds = new Set<string>();
  readonly unread = new Set<string>();
  readonly #parts: PackParts;

  constructor(parts: PackParts, alreadyNamed: readonly Problem[]) {
    this.#parts = parts;
    this.problems = [...alreadyNamed];
    for (const { file } of alreadyNamed) this.unread.add(file);
  }

  tell(file: string, fact: string, field: string, problem: string): void {
    this.problems.push({ file, fact, field, problem });
  }

  /** A file that holds one thing. */
  one<T>(file: string, schema: z.ZodMiniType<T>): T | undefined {
    return this.#has(file) ? this.#parse(file, schema, this.#parts[file], '-') : undefined;
  }

  /** A file that holds a list; what the schema refuses is left out of it. */
  many<T>(file: string, schema: z.ZodMiniType<T>): T[] {
    if (!this.#has(file)) return [];
    const list = this.#parts[file];
    if (!Array.isArray(list)) {
      this.#cannotRead(file, 'not a list');
      return [];
    }
    return list.flatMap((item: unknown, index) => {
      const name = nameOf(item, index);
      const before = this.problems.length;
      const good = this.#parse(file, schema, item, name);
      if (good !== undefined) return [good];
      this.refusedIds.add(name);
      const places = this.problems.slice(before).map(({ field }) => field.split('.'));
      if (isFactLike(item)) this.refused.push({ file, fact: blanked(item, places) });
      return [];
    });
  }

  #has(file: string): boolean {
    if (this.#parts[file] === undefined && !this.unread.has(file)) this.#cannotRead(file, 'file is missing');
    return this.#parts[file] !== undefined;
  }

  #cannotRead(file: string, problem: string): void {
    this.unread.add(file);
    this.tell(file, '-', '-', problem);
  }

  #parse<T>(file: string, schema: z.ZodMiniType<T>, value: unknown, fact: string): T | undefined {
    const result = schema.safeParse(value, inEnglish);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      for (const [path, problem] of worded(issue)) this.tell(file, fact, path.join('.') || '-', problem);
    }
    return undefined;
  }
}

/** A schema's issue in one line, each unknown field for itself. */
function worded(issue: z.core.$ZodIssue): [path: PropertyKey[], problem: string][] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [[...issue.path, key], 'there is no such field']);
  const { input } = issue;
  if (input === undefined) return [[[...issue.path], 'is missing']];
  const isShown = (typeof input === 'string' && input.length <= MAX_SHOWN) || typeof input === 'number';
  const message = issue.message.replace(/^Invalid input: /, '').replaceAll(/\s+/g, ' ');
  return [[[...issue.path], isShown ? `${message}; it says ${JSON.stringify(input)}` : message]];
}

/** A fact without what the schema refused in it, so that no rule compares with that. */
function blanked(fact: Fact, places: readonly string[][]): Fact {
  const copy = structuredClone(fact);
  for (const place of places) {
    const holder = place.slice(0, -1).reduce<unknown>((inside, key) => (isObject(inside) ? inside[key] : undefined), copy);
    if (isObject(holder) && place[0] !== 'id') holder[place.at(-1)!] = undefined;
  }
  return copy;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The id of a fact as written, or its place in the file when it has none. */
function nameOf(item: unknown, index: number): string {
  return isFactLike(item) ? item.id : `#${index}`;
}

function isFactLike(item: unknown): item is Fact {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}

/** Whether a rule speaks of a field that the schema has named, of one inside it, or of what holds it. */
function isSamePlace(named: Problem, other: Problem): boolean {
  if (named.file !== other.file || named.fact !== other.fact) return false;
  const [a, b] = [`${named.field}.`, `${other.field}.`];
  return a.startsWith(b) || b.startsWith(a);
}
