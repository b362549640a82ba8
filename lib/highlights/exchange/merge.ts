/** Two machines' highlights become one set: by id, and field by field the later write. Commutative, associative, idempotent. */
import type { Highlight } from '../schema.ts';
import type { Belongings } from './backup.ts';

/** Fields that are edited after saving; each notes when. */
const EDITED = ['note', 'tags', 'tint', 'deleted'] as const;
/** What differs between versions for reasons of its own. */
const VARYING = new Set<string>([...EDITED, 'fieldTimes', 'created', 'changed']);
type EditedField = (typeof EDITED)[number];

/** The union of two sets. Of one highlight in both, every edited field is taken from where it was written last. */
export function mergeHighlights(mine: readonly Highlight[], theirs: readonly Highlight[]): Highlight[] {
  return unite(mine, theirs, ({ id }) => id, mergeOne);
}

/** One highlight from two versions of it. */
export function mergeOne(a: Highlight, b: Highlight): Highlight {
  const [base, other] = isAfter(keyOf(a), keyOf(b)) ? [a, b] : [b, a];
  const merged: Highlight = { ...base, created: earliest(a.created, b.created), changed: latest(a.changed, b.changed) };
  const times: Highlight['fieldTimes'] = {};
  for (const field of EDITED) {
    const source = isAfter(editKeyOf(base, field), editKeyOf(other, field)) ? base : other;
    Object.assign(merged, { [field]: source[field] });
    const time = source.fieldTimes[field];
    if (time) times[field] = time;
  }
  return { ...merged, fieldTimes: times };
}

/** Orders versions of what is never edited by when they were written; equal times by their text, so that both machines choose alike. */
function keyOf(highlight: Highlight): string {
  const fixed = Object.entries(highlight).filter(([field]) => !VARYING.has(field));
  return `${highlight.changed} ${stable(Object.fromEntries(fixed))}`;
}

function editKeyOf(highlight: Highlight, field: EditedField): string {
  return `${highlight.fieldTimes[field] ?? ''} ${stable(highlight[field])}`;
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

const isAfter = (a: string, b: string) => a >= b;
const latest = (a: string, b: string) => (a >= b ? a : b);
const earliest = (a: string, b: string) => (a <= b ? a : b);

/** The union of two lists by key; `choose` settles what is in both. */
function unite<T>(mine: readonly T[], theirs: readonly T[], keyOf: (item: T) => string, choose: (a: T, b: T) => T): T[] {
  const united = new Map<string, T>();
  for (const item of [...mine, ...theirs]) {
    const known = united.get(keyOf(item));
    united.set(keyOf(item), known ? choose(known, item) : item);
  }
  return [...united].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

const ordered = <T>(keyOf: (item: T) => string) => {
  const full = (item: T) => `${keyOf(item)} ${stable(item)}`;
  return (a: T, b: T) => (full(a) >= full(b) ? a : b);
};

/** All that two machines hold as one. What either deleted for good stays deleted. */
export function mergeBelongings(mine: Belongings, theirs: Belongings): Belongings {
  const purged = unite(
    mine.purged,
    theirs.purged,
    ({ id }) => id,
    (a, b) => (a.purged <= b.purged ? a : b),
  );
  const gone = new Set(purged.map(({ id }) => id));
  return {
    highlights: mergeHighlights(mine.highlights, theirs.highlights).filter(({ id }) => !gone.has(id)),
    purged,
    hidden: unite(
      mine.hidden,
      theirs.hidden,
      ({ id }) => id,
      ordered(({ created }) => created),
    ),
    pages: unite(
      mine.pages,
      theirs.pages,
      ({ url }) => url,
      ordered(({ changed }) => changed),
    ),
  };
}

/** What bringing other belongings in does: counts for the person, rows for the database. */
export interface MergePlan {
  added: number;
  updated: number;
  unchanged: number;
  /** Goes into the bin, or for good. */
  removed: number;
  writes: Belongings;
  /** Ids of highlights that the other side deleted for good. */
  deletes: string[];
}

type Change = 'added' | 'updated' | 'unchanged' | 'removed';

function changeOf(before: Highlight | undefined, after: Highlight | undefined): Change {
  if (!after) return before ? 'removed' : 'unchanged';
  if (!before) return 'added';
  if (stable(before) === stable(after)) return 'unchanged';
  return before.deleted === null && after.deleted !== null ? 'removed' : 'updated';
}

/** Items that are not yet here as they are there. */
function missing<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map(stable));
  return after.filter((item) => !known.has(stable(item)));
}

/** What merging would do. Nothing is written. */
export function planMerge(mine: Belongings, theirs: Belongings): MergePlan {
  const merged = mergeBelongings(mine, theirs);
  const before = new Map(mine.highlights.map((each) => [each.id, each]));
  const after = new Map(merged.highlights.map((each) => [each.id, each]));
  const deletes = mine.highlights.filter(({ id }) => !after.has(id)).map(({ id }) => id);
  const counts: Record<Change, number> = { added: 0, updated: 0, unchanged: 0, removed: 0 };
  for (const id of new Set([...theirs.highlights.map((each) => each.id), ...deletes]))
    counts[changeOf(before.get(id), after.get(id))] += 1;
  const writes: Belongings = {
    highlights: merged.highlights.filter((each) => changeOf(before.get(each.id), each) !== 'unchanged'),
    purged: missing(mine.purged, merged.purged),
    hidden: missing(mine.hidden, merged.hidden),
    pages: missing(mine.pages, merged.pages),
  };
  return { ...counts, updated: counts.updated + writes.hidden.length + writes.pages.length, writes, deletes };
}
