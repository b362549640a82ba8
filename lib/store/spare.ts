/**
 * A spare copy of the highlights while the database waits to be brought to a newer version. A window that does not let
 * go of the older one holds up every later opening, also one that only wants to read; the copy is outside the database.
 */
import { browser } from 'wxt/browser';
import { openAsItIs, rowsOf } from './as-it-is.ts';

const KEY = 'spare-highlights';

/** Puts the rows of `highlights` aside as they are. Does nothing where they cannot be read now. */
export async function keepSpare(name: string, patienceMs: number): Promise<void> {
  try {
    const database = await openAsItIs(name, patienceMs);
    try {
      await browser.storage.local.set({ [KEY]: await rowsOf(database, 'highlights') });
    } finally {
      database.close();
    }
  } catch {
    // Another window asked for the newer version first, and has put them aside; or the disk is full.
  }
}

/** The rows that were put aside; null where none are. */
export async function readSpare(): Promise<unknown[] | null> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? kept : null;
}

export async function dropSpare(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
