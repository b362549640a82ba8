/** Answers to places among the holders, shares of the whole and extremes of a series. */
import { addDays } from '../../record/calendar.ts';
import { extremeSince } from '../reading/holding-figure.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { knownPeriods, vintage } from '../../record/vintage.ts';
import { rank } from '../../record/rank.ts';
import type { Answer, Holdings } from './holding.ts';
import type { Holding, IsoDate } from '../../record/schema.ts';
import type { HoldingReading } from '../reading/types.ts';

/** After every release of the record. */
const TODAY = '9999-12-31';
/** A fraction in words is no finer than that, in percent of the whole. */
const WORD_GRAIN = 2;

/** The place that a holder takes on a day. */
export function rankAnswer(reading: HoldingReading, series: Holding, holdings: Holdings, date: IsoDate): Answer | null {
  const here = rank([...holdings.values()], series.subject, date);
  const wanted = reading.figure!.value;
  const isAmong = placesNamed(reading) > 1 && here?.rank != null && here.rank <= placesNamed(reading);
  if (here?.rank === wanted || isAmong) return { verdict: 'consistent', period: here.period, matched: 'record' };
  return { verdict: here === null ? null : 'unclear', matched: 'other' };
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
  const here = rank([...holdings.values()], series.subject, date ?? TODAY);
  const written = writtenFigure(reading.figure!);
  const isWord = reading.figure!.unit === 'fraction';
  const scaled = isWord ? { ...written, value: written.value * 100, grain: WORD_GRAIN, kind: 'percent' as const } : written;
  if (here?.share == null || !fits(scaled, here.share)) return null;
  return { verdict: date === null ? null : 'consistent', period: here.period, matched: 'record' };
}

/** "the least since 2008"; nothing when a month in between was lower, or higher for the most. */
export function extremeAnswer({ view, figure }: HoldingReading, series: Holding, date: IsoDate): Answer | null {
  const since = extremeSince(view, figure!)!;
  const from = ('from' in since ? endOfYear(since.from) : addDays(date, -since.days)).slice(0, 7);
  const months = knownPeriods(series, date).filter((period) => period > from);
  const values = months.map((period) => vintage(series, period, date)!.value);
  const last = values.at(-1);
  const isExtreme = values.every((value) => (figure!.superlative === 'low' ? value >= last! : value <= last!));
  return last !== undefined && values.length > 1 && isExtreme
    ? { verdict: 'consistent', period: months.at(-1), matched: 'record' }
    : null;
}

/** Within the year that is named there may still have been lower months. */
function endOfYear(day: IsoDate): IsoDate {
  return `${day.slice(0, 4)}-12-31`;
}
