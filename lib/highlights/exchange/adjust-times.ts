/**
 * Times in a file as they may be merged. All are written alike, as they are compared as text. What is dated ahead of the
 * clock would win over all that is written until then: in a highlight it is set back, what else a backup holds is left out.
 */
import type { Highlight } from '../schema.ts';
import type { Belongings } from './backup.ts';

/** Clocks of two devices may differ; by more than a day they do not. */
const MOST_AHEAD_MS = 86_400_000;

const plain = (time: string) => new Date(time).toISOString();
const isAhead = (time: string, now: string) => Date.parse(time) > Date.parse(now) + MOST_AHEAD_MS;
const latest = (times: readonly string[]) => times.reduce((a, b) => (a >= b ? a : b));

type Times = Readonly<Record<string, string | undefined>>;

function inTime<T extends Times>(times: T, now: string): T {
  const kept = Object.entries(times).filter(([, time]) => time !== undefined && !isAhead(time, now));
  return Object.fromEntries(kept.map(([name, time]) => [name, plain(time ?? '')])) as T;
}

export interface Adjusted {
  highlight: Highlight;
  /** Its words are kept; any dated edit of them wins. */
  isSetBack: boolean;
}

/** A highlight with times that may be compared with ours. */
export function adjustHighlight(highlight: Highlight, now: string): Adjusted {
  const { created, changed, deleted, fieldTimes } = highlight;
  const isSetBack = [created, changed, ...(deleted ? [deleted] : []), ...Object.values(fieldTimes)].some((time) =>
    isAhead(time, now),
  );
  const reached = (time: string, otherwise: string) => (isAhead(time, now) ? otherwise : plain(time));
  const times = inTime(fieldTimes, now);
  const since = reached(created, now);
  return {
    highlight: {
      ...highlight,
      created: since,
      changed: reached(changed, latest([since, ...Object.values(times)])),
      deleted: deleted && reached(deleted, now),
      fieldTimes: times,
    },
    isSetBack,
  };
}

type Others = Omit<Belongings, 'highlights'>;

/** What else a backup holds, without what is dated ahead; `count` of that. */
export function adjustOthers({ purged, hidden, pages }: Others, now: string): { others: Others; count: number } {
  const others = {
    purged: purged
      .filter(({ purged: time, seen = {} }) => ![time, ...Object.values(seen)].some((each) => isAhead(each, now)))
      .map(({ seen, ...each }) => ({ ...each, purged: plain(each.purged), ...(seen ? { seen: inTime(seen, now) } : {}) })),
    hidden: hidden.filter(({ created }) => !isAhead(created, now)).map((each) => ({ ...each, created: plain(each.created) })),
    pages: pages.filter(({ changed }) => !isAhead(changed, now)).map((each) => ({ ...each, changed: plain(each.changed) })),
  };
  const kept = others.purged.length + others.hidden.length + others.pages.length;
  return { others, count: purged.length + hidden.length + pages.length - kept };
}

/** Times of settings that may be compared with ours; a setting without one gives way to any that has one. */
export function adjustTimes<T extends { times?: Times | undefined }>(settings: T, now: string): T {
  return settings.times ? { ...settings, times: inTime(settings.times, now) } : settings;
}
