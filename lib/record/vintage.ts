/**
 * Values of a series in the vintage of a day. Series are revised: what a period's value is depends on when one asks.
 */
import { addMonths } from './calendar.ts';
import type { Holding, IsoDate, Period, Series } from './schema.ts';

/** Holdings and other series have one shape. */
export type AnySeries = Holding | Series;

/** The value of a period as published on a day. */
export interface VintageValue {
  period: Period;
  value: number;
  /** The release that first showed this value, or the latest it can have been. */
  knownFrom: IsoDate;
  /** Whether it is still the published value in the newest vintage. */
  current: boolean;
  sources: readonly string[];
  /** The day from which another value stood in its place; null while it stands. */
  knownTo: IsoDate | null;
}

/** Returns the value of a period as published on `date`; null when the period was not out or its value then is unknown. */
export function vintage(series: AnySeries, period: Period, date: IsoDate): VintageValue | null {
  return (
    historyOf(series)
      .get(period)
      ?.find((value) => isNewestOn(value, date)) ?? null
  );
}

/** Returns today's value of a period, whenever it became known. */
export function currentValue(series: AnySeries, period: Period): VintageValue | null {
  const newest = historyOf(series).get(period)?.[0];
  return newest?.current ? newest : null;
}

/** Returns the value with which a period first came out; null when the record does not hold the first release. */
export function firstPublished(series: AnySeries, period: Period): VintageValue | null {
  const rows = series.vintages.filter((row) => row.period === period).sort((a, b) => (a.knownFrom < b.knownFrom ? -1 : 1));
  const first = rows[0];
  return first && !first.byCalendar ? vintage(series, period, first.knownFrom) : null;
}

/** Returns the newest period that had been published on `date`, with its value then. */
export function latestPeriod(series: AnySeries, date: IsoDate): VintageValue | null {
  const periods = [...historyOf(series).values()];
  const last = periods.findLast((rows) => rows.some((row) => isNewestOn(row, date)));
  return last?.find((row) => isNewestOn(row, date)) ?? null;
}

/** Returns every period that had been published on `date`, oldest first. */
export function knownPeriods(series: AnySeries, date: IsoDate): Period[] {
  const known = [...historyOf(series)].filter(([, rows]) => rows.some((row) => isNewestOn(row, date)));
  return known.map(([period]) => period);
}

/** A change between two periods, both in the vintage of one day. */
export interface Change {
  from: VintageValue;
  to: VintageValue;
  difference: number;
  /** Percent of the earlier value; null when that is zero. */
  percent: number | null;
  /** True when the method changed in between: the change is then no change in the thing measured. */
  acrossBreak: boolean;
}

/** Returns the change over a month or a year up to `period`, in the vintage of `date`. */
export function change(series: AnySeries, period: Period, over: 'month' | 'year', date: IsoDate): Change | null {
  const earlier = earlierPeriod(period, over);
  const to = vintage(series, period, date);
  const from = earlier === null ? null : vintage(series, earlier, date);
  if (!to || !from) return null;
  const difference = round(to.value - from.value);
  const percent = from.value === 0 ? null : round((difference / from.value) * 100);
  return { from, to, difference, percent, acrossBreak: hasBreak(series, from.period, to.period, date) };
}

/** The newest earlier period with a value as high, or as low. */
export interface Since {
  period: Period;
  /** True when the method changed since: the two values are then not quite of one kind. */
  acrossBreak: boolean;
}

/** How a value compares with those before it, in the vintage of one day. */
export interface Extremes {
  /** Null when it is the highest of the series. */
  highestSince: Since | null;
  /** Null when it is the lowest of the series. */
  lowestSince: Since | null;
  /** The first period that was compared. */
  comparedFrom: Period;
}

/** Returns since when a period's value is the highest or lowest; null when the value or everything before it is unknown. */
export function extremes(series: AnySeries, period: Period, date: IsoDate): Extremes | null {
  const here = vintage(series, period, date);
  const periods = knownPeriods(series, date).filter((at) => at < period);
  if (!here || periods.length === 0) return null;
  const earlier = periods.map((at) => vintage(series, at, date)!).reverse();
  const since = (found: VintageValue | undefined): Since | null =>
    found ? { period: found.period, acrossBreak: hasBreak(series, found.period, period, date) } : null;
  return {
    highestSince: since(earlier.find((row) => row.value >= here.value)),
    lowestSince: since(earlier.find((row) => row.value <= here.value)),
    comparedFrom: periods[0]!,
  };
}

function hasBreak({ breaks = [] }: AnySeries, from: Period, to: Period, date: IsoDate): boolean {
  return breaks.some(({ period, knownFrom }) => from < period && period <= to && (knownFrom === undefined || knownFrom <= date));
}

function earlierPeriod(period: Period, over: 'month' | 'year'): Period | null {
  if (period.length === 4) return over === 'year' ? String(Number(period) - 1) : null;
  return period.length === 7 ? addMonths(period, over === 'year' ? -12 : -1) : null;
}

function isNewestOn({ knownFrom, knownTo }: VintageValue, date: IsoDate): boolean {
  return knownFrom <= date && (knownTo === null || date < knownTo);
}

const HISTORIES = new WeakMap<AnySeries, ReadonlyMap<Period, readonly VintageValue[]>>();

/** Every value ever published, by period in order, today's first; made once for each series. */
function historyOf(series: AnySeries): ReadonlyMap<Period, readonly VintageValue[]> {
  const made = HISTORIES.get(series);
  if (made) return made;
  const rows = new Map<Period, VintageValue[]>();
  const add = (value: VintageValue) => rows.set(value.period, [...(rows.get(value.period) ?? []), value]);
  for (const [period, value, knownFrom] of series.points) {
    const sources = series.pointSources?.[period] ?? series.sources;
    add({ period, value, knownFrom, current: true, sources, knownTo: null });
  }
  for (const { period, value, knownFrom, knownTo, sources } of series.vintages) {
    add({ period, value, knownFrom, current: rows.get(period)?.[0]?.value === value, sources, knownTo });
  }
  const history = new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  HISTORIES.set(series, history);
  return history;
}

/** Sums of published decimals, free of binary dust. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
