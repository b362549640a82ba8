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

/** Fields that are edited after saving; each notes when. */
export const EDITED = ['note', 'tags', 'tint', 'deleted'] as const;

/** What a deletion leaves of a field that it knew of: as if it had never been edited. */
const NOTHING = { note: '', tags: [], tint: 'straw', deleted: null } as const satisfies Partial<Highlight>;

/** Until when a deletion knew of each field: what was written later is not deleted. Without times, until it was made. */
function known({ purged, seen }: Deletion): Times {
  return seen ?? Object.fromEntries(EDITED.map((field) => [field, purged]));
}

/**
 * What there is of a highlight after its deletion; null when nothing is. It is there where one of its fields was written on
 * another machine, and who deleted it did not see that. Of what they did see nothing comes back with it: a deletion counts
 * as a write of nothing to each field, at the time until which it knew of it. All of it hangs on times alone, so that it
 * does not matter which machines meet first.
 */
export function afterDeletion(highlight: Highlight, deletion: Deletion | undefined): Highlight | null {
  if (!deletion) return highlight;
  const until = known(deletion);
  const isGone = (field: keyof Times) => (highlight.fieldTimes[field] ?? '') <= (until[field] ?? '');
  const gone = EDITED.filter(isGone);
  if (gone.length === EDITED.length) return null;
  const fieldTimes = laterTimes(highlight.fieldTimes, until);
  const emptied = gone.filter((field) => until[field] !== undefined).map((field) => [field, NOTHING[field]]);
  return {
    ...highlight,
    ...Object.fromEntries(emptied),
    // Whether it is found on its page, and when it was last touched, may be known from what is deleted.
    orphan: false,
    changed: Object.values(fieldTimes).reduce(latest, highlight.created),
    fieldTimes,
  };
}

/** A highlight of a backup, brought back: written after all that its deletion knew of. */
export function broughtBack(highlight: Highlight, deletion: Deletion): Highlight {
  const until = known(deletion);
  const times: Times = { ...until, deleted: latest(until.deleted ?? '', deletion.purged) };
  const anew = Object.entries(times).map(([field, time]) => [field, momentAfter(time)]);
  return { ...highlight, deleted: null, fieldTimes: laterTimes(highlight.fieldTimes, Object.fromEntries(anew) as Times) };
}

/** Two notes of one deletion. */
export function joinDeletions(a: Deletion, b: Deletion): Deletion {
  const seen = a.seen || b.seen ? { seen: laterTimes(known(a), known(b)) } : {};
  return { id: a.id, purged: latest(a.purged, b.purged), ...seen };
}

function laterTimes(a: Times, b: Times): Times {
  const fields = Object.keys({ ...a, ...b }) as (keyof Times)[];
  return Object.fromEntries(fields.map((field) => [field, latest(a[field] ?? '', b[field] ?? '')]));
}

const latest = (a: string, b: string) => (a >= b ? a : b);
const momentAfter = (time: string) => new Date(Date.parse(time) + 1).toISOString();
