/** What bringing a file in would do to what is here: counts for the person, rows for the database. */
import type { Highlight } from '../schema.ts';
import type { Belongings } from './backup.ts';
import { afterDeletion, broughtBack, EDITED } from './deletions.ts';
import { renamed } from './foreign.ts';
import { mergeBelongings, mergePurged, stable } from './merge.ts';

/** What a file holds. */
export interface Incoming extends Belongings {
  /** Ids of highlights of which only the fields in `fieldTimes` are in the file: another tool wrote them, or a clock that is wrong. */
  foreign?: ReadonlySet<string>;
}

export interface PlanOptions {
  /** Brings back what was deleted for good here. */
  revive?: boolean;
}

/** What bringing other belongings in does. */
export interface MergePlan {
  added: number;
  updated: number;
  unchanged: number;
  /** Goes into the bin, or for good. */
  removed: number;
  /** Stays away, as it was deleted for good here. */
  gone: number;
  writes: Belongings;
  /** Keys of what the other side deleted for good. */
  deletes: { highlights: string[]; hidden: string[]; pages: string[] };
}

type Change = 'added' | 'updated' | 'unchanged' | 'removed' | 'gone';

function changeOf(before: Highlight | undefined, after: Highlight | undefined): Change {
  if (!after) return before ? 'removed' : 'gone';
  if (!before) return 'added';
  if (stable(before) === stable(after)) return 'unchanged';
  return before.deleted === null && after.deleted !== null ? 'removed' : 'updated';
}

const byId = (highlights: readonly Highlight[]) => new Map(highlights.map((each) => [each.id, each]));
const words = (text: string) => text.normalize().replace(/\s+/g, ' ').trim();
/** Whether two highlights quote the same words. */
export const isSamePassage = (a: Highlight, b: Highlight) => words(a.text) === words(b.text);

/**
 * A version of a highlight that is here, as far as it may change it. Passage, address and what the record said are as
 * they were saved; a file changes what a person edits, and of that only what it carries.
 */
function editsOf(theirs: Highlight, mine: Highlight, isForeign: boolean): Highlight {
  const { created, changed, fieldTimes } = theirs;
  if (!isForeign) {
    const edits = Object.fromEntries(EDITED.map((field) => [field, theirs[field]]));
    return { ...mine, ...edits, created, changed, fieldTimes };
  }
  const isLater = (field: (typeof EDITED)[number]) => (fieldTimes[field] ?? '') > (mine.fieldTimes[field] ?? '');
  const carried = EDITED.filter((field) => isLater(field) && stable(theirs[field]) !== stable(mine[field]));
  if (carried.length === 0) return mine;
  const edits = Object.fromEntries(carried.map((field) => [field, theirs[field]]));
  const times = Object.fromEntries(carried.map((field) => [field, fieldTimes[field]]));
  return { ...mine, ...edits, changed, fieldTimes: { ...mine.fieldTimes, ...times } };
}

/** Their belongings as they may be merged with ours. Another passage under an id of ours is another highlight. */
function admit(mine: Belongings, theirs: Incoming, { revive = false }: PlanOptions): Belongings {
  const here = byId(mine.highlights);
  const deletions = new Map(mergePurged(mine.purged, theirs.purged).map((each) => [each.id, each]));
  const highlights = theirs.highlights.map((each) => {
    const namesake = here.get(each.id);
    const isOther = namesake !== undefined && !isSamePassage(namesake, each);
    const theirOwn = isOther ? renamed(each) : each;
    const known = here.get(theirOwn.id);
    const admitted = known ? editsOf(theirOwn, known, theirs.foreign?.has(each.id) ?? false) : theirOwn;
    const deletion = deletions.get(admitted.id);
    const isGone = deletion !== undefined && !known && !afterDeletion(admitted, deletion);
    return revive && isGone ? broughtBack(admitted, deletion) : admitted;
  });
  return { highlights, purged: theirs.purged, hidden: theirs.hidden, pages: theirs.pages };
}

/** Items that are not yet here as they are there. */
function missing<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map(stable));
  return after.filter((item) => !known.has(stable(item)));
}

/** Keys of what is here and no longer there. */
function lost<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): string[] {
  const kept = new Set(after.map(keyOf));
  return before.map(keyOf).filter((key) => !kept.has(key));
}

/** What is here together with what a file brings. */
export function absorb(mine: Belongings, theirs: Incoming, options: PlanOptions = {}): Belongings {
  return mergeBelongings(mine, admit(mine, theirs, options));
}

/** What merging would do. Nothing is written. */
export function planMerge(mine: Belongings, theirs: Incoming, options: PlanOptions = {}): MergePlan {
  const admitted = admit(mine, theirs, options);
  const merged = mergeBelongings(mine, admitted);
  const [before, after] = [byId(mine.highlights), byId(merged.highlights)];
  const deletes = {
    highlights: lost(mine.highlights, merged.highlights, ({ id }) => id),
    hidden: lost(mine.hidden, merged.hidden, ({ id }) => id),
    pages: lost(mine.pages, merged.pages, ({ url }) => url),
  };
  const changed = merged.highlights.filter((each) => changeOf(before.get(each.id), each) !== 'unchanged');
  const counts: Record<Change, number> = { added: 0, updated: 0, unchanged: 0, removed: 0, gone: 0 };
  const touched = [...admitted.highlights, ...changed].map(({ id }) => id);
  for (const id of new Set([...touched, ...deletes.highlights])) counts[changeOf(before.get(id), after.get(id))] += 1;
  const writes: Belongings = {
    highlights: changed,
    purged: missing(mine.purged, merged.purged),
    hidden: missing(mine.hidden, merged.hidden),
    pages: missing(mine.pages, merged.pages),
  };
  const corrections = [writes.hidden, writes.pages, deletes.hidden, deletes.pages].reduce((sum, each) => sum + each.length, 0);
  return { ...counts, updated: counts.updated + corrections, writes, deletes };
}
