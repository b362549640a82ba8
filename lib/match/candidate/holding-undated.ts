/** Answers to an article without a date: nothing is judged, but a value of the series is still that value. */
import { change } from '../../record/vintage.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { isNear } from './holding-change.ts';
import { TODAY, type Answer } from './holdings.ts';
import type { Holding, Period } from '../../record/schema.ts';
import type { HoldingReading } from '../reading/types.ts';

/** Changes of single months are news from the time that the record follows the story. */
const FIRST_NEWS = '2024-06';

/** Without a date nothing is judged, but a value of the series is still that value. */
export function undated(reading: HoldingReading, series: Holding, period: Period | null): Answer | null {
  if (reading.aspect === 'change') return undatedChange(reading, series);
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

/** Some month of the last years in which the series changed by that much. */
function undatedChange({ figure, direction }: HoldingReading, series: Holding): Answer | null {
  const written = writtenFigure(figure!);
  const recent = series.points.filter(([period]) => period >= FIRST_NEWS);
  const hit = recent.findLast(([period, , known]) =>
    [known, TODAY].some((day) => {
      const step = change(series, period, 'month', day);
      return (
        step !== null &&
        (direction === null || direction === 'rise') === step.difference > 0 &&
        isNear(written, Math.abs(step.difference))
      );
    }),
  );
  return hit ? { verdict: null, period: hit[0], matched: 'record' } : null;
}
