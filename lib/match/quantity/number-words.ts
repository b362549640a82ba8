/** English numbers in words: "twenty-four", "a hundred and twenty-five", "half a trillion", "three-quarters". */
import { endOfWord, readWord, skipJoint, skipSpace } from '../lex/words.ts';
import { tidy } from './figure.ts';
import type { Numeral } from './figure.ts';

const UNITS = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  0,
  1,
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
/** Scale words, long and short, as factors. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bln', 1e9],
  ['trln', 1e12],
  ['mio', 1e6],
  ['quadrillion', 1e15],
  ['crore', 1e7],
  ['lakh', 1e5],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
]);

function list(row: string, from: number, step: number): Map<string, number> {
  return new Map(row.split(' ').map((word, at) => [word, from + at * step]));
}

/** Whether a number in words may begin with this word. */
export function beginsNumber(word: string): boolean {
  return UNITS.has(word) || TENS.has(word) || word === 'a' || word === 'an' || word === 'half' || word === 'quarter';
}

/** A number in words that begins at `at`; null when there is none. "a" counts only before a scale or a part. */
export function readNumberWords(text: string, at: number): Numeral | null {
  const parts = readParts(text, at);
  if (parts) return parts;
  const whole = readScaled(text, at);
  return whole && withPart(text, whole);
}

/** "two and a quarter", "12 and a half", "a trillion and a half", "twelve point five": what follows a whole number and belongs to it. */
export function withPart(text: string, whole: Numeral): Numeral {
  const { end, scaled, grain, value } = whole;
  const unit = scaled ? grain : 1;
  const and = AND.find((joint) => text.startsWith(joint, end));
  const part = and === undefined || !Number.isInteger(value) ? null : readParts(text, end + and.length);
  if (part && part.value < 1 && part.digits === false) return added(whole, part.end, part.value * unit);
  const point = ' point ';
  const digit = text.startsWith(point, end) && !scaled ? UNITS.get(readWord(text, end + point.length)) : undefined;
  return digit === undefined || digit > 9 ? whole : added(whole, endOfWord(text, end + point.length), digit / 10);
}

const AND = [' and ', '-and-'];

function added(whole: Numeral, end: number, more: number): Numeral {
  return { ...whole, end, value: tidy(whole.value + more), grain: whole.scaled ? whole.grain / 10 : 0.1 };
}

function readScaled(text: string, start: number): Numeral | null {
  let [total, current, end, at] = [0, -1, start, start];
  let grain = 1;
  for (;;) {
    const wordEnd = endOfWord(text, at);
    const word = text.slice(at, wordEnd);
    const next = extend({ current, word, isFirst: at === start, isTied: text[at - 1] === '-' });
    if (next === null) {
      if (word !== 'and' || current < 100) break;
      at = skipSpace(text, wordEnd);
      continue;
    }
    if (next.scale > 0) [total, grain] = [current * next.scale, next.scale];
    ({ current } = next);
    end = wordEnd;
    at = skipJoint(text, wordEnd);
    if (at === wordEnd || next.scale > 0) break;
  }
  const written = text.slice(start, end);
  // "a" alone is an article: a scale or "hundred" must have followed it.
  if ((current < 0 && total === 0) || written === 'a' || written === 'an') return null;
  return { start, end, value: total + Math.max(current, 0), grain, digits: false, scaled: grain > 1 };
}

/** One word more: the number so far and, when the word is a scale, its factor. */
function extend({
  current,
  word,
  isFirst,
  isTied,
}: {
  current: number;
  word: string;
  isFirst: boolean;
  /** A hyphen stands before the word. */
  isTied: boolean;
}): { current: number; scale: number } | null {
  const scale = SCALES.get(word) ?? 0;
  if (scale > 0 && word.length > 3) return current < 0 ? null : { current: 0, scale };
  if (isFirst && (word === 'a' || word === 'an')) return { current: 1, scale: 0 };
  if (word === 'hundred' && current > 0 && current < 20) return { current: current * 100, scale: 0 };
  const tens = TENS.get(word);
  if (tens !== undefined && (current < 0 || (current >= 100 && current % 100 === 0)))
    return { current: Math.max(current, 0) + tens, scale: 0 };
  // "one-forty-five": hundreds as they are said.
  if (tens !== undefined && isTied && current > 0 && current < 10) return { current: current * 100 + tens, scale: 0 };
  const unit = UNITS.get(word);
  if (unit === undefined) return null;
  if (current < 0) return { current: unit, scale: 0 };
  const isOpen = current >= 100 && current % 100 === 0;
  const fits = isOpen || (current % 10 === 0 && current % 100 >= 20 && unit > 0 && unit < 10);
  return fits ? { current: current + unit, scale: 0 } : null;
}

/** "half", "half a", "a quarter", "three-quarters", "two thirds", "one and a half". */
function readParts(text: string, start: number): Numeral | null {
  const firstEnd = endOfWord(text, start);
  const first = text.slice(start, firstEnd);
  const second = skipJoint(text, firstEnd);
  const secondEnd = endOfWord(text, second);
  const part = PARTS.get(text.slice(second, secondEnd));
  const count = first === 'a' || first === 'an' ? 1 : UNITS.get(first);
  if (first === 'half' || first === 'quarter') return numeralOf(start, firstEnd, 1 / PARTS.get(first)!);
  // In "a quarter-point cut" the article belongs to the cut.
  if (count === undefined || (first.startsWith('a') && text[secondEnd] === '-')) return null;
  if (part !== undefined && count > 0 && count < part) return numeralOf(start, secondEnd, count / part);
  return null;
}

function numeralOf(start: number, end: number, value: number): Numeral {
  return { start, end, value: tidy(value), grain: 0.1, digits: false, scaled: false };
}
