/**
 * What the background knows: the record as it stands in the database, and the matcher's index over it. Rebuilt
 * whenever the worker wakes up, or the database turns out to hold something else than was read.
 */
import { browser } from 'wxt/browser';
import { compile, type MatchIndex } from '../../lib/match/index.ts';
import { ExtensionError } from '../../lib/messages/listen.ts';
import { createRecord, type RecordView } from '../../lib/record/record.ts';
import type { Fact } from '../../lib/record/schema.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { StoreError } from '../../lib/store/errors.ts';
import { InvalidPackError, installedPack, installPack, type PackInfo, readRecord } from '../../lib/store/pack.ts';

const PACK_FILE = '/packs/us-trade.json';

export interface Knowledge {
  info: PackInfo;
  record: RecordView;
  index: MatchIndex;
}

let known: Promise<Knowledge> | null = null;

/** The record and its index, read from the database; the packaged pack is installed first where there is none. */
export function knowledge(): Promise<Knowledge> {
  known ??= learn().catch((error: unknown) => {
    known = null;
    throw explained(error);
  });
  return known;
}

/** Installs the packaged pack if it is not the installed one. On install and update of the extension. */
export async function refreshPack(): Promise<void> {
  const database = await openDatabase();
  const text = await fetchPack();
  const { version } = JSON.parse(text) as { version?: string };
  if ((await installedPack(database))?.version !== version) await installPack(database, text);
  known = null;
}

/** How what was read before relates to what the database holds now. */
export type Freshness = 'same' | 'edited' | 'gone';

/**
 * Holds facts against the database before they are shown: another window may have replaced the pack, or the database may
 * be gone. What was read before is forgotten when it is no longer what is stored.
 */
export async function checkFacts({ record }: Knowledge, factIds: Iterable<string>): Promise<Freshness> {
  const ids = [...new Set(factIds)];
  const stored = await readFacts(ids);
  if (ids.every((id, index) => JSON.stringify(stored[index]) === JSON.stringify(record.fact(id)))) return 'same';
  known = null;
  return stored.includes(undefined) ? 'gone' : 'edited';
}

async function readFacts(ids: string[]): Promise<(Fact | undefined)[]> {
  try {
    return await (await openDatabase()).facts.bulkGet(ids);
  } catch (error) {
    throw explained(error);
  }
}

async function learn(): Promise<Knowledge> {
  const database = await openDatabase();
  const stored = (await readRecord(database)) ?? (await installFirst(database));
  return {
    info: stored.info,
    record: createRecord({ ...stored, builtOn: stored.info.builtOn }),
    index: compile({ facts: stored.facts, vocabulary: stored.vocabulary }),
  };
}

async function installFirst(database: Database) {
  await installPack(database, await fetchPack());
  const stored = await readRecord(database);
  if (!stored) throw new ExtensionError('database-broken');
  return stored;
}

async function fetchPack(): Promise<string> {
  return (await fetch(browser.runtime.getURL(PACK_FILE as '/'))).text();
}

function explained(error: unknown): unknown {
  if (error instanceof StoreError) return new ExtensionError(error.code, error.message);
  if (error instanceof InvalidPackError) return new ExtensionError('pack-invalid', error.message);
  return error;
}
