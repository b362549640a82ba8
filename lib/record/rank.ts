/** A holder's place among the foreign holders of US Treasuries, in the vintage of a day. */
import type { Holding, IsoDate, Period } from './schema.ts';
import { latestPeriod, vintage } from './vintage.ts';

/** Beyond this place countries that the record does not list may come in between. */
const LISTED_PLACES = 15;
/** A holder whose value for the month is not known is counted as smaller when its last value was below this part. */
const CLEARLY_BELOW = 0.75;
const MAX_AGE_MONTHS = 12;

export interface Rank {
  period: Period;
  value: number;
  /** 1 is the largest; null when the record cannot tell. */
  rank: number | null;
  /** Percent of all foreign holdings; null when the total of that month was not known. */
  share: number | null;
}

/**
 * Returns a holder's rank and share for a month (the newest out on `date` when none is given), by the figures published
 * on `date`; null when the holder's own figure was not known.
 */
export function rank(holdings: readonly Holding[], holder: string, date: IsoDate, period?: Period): Rank | null {
  const own = holdings.find((holding) => holding.subject === holder);
  const at = own && (period === undefined ? latestPeriod(own, date) : vintage(own, period, date));
  if (!at) return null;
  const others = holdings.filter((holding) => holding.subject !== holder && isCountry(holding));
  const total = holdings.find((holding) => holding.subject === 'TOTAL');
  const all = total && vintage(total, at.period, date);
  return {
    period: at.period,
    value: at.value,
    rank: isCountry(own) ? place(others, at.value, at.period, date) : null,
    share: all ? Math.round((at.value / all.value) * 1000) / 10 : null,
  };
}

function place(others: readonly Holding[], value: number, period: Period, date: IsoDate): number | null {
  let larger = 0;
  for (const other of others) {
    const theirs = vintage(other, period, date);
    if (theirs ? theirs.value > value : false) larger++;
    if (!theirs && !isClearlyBelow(other, value, period, date)) return null;
  }
  return larger < LISTED_PLACES ? larger + 1 : null;
}

function isClearlyBelow(other: Holding, value: number, period: Period, date: IsoDate): boolean {
  const last = latestPeriod(other, date);
  return last !== null && monthsBetween(last.period, period) <= MAX_AGE_MONTHS && last.value < value * CLEARLY_BELOW;
}

function isCountry(holding: Holding): boolean {
  return /^[A-Z]{2}$/.test(holding.subject);
}

function monthsBetween(a: Period, b: Period): number {
  const count = (period: Period) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7));
  return Math.abs(count(a) - count(b));
}
