/** The database past Dexie: whatever version it has, without writing to it or upgrading it. */

/** Opens it. Rejects after a while: behind a window that does not let go of an older version, a request waits for ever. */
export async function openAsItIs(name: string, patienceMs: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  try {
    return await settled(request, patienceMs);
  } catch (error) {
    // It may still open later, and would then stand in the way of others.
    request.addEventListener('success', () => request.result.close());
    throw error;
  }
}

/** The rows of a table; null for one that cannot be read. None where there is no such table. */
export async function rowsOf(database: IDBDatabase, table: string): Promise<unknown[]> {
  if (!database.objectStoreNames.contains(table)) return [];
  const keys = await settled(database.transaction(table).objectStore(table).getAllKeys());
  return Promise.all(keys.map((key) => rowOf(database, table, key).catch(() => null)));
}

/** In a transaction of its own: an error ends the transaction that it happens in. */
async function rowOf(database: IDBDatabase, table: string, key: IDBValidKey): Promise<unknown> {
  return settled(database.transaction(table).objectStore(table).get(key));
}

function settled<T>(request: IDBRequest<T>, patienceMs?: number): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unknown')));
    if (patienceMs !== undefined) setTimeout(() => reject(new Error('blocked')), patienceMs);
  });
}
