/** Where the record ends: releases that are overdue, packs that are old, and a clock that may be wrong. */
import { daysBetween } from './calendar.ts';
import type { Fact, Gap, IsoDate, Period } from './schema.ts';
import { latestPeriod } from './vintage.ts';

/** From this age on a pack carries a banner. */
const OLD_PACK_DAYS = 90;

export interface Staleness {
  /** The last period that the record holds. */
  endsAt: Period;
  /** Releases that were due before today and are not in the record. */
  missed: { period: Period; due: IsoDate }[];
}

/** Returns where a series ends when newer releases were due before `today`; null while it is up to date. */
export function staleness(fact: Fact, today: IsoDate): Staleness | null {
  if (fact.kind !== 'holding' && fact.kind !== 'series') return null;
  const latest = latestPeriod(fact, today);
  if (!latest) return null;
  const missed = (fact.nextReleases ?? []).filter((next) => next.period > latest.period && next.due < today);
  return missed.length === 0 ? null : { endsAt: latest.period, missed: missed.map(({ period, due }) => ({ period, due })) };
}

/** Returns whether a pack is so old that the reader should be told. */
export function isPackOld(builtOn: IsoDate, today: IsoDate): boolean {
  return daysBetween(builtOn, today) >= OLD_PACK_DAYS;
}

/** Returns the gaps that the record itself states for a kind of fact and that had opened by `today`. */
export function openGaps(gaps: readonly Gap[], kind: Fact['kind'], today: IsoDate): Gap[] {
  return gaps.filter((gap) => gap.from <= today && (gap.kinds === undefined || gap.kinds.includes(kind)));
}

/**
 * Returns the day to use as today. The pack exists, so today is not before the day it was made: a clock that runs slow
 * can neither hide what came since an article nor that the record has ended. A clock that runs fast only makes the
 * record look older than it is. What an article shows as of its date never depends on the clock.
 */
export function clampToday(deviceToday: IsoDate, builtOn: IsoDate): IsoDate {
  return deviceToday < builtOn ? builtOn : deviceToday;
}
