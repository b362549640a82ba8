/** Everything that a person made, out of the database and into it: whole or not at all. */
import type { Belongings } from '../highlights/exchange/backup.ts';
import { type MergePlan, planMerge } from '../highlights/exchange/merge.ts';
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
export async function planImport(theirs: Belongings): Promise<MergePlan> {
  return planMerge(await readBelongings(), theirs);
}

/** Brings a file in: merged by id, newest wins. One transaction; planned anew inside it, so that nothing written meanwhile is lost. */
export function applyImport(theirs: Belongings): Promise<MergePlan> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    return database.transaction('rw', tablesOf(database), async () => {
      const plan = planMerge(await readAll(database), theirs);
      await database.highlights.bulkPut(plan.writes.highlights);
      await database.highlights.bulkDelete(plan.deletes);
      await database.purged.bulkPut(plan.writes.purged);
      await database.hidden.bulkPut(plan.writes.hidden);
      await database.pages.bulkPut(plan.writes.pages);
      return plan;
    });
  });
}
