/** Dates that lean on the one before: "On July 30 … a day later", 2022年9月22日…同年10月21日, 8月2日…翌日, その3日後. */
import { addMonths, isoOf, parseDay, partsOf, type Day } from './calendar.ts';
import { periodOf } from './time-span.ts';
import type { DateDraft } from './link-dates.ts';
import type { IsoDate } from '../../record/schema.ts';

const UNITS = ['year', 'month', 'day'] as const;
type Unit = (typeof UNITS)[number];

/** What a word counts in, and from which dates it can be counted. */
const WORDS: readonly { pattern: RegExp; unit: Unit }[] = [
  { pattern: /^(同|当|翌|前)年/, unit: 'year' },
  { pattern: /^(同|当|翌|前)月/, unit: 'month' },
  { pattern: /^(同|当|翌|前)(日|天)|^[\d一二三四五六七八九十]{1,3}(日|天)(后|前)/, unit: 'day' },
  { pattern: /^(\S+ ){0,2}(day|week)s? later$|^(next|following) day$/, unit: 'day' },
];

/** The dates, those that lean on another counted from the last one before them instead of from the article's day. */
export function leanBack(text: string, dates: readonly DateDraft[], published: IsoDate | null): DateDraft[] {
  if (published === null) return [...dates];
  const today = parseDay(published);
  const bases = new Map<Unit, Day>();
  return dates.map((date) => {
    const unit = WORDS.find(({ pattern }) => pattern.test(text.slice(date.start, date.end)))?.unit;
    const base = date.basis === 'relative' && date.from !== null && unit !== undefined ? bases.get(unit) : undefined;
    const placed = base === undefined ? date : moved(date, { base, today, unit: unit! });
    for (const one of UNITS) if (placed.from !== null && isBase(placed, one)) bases.set(one, parseDay(placed.from));
    return placed;
  });
}

/** A day can only be counted from a day, a month from a month or a day. */
function isBase({ precision, relation, fiscal }: DateDraft, unit: Unit): boolean {
  if (fiscal || relation === 'since') return false;
  if (unit === 'day') return precision === 'day';
  return precision === 'day' || precision === 'month' || (unit === 'year' && precision === 'year');
}

interface Shift {
  base: Day;
  today: Day;
  unit: Unit;
}

function moved(date: DateDraft, shift: Shift): DateDraft {
  const from = shifted(parseDay(date.from!), shift);
  const to = shifted(parseDay(date.to!), shift);
  const span = { from, to, precision: date.precision, basis: date.basis };
  return { ...date, from: isoOf(from), to: isoOf(to), period: periodOf(span), other: undefined };
}

function shifted(day: Day, { base, today, unit }: Shift): Day {
  if (unit === 'day') return day + base - today;
  const [then, now] = [partsOf(base), partsOf(today)];
  const months = (then.year - now.year) * 12 + (unit === 'month' ? then.month - now.month : 0);
  return addMonths(day, months);
}
