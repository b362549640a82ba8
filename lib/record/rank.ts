/** A holder's place among the foreign holders of US Treasuries, in the vintage of a day. */
import type { Holding, IsoDate, Period } from './schema.ts';
import { latestPeriod, vintage } from './vintage.ts';

/** Beyond this place countries that the record does not list may come in between. */
const LISTED_PLACES = 15;
/**
 * A holder whose value for the month is not known is still placed when its last one is too far away to have crossed.
 * Bounds of what a holding above 100 billion did in so many months since 2022: at most 1.24, 1.32, 1.37 and 1.62 times
 * as much, at least 0.85, 0.83, 0.74 and 0.71.
 */
const LARGEST_MOVES: readonly { months: number; growth: number; fall: number }[] = [
  { months: 1, growth: 1.25, fall: 0.85 },
  { months: 2, growth: 1.35, fall: 0.8 },
  { months: 6, growth: 1.4, fall: 0.7 },
  { months: 12, growth: 1.65, fall: 0.7 },
];

export interface Rank {
  period: Period;
  value: number;
  /** 1 is the largest; null when the record cannot tell. */
  rank: number | null;
  /** The places that it may have, where holders of like size are not known for the month and `rank` is null for that. */
  between: { first: number; last: number } | null;
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
  const total = holdings.find((holding) => holding.subject === 'TOTAL');
  const all = total && vintage(total, at.period, date);
  const places = isCountry(own) ? placesOf(holdings.filter(isCountry), at.value, at.period, date) : null;
  const isSure = places !== null && places.first === places.last;
  return {
    period: at.period,
    value: at.value,
    rank: isSure ? places.first : null,
    between: isSure ? null : places,
    share: all ? Math.round((at.value / all.value) * 1000) / 10 : null,
  };
}

/** The best and the worst place that a value may have; null where that is below the places that are listed. */
function placesOf(countries: readonly Holding[], value: number, period: Period, date: IsoDate): Rank['between'] {
  const sides = countries.map((country) => compare(country, value, period, date));
  const first = 1 + sides.filter((side) => side === 'larger').length;
  const last = first + sides.filter((side) => side === 'unknown').length;
  return last <= LISTED_PLACES ? { first, last } : null;
}

function compare(other: Holding, value: number, period: Period, date: IsoDate): 'larger' | 'not-larger' | 'unknown' {
  const theirs = vintage(other, period, date);
  if (theirs) return theirs.value > value ? 'larger' : 'not-larger';
  const last = latestPeriod(other, date);
  const move = last && LARGEST_MOVES.find(({ months }) => monthsBetween(last.period, period) <= months);
  if (!last || !move) return 'unknown';
  if (last.value * move.growth < value) return 'not-larger';
  return last.value * move.fall > value ? 'larger' : 'unknown';
}

function isCountry(holding: Holding): boolean {
  return /^[A-Z]{2}$/.test(holding.subject);
}

function monthsBetween(a: Period, b: Period): number {
  const count = (period: Period) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7));
  return Math.abs(count(a) - count(b));
}
