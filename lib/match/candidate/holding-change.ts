/** Answers to what a holder's sum changed by: from month to month, or since the month that the text counts from. */
import { change, currentValue, latestPeriod, vintage, type Change } from '../../record/vintage.ts';
import { fits, writtenFigure, type WrittenFigure } from '../verdict/figure-fit.ts';
import { isBaseMonth } from './holding-month.ts';
import { TODAY, type Answer } from './holdings.ts';
import type { Holding, IsoDate, Period } from '../../record/schema.ts';
import type { HoldingReading } from '../reading/types.ts';

/** What revisions between a change's two tables may add up to, in billions. */
const CHANGE_SLACK = 1.2;

export function changeAnswer(reading: HoldingReading, series: Holding, period: Period | null, date: IsoDate): Answer | null {
  const at = period ?? latestPeriod(series, date)!.period;
  const base = baseOf(reading);
  const newest = latestPeriod(series, date)!.period;
  const matches = [date, TODAY].some((day) =>
    [change(series, at, 'month', day), base && changeSince(series, base, newest, day)].some(
      (step) => step && isStep(reading, step),
    ),
  );
  // A change that no two tables show may be counted from anywhere: nothing to say.
  return matches ? { verdict: 'consistent', period: at, matched: 'record' } : null;
}

type Step = Pick<Change, 'difference' | 'percent'>;

export function isStep({ figure, direction }: HoldingReading, { difference, percent }: Step): boolean {
  if (direction !== null && difference !== 0 && (direction === 'rise') !== difference > 0) return false;
  const written = writtenFigure(figure!);
  return figure!.unit === 'usd_bn' ? isNear(written, Math.abs(difference)) : percent !== null && fits(written, Math.abs(percent));
}

/** "Since February it has shed $135 billion": from that month to the newest one. */
function baseOf({ view, dates, aspect }: HoldingReading): Period | null {
  const base = dates.find(
    (date) => date.from !== null && date.precision === 'month' && (date.relation === 'since' || isBaseMonth(view, date, aspect)),
  );
  return base?.from?.slice(0, 7) ?? null;
}

function changeSince(series: Holding, base: Period, at: Period, day: IsoDate): Step | null {
  const [from, to] = [base, at].map((period) => (vintage(series, period, day) ?? currentValue(series, period))?.value);
  if (from === undefined || to === undefined || base >= at) return null;
  return { difference: to - from, percent: ((to - from) / from) * 100 };
}

function isNear(written: WrittenFigure, actual: number): boolean {
  return fits(written, actual) || Math.abs(written.value - actual) <= Math.max(written.grain / 2, CHANGE_SLACK);
}
