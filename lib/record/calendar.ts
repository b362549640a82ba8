/** Calendar arithmetic on ISO dates and periods, without a clock. */
import type { IsoDate, Period } from './schema.ts';

const DAY_MS = 86_400_000;

/** Returns the number of days from one date to another, negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Returns the date a number of days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Returns the month a number of months later: `2025-01` and -1 give `2024-12`. */
export function addMonths(month: Period, months: number): Period {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const total = year * 12 + (number - 1) + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** Returns the last day of a period: `2025`, `2025-02` and `2025-02-28` give `2025-12-31`, `2025-02-28` and itself. */
export function lastDay(period: Period): IsoDate {
  if (period.length === 10) return period;
  const [year, month = 12] = period.split('-').map(Number) as [number, number?];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
