/** Civil dates as day numbers since 1970-01-01. Pure arithmetic: no clock, no time zone. */
import type { IsoDate } from '../../record/schema.ts';

/** Days since 1970-01-01. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

export function parseDay(date: IsoDate): Day {
  return dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

export function isoOf(day: Day): IsoDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export interface Parts {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

export function partsOf(day: Day): Parts {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** The first day of the month `months` after the month of `day`. */
export function monthStart(day: Day, months = 0): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month + months, 1);
}

/** The same day of another month; the last one when that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const start = monthStart(day, months);
  return Math.min(start + partsOf(day).day - 1, monthStart(start, 1) - 1);
}

/** Whether the calendar has this day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const parts = partsOf(dayOf(year, month, day));
  return parts.month === month && parts.day === day;
}
