/** The days that a date expression means, and how they follow from the article's date. */
import { addMonths, dayOf, isoOf, isRealDay, monthStart, parseDay, partsOf } from './calendar.ts';
import type { DateMention, DatePrecision } from '../mention.ts';
import type { IsoDate } from '../../record/schema.ts';
import type { Day } from './calendar.ts';

/** What a date expression means, before it is placed in the text. `from` and `to` null: cannot be known. */
export interface TimeSpan {
  from: Day | null;
  /** First day outside. */
  to: Day | null;
  precision: DatePrecision;
  basis: DateMention['basis'];
  other?: { from: Day; to: Day };
  anaphoric?: boolean;
  fiscal?: boolean;
  /** Neither month nor year was written: 12日. */
  dayOnly?: boolean;
}

/** Which way the words around a date point. */
export type Direction = 'past' | 'future' | null;

export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first-half' | 'second-half';
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

const UNKNOWN = { from: null, to: null };
/** A month this far ahead in the article's year is rather the one of the year before. */
const FAR_AHEAD_MONTHS = 5;
const FAR_BACK_MONTHS = 6;

/** Resolves expressions against one date: the article's, or a live-blog entry's. */
export class Resolver {
  private readonly today: Day | null;

  constructor(published: IsoDate | null) {
    this.today = published === null ? null : parseDay(published);
  }

  year(year: number): TimeSpan {
    return { from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1), precision: 'year', basis: 'absolute' };
  }

  /** A month, of the year that the text says or the article suggests. */
  month(month: number, year: number | null, direction: Direction): TimeSpan {
    if (year !== null) return { ...spanOfMonth(year, month), precision: 'month', basis: 'absolute' };
    const best = this.yearOfMonth(month, direction);
    if (best === null) return { ...UNKNOWN, precision: 'month', basis: 'partial' };
    const other = spanOfMonth(best === this.thisYear() ? best + (this.isPast(best, month) ? 1 : -1) : this.thisYear()!, month);
    return { ...spanOfMonth(best, month), precision: 'month', basis: 'partial', other };
  }

  day({ day, month, year }: { day: number; month: number; year: number | null }, direction: Direction): TimeSpan | null {
    if (!isRealDay(year ?? 2024, month, day)) return null;
    const whole = this.month(month, year, direction);
    const dayIn = (monthFrom: Day): { from: Day; to: Day } => ({ from: monthFrom + day - 1, to: monthFrom + day });
    const other = whole.other && dayIn(whole.other.from);
    return { ...whole, ...(whole.from === null ? UNKNOWN : dayIn(whole.from)), other, precision: 'day' };
  }

  /** A day of the month with neither month nor year: Japanese and Chinese news of the day. */
  dayOfMonth(day: number, direction: Direction): TimeSpan {
    if (this.today === null) return { ...UNKNOWN, precision: 'day', basis: 'partial' };
    const ahead = day - partsOf(this.today).day;
    const isNear = ahead <= 10 || direction === 'future';
    const [months, otherMonths] = isNear ? [0, ahead > 0 ? -1 : 1] : [-1, 0];
    const at = (offset: number): Day => monthStart(this.today!, offset) + day - 1;
    return { ...oneDay(at(months)), precision: 'day', basis: 'partial', other: oneDay(at(otherMonths)), dayOnly: true };
  }

  weekday(weekday: number, which: 'last' | 'next' | 'this' | null, direction: Direction): TimeSpan {
    if (this.today === null) return { ...UNKNOWN, precision: 'day', basis: 'relative' };
    const back = (partsOf(this.today).weekday - weekday + 7) % 7;
    const latest = this.today - back;
    const next = back === 0 ? latest + 7 : latest + 7;
    if (which === 'last') return { ...oneDay(back === 0 ? latest - 7 : latest), precision: 'day', basis: 'relative' };
    if (which === 'next') return { ...oneDay(next), precision: 'day', basis: 'relative' };
    const isAhead = which === 'this' ? back !== 0 : direction === 'future';
    const [chosen, other] = isAhead ? [next, latest] : [latest, next];
    return { ...oneDay(chosen), precision: 'day', basis: 'relative', other: oneDay(other) };
  }

  /** A weekday of the week that lies `weeks` away, weeks beginning on Monday: 上周五. */
  weekdayOfWeek(weekday: number, weeks: number): TimeSpan {
    if (this.today === null) return { ...UNKNOWN, precision: 'day', basis: 'relative' };
    return { ...oneDay(mondayOf(this.today) + weeks * 7 + ((weekday + 6) % 7)), precision: 'day', basis: 'relative' };
  }

  /** The calendar unit that lies `offset` units away: last month is -1. */
  unit(unit: Unit, offset: number): TimeSpan {
    if (this.today === null) return { ...UNKNOWN, precision: unit, basis: 'relative' };
    const [from, to] = unitSpan(this.today, unit, offset);
    return { from, to, precision: unit, basis: 'relative' };
  }

  /** So many units before or after the article's day: "three months ago" is about that day's month. */
  distance(amount: number, unit: Exclude<Unit, 'half'>): TimeSpan {
    if (this.today === null) return { ...UNKNOWN, precision: unit, basis: 'relative' };
    if (unit === 'day') return { ...oneDay(this.today + amount), precision: 'day', basis: 'relative' };
    if (unit === 'week')
      return { ...oneDay(this.today + amount * 7), to: this.today + amount * 7 + 1, precision: 'week', basis: 'relative' };
    const months = amount * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1);
    const day = addMonths(this.today, Math.round(months));
    const [from, to] = unitSpan(day, unit === 'year' ? 'year' : 'month', 0);
    return { from, to, precision: unit === 'year' ? 'year' : 'month', basis: 'relative' };
  }

  quarter(quarter: number, year: number | null): TimeSpan {
    return this.monthsOfYear(quarter * 3 - 2, 3, year, 'quarter');
  }

  half(half: number, year: number | null): TimeSpan {
    return this.monthsOfYear(half * 6 - 5, 6, year, 'half');
  }

  /** "The first five months of 2025". */
  months(first: number, count: number, year: number | null): TimeSpan {
    return this.monthsOfYear(first, count, year, 'span');
  }

  /** From so many days ago up to today. */
  lately(days: number): TimeSpan {
    const { from, to, basis } = this.unit('day', 0);
    return { from: from === null ? null : from - days, to, precision: 'span', basis };
  }

  /** Days between a span and the article's day, of days to come rather more. */
  distanceTo({ from }: TimeSpan): number {
    if (from === null || this.today === null) return 0;
    return from > this.today ? (from - this.today) * 2 : this.today - from;
  }

  thisYear(): number | null {
    return this.today === null ? null : partsOf(this.today).year;
  }

  private monthsOfYear(first: number, count: number, year: number | null, precision: DatePrecision): TimeSpan {
    const chosen = year ?? this.latestYearWith(first);
    if (chosen === null) return { ...UNKNOWN, precision, basis: 'partial' };
    return {
      from: dayOf(chosen, first, 1),
      to: dayOf(chosen, first + count, 1),
      precision,
      basis: year === null ? 'partial' : 'absolute',
    };
  }

  /** The article's year, or the one before when the month is far ahead in it. */
  private latestYearWith(month: number): number | null {
    return this.today === null ? null : this.yearOfMonth(month, null);
  }

  private yearOfMonth(month: number, direction: Direction): number | null {
    if (this.today === null) return null;
    const { year, month: current } = partsOf(this.today);
    const ahead = month - current;
    if (direction === 'past') return ahead > 0 ? year - 1 : year;
    if (direction === 'future') return ahead < 0 ? year + 1 : year;
    return ahead > FAR_AHEAD_MONTHS ? year - 1 : year;
  }

  private isPast(year: number, month: number): boolean {
    return this.today !== null && dayOf(year, month + FAR_BACK_MONTHS, 1) <= this.today;
  }
}

function spanOfMonth(year: number, month: number): { from: Day; to: Day } {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) };
}

function oneDay(day: Day): { from: Day; to: Day } {
  return { from: day, to: day + 1 };
}

function mondayOf(day: Day): Day {
  return day - ((partsOf(day).weekday + 6) % 7);
}

function unitSpan(day: Day, unit: Unit, offset: number): [from: Day, to: Day] {
  if (unit === 'day') return [day + offset, day + offset + 1];
  if (unit === 'week') return [mondayOf(day) + offset * 7, mondayOf(day) + offset * 7 + 7];
  const months = MONTHS_IN[unit];
  const { year, month } = partsOf(day);
  const first = Math.floor((month - 1) / months) * months + 1 + offset * months;
  return [dayOf(year, first, 1), dayOf(year, first + months, 1)];
}

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 };

/** A part of a span: early July, the end of 2025, the second half of May. */
export function partOf(span: TimeSpan, part: Part): TimeSpan {
  if (span.from === null || span.to === null) return { ...span, precision: 'span' };
  const [from, to] = cut(span.from, span.to, part);
  const other = span.other && toSpan(cut(span.other.from, span.other.to, part));
  return { ...span, from, to, other, precision: 'span' };
}

/** Early, mid and late are thirds; a start or end is about the first or last tenth, at least a day. */
function cut(from: Day, to: Day, part: Part): [from: Day, to: Day] {
  const days = to - from;
  const third = Math.round(days / 3);
  // The end of a year is its last month.
  const edge = days > 300 ? 31 : Math.max(1, Math.round(days / 10));
  if (part === 'early') return [from, from + third];
  if (part === 'mid') return [from + third, to - third];
  if (part === 'late') return [to - third, to];
  if (part === 'start') return [from, from + edge];
  if (part === 'end') return [to - edge, to];
  const middle = from + Math.round(days / 2);
  return part === 'first-half' ? [from, middle] : [middle, to];
}

function toSpan([from, to]: [from: Day, to: Day]): { from: Day; to: Day } {
  return { from, to };
}

/** The record's period of a span that is a whole year, month or day. */
export function periodOf({ from, precision, fiscal }: TimeSpan): string | undefined {
  if (from === null || fiscal) return undefined;
  const iso = isoOf(from);
  if (precision === 'day') return iso;
  if (precision === 'month') return iso.slice(0, 7);
  return precision === 'year' ? iso.slice(0, 4) : undefined;
}
