/** Answers to places among the holders, shares of the whole and extremes of a series. */
import { addDays } from '../../record/calendar.ts';
import { extremeSince, isAmount } from '../reading/holding-figure.ts';
import { runOf } from '../reading/han-holding.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { change, currentValue, knownPeriods, vintage } from '../../record/vintage.ts';
import { rank } from '../../record/rank.ts';
import { FIRST_NEWS, TODAY, type Answer, type Holdings } from './holdings.ts';
import type { Holding, IsoDate, Period } from '../../record/schema.ts';
import type { HoldingReading } from '../reading/types.ts';

/** How many tables back a share may have been taken from. */
const TABLES_BACK = [1, 2, 3];
const MONTH_DAYS = 30;
/** A fraction in words is no finer than that, in percent of the whole. */
const WORD_GRAIN = 2;

/** The place that a holder takes on a day. */
export function rankAnswer(reading: HoldingReading, series: Holding, holdings: Holdings, date: IsoDate): Answer | null {
  const here = rank([...holdings.values()], series.subject, date);
  const wanted = reading.figure!.value;
  const isAmong = placesNamed(reading) > 1 && here?.rank != null && here.rank <= placesNamed(reading);
  if (here?.rank === wanted || isAmong) return { verdict: 'consistent', period: here.period, matched: 'record' };
  if (here === null) return { verdict: null, matched: 'other' };
  // The newest table is known in part, and the holder may well have that place in it.
  const { between } = here;
  if (between && between.first <= wanted && wanted <= between.last)
    return { verdict: null, period: here.period, matched: 'record' };
  const isFormer = reading.explicit.holder && reading.mood === 'stated' && wanted <= TOP && isToldOfNow(reading);
  return isFormer && heldPlace(reading, series, holdings, date)
    ? { verdict: 'outdated', period: here.period, matched: 'former' }
    : { verdict: 'unclear', matched: 'other' };
}

/** The record has every holder that ever took one of these places. */
const TOP = 3;
/** How far back a place that was lost is looked for, and in which steps. */
const YEARS_BACK = 12;
const QUARTER_DAYS = 91;

/** No date, and no word of the past: the place is said to be taken today. */
function isToldOfNow({ view, dates }: HoldingReading): boolean {
  return dates.length === 0 && view.cues('earlier', 'reversal').length === 0 && !WAS.test(view.text);
}

const WAS = /\b(was|were|had|became|used to|until|long|lost|no longer|overtook|overtaken|passed)\b|かつて|だった|从前|從前|曾/i;

/** The holder had that place in some quarter before. */
function heldPlace({ figure }: HoldingReading, series: Holding, holdings: Holdings, date: IsoDate): boolean {
  const all = [...holdings.values()];
  for (let back = 1; back <= YEARS_BACK * 4; back++)
    if (rank(all, series.subject, addDays(date, -back * QUARTER_DAYS))?.rank === figure!.value) return true;
  return false;
}

const COUNTED = ['', '', 'two', 'three', 'four', 'five'];

/** "the two largest owners": how many places are meant. */
function placesNamed({ view, figure }: HoldingReading): number {
  const before = view.lexed.text
    .slice(Math.max(view.start, figure!.start - 8), figure!.start)
    .toLowerCase()
    .trim();
  return Math.max(
    1,
    COUNTED.findIndex((word, at) => at > 1 && before.endsWith(word)),
  );
}

/** "about an eighth of all Treasuries held abroad"; nothing when the record does not confirm it. */
export function shareAnswer(reading: HoldingReading, series: Holding, holdings: Holdings, date: IsoDate | null): Answer | null {
  const all = [...holdings.values()];
  const here = rank(all, series.subject, date ?? TODAY);
  const written = writtenFigure(reading.figure!);
  const isWord = reading.figure!.unit === 'fraction';
  const scaled = isWord ? { ...written, value: written.value * 100, grain: WORD_GRAIN, kind: 'percent' as const } : written;
  if (here?.share != null && fits(scaled, here.share))
    return { verdict: date === null ? null : 'consistent', period: here.period, matched: 'record' };
  // A report may go by a table that is some months old.
  const days = TABLES_BACK.map((back) => addDays(date ?? TODAY, -back * MONTH_DAYS));
  const former = days.map((day) => rank(all, series.subject, day)).find((one) => one?.share != null && fits(scaled, one.share));
  return former && !isWord ? { verdict: null, period: former.period, matched: 'former' } : null;
}

/** "the least since 2008"; nothing when a month in between was lower, or higher for the most. */
export function extremeAnswer({ view, figure }: HoldingReading, series: Holding, date: IsoDate): Answer | null {
  const since = extremeSince(view, figure!)!;
  const from = ('from' in since ? endOfYear(since.from) : addDays(date, -since.days)).slice(0, 7);
  const months = knownPeriods(series, date).filter((period) => period > from);
  const values = months.map((period) => vintage(series, period, date)!.value);
  const last = values.at(-1);
  const isExtreme = values.every((value) => (figure!.superlative === 'low' ? value >= last! : value <= last!));
  if (last === undefined || values.length < 2) return null;
  if (isExtreme) return { verdict: 'consistent', period: months.at(-1), matched: 'record' };
  // "Of all times" can be looked up; what is counted from a year may be counted otherwise.
  return from === EVER ? { verdict: 'unclear', period: months.at(-1), matched: 'former' } : null;
}

/** The same in an article without a date, beside a sum: the newest month of the last years of which it is true. */
export function undatedExtreme({ view, figure }: HoldingReading, { points }: Holding): Answer | null {
  const since = extremeSince(view, figure!)!;
  if (!('from' in since) || !view.of('quantity').some(isAmount)) return null;
  const from = endOfYear(since.from).slice(0, 7);
  const isLow = figure!.superlative === 'low';
  const later = points.filter(([period]) => period > from);
  const hit = later.findLast(([period, value], at) => {
    return period >= FIRST_NEWS && at > 0 && later.slice(0, at).every(([, other]) => (isLow ? other > value : other < value));
  });
  return hit ? { verdict: null, period: hit[0], matched: 'record' } : null;
}

/** So many months in a row up or down, the newest one last; unclear where the table has another number of them. */
export function runAnswer({ view, figure, direction }: HoldingReading, series: Holding, date: IsoDate): Answer | null {
  const length = runOf(view, figure!)!;
  const months = knownPeriods(series, date);
  if (direction === null || months.length <= length) return null;
  const moves = [date, TODAY].map((day) => runLength(series, months, direction, day));
  const isRight = moves.some((moved) => moved >= length);
  return { verdict: isRight ? 'consistent' : 'unclear', period: months.at(-1), matched: 'record' };
}

/** So many months of the year up or down: right where either table counts as many; revisions change the count, so none differs. */
export function countAnswer({ figure, direction }: HoldingReading, series: Holding, date: IsoDate | null): Answer | null {
  if (date === null || direction === null) return { verdict: null, matched: 'former' };
  const months = knownPeriods(series, date).filter((period) => period.slice(0, 4) === date.slice(0, 4));
  const isRight = [date, TODAY].some((day) => {
    const moved = months.filter((period) => {
      const step = change(series, period, 'month', day);
      return step !== null && step.difference !== 0 && step.difference > 0 === (direction === 'rise');
    });
    return moved.length === figure!.value;
  });
  return { verdict: isRight ? 'consistent' : null, period: months.at(-1), matched: 'record' };
}

/** How many months up to the newest one the series only rose, or only fell. */
function runLength(series: Holding, months: readonly Period[], direction: 'rise' | 'fall', day: IsoDate): number {
  const values = months.flatMap((period) => (vintage(series, period, day) ?? currentValue(series, period))?.value ?? []);
  let length = 0;
  for (let at = values.length - 1; at > 0; at--, length++) {
    const step = values[at]! - values[at - 1]!;
    if (direction === 'rise' ? step <= 0 : step >= 0) break;
  }
  return length;
}

const EVER = '0000-12';

/** Within the year that is named there may still have been lower months. */
function endOfYear(day: IsoDate): IsoDate {
  return `${day.slice(0, 4)}-12-31`;
}
