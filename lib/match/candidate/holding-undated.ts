/** Answers to an article without a date: nothing is judged, but a value of the series is still that value. */
import { change } from '../../record/vintage.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { isStep } from './holding-change.ts';
import { FIRST_NEWS, TODAY, type Answer } from './holdings.ts';
import type { Holding, IsoDate, Period } from '../../record/schema.ts';
import type { HoldingReading } from '../reading/types.ts';

/** Without a date nothing is judged, but a value of the series is still that value. */
export function undated(reading: HoldingReading, series: Holding, period: Period | null): Answer | null {
  if (reading.aspect === 'change') return undatedChange(reading, series, period);
  const written = writtenFigure(reading.figure!);
  const values = [
    ...series.points.map(([at, value]) => ({ at, value })),
    ...series.vintages.map((row) => ({ at: row.period, value: row.value })),
  ];
  const hit = values.findLast(({ at, value }) => fits(written, value) && (period === null || at === period));
  return {
    verdict: null,
    period: hit?.at ?? period ?? undefined,
    matched: (hit && hit.at >= FIRST_NEWS) || reading.aspect === 'rank' ? 'record' : hit ? 'former' : 'other',
  };
}

/** The month that is named, or some month of the last years, in which the series changed by that much, in whichever table. */
function undatedChange(reading: HoldingReading, series: Holding, named: Period | null): Answer | null {
  if (reading.view.isHan && !reading.explicit.holder) return null;
  const recent = series.points.filter(([period]) => (named ? period === named : period >= FIRST_NEWS));
  const hit = recent.findLast(([period, , known]) =>
    [known, ...daysOf(series, period), TODAY].some((day) => {
      const step = change(series, period, 'month', day);
      return step !== null && isStep(reading, step);
    }),
  );
  return hit ? { verdict: null, period: hit[0], matched: 'record' } : null;
}

/** The days on which a month first stood in a table, as far as the record has them. */
function daysOf({ vintages }: Holding, period: Period): IsoDate[] {
  return vintages.flatMap((row) => (row.period === period ? [row.knownFrom] : []));
}
