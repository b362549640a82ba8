/** Seasons and weekends: spans that lie across months and weeks. */
import type { Resolver, TimeSpan } from './time-span.ts';

/** The three months of a season of a year, given by its first month. */
export function seasonOf(resolver: Resolver, first: number, year: number): TimeSpan {
  const { from } = resolver.month(first, year, null);
  return { from, to: resolver.month(first + 2, year, null).to, precision: 'span', basis: 'absolute' };
}

/** "last summer", "this spring". */
export function seasonNear(resolver: Resolver, first: number, which: -1 | 0 | 1): TimeSpan {
  const year = resolver.thisYear();
  if (year === null) return { from: null, to: null, precision: 'span', basis: 'relative' };
  const month = resolver.month(first, null, which < 0 ? 'past' : which > 0 ? 'future' : null);
  const to = month.from === null ? null : month.from + 92;
  return { from: month.from, to, precision: 'span', basis: 'relative' };
}

/** The weekend that lies so many weeks away. */
export function weekend(resolver: Resolver, which: -1 | 0 | 1): TimeSpan {
  const saturday = resolver.weekdayOfWeek(6, which);
  const to = saturday.to === null ? null : saturday.to + 1;
  return { ...saturday, to, precision: 'span' };
}
