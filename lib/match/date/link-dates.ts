/** Dates that belong together share what only one of them says: "between April 26 and May 29, 2024", 2024年7月11日と12日. */
import { foldString } from '../lex/fold.ts';
import { dayOf, isoOf, isRealDay, parseDay, partsOf } from './calendar.ts';
import { periodOf } from './time-span.ts';
import type { DraftMention } from '../lex/place-mentions.ts';
import type { Day } from './calendar.ts';

/** A date in folded offsets. */
export type DateDraft = Extract<DraftMention, { type: 'date' }>;

const LINKS = new Set(
  [' and ', ' to ', ' through ', ' until ', '-', '–', ' – ', '~', '至', '到', 'から', 'と', '、', '和', '与', '及'].map(
    foldString,
  ),
);

export interface Links {
  /** Days without a month. */
  dayOnly: ReadonlySet<DateDraft>;
  /** Letters that may lie between a month and a day of it; 0 where only a link ties them. */
  reach: number;
}

/** The dates, those without a year of their own placed in the year (or month) of the date they are linked to. */
export function linkDates(text: string, dates: readonly DateDraft[], { dayOnly, reach }: Links): DateDraft[] {
  const linked = [...dates];
  for (let at = 0; at + 1 < linked.length; at++) {
    const [left, right] = [linked[at]!, linked[at + 1]!];
    if (right.start - left.end <= reach && dayOnly.has(dates[at + 1]!) && isOfMonth(left)) {
      linked[at + 1] = inMonthOf(right, left);
      continue;
    }
    if (!LINKS.has(text.slice(left.end, right.start))) continue;
    const own = dates[at + 1]!;
    if (right.basis === 'partial' && left.precision === 'day' && left.basis !== 'relative') {
      if (dayOnly.has(own)) linked[at + 1] = inMonthOf(right, left);
      else if (left.basis === 'absolute') linked[at + 1] = inYearOf(right, left, 1);
    } else if (left.basis === 'partial' && right.basis === 'absolute') linked[at] = inYearOf(left, right, -1);
  }
  return linked;
}

/** A day, a month or a part of one. */
function isOfMonth({ from, precision, anaphoric }: DateDraft): boolean {
  return from !== null && !anaphoric && (precision === 'day' || precision === 'month' || precision === 'span');
}

/** A day of the month, in the month of the date before it. */
function inMonthOf(date: DateDraft, before: DateDraft): DateDraft {
  if (date.from === null || before.from === null) return date;
  const { year, month } = partsOf(parseDay(before.from));
  const { day } = partsOf(parseDay(date.from));
  return isRealDay(year, month, day) ? moved(date, dayOf(year, month, day), before) : date;
}

/** A date in the year of the one it is linked to; `way` is 1 when it must come after that one, -1 when before. */
function inYearOf(date: DateDraft, anchor: DateDraft, way: 1 | -1): DateDraft {
  if (date.from === null || anchor.from === null) return date;
  const anchored = parseDay(anchor.from);
  const { month, day } = partsOf(parseDay(date.from));
  const { year } = partsOf(anchored);
  const same = dayOf(year, month, day);
  return moved(date, Math.sign(anchored - same) === way ? dayOf(year + way, month, day) : same, anchor);
}

function moved(date: DateDraft, from: Day, anchor: DateDraft): DateDraft {
  const length = parseDay(date.to!) - parseDay(date.from!);
  const span = { from, to: from + length, precision: date.precision, basis: anchor.basis };
  return { ...date, from: isoOf(from), to: isoOf(from + length), basis: anchor.basis, period: periodOf(span), other: undefined };
}
