/** Units behind a number in Chinese and Japanese. Text is folded: 個 is 个, 億 is 亿, ％ is %. */
import { isCjk, isDigit } from '../lex/characters.ts';
import { foldString } from '../lex/fold.ts';
import { skipSpace } from '../lex/words.ts';
import { asDuration, scale, tidy } from './figure.ts';
import type { DurationUnit, Figure, Numeral } from './figure.ts';

interface CjkUnit {
  name: string;
  unit: Figure['unit'];
  factor?: number;
  duration?: DurationUnit;
  loose?: boolean;
  /** Characters that make it another word when they follow. */
  notBefore?: string;
  /** Counts only behind digits: "2位" is a rank, "一位" is a person. */
  digitsOnly?: boolean;
  /** Counts only above this number: 31日 is a day of the month, 150日 are days. */
  above?: number;
}

const UNITS: readonly CjkUnit[] = (
  [
    { name: 'パーセントポイント', unit: 'percentage_points' },
    { name: '%ポイント', unit: 'percentage_points' },
    { name: 'パーセント', unit: 'percent' },
    { name: '%', unit: 'percent' },
    { name: '個百分點', unit: 'percentage_points' },
    { name: '百分點', unit: 'percentage_points' },
    { name: '個基點', unit: 'percentage_points', factor: 0.01 },
    { name: '基點', unit: 'percentage_points', factor: 0.01 },
    { name: 'ベーシスポイント', unit: 'percentage_points', factor: 0.01 },
    { name: 'ポイント', unit: 'percentage_points', loose: true },
    { name: '個點', unit: 'percentage_points', loose: true, digitsOnly: true },
    { name: '割', unit: 'percent', factor: 10, notBefore: 'り合' },
    { name: '碼', unit: 'percentage_points', factor: 0.25, notBefore: '头' },
    { name: '厘', unit: 'percent', notBefore: '米清', digitsOnly: true },
    { name: '成', unit: 'percent', factor: 10, notBefore: '为立员功长果就本品交都' },
    { name: '營業日', unit: 'days', duration: 'trading-day' },
    { name: '取引日', unit: 'days', duration: 'trading-day' },
    { name: '個交易日', unit: 'days', duration: 'trading-day' },
    { name: '交易日', unit: 'days', duration: 'trading-day' },
    { name: '日間', unit: 'days', duration: 'day' },
    { name: '日', unit: 'days', duration: 'day', notBefore: '元本圆円付目', digitsOnly: true, above: 31 },
    { name: '天', unit: 'days', duration: 'day', notBefore: '然气津' },
    { name: '個月', unit: 'days', duration: 'month' },
    { name: 'カ月', unit: 'days', duration: 'month' },
    { name: 'か月', unit: 'days', duration: 'month' },
    { name: 'ヶ月', unit: 'days', duration: 'month' },
    { name: 'ケ月', unit: 'days', duration: 'month' },
    { name: 'ヵ月', unit: 'days', duration: 'month' },
    { name: '週間', unit: 'days', duration: 'week' },
    { name: '個星期', unit: 'days', duration: 'week' },
    { name: '星期', unit: 'days', duration: 'week', notBefore: '一二三四五六日天' },
    { name: '週', unit: 'days', duration: 'week', notBefore: '一二三四五六日年边围期' },
    { name: '個季度', unit: 'days', duration: 'quarter' },
    { name: '四半期', unit: 'days', duration: 'quarter', digitsOnly: true },
    { name: '年間', unit: 'days', duration: 'year' },
    { name: '年', unit: 'days', duration: 'year', notBefore: '度代级' },
    { name: '個小時', unit: 'days', duration: 'hour' },
    { name: '小時', unit: 'days', duration: 'hour' },
    { name: '時間', unit: 'days', duration: 'hour' },
    { name: '倍', unit: 'multiple', notBefore: '增率' },
    { name: '度目', unit: 'ordinal' },
    { name: '回目', unit: 'ordinal' },
    { name: '番目', unit: 'ordinal' },
    { name: '位', unit: 'rank', digitsOnly: true },
  ] as CjkUnit[]
).map((unit) => ({ ...unit, name: foldString(unit.name) }));

const BY_FIRST = new Map<string, CjkUnit[]>();
for (const unit of UNITS) BY_FIRST.set(unit.name[0]!, [...(BY_FIRST.get(unit.name[0]!) ?? []), unit]);

/** The numeral with a Chinese or Japanese unit behind it, or null. */
export function readCjkUnit(text: string, numeral: Numeral): Figure | null {
  const at = skipSpace(text, numeral.end);
  const unit = BY_FIRST.get(text[at] ?? '')?.find((unit) => fits(text, at, { unit, numeral }));
  if (!unit) return null;
  const end = at + unit.name.length;
  if (unit.duration) {
    // "2025年" that is no date is no duration either.
    if (unit.duration === 'year' && numeral.value > 200) return null;
    return { ...asDuration(numeral, unit.duration), end };
  }
  const figure: Figure = { ...scale(numeral, unit.factor ?? 1), end, unit: unit.unit, loose: unit.loose };
  if (unit.unit === 'rank') return { ...figure, superlative: 'high' };
  return unit.factor === 10 ? withTenths(text, figure) : figure;
}

function fits(text: string, at: number, { unit, numeral }: { unit: CjkUnit; numeral: Numeral }): boolean {
  if (!text.startsWith(unit.name, at)) return false;
  if (unit.digitsOnly && !numeral.digits) return false;
  if (unit.above !== undefined && numeral.value <= unit.above) return false;
  return !unit.notBefore?.includes(text[at + unit.name.length] ?? ' ');
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** "2割5分", "三成半", "三成五": tenths of the unit. */
function withTenths(text: string, figure: Figure): Figure {
  const next = text[figure.end] ?? '';
  if (next === '半') return { ...figure, value: figure.value + 5, grain: 1, end: figure.end + 1 };
  const digit = isDigit(next.charCodeAt(0)) ? Number(next) : HAN_DIGITS.indexOf(next);
  if (next === '' || digit < 0) return figure;
  const isTenth = text[figure.end + 1] === '分' || (text[figure.end - 1] === '成' && !isCjk(text.charCodeAt(figure.end + 1)));
  if (!isTenth) return figure;
  return { ...figure, value: tidy(figure.value + digit), grain: 1, end: figure.end + (text[figure.end + 1] === '分' ? 2 : 1) };
}
