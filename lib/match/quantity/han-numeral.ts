/** Chinese and Japanese numbers: 二十四, 二〇二五, 1兆1259億, 1.13万亿, 7000多亿, 十几. Text is folded: 億 is 亿, 萬 is 万. */
import { isDigit } from '../lex/characters.ts';
import { readDigits } from './digits.ts';
import { tidy } from './figure.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { Hedge } from '../mention.ts';
import type { Numeral } from './figure.ts';

const DIGITS = '〇一二三四五六七八九';
const ALIASES: Readonly<Record<string, number>> = { 零: 0, 两: 2, 壹: 1, 贰: 2, 叁: 3, 壱: 1, 弐: 2, 参: 3 };
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Tens in one character, as Taiwan's newspapers print them: 廿五, 卅二. */
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };
/** Inside a number: more than it says, or a few. */
const LOOSE: Readonly<Record<string, Hedge>> = { 多: 'at-least', 余: 'at-least', 几: 'about', 数: 'about' };

/** Value of one number character, or -1. */
export function hanDigit(character = ' '): number {
  const digit = DIGITS.indexOf(character);
  return digit >= 0 ? digit : (ALIASES[character] ?? -1);
}

/** Whether a number in characters may begin here. */
export function beginsHanNumber(character: string): boolean {
  return hanDigit(character) >= 0 || SMALL[character] !== undefined || TENS[character] !== undefined;
}

/** No number has more parts than this: it keeps the walk bounded. */
const MOST_PARTS = 24;

/** A number that may mix digits and characters, from `at` on; null when none begins there. */
export function readHanNumeral(folded: FoldedText, at: number): Numeral | null {
  const reader = new HanReader(folded, at);
  for (let part = 0; part < MOST_PARTS && reader.step(); part++);
  return reader.finish();
}

class HanReader {
  private readonly folded: FoldedText;
  private readonly start: number;
  private end: number;
  private total = 0;
  /** Below the next large unit. */
  private section = 0;
  /** The digits just read; -1 for none. */
  private current = -1;
  private grain = 1;
  private hasDigits = false;
  private scaled = false;
  private hedge: Hedge | undefined;

  constructor(folded: FoldedText, at: number) {
    this.folded = folded;
    this.start = at;
    this.end = at;
  }

  step(): boolean {
    const { text } = this.folded;
    const character = text[this.end];
    if (character === undefined) return false;
    if (isDigit(character.charCodeAt(0))) return this.readArabic(this.end);
    // "1.13 兆": one space before a scale.
    if (character === ' ' && this.current >= 0 && LARGE[text[this.end + 1] ?? ''] !== undefined) {
      this.end++;
      return true;
    }
    if (hanDigit(character) >= 0) return this.readHanDigits();
    if ('点・.'.includes(character) && this.end > this.start && hanDigit(text[this.end + 1]) >= 0) return this.readDecimals();
    if (TENS[character] !== undefined) return this.applyTens(TENS[character]);
    if (SMALL[character] !== undefined) return this.applySmall(SMALL[character]);
    if (LARGE[character] !== undefined) return this.applyLarge(LARGE[character]);
    return this.readLoose(character);
  }

  finish(): Numeral | null {
    const isEmpty = this.current < 0 && this.section === 0 && this.total === 0;
    if (isEmpty) return null;
    const value = tidy(this.total + this.section + Math.max(this.current, 0));
    if (!Number.isFinite(value)) return null;
    const { start, end, grain, hasDigits: digits, scaled, hedge } = this;
    return { start, end, value, grain: tidy(grain), digits, scaled, hedge };
  }

  private readArabic(at: number): boolean {
    if (this.current >= 0) return false;
    const numeral = readDigits(this.folded, at);
    if (numeral === null) return false;
    this.current = numeral.value;
    this.grain = numeral.grain;
    this.end = numeral.end;
    this.hasDigits = true;
    return true;
  }

  /** One digit before a unit, or several in a row read by position. */
  private readHanDigits(): boolean {
    if (this.current >= 0) return false;
    const { text } = this.folded;
    let value = 0;
    let at = this.end;
    for (; at - this.end < 12 && hanDigit(text[at]) >= 0; at++) value = value * 10 + hanDigit(text[at]);
    this.grain = 1;
    this.current = value;
    this.end = at;
    return true;
  }

  /** 二点五, 二五・五. */
  private readDecimals(): boolean {
    const { text } = this.folded;
    let at = this.end + 1;
    for (; at - this.end < 8 && hanDigit(text[at]) >= 0; at++) {
      this.grain = tidy(this.grain / 10);
      this.current = tidy(Math.max(this.current, 0) + hanDigit(text[at]) * this.grain);
    }
    this.end = at;
    return true;
  }

  private applySmall(unit: number): boolean {
    this.section += (this.current < 0 ? 1 : this.current) * unit;
    this.grain = this.current < 0 ? 1 : this.grain * (unit > 10 ? unit : 1);
    this.current = -1;
    this.end++;
    return true;
  }

  private applyTens(tens: number): boolean {
    if (this.current >= 0) return false;
    this.section += tens;
    this.end++;
    return true;
  }

  private applyLarge(unit: number): boolean {
    const below = this.section + Math.max(this.current, 0);
    // 万亿 and 1万1259亿: a larger scale multiplies all that stands before it.
    const multiplies = this.total > 0 && this.total < unit;
    if (below === 0 && !multiplies) return false;
    this.total = multiplies ? (this.total + below) * unit : this.total + below * unit;
    this.grain *= unit * (this.total > below * unit && !multiplies ? roundness(below) : 1);
    this.section = 0;
    this.current = -1;
    this.scaled = true;
    this.end++;
    return true;
  }

  /** 多, 余, 几 and 数 count only inside a number: between digits and a scale ("7000多亿"), or as its last digit ("十几"). */
  private readLoose(character: string): boolean {
    const hedge = LOOSE[character];
    const next = this.folded.text[this.end + 1] ?? '';
    const isInside = this.end > this.start && (LARGE[next] !== undefined || SMALL[next] !== undefined);
    if (hedge === undefined || !isInside) return false;
    this.hedge = hedge;
    // 百数十: some tens more.
    this.end += SMALL[next] === undefined ? 1 : 2;
    return true;
  }
}

/** 5兆9000億: behind a larger scale two zeros or more are a round number, and no digits that were counted. */
function roundness(below: number): number {
  return below % 1000 === 0 ? 1000 : below % 100 === 0 ? 100 : 1;
}
