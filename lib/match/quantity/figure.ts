/** A figure on its way to being a quantity: a numeral with what stands directly beside it. Offsets are folded. */
import type { Hedge, QuantityMention, QuantityUnit } from '../mention.ts';

export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** The smallest step that the notation shows. */
  grain: number;
  /** Written in digits, at least in part. */
  digits: boolean;
  /** A scale word was part of it: thousand, bn, 万, 億. */
  scaled: boolean;
  /** 多, 余, 几 inside the number: "7000多亿". */
  hedge?: Hedge;
}

export interface Figure extends Numeral {
  /** Null for a bare number. */
  unit: QuantityUnit | null;
  currency?: string;
  hedgeSpan?: { start: number; end: number };
  high?: number;
  change?: QuantityMention['change'];
  further?: boolean;
  attributive?: boolean;
  duration?: QuantityMention['duration'];
  superlative?: QuantityMention['superlative'];
  /** A unit that needs its neighbourhood to be sure: "points" may be goals. */
  loose?: boolean;
}

/** Rounds away the noise of binary fractions. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/** The numeral times a factor. */
export function scale<T extends Numeral>(numeral: T, factor: number): T {
  return { ...numeral, value: tidy(numeral.value * factor), grain: tidy(numeral.grain * factor) };
}

export type DurationUnit = NonNullable<QuantityMention['duration']>['of'];

/** Days that a unit of time counts for: what the record's `days` claims are compared in. */
const DAYS: Readonly<Record<DurationUnit, number>> = {
  hour: 1 / 24,
  day: 1,
  'trading-day': 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3650,
};

/** The numeral as a duration, in days. */
export function asDuration(numeral: Numeral, of: DurationUnit): Figure {
  return { ...scale(numeral, DAYS[of]), unit: 'days', duration: { amount: numeral.value, of } };
}
