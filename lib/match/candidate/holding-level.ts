/** Answers to what a holder has: the month and the vintage that a sum fits, whether it is outdated, or differs. */
import { currentValue, knownPeriods, latestPeriod, vintage } from '../../record/vintage.ts';
import { sinceIn } from '../reading/holding-figure.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { isVague, mayDiffer, isFarOff, wasNear } from './holding-differs.ts';
import type { NamedMonth } from './holding-month.ts';
import type { Answer, Holdings } from './holdings.ts';
import type { Holding, IsoDate, Period } from '../../record/schema.ts';
import type { HoldingReading } from '../reading/types.ts';

/** Both values that a writer of that day and one of today can find for a period. */
function valuesOf(series: Holding, period: Period, date: IsoDate): number[] {
  return [vintage(series, period, date)?.value, currentValue(series, period)?.value].filter((value) => value !== undefined);
}

export interface LevelQuery {
  named: NamedMonth | null;
  holdings: Holdings;
  date: IsoDate;
}

export function levelAnswer(reading: HoldingReading, series: Holding, { named, holdings, date }: LevelQuery): Answer {
  const written = writtenFigure(reading.figure!);
  const known = knownPeriods(series, date);
  const latest = latestPeriod(series, date)!.period;
  const isIn = (at: Period): boolean => valuesOf(series, at, date).some((value) => fits(written, value));
  if (named && known.includes(named.period) && isIn(named.period))
    return { verdict: 'consistent', period: named.period, matched: 'record' };
  if (named?.isOwn) {
    const { period } = named;
    const then = known.findLast((at) => isIn(at) && isOfThen(reading, at));
    if (then) return { verdict: 'consistent', period: then, matched: 'former' };
    if (!known.includes(period)) return { verdict: null, period, matched: 'other' };
    const isFar = valuesOf(series, period, date).every((value) => isFarOff(reading, value));
    return { verdict: isFar && mayDiffer(reading, series, holdings, date) ? 'differs' : 'unclear', period, matched: 'other' };
  }
  if (isIn(latest)) return { verdict: 'consistent', period: latest, matched: 'record' };
  // The text may give a newer table than the record has of this holder.
  if (latest < newestTable(holdings, date)) return { verdict: 'unclear', matched: 'other' };
  const former = known.findLast((at) => isIn(at) && isOfThen(reading, at)) ?? known.findLast(isIn);
  if (former)
    return {
      verdict:
        reading.mood === 'past' || reading.figure!.change === 'from' || isOfThen(reading, former) ? 'consistent' : 'outdated',
      period: former,
      matched: 'former',
    };
  return {
    verdict: mayDiffer(reading, series, holdings, date) && !isVague(reading) && !wasNear(reading, series) ? 'differs' : 'unclear',
    matched: 'other',
  };
}

/** 2013年に1兆3000億ドルを超えていた: the year of the sum stands beside it, and beside no other one. */
function isOfThen({ view, figure, dates }: HoldingReading, period: Period): boolean {
  const sums = view.of('quantity').filter((one) => one.unit === 'usd_bn' && one !== figure);
  const own = dates.filter((date) => sums.every((other) => view.distance(date, figure!) < view.distance(date, other)));
  return own.some(({ from, to }) => from !== null && to !== null && from <= `${period}-28` && `${period}-01` < to);
}

/** "has sold down to a mere $633bn": no change of the series, but just what it stands at. */
export function levelInstead(reading: HoldingReading, series: Holding, query: LevelQuery): Answer | null {
  const { unit, change: side } = reading.figure!;
  if (unit !== 'usd_bn' || side === 'by') return null;
  const answer = levelAnswer({ ...reading, aspect: 'level' }, series, query);
  return answer.matched === 'record' ? answer : null;
}

/** The newest month that was out for anyone. */
function newestTable(holdings: Holdings, date: IsoDate): Period {
  const periods = [...holdings.values()].map((series) => latestPeriod(series, date)?.period ?? '');
  return periods.sort().at(-1)!;
}

/** "below $1 trillion since April 2022": holds for every month since then. */
export function thresholdAnswer({ view, figure }: HoldingReading, series: Holding, date: IsoDate): Answer {
  const since = sinceIn(view)!.from?.slice(0, 7) ?? '9999';
  const months = knownPeriods(series, date).filter((period) => period > since);
  const isBelow = figure!.hedge === 'at-most';
  const holds = months.every((period) => isBelow === vintage(series, period, date)!.value < figure!.value);
  return {
    verdict: holds && months.length > 0 ? 'consistent' : 'unclear',
    period: months.at(-1),
    matched: holds ? 'record' : 'other',
  };
}
