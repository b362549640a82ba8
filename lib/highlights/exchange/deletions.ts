/** What was deleted for good. A note of it stays, so that an older copy does not bring it back; what it did not know of is not lost. */
import type { Highlight } from '../schema.ts';

type Times = Highlight['fieldTimes'];

export interface Deletion {
  /** Of a highlight or a hide rule; of a page whose date was corrected, its address. */
  id: string;
  purged: string;
  /** When each field of the highlight had been written last; that of a rule or a page is not edited. */
  seen?: Times;
}

const WRITTEN = ['note', 'tags', 'tint'] as const;

/**
 * Whether a highlight is there after its deletion: it was written on another machine, and who deleted it did not see that,
 * or it was put into the bin or taken out of it since. By times alone, so that it does not matter who meets whom first.
 */
export function survives({ fieldTimes }: Highlight, deletion: Deletion | undefined): boolean {
  if (!deletion) return true;
  const { purged, seen } = deletion;
  const isMoved = (fieldTimes.deleted ?? '') > (seen ? (seen.deleted ?? '') : purged);
  return isMoved || (seen !== undefined && WRITTEN.some((field) => (fieldTimes[field] ?? '') > (seen[field] ?? '')));
}

/** A highlight of a backup, brought back: written after all that its deletion knew of. */
export function broughtBack(highlight: Highlight, { purged, seen = {} }: Deletion): Highlight {
  const known: Times = { ...seen, deleted: latest(seen.deleted ?? '', purged) };
  const anew = Object.entries(known).map(([field, time]) => [field, momentAfter(time)]);
  return { ...highlight, deleted: null, fieldTimes: laterTimes(highlight.fieldTimes, Object.fromEntries(anew) as Times) };
}

/** Two notes of one deletion. */
export function joinDeletions(a: Deletion, b: Deletion): Deletion {
  const seen = a.seen || b.seen ? { seen: laterTimes(a.seen ?? {}, b.seen ?? {}) } : {};
  return { id: a.id, purged: latest(a.purged, b.purged), ...seen };
}

function laterTimes(a: Times, b: Times): Times {
  const fields = Object.keys({ ...a, ...b }) as (keyof Times)[];
  return Object.fromEntries(fields.map((field) => [field, latest(a[field] ?? '', b[field] ?? '')]));
}

const latest = (a: string, b: string) => (a >= b ? a : b);
const momentAfter = (time: string) => new Date(Date.parse(time) + 1).toISOString();
