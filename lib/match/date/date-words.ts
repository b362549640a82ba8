/** The parts of English dates: months, days, years, as they are written. */
import { isDigit, isUpperCase, isWordUnit } from '../lex/characters.ts';
import { endOfWord, previousWord, readWord, skipSpace } from '../lex/words.ts';
import { BEFORE_MONTHS, MONTHS, SHORT_MONTHS, WHICH } from './english-words.ts';
import type { FoldedText } from '../lex/fold.ts';

/** A number that was read and where it ends. */
export interface NumberAt {
  value: number;
  end: number;
}

export interface MonthAt {
  month: number;
  end: number;
  /** An abbreviation: "Aug.". */
  isShort: boolean;
}

/** Reads the parts of dates in one text. */
export class DateWords {
  readonly text: string;
  private readonly folded: FoldedText;
  private readonly thisYear: number | null;

  /** `thisYear` is the article's, for "April last year". */
  constructor(folded: FoldedText, thisYear: number | null) {
    this.folded = folded;
    this.text = folded.text;
    this.thisYear = thisYear;
  }

  /** The month whose name or abbreviation stands at a position, written as a name. */
  monthAt(at: number): MonthAt | null {
    const end = endOfWord(this.text, at);
    const word = this.text.slice(at, end);
    if (at >= this.text.length || !isUpperCase(this.sourceAt(at))) return null;
    const month = MONTHS.get(word);
    if (month !== undefined) return { month, end, isShort: false };
    const short = SHORT_MONTHS.get(word);
    if (short === undefined) return null;
    const dotted = this.text[end] === '.' ? end + 1 : end;
    return { month: short, end: dotted, isShort: true };
  }

  /** "May" and "March" are months only behind a word that dates, or before "'s" and a noun of time. */
  standsAsDate(at: number): boolean {
    const { word } = previousWord(this.text, at);
    const end = endOfWord(this.text, at);
    return BEFORE_MONTHS.has(word) || this.text.startsWith("'s ", end) || this.isHeading(at, end);
  }

  /** "May. In Geneva both sides climb down": the month alone, in front of what happened in it. */
  private isHeading(at: number, end: number): boolean {
    return /^\W*$/.test(this.text.slice(Math.max(0, at - 3), at)) && at <= 3 && /^[.:*]/.test(this.text.slice(end, end + 1));
  }

  behindOrdinal(at: number): number {
    const end = endOfWord(this.text, at);
    return ['st', 'nd', 'rd', 'th'].includes(this.text.slice(at, end)) ? end : at;
  }

  /** A year behind a month or day: ", 2025", " 2025", " of 2025", " last year". */
  yearBehind(at: number): NumberAt | null {
    for (const link of [', ', ' of ', ' ', ',', '-']) {
      if (!this.text.startsWith(link, at)) continue;
      const from = at + link.length;
      const year = this.yearAt(from);
      if (year) return year;
      const relative = this.relativeYearAt(from);
      if (relative) return relative;
    }
    return null;
  }

  relativeYearAt(at: number): NumberAt | null {
    const current = this.thisYear;
    const which = WHICH[readWord(this.text, at)];
    const year = skipSpace(this.text, endOfWord(this.text, at));
    if (current === null || which === undefined || readWord(this.text, year) !== 'year') return null;
    return { value: current + which, end: year + 4 };
  }

  yearAt(at: number): NumberAt | null {
    const number = this.numberAt(at);
    if (!number || number.end - at !== 4 || number.value < 1700 || number.value > 2099) return null;
    if (this.text[number.end] === ',' && isDigit(this.text.charCodeAt(number.end + 1))) return null;
    if (
      (this.text[number.end] === '.' && isDigit(this.text.charCodeAt(number.end + 1))) ||
      '%:'.includes(this.text[number.end] ?? ' ')
    )
      return null;
    return number;
  }

  numberAt(at: number): NumberAt | null {
    let end = at;
    while (end - at < 5 && isDigit(this.text.charCodeAt(end))) end++;
    return end === at ? null : { value: Number(this.text.slice(at, end)), end };
  }

  shortYearAt(at: number): NumberAt | null {
    const number = this.numberAt(at);
    return number && number.end - at === 2 ? { value: 2000 + number.value, end: number.end } : null;
  }

  /** "2024-25" is one financial year. */
  behindSpan(at: number): number {
    const isSpan =
      '-–/'.includes(this.text[at] ?? ' ') && isDigit(this.text.charCodeAt(at + 1)) && isDigit(this.text.charCodeAt(at + 2));
    return isSpan && !isWordUnit(this.text.charCodeAt(at + 3)) ? at + 3 : at;
  }

  sourceAt(at: number): string {
    return this.folded.source[this.folded.starts[at]!] ?? '';
  }
}
