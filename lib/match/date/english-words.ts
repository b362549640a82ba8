/** The words of English dates. */
import { lookup } from '../lex/lookup.ts';
import { beginsNumber } from '../quantity/number-words.ts';
import type { Part, Unit } from './time-span.ts';

/** Months by their names. */
export const MONTHS = numbered('january february march april may june july august september october november december');
/** Months by their abbreviations. */
export const SHORT_MONTHS = new Map([...numbered('jan feb mar apr may jun jul aug sep oct nov dec'), ['sept', 9]]);
/** Weekdays by their names, Sunday is 0. */
export const WEEKDAYS = numbered('sunday monday tuesday wednesday thursday friday saturday', 0);
/** Weekdays by their abbreviations. */
export const SHORT_WEEKDAYS = new Map([...numbered('sun mon tue wed thu fri sat', 0), ['tues', 2], ['thur', 4], ['thurs', 4]]);
/** Ordinals of quarters and halves. */
export const ORDINALS = numbered('first second third fourth');
/** Words for a part of a month or year. */
export const PARTS = lookup<Part>({
  early: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'end',
  close: 'end',
  start: 'start',
  beginning: 'start',
  turn: 'start',
  latter: 'late',
  eventual: 'end',
});
/** Units of time. */
export const UNITS = lookup<Unit>({
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  days: 'day',
  weeks: 'week',
  months: 'month',
  quarters: 'quarter',
  years: 'year',
});
/** Seasons by their first month. */
export const SEASONS = lookup<number>({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 });
/** Nouns that a number counts. */
export const COUNTED = new Set(
  'percent per pct points point yen dollars dollar people workers jobs companies firms tonnes tons miles km items products times votes euros yuan basis bp'.split(
    ' ',
  ),
);
/** Words that say which one, as an offset. */
export const WHICH = lookup<-1 | 0 | 1>({
  last: -1,
  previous: -1,
  preceding: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
});
/** Words before a month that make "May" and "March" months. */
export const BEFORE_MONTHS = new Set(
  'in since of by until till from early mid late last this next end during through to before after on and or for between each every around about start beginning the'.split(
    ' ',
  ),
);

/** Feasts that fall on one day every year: month and day. */
export const FEASTS: readonly [name: string, month: number, day: number][] = [
  ["new year's eve", 12, 31],
  ["new year's day", 1, 1],
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['independence day', 7, 4],
];
/** Words behind which "the 30th" is a day. */
export const BEFORE_DAYS = new Set('on by until till since before after from to through and between'.split(' '));

/** Days of a month in words, from the first on. */
export const DAYS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Every word that can begin a date; numbers in words are `beginsNumber`'s. */
const FIRST_WORDS = new Set([
  ...'today tonight yesterday tomorrow overnight weekend day month year fiscal financial fy q h earlier later final the one new christmas independence opening closing'.split(
    ' ',
  ),
  ...MONTHS.keys(),
  ...SHORT_MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...ORDINALS.keys(),
  ...DAYS,
  ...Object.keys(SEASONS),
  ...Object.keys(PARTS),
  ...Object.keys(WHICH),
]);

/** Whether an English date may begin with this word. */
export function beginsDate(word: string): boolean {
  return FIRST_WORDS.has(word) || beginsNumber(word);
}

/** The words of a row with their numbers. */
export function numbered(row: string, from = 1): Map<string, number> {
  return new Map(row.split(' ').map((word, at) => [word, from + at]));
}
