/**
 * Machines' highlights become one set: by id, and field by field the later write, a deletion for good among them. The same
 * comes of it in whatever order they meet and however often (a join: commutative, associative, idempotent), as long as
 * they agree on what was saved, which nobody edits.
 */
import type { Highlight } from '../schema.ts';
import type { Belongings } from './backup.ts';
import { afterDeletion, EDITED, joinDeletions } from './deletions.ts';

/** What differs between versions for reasons of its own. */
const VARYING = new Set<string>([...EDITED, 'fieldTimes', 'created', 'changed', 'orphan']);
type EditedField = (typeof EDITED)[number];

/** The union of two sets. Of one highlight in both, every edited field is taken from where it was written last. */
export function mergeHighlights(mine: readonly Highlight[], theirs: readonly Highlight[]): Highlight[] {
  return unite(mine, theirs, ({ id }) => id, mergeOne);
}

/** One highlight from two versions of it. */
export function mergeOne(a: Highlight, b: Highlight): Highlight {
  const [base, other] = keyOf(a) <= keyOf(b) ? [a, b] : [b, a];
  const merged: Highlight = {
    ...base,
    // One machine may have seen the page before its text changed: found by one is found.
    orphan: a.orphan && b.orphan,
    changed: latest(a.changed, b.changed),
  };
  const times: Highlight['fieldTimes'] = {};
  for (const field of EDITED) {
    const source = isAfter(editKeyOf(base, field), editKeyOf(other, field)) ? base : other;
    Object.assign(merged, { [field]: source[field] });
    const time = source.fieldTimes[field];
    if (time) times[field] = time;
  }
  return { ...merged, fieldTimes: times };
}

/** Orders versions of what is never edited by when they were saved; equal times by their text, so that all machines choose alike. */
function keyOf(highlight: Highlight): string {
  const fixed = Object.entries(highlight).filter(([field]) => !VARYING.has(field));
  return `${highlight.created} ${stable(Object.fromEntries(fixed))}`;
}

function editKeyOf(highlight: Highlight, field: EditedField): string {
  return `${highlight.fieldTimes[field] ?? ''} ${stable(highlight[field])}`;
}

/** A value as text that does not depend on the order of its keys. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

const isAfter = (a: string, b: string) => a >= b;
const latest = (a: string, b: string) => (a >= b ? a : b);

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

export const mergePurged = (mine: Belongings['purged'], theirs: Belongings['purged']) =>
  unite(mine, theirs, ({ id }) => id, joinDeletions);

/** All that two machines hold as one. What either deleted for good stays deleted, but for what was written unseen. */
export function mergeBelongings(mine: Belongings, theirs: Belongings): Belongings {
  const purged = mergePurged(mine.purged, theirs.purged);
  const deletions = new Map(purged.map((each) => [each.id, each]));
  const stands = (id: string, written: string) => written >= (deletions.get(id)?.purged ?? '');
  const hidden = unite(
    mine.hidden,
    theirs.hidden,
    ({ id }) => id,
    ordered(({ created }) => created),
  );
  const pages = unite(
    mine.pages,
    theirs.pages,
    ({ url }) => url,
    ordered(({ changed }) => changed),
  );
  return {
    highlights: mergeHighlights(mine.highlights, theirs.highlights).flatMap(
      (each) => afterDeletion(each, deletions.get(each.id)) ?? [],
    ),
    purged,
    hidden: hidden.filter(({ id, created }) => stands(id, created)),
    pages: pages.filter(({ url, changed }) => stands(url, changed)),
  };
}
