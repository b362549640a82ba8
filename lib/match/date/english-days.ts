/** English days that no month's name stands beside: feasts, "the 30th", the edge of a month. */
import { isUpperCase } from '../lex/characters.ts';
import { endOfWord, previousWord } from '../lex/words.ts';
import { BEFORE_DAYS, DAYS, FEASTS } from './english-words.ts';
import type { DateWords } from './date-words.ts';
import type { TimeSpan } from './time-span.ts';

/** A feast that is named at a position, with the length of its name. */
export function feastAt(text: string, at: number): { month: number; day: number; length: number } | null {
  const feast = FEASTS.find(([name]) => text.startsWith(name, at) || text.startsWith(name.replace("'", '’'), at));
  return feast ? { month: feast[1], day: feast[2], length: feast[0].length } : null;
}

/** "on the 30th": an ordinal that is a day of the month; "the 30th anniversary" counts something else, "on the 30th Tokyo" nothing. */
export function isDayAlone(words: DateWords, at: number, end: number): boolean {
  const { text } = words;
  const isOrdinal = ['st', 'nd', 'rd', 'th'].includes(text.slice(end - 2, endOfWord(text, end - 2)));
  if (!isOrdinal || !text.startsWith('the ', at - 4)) return false;
  const { word } = previousWord(text, at - 4);
  const isBeforeName = word === 'on' && text[end] === ' ' && isUpperCase(words.sourceAt(end + 1));
  return BEFORE_DAYS.has(word) && (endsDay(text, end) || isBeforeName);
}

/** Whether nothing that the day could count stands behind it. */
export function endsDay(text: string, end: number): boolean {
  return ENDS_DAY.test(text.slice(end, end + 12));
}

/** The day of a month in words: "first", "twenty-second". */
export function ordinalAt(text: string, at: number): { value: number; end: number } | null {
  const end = endOfWord(text, at);
  const word = text.slice(at, end);
  const tens = word === 'twenty' ? 20 : word === 'thirty' ? 30 : 0;
  const from = tens > 0 && text[end] === '-' ? end + 1 : at;
  const value = tens > 0 && from === at ? -1 : DAYS.indexOf(text.slice(from, endOfWord(text, from)));
  return value < 0 ? null : { value: (from > at ? tens : 0) + value + 1, end: endOfWord(text, from) };
}

/** What may stand behind a day without its month. */
const ENDS_DAY = /^($|[.,;:)–—]|\s(and|but|or|when|while|as|a|an|the|of this|of the|of that|it|he|she|they|to|its|then|too)\b)/;

/** The first or the last day of a span. */
export function edgeDay<T extends Pick<TimeSpan, 'from' | 'to'>>(span: T, isLast: boolean): T {
  if (span.from === null || span.to === null) return span;
  return { ...span, from: isLast ? span.to - 1 : span.from, to: isLast ? span.to : span.from + 1 };
}
