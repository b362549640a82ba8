/** Times ahead of the clock: what claims to be written then would win over all that is written until then. */
import type { Belongings } from './backup.ts';
import type { Highlight } from '../schema.ts';

/** Clocks of two devices may differ; by more than a day they do not. */
const MOST_AHEAD_MS = 86_400_000;

type Times = Readonly<Record<string, string | null | undefined>>;

const prefixed = (prefix: string, times: Times = {}) =>
  Object.fromEntries(Object.entries(times).map(([field, time]) => [`${prefix}.${field}`, time]));

function firstAhead(times: Times, now: string): string | undefined {
  const latest = Date.parse(now) + MOST_AHEAD_MS;
  return Object.entries(times).find(([, time]) => typeof time === 'string' && Date.parse(time) > latest)?.[0];
}

/** The field of a highlight that is dated too far ahead, as dotted keys. */
export function highlightAhead({ created, changed, deleted, fieldTimes }: Highlight, now: string): string | undefined {
  return firstAhead({ created, changed, deleted, ...prefixed('fieldTimes', fieldTimes) }, now);
}

type Others = Omit<Belongings, 'highlights'> & { settings?: { times?: Times | undefined } | undefined };

/** The place of what else a backup holds that is dated too far ahead, as dotted keys. */
export function othersAhead({ purged, hidden, pages, settings }: Others, now: string): string | undefined {
  const times = [
    ...purged.map((each, at) => prefixed(`purged.${at}`, { purged: each.purged, ...prefixed('seen', each.seen) })),
    ...hidden.map(({ created }, at) => prefixed(`hidden.${at}`, { created })),
    prefixed('settings.times', settings?.times),
    ...pages.map(({ changed }, at) => prefixed(`pages.${at}`, { changed })),
  ];
  for (const each of times) {
    const place = firstAhead(each, now);
    if (place) return place;
  }
  return undefined;
}
