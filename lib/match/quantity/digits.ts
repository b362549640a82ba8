/** Numbers in digits: grouped, with decimals, with a vulgar fraction. */
import { isDigit } from '../lex/characters.ts';
import { tidy } from './figure.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { Numeral } from './figure.ts';

const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
};

/** A number in digits that begins at `at`, which holds a digit; null for a chain such as 1.2.3. */
export function readDigits(folded: FoldedText, at: number): Numeral | null {
  const { text } = folded;
  const whole = readGroups(folded, at);
  let { end } = whole;
  let { value } = whole;
  let grain = 1;
  const decimals = decimalsAt(text, end);
  if (decimals > end) {
    const places = decimals - end - 1;
    grain = 10 ** -Math.min(places, 12);
    value = Number(`${value}.${text.slice(end + 1, Math.min(decimals, end + 13))}`);
    end = decimals;
    if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) return null;
  }
  const fraction = fractionAt(text, end);
  if (fraction && decimals === whole.end) {
    value = tidy(value + fraction.value);
    grain = 0.1;
    ({ end } = fraction);
  }
  return { start: at, end, value, grain, digits: true, scaled: false };
}

/** End of the whole run of digits, dots, commas and slashes: to step over what is no number. */
export function endOfDigitRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isDigit(text.charCodeAt(end)) || isInnerMark(text, end))) end++;
  return end;
}

function isInnerMark(text: string, at: number): boolean {
  return '.,/:'.includes(text[at]!) && isDigit(text.charCodeAt(at + 1));
}

/** The whole part: digits, or groups of three behind commas or narrow spaces. */
function readGroups(folded: FoldedText, at: number): { value: number; end: number } {
  const { text } = folded;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end - at > 3 || text[at] === '0') return { value: toNumber(text, at, end), end };
  let digits = text.slice(at, end);
  while (isGroup(folded, end)) {
    digits += text.slice(end + 1, end + 4);
    end += 4;
  }
  return { value: Number(digits), end };
}

/** A run of digits as a number; beyond 15 digits nothing is a quantity. */
function toNumber(text: string, start: number, end: number): number {
  return end - start > 15 ? Number.POSITIVE_INFINITY : Number(text.slice(start, end));
}

const GROUPING_SPACES = '\u00a0\u2009\u202f\u2007\u2008';

function isGroup({ text, source, starts }: FoldedText, at: number): boolean {
  const mark = text[at];
  const isSeparator =
    mark === ',' ||
    (mark === ' ' && GROUPING_SPACES.includes(source[starts[at]!]!)) ||
    (mark === '，' && isWide(source[starts[at - 1]!]!));
  return (
    isSeparator &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  );
}

function isWide(character: string): boolean {
  return character >= '０' && character <= '９';
}

/** End of a decimal part that begins with its point at `at`; `at` when there is none. */
function decimalsAt(text: string, at: number): number {
  const point = text[at];
  if ((point !== '.' && point !== '・') || !isDigit(text.charCodeAt(at + 1))) return at;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** "½" directly behind a whole number, or " 1/2". */
function fractionAt(text: string, at: number): { value: number; end: number } | null {
  const vulgar = VULGAR[text[at] ?? ''] ?? VULGAR[text[at] === ' ' || text[at] === '-' ? (text[at + 1] ?? '') : ''];
  if (vulgar !== undefined) return { value: vulgar, end: VULGAR[text[at]!] === undefined ? at + 2 : at + 1 };
  if ((text[at] !== ' ' && text[at] !== '-') || text[at + 2] !== '/') return null;
  const value = slashFraction(text, at + 1);
  return value === null ? null : { value, end: at + 4 };
}

/** "1/2" to "7/8" at `at`, single digits only. */
export function slashFraction(text: string, at: number): number | null {
  const [over, under] = [text.charCodeAt(at) - 0x30, text.charCodeAt(at + 2) - 0x30];
  const isFraction = text[at + 1] === '/' && over >= 1 && over < under && under <= 8 && !isDigit(text.charCodeAt(at + 3));
  return isFraction ? over / under : null;
}

/** A vulgar fraction on its own: "½ point". */
export function readVulgar(text: string, at: number): Numeral | null {
  const value = VULGAR[text[at]!];
  return value === undefined ? null : { start: at, end: at + 1, value: tidy(value), grain: 0.1, digits: true, scaled: false };
}
