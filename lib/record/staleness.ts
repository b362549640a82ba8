/** Where the record ends: releases that are overdue, packs that are old, and a clock that may be wrong. */
import { daysBetween, lastDay } from './calendar.ts';
import type { Fact, Gap, Holding, IsoDate, Period, Series } from './schema.ts';
import { latestPeriod } from './vintage.ts';

/** From this age on a pack carries a banner. */
const OLD_PACK_DAYS = 90;

/** Days after the end of a period (its length as text: year, month, day) by which the next is out, for series whose releases have no calendar in the record. */
const NEXT_IS_OUT_DAYS: Record<number, number> = { 4: 550, 7: 100, 10: 14 };

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
  if (missed.length === 0 && !hasEnded(fact, latest.period, today)) return null;
  return { endsAt: latest.period, missed: missed.map(({ period, due }) => ({ period, due })) };
}

/** A daily rate of last year is not today's, also where nobody knows on which day the next one was due. */
function hasEnded({ nextReleases = [] }: Holding | Series, last: Period, today: IsoDate): boolean {
  const days = NEXT_IS_OUT_DAYS[last.length] ?? Infinity;
  return nextReleases.length === 0 && daysBetween(lastDay(last), today) > days;
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
