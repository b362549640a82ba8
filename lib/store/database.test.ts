import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Highlight } from '../highlights/schema.ts';
import { HideRule } from '../messages/schema.ts';
import { Fact, Source } from '../record/schema.ts';
import { closeDatabase, connect, DATABASE_NAME, openDatabase } from './database.ts';
import { StoreError, toStoreError } from './errors.ts';
import { DATABASE_VERSIONS } from './versions.ts';

const EXAMPLES = 'test/fixtures/databases';
type Example = Record<string, unknown[]>;
const readExample = (version: number): Example => JSON.parse(readFileSync(`${EXAMPLES}/v${version}.json`, 'utf8')) as Example;

/** Writes an example as that version of the extension would have left it. */
async function leaveBehind(version: number, rows: Example): Promise<void> {
  const old = await connect({ versions: DATABASE_VERSIONS.filter((each) => each.version <= version) });
  for (const [table, content] of Object.entries(rows)) await old.table(table).bulkAdd(content);
  old.close();
}

afterEach(async () => {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
});

describe('versions of the database', () => {
  it('has an example for every version and no other', () => {
    const expected = DATABASE_VERSIONS.map(({ version }) => `v${version}.json`);
    expect(readdirSync(EXAMPLES).sort()).toEqual(expected.sort());
  });

  it('only counts upwards', () => {
    const numbers = DATABASE_VERSIONS.map(({ version }) => version);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it.each(DATABASE_VERSIONS.map(({ version }) => version))('brings version %i to today without losing a row', async (version) => {
    const example = readExample(version);
    for (const rows of Object.values(example)) expect(rows.length).toBeGreaterThan(0);
    await leaveBehind(version, example);
    const database = await openDatabase();
    for (const row of await database.highlights.toArray()) Highlight.parse(row);
    for (const row of await database.hidden.toArray()) HideRule.parse(row);
    for (const row of await database.facts.toArray()) Fact.parse(row);
    for (const row of await database.sources.toArray()) Source.parse(row);
    for (const [table, rows] of Object.entries(example)) expect(await database.table(table).count()).toBe(rows.length);
  });

  it('the newest example has rows in every table', () => {
    const newest = DATABASE_VERSIONS.at(-1)?.version ?? 0;
    const tables = new Map(DATABASE_VERSIONS.flatMap(({ stores }) => Object.entries(stores)));
    const kept = [...tables].filter(([, schema]) => schema !== null).map(([name]) => name);
    expect(Object.keys(readExample(newest)).sort()).toEqual(kept.sort());
  });

  it('leaves everything as it was when a migration fails', async () => {
    await leaveBehind(1, readExample(1));
    const failing = {
      version: 99,
      stores: { highlights: 'id' },
      migrate: async (transaction: { table(name: string): { clear(): PromiseLike<unknown> } }) => {
        await transaction.table('highlights').clear();
        throw new Error('half way');
      },
    };
    await expect(connect({ versions: [...DATABASE_VERSIONS, failing] })).rejects.toThrow();
    const database = await openDatabase();
    expect(await database.highlights.count()).toBe(readExample(1)['highlights']?.length);
  });
});

describe('faults', () => {
  it('refuses a database of a newer version and does not touch it', async () => {
    const future = new Dexie(DATABASE_NAME);
    future.version(99).stores({ highlights: 'id', later: 'id' });
    await future.table('later').add({ id: 'a' });
    future.close();
    await expect(openDatabase()).rejects.toMatchObject({ code: 'database-newer' });
    const again = await new Dexie(DATABASE_NAME).open();
    expect(again.verno).toBe(99);
    expect(await again.table('later').count()).toBe(1);
    again.close();
  });

  it('refuses one that another window upgraded between looking and opening', async () => {
    const newer = new Dexie(DATABASE_NAME);
    newer.version(99).stores({ highlights: 'id' });
    await newer.open();
    newer.close();
    vi.spyOn(indexedDB, 'databases').mockResolvedValueOnce([{ name: DATABASE_NAME, version: 10 }]);
    await expect(openDatabase()).rejects.toMatchObject({ code: 'database-newer' });
  });

  it('says when another window does not let go, and works once it has', async () => {
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, 1);
      request.addEventListener('success', () => resolve(request.result));
    });
    await expect(connect({ blockedAfterMs: 20 })).rejects.toMatchObject({ code: 'database-blocked' });
    held.close();
    const database = await openDatabase();
    expect(database.isOpen()).toBe(true);
  });

  it('says so behind an opening that waits itself, too', async () => {
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, 1);
      request.addEventListener('success', () => resolve(request.result));
    });
    const first = connect({ blockedAfterMs: 60_000 });
    await expect(connect({ blockedAfterMs: 60_000, unansweredAfterMs: 20 })).rejects.toMatchObject({ code: 'database-blocked' });
    held.close();
    (await first).close();
  });

  it('lets go itself when a newer version wants to open', async () => {
    const database = await openDatabase();
    const newer = await connect({ versions: [...DATABASE_VERSIONS, { version: 99, stores: { extra: 'id' } }] });
    expect(newer.verno).toBe(99);
    expect(database.isOpen()).toBe(false);
    await expect(openDatabase()).rejects.toMatchObject({ code: 'database-newer' });
    newer.close();
  });

  it('opens once for everyone', async () => {
    const [one, two] = await Promise.all([openDatabase(), openDatabase()]);
    expect(one).toBe(two);
  });

  it('knows the browser’s own error inside Dexie’s', () => {
    const quota = new Dexie.QuotaExceededError('full');
    expect(toStoreError(quota)).toMatchObject({ code: 'quota' });
    expect(toStoreError(new Dexie.AbortError('aborted', quota))).toMatchObject({ code: 'quota' });
    expect(toStoreError(new DOMException('', 'UnknownError'))).toMatchObject({ code: 'database-broken' });
    const other = new TypeError('ours');
    expect(toStoreError(other)).toBe(other);
    expect(toStoreError(new StoreError('quota'))).toMatchObject({ code: 'quota' });
  });
});
