/** Two machines' highlights become one set: by id, and field by field the later write. Commutative, associative, idempotent. */
import type { Highlight } from '../schema.ts';

/** Fields that are edited after saving; each notes when. */
const EDITED = ['note', 'tags', 'tint', 'deleted'] as const;
/** What differs between versions for reasons of its own. */
const VARYING = new Set<string>([...EDITED, 'fieldTimes', 'created', 'changed']);
type EditedField = (typeof EDITED)[number];

/** The union of two sets. Of one highlight in both, every edited field is taken from where it was written last. */
export function mergeHighlights(mine: readonly Highlight[], theirs: readonly Highlight[]): Highlight[] {
  const merged = new Map<string, Highlight>();
  for (const highlight of [...mine, ...theirs]) {
    const known = merged.get(highlight.id);
    merged.set(highlight.id, known ? mergeOne(known, highlight) : highlight);
  }
  return [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
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

export interface MergePlan {
  added: number;
  updated: number;
  unchanged: number;
  /** Of the updated ones, those that go into the bin. */
  removed: number;
  /** What has to be written. */
  writes: Highlight[];
}

/** What bringing these highlights in would do. Ids that were deleted for good stay away. */
export function planMerge(
  mine: readonly Highlight[],
  theirs: readonly Highlight[],
  purged: ReadonlySet<string> = new Set(),
): MergePlan {
  const known = new Map(mine.map((highlight) => [highlight.id, highlight]));
  const plan: MergePlan = { added: 0, updated: 0, unchanged: 0, removed: 0, writes: [] };
  for (const highlight of mergeHighlights([], theirs)) {
    const before = known.get(highlight.id);
    const after = before ? mergeOne(before, highlight) : highlight;
    if (!before && purged.has(highlight.id)) plan.unchanged += 1;
    else if (!before) plan.added += 1;
    else if (stable(before) === stable(after)) plan.unchanged += 1;
    else if (before.deleted === null && after.deleted !== null) plan.removed += 1;
    else plan.updated += 1;
    const isWritten = before ? stable(before) !== stable(after) : !purged.has(highlight.id);
    if (isWritten) plan.writes.push(after);
  }
  return plan;
}
