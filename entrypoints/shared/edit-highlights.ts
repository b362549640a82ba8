/** Edits of highlights from our own pages: straight into the database, then the open pages are told. */
import { ask } from '../../lib/messages/ask.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { openDatabase } from '../../lib/store/database.ts';

type Edit = Partial<Pick<Highlight, 'note' | 'tags' | 'tint' | 'deleted'>>;

/** Writes one edit to several highlights; each edited field remembers when, so that two machines merge. */
export async function editHighlights(ids: readonly string[], edit: Edit): Promise<void> {
  const { highlights } = await openDatabase();
  const changed = new Date().toISOString();
  const times = Object.fromEntries(Object.keys(edit).map((field) => [field, changed]));
  await highlights
    .where('id')
    .anyOf(ids)
    .modify((highlight) => {
      Object.assign(highlight, edit, { changed, fieldTimes: { ...highlight.fieldTimes, ...times } });
    });
  await ask({ kind: 'bg:highlightsChanged' });
}

/** Puts highlights into the bin, from where they can be taken back for 30 days. */
export function binHighlights(ids: readonly string[]): Promise<void> {
  return editHighlights(ids, { deleted: new Date().toISOString() });
}

/** Takes highlights out of the bin. */
export function restoreHighlights(ids: readonly string[]): Promise<void> {
  return editHighlights(ids, { deleted: null });
}

/** Adds a tag to several highlights. */
export async function tagHighlights(ids: readonly string[], tag: string): Promise<void> {
  const { highlights } = await openDatabase();
  const changed = new Date().toISOString();
  await highlights
    .where('id')
    .anyOf(ids)
    .modify((highlight) => {
      highlight.tags = [...new Set([...highlight.tags, tag])];
      Object.assign(highlight, { changed, fieldTimes: { ...highlight.fieldTimes, tags: changed } });
    });
  await ask({ kind: 'bg:highlightsChanged' });
}

/** Deletes for good; what is left is a note of it, so that an older backup does not bring them back. */
export async function purgeHighlights(ids: readonly string[]): Promise<void> {
  const { highlights, purged } = await openDatabase();
  const now = new Date().toISOString();
  await highlights.db.transaction('rw', [highlights, purged], async () => {
    await highlights.bulkDelete([...ids]);
    await purged.bulkPut(ids.map((id) => ({ id, purged: now })));
  });
  await ask({ kind: 'bg:highlightsChanged' });
}
