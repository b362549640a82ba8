/** Highlights as rows: every write is one transaction and idempotent by id, so that a stopped worker loses and doubles nothing. */
import type { Highlight } from '../highlights/schema.ts';
import { after } from './after.ts';
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

type Edit = Partial<Pick<Highlight, 'note' | 'tags' | 'tint' | 'deleted'>>;

/** Changes fields of a highlight and notes when. */
export function editHighlight(id: string, change: Pick<Edit, 'note' | 'tags' | 'tint'>): Promise<void> {
  return editHighlights([id], () => change);
}

/** Changes fields of several highlights in one transaction; each edited field notes when, so that two machines can merge. */
export function editHighlights(ids: readonly string[], change: (row: Highlight) => Edit, now = new Date()): Promise<void> {
  return withStoreErrors(async () => {
    const { highlights } = await openDatabase();
    const changed = now.toISOString();
    await highlights
      .where('id')
      .anyOf(ids)
      .modify((row) => {
        const edit = change(row);
        const times = Object.fromEntries(Object.keys(edit).map((field) => [field, changed]));
        Object.assign(row, edit, { changed, fieldTimes: { ...row.fieldTimes, ...times } });
      });
  });
}

/** Adds a tag; a highlight that has it stays as it is. */
export function tagHighlights(ids: readonly string[], tag: string): Promise<void> {
  return editHighlights(ids, ({ tags }) => (tags.includes(tag) ? {} : { tags: [...tags, tag] }));
}

/** Puts highlights into the bin, from where they can be taken back for 30 days. */
export function binHighlights(ids: readonly string[], now = new Date()): Promise<void> {
  return editHighlights(ids, () => ({ deleted: now.toISOString() }), now);
}

/** Takes highlights out of the bin. */
export function restoreHighlights(ids: readonly string[]): Promise<void> {
  return editHighlights(ids, () => ({ deleted: null }));
}

/** Deletes for good; what is left is a note of it, so that an older backup does not bring them back. */
export function purgeHighlights(ids: readonly string[], now = new Date()): Promise<void> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    await database.transaction('rw', [database.highlights, database.purged], async () => {
      const rows = await database.highlights.bulkGet([...ids]);
      await database.highlights.bulkDelete([...ids]);
      await database.purged.bulkPut(ids.map((id, at) => ({ id, purged: after(rows[at]?.revived, now) })));
    });
  });
}

/** How long the bin keeps what is in it. */
export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Deletes for good what has been in the bin for longer than it keeps things. */
export function emptyBin(now = new Date()): Promise<void> {
  return withStoreErrors(async () => {
    const { highlights } = await openDatabase();
    const before = new Date(now.getTime() - BIN_DAYS * DAY_MS).toISOString();
    // Null is no key: the index holds only what is in the bin.
    const ids = await highlights.where('deleted').below(before).primaryKeys();
    if (ids.length > 0) await purgeHighlights(ids, now);
  });
}

/** Forgets a highlight that was saved a moment ago. */
export function removeHighlight(id: string): Promise<void> {
  return withStoreErrors(async () => (await openDatabase()).highlights.delete(id));
}
