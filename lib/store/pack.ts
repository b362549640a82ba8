/** Brings a pack into the database: whole or not at all. */
import { inspectPack } from '../record/assemble.ts';
import { splitPack } from '../record/pack-files.ts';
import { formatProblem } from '../record/problem.ts';
import type { Fact, Gap, Pack, Source, Vocabulary } from '../record/schema.ts';
import type { Database } from './database.ts';

/** What is remembered of the installed pack. */
export interface PackInfo {
  id: string;
  version: string;
  title: string;
  titles?: Pack['titles'] | undefined;
  builtOn: string;
  /** SHA-256 of the pack file, hexadecimal. */
  hash: string;
  languages: string[];
}

/** The installed record as plain data. */
export interface StoredRecord {
  info: PackInfo;
  facts: Fact[];
  sources: Source[];
  gaps: Gap[];
  vocabulary: Vocabulary;
}

/** A pack that breaks the schema or a rule; the message names every place. What was installed before stays. */
export class InvalidPackError extends Error {
  readonly places: string[];
  constructor(places: string[]) {
    super(`The pack cannot be used: ${places.join('; ')}`);
    this.places = places;
  }
}

/** Validates a pack's text and replaces the installed record with it, in one transaction. User data is not touched. */
export async function installPack(database: Database, text: string): Promise<PackInfo> {
  const pack = validate(text);
  const info = await describe(pack, text);
  await database.transaction('rw', [database.facts, database.sources, database.meta], async () => {
    await Promise.all([database.facts.clear(), database.sources.clear()]);
    await Promise.all([
      database.facts.bulkAdd(pack.facts),
      database.sources.bulkAdd(pack.sources),
      database.meta.bulkPut([
        { key: 'pack', value: info },
        { key: 'gaps', value: pack.gaps },
        { key: 'vocabulary', value: pack.vocabulary },
      ]),
    ]);
  });
  return info;
}

function validate(text: string): Pack {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new InvalidPackError(['the file is not JSON']);
  }
  const { pack, problems } = inspectPack(splitPack(raw));
  if (!pack || problems.length > 0) throw new InvalidPackError(problems.map(formatProblem));
  return pack;
}

async function describe(pack: Pack, text: string): Promise<PackInfo> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const { id, version, title, titles, builtOn, languages } = pack;
  return { id, version, title, titles, builtOn, languages, hash };
}

/** What pack is installed; null before the first installation. */
export async function installedPack(database: Database): Promise<PackInfo | null> {
  return ((await database.meta.get('pack'))?.value as PackInfo | undefined) ?? null;
}

/** The whole installed record; null when it is missing or incomplete. */
export async function readRecord(database: Database): Promise<StoredRecord | null> {
  return database.transaction('r', [database.facts, database.sources, database.meta], async () => {
    const [info, gaps, vocabulary, facts, sources] = await Promise.all([
      installedPack(database),
      database.meta.get('gaps'),
      database.meta.get('vocabulary'),
      database.facts.toArray(),
      database.sources.toArray(),
    ]);
    if (!info || !gaps || !vocabulary || facts.length === 0) return null;
    return { info, facts, sources, gaps: gaps.value as Gap[], vocabulary: vocabulary.value as Vocabulary };
  });
}
