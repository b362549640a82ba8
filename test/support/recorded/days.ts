/** The days on which an answer of the record can change, and the answers that did. */
import { addDays } from '../../../lib/record/calendar.ts';
import type { IsoDate } from '../../../lib/record/schema.ts';
import type { Update } from '../../../lib/record/since.ts';

/** The story begins. */
export const FIRST: IsoDate = '2025-01-01';

/** Every date written in a fact, wherever it stands. */
export function datesIn(value: unknown): IsoDate[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(datesIn) : [];
}

/** The dates from the beginning of the story to `last` in order, with the days around them. */
export function turningDays(dates: readonly IsoDate[], last: IsoDate): IsoDate[] {
  const days = new Set(dates.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]));
  return [...days].filter((day) => day >= FIRST && day <= last).sort();
}

/** One line for each day with another answer than the day before. */
export function changes(days: readonly IsoDate[], answer: (day: IsoDate) => string): string[] {
  let last = '';
  return days.flatMap((day) => {
    const text = answer(day);
    if (text === last) return [];
    last = text;
    return [`${day} ${text}`];
  });
}

/** One thing that became known. */
export function updateText(update: Update): string {
  switch (update.kind) {
    case 'step':
      return `${update.at} #${update.step.index} ${update.step.status}`;
    case 'release':
      return `${update.at} ${update.value.period}: ${update.value.value}`;
    case 'revision':
      return `${update.at} ${update.to.period}: ${update.from.value} → ${update.to.value}`;
    case 'statement':
      return `${update.at} ${update.statement.id}`;
    case 'role':
      return `${update.at} ${update.change} ${update.role.office}`;
    default:
      return `${update.at} known`;
  }
}
