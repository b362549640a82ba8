import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeHighlight } from '../../test/support/highlights.ts';
import { openAsItIs } from './as-it-is.ts';
import { connect, DATABASE_NAME, openDatabase } from './database.ts';
import { rescueHighlights } from './rescue.ts';
import { readSpare } from './spare.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete(DATABASE_NAME);
});

async function leaveBehind(version: number, rows: unknown[]): Promise<void> {
  const database = new Dexie(DATABASE_NAME);
  database.version(version).stores({ highlights: 'id', other: 'id' });
  await database.table('highlights').bulkAdd(rows);
  database.close();
}

describe('rescuing highlights', () => {
  it('reads what a newer version left, and leaves it as it is', async () => {
    const kept = makeHighlight();
    await leaveBehind(99, [kept, { id: 'x', shape: 'of a later version' }]);
    await expect(openDatabase()).rejects.toMatchObject({ code: 'database-newer' });
    expect(await rescueHighlights()).toEqual({ highlights: [kept], lost: 1 });
    const after = await new Dexie(DATABASE_NAME).open();
    expect(after.verno).toBe(99);
    after.close();
  });

  it('reads the others when one row is damaged', async () => {
    const [one, damaged, three] = [makeHighlight(), makeHighlight(), makeHighlight()];
    await leaveBehind(1, [one, damaged, three]);
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === damaged.id) throw new DOMException('', 'UnknownError');
      return get.call(this, key);
    });
    const { highlights, lost } = await rescueHighlights();
    expect(new Set(highlights.map(({ id }) => id))).toEqual(new Set([one.id, three.id]));
    expect(lost).toBe(1);
  });

  it('gives up where another window does not let go, and reads once it has', async () => {
    const kept = makeHighlight();
    await leaveBehind(1, [kept]);
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME);
      request.addEventListener('success', () => resolve(request.result));
    });
    const upgrade = indexedDB.open(DATABASE_NAME, 20);
    await expect(rescueHighlights(DATABASE_NAME, 30)).rejects.toThrow('blocked');
    const upgraded = new Promise((resolve) => upgrade.addEventListener('success', () => resolve(upgrade.result.close())));
    held.close();
    await upgraded;
    expect((await rescueHighlights()).highlights).toEqual([kept]);
  });

  it('reads the copy put aside where another window holds an older version', async () => {
    const kept = makeHighlight();
    await leaveBehind(0.1, [kept]);
    const held = await openAsItIs(DATABASE_NAME, 1000);
    const late = connect({ blockedAfterMs: 20 });
    await expect(late).rejects.toMatchObject({ code: 'database-blocked' });
    expect(await rescueHighlights(DATABASE_NAME, 30)).toEqual({ highlights: [kept], lost: 0 });
    held.close();
    const database = await openDatabase();
    expect(await database.highlights.count()).toBe(1);
    expect(await readSpare()).toBeNull();
  });

  it('makes no database where there is none', async () => {
    expect(await rescueHighlights()).toEqual({ highlights: [], lost: 0 });
    expect(await indexedDB.databases()).toEqual([]);
  });
});
