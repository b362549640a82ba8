/** Values of series and amounts of money in words, counted as the reader’s language counts. */
import type { I18n } from '../i18n/i18n.ts';
import { formatOf } from './format.ts';
import { type Head, headText, isEnglish, word } from './words.ts';
import type { HoldingCard, NoteFigure, SeriesColumn } from './schema.ts';

type Unit = HoldingCard['unit'];

/** East Asian languages count in steps of ten thousand, so thousands of millions become hundreds of millions. */
const CJK_SCALE: Partial<Record<Unit, number>> = { 'USD bn': 10, 'JPY bn': 10 };

/** Places after the point, as the figures are published; others keep their own. */
const DIGITS: Partial<Record<Unit, number>> = { 'USD bn': 1, 'JPY per USD': 2 };

/** Rates and prices of markets are known within their own day or month: nobody publishes them later. */
export function isObserved({ period, published }: Pick<SeriesColumn, 'period' | 'published'>): boolean {
  return published.startsWith(period);
}

/** A value with its unit: "1,125.9 bn", "¥2.4 trn", "12.7%". */
export function valueHead(value: number, unit: Unit, i18n: I18n, digits = DIGITS[unit]): Extract<Head, { kind: 'figure' }> {
  const { number, percent } = formatOf(i18n);
  if (unit === 'percent') return { kind: 'figure', before: '', text: percent(value), after: '' };
  const scale = scaleOf(unit, i18n);
  const text = scale === null ? number(value, digits) : number(Math.round(value * scale));
  if (unit === 'points') return { kind: 'figure', before: '', text, after: i18n.t('card.unit.points') };
  return { kind: 'figure', before: unit.startsWith('JPY') && !isCjk(i18n) ? '¥' : '', text, after: unitWord(unit, i18n) };
}

function isCjk({ locale }: I18n): boolean {
  return /^(ja|zh)/.test(locale);
}

/** How a unit of the record is counted in the reader's language; null where that is as the record has it. */
function scaleOf(unit: Unit, i18n: I18n): number | null {
  return (isCjk(i18n) && CJK_SCALE[unit]) || null;
}

/** A change between two values, counted as the values are: "+46.6" of billions, "+466" of hundreds of millions. */
export function changeText(change: number, unit: Unit, i18n: I18n): string {
  const { signed } = formatOf(i18n);
  if (unit === 'percent') return `${signed(change, pointDigits(change))}\u00a0${i18n.t('card.unit.percentPoints')}`;
  const scale = scaleOf(unit, i18n);
  return scale === null ? signed(change) : signed(change * scale, 0);
}

/** Shares and yields are told to the hundredth; a whole tenth keeps one figure. */
function pointDigits(change: number): number {
  return Number.isInteger(Math.round(change * 100) / 10) ? 1 : 2;
}

/** A unit of the record, such as `USD bn` or `basis points`, in words. */
function unitWord(unit: string, i18n: I18n): string {
  return word(i18n, 'card.unit', unit.toLowerCase().replaceAll(' ', '-'), unit);
}

/** "1,125.9 bn" in one string. */
export function valueText(value: number, unit: Unit, i18n: I18n): string {
  return headText(valueHead(value, unit, i18n));
}

/** "February 2025; largest" */
export function seriesLine(column: SeriesColumn, still: boolean, i18n: I18n): string {
  return [formatOf(i18n).period(column.period), placeWords(column, still, i18n)].filter(Boolean).join(i18n.t('card.join'));
}

function placeWords(column: SeriesColumn, still: boolean, i18n: I18n): string | null {
  if (column.rank === 1) return i18n.t(still ? 'card.stillLargest' : 'card.largest');
  return placeText(column, i18n);
}

const SUFFIX: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "2nd"; "3rd to 5th" where the record cannot tell more. */
export function placeText({ rank, between }: SeriesColumn, i18n: I18n): string | null {
  const ordinal = (place: number) =>
    isEnglish(i18n)
      ? `${place}${SUFFIX[new Intl.PluralRules('en', { type: 'ordinal' }).select(place)] ?? 'th'}`
      : i18n.t('card.place', place);
  if (between) return i18n.t('card.placeBetween', ordinal(between.first), ordinal(between.last));
  return rank === null ? null : ordinal(rank);
}

/** An amount of money of an intervention, or a single figure: it has no scope that names the currency. */
export function figureHead({ value, unit }: NoteFigure, i18n: I18n): Head {
  if (!isUnit(unit)) return { kind: 'figure', before: '', text: formatOf(i18n).number(value), after: unitWord(unit, i18n) };
  const head = valueHead(value, unit, i18n);
  const isDollar = unit.startsWith('USD') && !isCjk(i18n);
  return isDollar ? { ...head, before: '$' } : head;
}

function isUnit(unit: string): unit is Unit {
  return UNITS.has(unit);
}

const UNITS: ReadonlySet<string> = new Set<Unit>(['USD bn', 'USD tn', 'JPY tn', 'JPY bn', 'percent', 'JPY per USD', 'points']);
