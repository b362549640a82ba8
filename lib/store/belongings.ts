/** Everything that a person made, out of the database and into it: whole or not at all. */
import type { Belongings } from '../highlights/exchange/backup.ts';
import { type Incoming, type MergePlan, planMerge, type PlanOptions } from '../highlights/exchange/plan.ts';
import { type Database, openDatabase } from './database.ts';
import { withStoreErrors } from './errors.ts';

const tablesOf = ({ highlights, purged, hidden, pages }: Database) => [highlights, purged, hidden, pages];

async function readAll({ highlights, purged, hidden, pages }: Database): Promise<Belongings> {
  const [saved, gone, rules, dates] = await Promise.all([
    highlights.toArray(),
    purged.toArray(),
    hidden.toArray(),
    pages.toArray(),
  ]);
  return { highlights: saved, purged: gone, hidden: rules, pages: dates };
}

/** All that a full backup holds. */
export function readBelongings(): Promise<Belongings> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    return database.transaction('r', tablesOf(database), () => readAll(database));
  });
}

/** What bringing a file in would change. Nothing is written. */
export async function planImport(theirs: Incoming): Promise<MergePlan> {
  return planMerge(await readBelongings(), theirs);
}

export interface ImportOptions extends PlanOptions {
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

/** Rows written at once; between them the person may cancel. */
const SLICE = 500;

/**
 * Brings a file in: merged by id, newest wins. One transaction; planned anew inside it, so that nothing written meanwhile
 * is lost. A cancelled import leaves nothing behind.
 */
export function applyImport(theirs: Incoming, { signal, onProgress, revive }: ImportOptions = {}): Promise<MergePlan> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    return database.transaction('rw', tablesOf(database), async () => {
      const plan = planMerge(await readAll(database), theirs, { revive: revive ?? false });
      const { highlights, purged, hidden, pages } = plan.writes;
      for (let at = 0; at < highlights.length; at += SLICE) {
        signal?.throwIfAborted();
        await database.highlights.bulkPut(highlights.slice(at, at + SLICE));
        onProgress?.(Math.min(1, (at + SLICE) / highlights.length));
      }
      await database.highlights.bulkDelete(plan.deletes.highlights);
      await database.hidden.bulkDelete(plan.deletes.hidden);
      await database.pages.bulkDelete(plan.deletes.pages);
      await database.purged.bulkPut(purged);
      await database.hidden.bulkPut(hidden);
      await database.pages.bulkPut(pages);
      signal?.throwIfAborted();
      return plan;
    });
  });
}
