/** What can still be read of highlights when the database does not open as it should. */
import { Highlight } from '../highlights/schema.ts';
import { openAsItIs, rowsOf } from './as-it-is.ts';
import { DATABASE_NAME } from './database.ts';
import { readSpare } from './spare.ts';

export interface Rescued {
  highlights: Highlight[];
  /** Rows that could not be read, or are not as this version knows them. */
  lost: number;
}

/**
 * Reads the highlights row by row, whatever version the database has: one damaged row does not take the others with it.
 * Where another window does not let go of it, the spare copy is read instead.
 */
export async function rescueHighlights(name = DATABASE_NAME, patienceMs = 5000): Promise<Rescued> {
  const rows = await readRows(name, patienceMs);
  const highlights = rows.flatMap((row) => Highlight.safeParse(row).data ?? []);
  return { highlights, lost: rows.length - highlights.length };
}

async function readRows(name: string, patienceMs: number): Promise<unknown[]> {
  const known = await indexedDB.databases();
  // Opening what is not there would make an empty database of version 1.
  if (!known.some((each) => each.name === name)) return [];
  try {
    const database = await openAsItIs(name, patienceMs);
    return await rowsOf(database, 'highlights').finally(() => database.close());
  } catch (error) {
    const spare = await readSpare();
    if (spare) return spare;
    throw error;
  }
}
