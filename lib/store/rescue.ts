/** What can still be read of highlights when the database does not open as it should. */
import { Highlight } from '../highlights/schema.ts';
import { DATABASE_NAME } from './database.ts';

export interface Rescued {
  highlights: Highlight[];
  /** Rows that could not be read, or are not as this version knows them. */
  lost: number;
}

/**
 * Reads the highlights past Dexie, whatever version the database has, row by row: one damaged row does not take the
 * others with it. Writes nothing and upgrades nothing.
 */
export async function rescueHighlights(name = DATABASE_NAME, patienceMs = 5000): Promise<Rescued> {
  const known = await indexedDB.databases();
  // Opening what is not there would make an empty database of version 1.
  if (!known.some((each) => each.name === name)) return { highlights: [], lost: 0 };
  const database = await openAsItIs(name, patienceMs);
  try {
    if (!database.objectStoreNames.contains('highlights')) return { highlights: [], lost: 0 };
    const rows = database.transaction('highlights', 'readonly').objectStore('highlights');
    const keys = await settled(rows.getAllKeys());
    const read = await Promise.allSettled(keys.map((key) => readRow(database, key)));
    const highlights = read.flatMap((row) => (row.status === 'fulfilled' ? row.value : []));
    return { highlights, lost: keys.length - highlights.length };
  } finally {
    database.close();
  }
}

async function openAsItIs(name: string, patienceMs: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  try {
    return await settled(request, patienceMs);
  } catch (error) {
    // It may still open later, and would then stand in the way of others.
    request.addEventListener('success', () => request.result.close());
    throw error;
  }
}

/** In a transaction of its own: an error ends the transaction that it happens in. */
async function readRow(database: IDBDatabase, key: IDBValidKey): Promise<Highlight[]> {
  const row: unknown = await settled(database.transaction('highlights', 'readonly').objectStore('highlights').get(key));
  const parsed = Highlight.safeParse(row);
  return parsed.success ? [parsed.data] : [];
}

/** Rejects after a while where one is given: behind a window that does not let go a request waits for ever. */
function settled<T>(request: IDBRequest<T>, patienceMs?: number): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unknown')));
    if (patienceMs !== undefined) setTimeout(() => reject(new Error('blocked')), patienceMs);
  });
}
