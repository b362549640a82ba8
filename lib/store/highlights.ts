/** Highlights as rows: every write is one transaction and idempotent by id, so that a stopped worker loses and doubles nothing. */
import type { Highlight } from '../highlights/schema.ts';
import { openDatabase } from './database.ts';
import { withStoreErrors } from './errors.ts';

/** Keeps a highlight; one that is already kept stays as it is. */
export function saveHighlight(highlight: Highlight): Promise<void> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    await database.transaction('rw', database.highlights, async () => {
      if (!(await database.highlights.get(highlight.id))) await database.highlights.add(highlight);
    });
  });
}

/** Changes fields of a highlight and notes when. */
export function editHighlight(id: string, change: Partial<Pick<Highlight, 'note' | 'tags' | 'tint'>>): Promise<void> {
  return withStoreErrors(async () => {
    const { highlights } = await openDatabase();
    const changed = new Date().toISOString();
    const times = Object.fromEntries(Object.keys(change).map((field) => [field, changed]));
    await highlights
      .where('id')
      .equals(id)
      .modify((row) => {
        Object.assign(row, change, { changed, fieldTimes: { ...row.fieldTimes, ...times } });
      });
  });
}

/** Forgets a highlight that was saved a moment ago. */
export function removeHighlight(id: string): Promise<void> {
  return withStoreErrors(async () => (await openDatabase()).highlights.delete(id));
}
