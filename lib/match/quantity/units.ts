/** What stands behind a number and makes it a quantity: percent, points, money, durations, ranks. */
import { lookup } from '../lex/lookup.ts';
import { isLetter, isWordUnit } from '../lex/characters.ts';
import { endOfWord, readWord, skipJoint } from '../lex/words.ts';
import { readCjkUnit } from './cjk-units.ts';
import { currencyAfter, currencyBefore } from './currencies.ts';
import { asDuration, scale, tidy } from './figure.ts';
import { SCALES } from './number-words.ts';
import type { DurationUnit, Figure, Numeral } from './figure.ts';

/** Scale letters count only beside a currency: "5m" may be metres. */
const SCALE_LETTERS = lookup<number>({ k: 1e3, m: 1e6, b: 1e9, t: 1e12 });
const DURATIONS = lookup<DurationUnit>({
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  yr: 'year',
  yrs: 'year',
  decade: 'decade',
  decades: 'decade',
  wk: 'week',
  mo: 'month',
});
const DAY_KINDS = new Set([
  'trading',
  'business',
  'working',
  'calendar',
  'straight',
  'consecutive',
  'more',
  'additional',
  'extra',
  'full',
  'further',
]);

/** The numeral with its unit, or as a bare figure. */
export function readFigure(text: string, numeral: Numeral): Figure {
  const money = readMoney(text, numeral);
  if (money) return money;
  const at = afterOf(text, numeral);
  return (
    readPercent(text, numeral, at) ??
    readPoints(text, numeral, at) ??
    readDuration(text, numeral, at) ??
    readMultiple(text, numeral, at) ??
    readCjkUnit(text, numeral) ?? { ...withScale(text, numeral, false), unit: null }
  );
}

/** Start of the unit: behind a space or hyphen, and behind "of a" after a part ("a quarter of a point", "half a point"). */
function afterOf(text: string, { end, digits, value }: Numeral): number {
  const isPart = value < 1 || !Number.isInteger(value);
  if (!digits || isPart)
    for (const link of [' of a ', ' of an ', ' of one ', ' a ', ' an ']) if (text.startsWith(link, end)) return end + link.length;
  return skipJoint(text, end);
}

function readPercent(text: string, numeral: Numeral, at: number): Figure | null {
  const end = endOfPercent(text, at);
  if (end < 0) return null;
  const attributive = text[numeral.end] === '-' || undefined;
  const points = endOfPoints(text, end);
  if (points > 0) return { ...numeral, end: points, unit: 'percentage_points', attributive };
  return { ...numeral, end, unit: 'percent', attributive };
}

/** End of a percent sign or word at `at`, or -1. */
function endOfPercent(text: string, at: number): number {
  if (text[at] === '%') return at + 1;
  if (text[at] !== 'p') return -1;
  for (const form of ['per cent', 'per-cent', 'percent', 'pct', 'p.c.', 'pc']) {
    if (text.startsWith(form, at) && !isWordUnit(text.charCodeAt(at + form.length))) return at + form.length;
  }
  return -1;
}

/** "24 % points", "2%ポイント": the points behind a percent sign. */
function endOfPoints(text: string, at: number): number {
  const start = skipJoint(text, at);
  const end = endOfWord(text, start);
  const word = text.slice(start, end);
  if (word === 'points' || word === 'point' || word === 'pts') return end;
  return text.startsWith('ポイント', at) ? at + 4 : -1;
}

function readPoints(text: string, numeral: Numeral, at: number): Figure | null {
  const attributive = text[numeral.end] === '-' || undefined;
  const wordEnd = endOfWord(text, at);
  const word = text.slice(at, wordEnd);
  if (['pp', 'ppt', 'ppts', 'pps'].includes(word)) return { ...numeral, end: wordEnd, unit: 'percentage_points', attributive };
  if (word === 'bp' || word === 'bps') return { ...scale(numeral, 0.01), end: wordEnd, unit: 'percentage_points', attributive };
  if (['point', 'points', 'pt', 'pts'].includes(word))
    return { ...numeral, end: wordEnd, unit: 'percentage_points', attributive, loose: true };
  if (word !== 'percentage' && word !== 'basis') return null;
  const next = skipJoint(text, wordEnd);
  const end = endOfWord(text, next);
  if (!text.slice(next, end).startsWith('point')) return null;
  const points = word === 'basis' ? scale(numeral, 0.01) : numeral;
  return { ...points, end, unit: 'percentage_points', attributive };
}

/** "10-fold", "five times the old rate", "four times as large"; "he came five times" counts. */
function readMultiple(text: string, numeral: Numeral, at: number): Figure | null {
  const word = readWord(text, at);
  const isTimes = word === 'times' && /^ (the|its|their|that|as|what|more|larger|higher)\b/.test(text.slice(at + 5, at + 14));
  return word === 'fold' || isTimes ? { ...numeral, end: at + word.length, unit: 'multiple' } : null;
}

function readDuration(text: string, numeral: Numeral, from: number): Figure | null {
  let at = from;
  let kind = '';
  for (let skipped = 0; skipped < 2; skipped++) {
    const end = endOfWord(text, at);
    if (!DAY_KINDS.has(text.slice(at, end))) break;
    kind = text.slice(at, end);
    at = skipJoint(text, end);
  }
  const end = endOfWord(text, at);
  const of = DURATIONS[text.slice(at, end)];
  if (of === undefined) return null;
  const isTrading = of === 'day' && (kind === 'trading' || kind === 'business' || kind === 'working');
  const attributive = text[numeral.end] === '-' || undefined;
  return { ...asDuration(numeral, isTrading ? 'trading-day' : of), end, attributive };
}

/** Currency before or after, scale between: "US$1.13tn", "$1-trillion", "1.13 trillion dollars", "5.53兆円". */
function readMoney(text: string, numeral: Numeral): Figure | null {
  const before = currencyBefore(text, numeral.start);
  const scaled = withScale(text, numeral, before !== null);
  const after = before ? null : currencyAfter(text, afterScale(text, scaled));
  const currency = before ?? after;
  if (currency === null) return null;
  const start = before ? before.start : scaled.start;
  // "$1 trillion dollars" says it twice.
  const end = after ? after.end : (scaled.scaled && currencyAfter(text, scaled.end)?.end) || scaled.end;
  const joints = [scaled.end > numeral.end ? numeral.end : -1, after ? scaled.end : -1];
  // "a trillion-plus dollars"
  const isPlus = after !== null && text.startsWith('-plus', scaled.end);
  const attributive = (!isPlus && joints.some((at) => text[at] === '-')) || undefined;
  const numeralAt = { ...withSen(text, scaled, end), start, ...(isPlus ? { hedge: 'at-least' as const } : {}) };
  return { ...money(numeralAt, currency.code), attributive };
}

/** "159円45銭", "155円30~32銭": hundredths behind the yen. */
function withSen(text: string, yen: Numeral, end: number): Numeral & { high?: number } {
  const sen = yen.scaled || text[end - 1] !== '円' ? null : /^(\d\d)(?:[-–~](\d\d))?[銭钱]/.exec(text.slice(end, end + 6));
  if (!sen) return { ...yen, end };
  const plus = (hundredths: string): number => tidy(yen.value + Number(hundredths) / 100);
  const high = sen[2] === undefined ? undefined : plus(sen[2]);
  return { ...yen, end: end + sen[0].length, value: plus(sen[1]!), grain: 0.01, high };
}

/** "half a trillion dollars", "of dollars". */
function afterScale(text: string, { end, scaled }: Numeral): number {
  return scaled ? end + (/^(-plus| (of|in))(?= )/.exec(text.slice(end, end + 6))?.[0].length ?? 0) : end;
}

/** Prices are told in yen, sums of this story in billions of them. */
const MOST_PLAIN_YEN = 1e8;

function money(numeral: Numeral, currency: string): Figure {
  if (currency === 'JPY' && numeral.value < MOST_PLAIN_YEN) return { ...numeral, unit: 'jpy', currency };
  const unit = currency === 'USD' ? 'usd_bn' : currency === 'JPY' ? 'jpy_bn' : 'money';
  return { ...scale(numeral, 1e-9), unit, currency };
}

/** The numeral with the scale word or letter that follows it, if one does. */
function withScale(text: string, numeral: Numeral, hasCurrency: boolean): Numeral {
  if (numeral.scaled) return numeral;
  let at = skipJoint(text, numeral.end);
  const article = numeral.digits ? undefined : [' of a ', ' a '].find((words) => text.startsWith(words, numeral.end));
  if (article) at = numeral.end + article.length;
  const end = endOfWord(text, at);
  const word = text.slice(at, end);
  const factor = SCALES.get(word) ?? letterScale(text, { word, numeral, at, hasCurrency });
  if (factor === undefined) return numeral;
  return { ...scale(numeral, factor), end, scaled: true, grain: tidy(numeral.grain * factor) };
}

interface LetterPlace {
  word: string;
  numeral: Numeral;
  at: number;
  hasCurrency: boolean;
}

function letterScale(text: string, { word, numeral, at, hasCurrency }: LetterPlace): number | undefined {
  const factor = SCALE_LETTERS[word];
  if (factor === undefined || !numeral.digits) return undefined;
  // "$26 b" with a space is rare and "$5 t-shirt" is not: letters must touch the number.
  if (at !== numeral.end) return undefined;
  return hasCurrency || currencyAfter(text, at + 1) ? factor : undefined;
}

/** Whether the figure runs into a word: the 7 of "G7", the 14 of "F14". */
export function isGlued(text: string, { start, end }: Numeral): boolean {
  const before = text.charCodeAt(start - 1);
  const isCode = start > 0 && (isLetter(before) || text[start - 1] === '#' || text[start - 1] === '_');
  const hyphened = text[start - 1] === '-' && isLetter(text.charCodeAt(start - 2));
  return isCode || hyphened || isLetter(text.charCodeAt(end));
}
