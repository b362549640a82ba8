/** Whether a figure as written says the same as a figure of the record: rounding and hedges understood. */
import type { Claim } from '../types.ts';
import type { QuantityMention } from '../mention.ts';

/** What a hedge lets a writer be off by, as a part of the figure. */
const ABOUT = 0.04;
/** What a sum that is cut off may be short by, as a part of it. */
const CUT = 0.001;
const BOUND = { money: 0.12, percent: 0.04 } as const;
/** Writers hedge a rate to a round number: "nearly 25" may be 24, "nearly 37" is 37. */
const ROUND_PERCENT = 5;

export interface WrittenFigure {
  value: number;
  /** The smallest step that the notation shows. */
  grain: number;
  hedge: NonNullable<Claim['hedge']>;
  kind: keyof typeof BOUND;
}

/** The figure of a quantity in a scale: thousands of billions are still billions. */
export function writtenFigure({ value, grain, hedge, unit }: QuantityMention): WrittenFigure {
  return { value: Math.abs(value), grain, hedge, kind: unit.startsWith('percent') ? 'percent' : 'money' };
}

/** Whether `actual` may be written like this. */
export function fits({ value, grain, hedge, kind }: WrittenFigure, actual: number): boolean {
  const rounding = grain / 2;
  const off = actual - value;
  const dust = 1e-9 * Math.max(1, Math.abs(actual));
  const isRound = kind === 'money' || value % ROUND_PERCENT === 0;
  const bound = isRound ? Math.max(grain, BOUND[kind] * Math.abs(value)) : rounding;
  switch (hedge) {
    case 'about':
      return Math.abs(off) <= (isRound ? Math.max(rounding, ABOUT * Math.abs(value)) : rounding) + dust;
    case 'at-least':
      return off >= -rounding * 0.1 - dust && off <= bound + dust;
    case 'at-most':
      return -off >= -rounding * 0.1 - dust && -off <= bound + dust;
    default:
      // Fine sums are cut off as often as they are rounded: 1,147.6 is written as 1.147 trillion.
      if (kind === 'money' && off > 0 && off < grain - dust && off <= CUT * actual) return true;
      return Math.abs(off) < rounding - dust || Math.abs(off) <= dust;
  }
}

/** The claim of a figure, as it is shown. */
export function claimOf(quantity: QuantityMention): Claim | null {
  const unit = CLAIM_UNITS.find((known) => known === quantity.unit);
  return unit ? { value: quantity.value, unit, hedge: quantity.hedge } : null;
}

const CLAIM_UNITS: readonly Claim['unit'][] = ['percent', 'percentage_points', 'usd_bn', 'jpy_bn', 'usd_jpy', 'days'];
