/** The one database, in the extension's own origin. Background and extension pages open it; content scripts never do. */
import { Dexie, type Table } from 'dexie';
import type { Deletion } from '../highlights/exchange/deletions.ts';
import type { Highlight } from '../highlights/schema.ts';
import type { HideRule } from '../messages/schema.ts';
import type { Fact, Source } from '../record/schema.ts';
import { StoreError, toStoreError } from './errors.ts';
import { dropSpare, keepSpare } from './spare.ts';
import { DATABASE_VERSIONS } from './versions.ts';

export const DATABASE_NAME = 'on-record';

/** Everything that is not a row of its own: pack information, vocabulary, gaps. */
export interface MetaRow {
  key: string;
  value: unknown;
}
/** A date that the reader corrected; `url` is the canonical one. */
export interface PageRow {
  url: string;
  published: string;
  changed: string;
}

export type Database = Dexie & {
  facts: Table<Fact, string>;
  sources: Table<Source, string>;
  meta: Table<MetaRow, string>;
  highlights: Table<Highlight, string>;
  purged: Table<Deletion, string>;
  hidden: Table<HideRule, string>;
  pages: Table<PageRow, string>;
};

export interface OpenOptions {
  name?: string;
  versions?: typeof DATABASE_VERSIONS;
  /** How long another window may take to let go before opening fails. */
  blockedAfterMs?: number;
  /** The same where nobody says that it is blocked: behind the opening of another window, which waits itself. */
  unansweredAfterMs?: number;
}

/** Native versions are ten times Dexie's: https://dexie.org/docs/Dexie/Dexie.verno */
const NATIVE_FACTOR = 10;

/** How long the rows of an older version may take to be put aside. */
const SPARE_PATIENCE_MS = 2000;

function refuseNewer(nativeVersion: number | undefined, newest: number): void {
  if (Math.floor((nativeVersion ?? 0) / NATIVE_FACTOR) > newest) throw new StoreError('database-newer');
}

async function nativeVersionOf(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((each) => each.name === name)?.version;
}

function declare(name: string, versions: typeof DATABASE_VERSIONS): Database {
  // Dexie's cache shows what is not written yet, and keeps showing steps of long writes: views follow what is kept.
  const database = new Dexie(name, { cache: 'disabled' }) as Database;
  for (const { version, stores, migrate } of versions) {
    const declared = database.version(version).stores(stores);
    if (migrate) declared.upgrade(migrate);
  }
  return database;
}

/** Opens a connection of its own, migrated to the newest version. Most callers want `openDatabase`. */
export async function connect(options: OpenOptions = {}): Promise<Database> {
  const { name = DATABASE_NAME, versions = DATABASE_VERSIONS, blockedAfterMs = 3000, unansweredAfterMs = 8000 } = options;
  const database = declare(name, versions);
  const timers: ReturnType<typeof setTimeout>[] = [];
  const blocked = new Promise<never>((_, reject) => {
    const giveUpAfter = (ms: number) => timers.push(setTimeout(() => reject(new StoreError('database-blocked')), ms));
    giveUpAfter(unansweredAfterMs);
    database.on('blocked', () => giveUpAfter(blockedAfterMs));
  });
  try {
    const newest = versions.at(-1)?.version ?? 0;
    // Dexie 4 opens a newer database and may rewrite its schema: look before it does. Another window may upgrade in
    // between, which shows only once it is open.
    const found = await nativeVersionOf(name);
    refuseNewer(found, newest);
    const isOlder = found !== undefined && found < newest * NATIVE_FACTOR;
    if (isOlder) await keepSpare(name, SPARE_PATIENCE_MS);
    await Promise.race([database.open(), blocked]);
    refuseNewer(database.backendDB().version, newest);
    if (isOlder) await dropSpare();
    return database;
  } catch (error) {
    database.close();
    throw toStoreError(error);
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

let current: Promise<Database> | null = null;

async function connectShared(): Promise<Database> {
  try {
    const database = await connect();
    // Another window upgrades or deletes: let go, and look at what is there before the next use.
    database.on('versionchange', () => {
      current = null;
      database.close();
      return false;
    });
    return database;
  } catch (error) {
    current = null;
    throw error;
  }
}

/** The database of this worker or page: opened once, tried anew after a failure. */
export function openDatabase(): Promise<Database> {
  current ??= connectShared();
  return current;
}

/** Closes the shared connection; the next `openDatabase` makes a new one. */
export async function closeDatabase(): Promise<void> {
  const closing = current;
  current = null;
  const database = await closing?.catch(() => null);
  database?.close();
}
