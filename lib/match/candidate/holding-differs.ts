/** When a holder's sum that the record does not have is an error of the text. */
import { knownPeriods, latestPeriod, vintage } from '../../record/vintage.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import type { Holdings } from './holdings.ts';
import type { Holding, IsoDate } from '../../record/schema.ts';
import type { HoldingReading } from '../reading/types.ts';

function standsAlone({ explicit, figure, mood, features, isSoleHolder, view }: HoldingReading): boolean {
  // "less than half the $1.3 trillion of 2013": what something is measured by.
  if (MEASURE.test(view.lexed.text.slice(view.start, figure!.start))) return false;
  const isFirm = mood === 'stated' || mood === 'ahead';
  const isExact = figure!.hedge === 'exact' || figure!.hedge === 'about';
  const isClean = !features.some(({ name }) => name === 'measure' || name === 'tariff');
  return (explicit.holder || isSoleHolder) && explicit.treasuries && isFirm && isClean && isExact && figure!.high === undefined;
}

const MEASURE = /\b(half|twice|double|triple|third|quarter|fraction|times)( of)? (the|its|their|that|those) $/i;

/** An exact sum is off where it does not fit; one that is told roughly, where no roughness explains it. */
export function isFarOff({ figure }: HoldingReading, value: number): boolean {
  return figure!.hedge === 'exact' || Math.abs(figure!.value - value) > ROUGH * value;
}

/** Twice what "about" may be off by. */
const ROUGH = 0.08;

/** A figure that is another holder's was only attached to the wrong name: no error of the text. */
export function mayDiffer(reading: HoldingReading, series: Holding, holdings: Holdings, date: IsoDate): boolean {
  const written = writtenFigure(reading.figure!);
  const isOthers = [...holdings.values()].some((other) => {
    const latest = latestPeriod(other, date);
    return (
      latest !== null &&
      other !== series &&
      knownPeriods(other, date)
        .slice(-3)
        .some((period) => fits(written, vintage(other, period, date)?.value ?? 0))
    );
  });
  return !isOthers && standsAlone(reading) && isSure(series);
}

/** A level of no stated time: "has held as much as". */
export function isVague({ figure, mood }: HoldingReading): boolean {
  return mood === 'past' || figure!.hedge !== 'exact';
}

/** Without a period a figure that the series once nearly had may be meant of that time. */
export function wasNear({ figure }: HoldingReading, series: Holding): boolean {
  return series.points.some(([, value]) => Math.abs(value - Math.abs(figure!.value)) <= 0.02 * value);
}

function isSure(series: Holding): boolean {
  return series.confidence === 'high';
}
