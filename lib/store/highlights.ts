/** Highlights as rows: every write is one transaction and idempotent by id, so that a stopped worker loses and doubles nothing. */
import { joinDeletions } from '../highlights/exchange/deletions.ts';
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

/** Rows read and written at once: the page answers between two slices, and thousands take no longer each than a few. */
const SLICE = 500;

export interface WriteOptions {
  now?: Date;
  /** Hears the share that is written, after each slice. */
  onProgress?: (share: number) => void;
}

type Edit = Partial<Pick<Highlight, 'note' | 'tags' | 'tint' | 'deleted'>>;

/** Changes fields of a highlight and notes when. */
export function editHighlight(id: string, change: Pick<Edit, 'note' | 'tags' | 'tint'>): Promise<void> {
  return editHighlights([id], () => change);
}

/**
 * Changes fields of several highlights in one transaction; each edited field notes when, so that two machines can merge.
 * An edit is later than all that it was made on, also where a clock went ahead.
 */
export function editHighlights(
  ids: readonly string[],
  change: (row: Highlight) => Edit,
  { now = new Date(), ...options }: WriteOptions = {},
): Promise<void> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    await database.transaction('rw', database.highlights, () =>
      inSlices(ids, options, async (some) => {
        const rows = await database.highlights.bulkGet(some);
        await database.highlights.bulkPut(rows.filter((row) => row !== undefined).map((row) => edited(row, change(row), now)));
      }),
    );
  });
}

async function inSlices(ids: readonly string[], { onProgress }: WriteOptions, write: (some: string[]) => Promise<void>) {
  for (let at = 0; at < ids.length; at += SLICE) {
    await write(ids.slice(at, at + SLICE));
    onProgress?.(Math.min(1, (at + SLICE) / ids.length));
  }
}

function edited(row: Highlight, edit: Edit, now: Date): Highlight {
  const fields = Object.keys(edit) as (keyof Edit)[];
  const times = Object.fromEntries(fields.map((field) => [field, after(row.fieldTimes[field], now)]));
  return { ...row, ...edit, changed: after(row.changed, now), fieldTimes: { ...row.fieldTimes, ...times } };
}

/** Adds a tag; a highlight that has it stays as it is. */
export function tagHighlights(ids: readonly string[], tag: string, options?: WriteOptions): Promise<void> {
  return editHighlights(ids, ({ tags }) => (tags.includes(tag) ? {} : { tags: [...tags, tag] }), options);
}

/** Puts highlights into the bin, from where they can be taken back for 30 days. */
export function binHighlights(ids: readonly string[], { now = new Date(), ...options }: WriteOptions = {}): Promise<void> {
  return editHighlights(ids, () => ({ deleted: now.toISOString() }), { now, ...options });
}

/** Takes highlights out of the bin. */
export function restoreHighlights(ids: readonly string[], options?: WriteOptions): Promise<void> {
  return editHighlights(ids, () => ({ deleted: null }), options);
}

/** Deletes for good; what is left is a note of it, so that an older backup does not bring them back. */
export function purgeHighlights(ids: readonly string[], { now = new Date(), ...options }: WriteOptions = {}): Promise<void> {
  return withStoreErrors(async () => {
    const database = await openDatabase();
    const { highlights, purged } = database;
    await database.transaction('rw', [highlights, purged], () =>
      inSlices(ids, options, async (some) => {
        const rows = await highlights.bulkGet(some);
        const earlier = await purged.bulkGet(some);
        const deletions = some.map((id, at) => {
          const deletion = { id, purged: now.toISOString(), seen: rows[at]?.fieldTimes ?? {} };
          return joinDeletions(earlier[at] ?? deletion, deletion);
        });
        await highlights.bulkDelete(some);
        await purged.bulkPut(deletions);
      }),
    );
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
    if (ids.length > 0) await purgeHighlights(ids, { now });
  });
}

/** Forgets a highlight that was saved a moment ago. */
export function removeHighlight(id: string): Promise<void> {
  return withStoreErrors(async () => (await openDatabase()).highlights.delete(id));
}
