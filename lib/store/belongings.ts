/** Everything that a person made, out of the database and into it: whole or not at all. */
import type { Belongings } from '../highlights/exchange/backup.ts';
import { type MergePlan, planMerge } from '../highlights/exchange/merge.ts';
import type { FileContents } from '../highlights/exchange/read-file.ts';
import { openDatabase } from './database.ts';
import { withStoreErrors } from './errors.ts';

/** All that a full backup holds. */
export function readBelongings(): Promise<Belongings> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    return database.transaction('r', [database.highlights, database.purged, database.hidden, database.pages], async () => {
      const [highlights, purged, hidden, pages] = await Promise.all([
        database.highlights.toArray(),
        database.purged.toArray(),
        database.hidden.toArray(),
        database.pages.toArray(),
      ]);
      return { highlights, purged, hidden, pages };
    });
  });
}

/** What bringing a file in would change. Nothing is written. */
export async function planImport(contents: FileContents): Promise<MergePlan> {
  const { highlights, purged } = await readBelongings();
  return planMerge(highlights, contents.highlights, new Set(purged.map(({ id }) => id)));
}

/** Brings a file in: merged by id, newest wins. One transaction; planned anew inside it, so that nothing written meanwhile is lost. */
export function applyImport(contents: FileContents): Promise<MergePlan> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    return database.transaction('rw', [database.highlights, database.purged, database.hidden, database.pages], async () => {
      const [mine, purged, pages] = await Promise.all([
        database.highlights.toArray(),
        database.purged.toArray(),
        database.pages.toArray(),
      ]);
      const gone = new Set(purged.map(({ id }) => id));
      const plan = planMerge(mine, contents.highlights, gone);
      const known = new Map(pages.map((page) => [page.url, page.changed]));
      const theirPurges = contents.purged ?? [];
      await database.highlights.bulkPut(plan.writes.filter(({ id }) => !theirPurges.some((each) => each.id === id)));
      await database.highlights.bulkDelete(theirPurges.map(({ id }) => id));
      await database.purged.bulkPut(theirPurges);
      await database.hidden.bulkPut(contents.hidden ?? []);
      await database.pages.bulkPut((contents.pages ?? []).filter(({ url, changed }) => (known.get(url) ?? '') < changed));
      return plan;
    });
  });
}
