/** English periods that are no plain month or year: seasons, quarters, halves, runs of months. */
import { isWordUnit } from '../lex/characters.ts';
import { endOfWord, readWord, skipJoint, skipSpace } from '../lex/words.ts';
import { readNumberWords } from '../quantity/number-words.ts';
import { addMonths } from './calendar.ts';
import { ORDINALS, SEASONS, UNITS } from './english-words.ts';
import { partOf } from './time-span.ts';
import type { DateWords } from './date-words.ts';
import type { DateRead } from './date-read.ts';
import type { Direction, Resolver, TimeSpan } from './time-span.ts';

/** Reads periods of one text against one resolver. */
export class EnglishPeriods {
  private readonly words: DateWords;
  private readonly text: string;
  private readonly resolver: Resolver;

  constructor(words: DateWords, resolver: Resolver) {
    this.words = words;
    this.text = words.text;
    this.resolver = resolver;
  }

  /** The period that begins with a word; null when none does. */
  read(word: string, end: number): DateRead | null {
    return (
      this.readSameTime(word, end) ??
      this.readSeasonOfYear(word, end) ??
      this.readOrdinalPeriod(word, end) ??
      this.readFiscal(word, end)
    );
  }

  /** "this time last year": the month of the article, a year before. */
  private readSameTime(word: string, end: number): DateRead | null {
    const time = ' time last year';
    if (word !== 'this' || !this.text.startsWith(time, end)) return null;
    return { ...this.resolver.distance(-12, 'month'), end: end + time.length };
  }

  /** "last spring", "this winter". */
  season(first: number, which: -1 | 0 | 1): TimeSpan {
    if (this.resolver.thisYear() === null) return { from: null, to: null, precision: 'span', basis: 'relative' };
    const direction = which < 0 ? 'past' : which > 0 ? 'future' : null;
    return quarterFrom(this.resolver.month(first, null, direction), 'relative');
  }

  /** "spring 2024", "summer of last year". */
  private readSeasonOfYear(word: string, end: number): DateRead | null {
    const first = SEASONS[word];
    const year = first === undefined ? null : this.words.yearBehind(end);
    return year && { ...quarterFrom(this.resolver.month(first!, year.value, null), 'absolute'), end: year.end };
  }

  /** "the second quarter of 2025", "first half", "first five months of 2025", "first week of May". */
  private readOrdinalPeriod(word: string, end: number): DateRead | null {
    const ordinal = ORDINALS.get(word) ?? LAST_AND_FIRST[word];
    if (ordinal === undefined) return null;
    const at = skipJoint(this.text, end);
    const next = readWord(this.text, at);
    if (next === 'quarter') return this.withYear(at + 7, (year) => this.resolver.quarter(ordinal, year));
    return this.readPartOfMonth(ordinal, next, at + 4) ?? this.readHalf(ordinal, next, at) ?? this.readMonths(ordinal, at);
  }

  private readHalf(ordinal: number, next: string, at: number): DateRead | null {
    if (next !== 'half' || ordinal > 2) return null;
    return this.withYear(at + 4, (year) => this.resolver.half(ordinal, year), true);
  }

  /** "the first week of April", "the second half of July". */
  private readPartOfMonth(ordinal: number, unit: string, end: number): DateRead | null {
    const named = this.text.startsWith(' of ', end) && (unit === 'week' || unit === 'half') ? this.words.monthAt(end + 4) : null;
    if (!named || (unit === 'half' && ordinal > 2)) return null;
    const year = this.words.yearBehind(named.end);
    const month = this.resolver.month(named.month, year?.value ?? null, null);
    const to = year?.end ?? named.end;
    if (unit === 'half') return { ...partOf(month, ordinal === 1 ? 'first-half' : 'second-half'), end: to };
    const from = month.from === null ? null : month.from + (ordinal - 1) * 7;
    return { ...month, from, to: from === null ? null : from + 7, other: undefined, precision: 'span', end: to };
  }

  /** "the first five months of 2025", "the last three months of 2024". */
  private readMonths(ordinal: number, at: number): DateRead | null {
    const count = this.words.numberAt(at) ?? readNumberWords(this.text, at);
    if (!count || count.value < 2 || count.value > 11 || !this.text.startsWith(' months', count.end)) return null;
    const year = ordinal === 1 || ordinal === 4 ? this.words.yearBehind(count.end + 7) : null;
    return year && { ...this.resolver.months(ordinal === 1 ? 1 : 13 - count.value, count.value, year.value), end: year.end };
  }

  /** "(three) months to June", "year ended March 2025": so many months up to the end of a month. */
  readUpTo(end: number, amount: number): DateRead | null {
    const unit = UNITS[readWord(this.text, skipSpace(this.text, end))];
    const behind = endOfWord(this.text, skipSpace(this.text, end));
    const link = unit === 'month' || unit === 'year' ? UP_TO.find((words) => this.text.startsWith(words, behind)) : undefined;
    const month = link && this.words.monthAt(behind + link.length);
    if (!month) return null;
    const day = /^ (28|29|30|31)\b/.exec(this.text.slice(month.end, month.end + 3))?.[0].length ?? 0;
    const year = this.words.yearBehind(month.end + day);
    const last = this.resolver.month(month.month, year?.value ?? null, 'past');
    const from = last.to === null ? null : addMonths(last.to, -amount * (unit === 'year' ? 12 : 1));
    return { ...last, from, other: undefined, precision: 'span', end: year?.end ?? month.end + day };
  }

  /** "the January-March quarter", "the July-to-September period". */
  readMonthRun(first: number, end: number, direction: Direction): DateRead | null {
    const link = ['-to-', '-', '–'].find((joint) => this.text.startsWith(joint, end));
    const last = link && this.words.monthAt(end + link.length);
    const noun = last && / (quarter|period)\b/.exec(this.text.slice(last.end, last.end + 8))?.[0];
    if (!noun || last.month <= first) return null;
    const year = this.words.yearBehind(last.end + noun.length);
    const span = this.resolver.month(first, year?.value ?? null, direction);
    const to = span.from === null ? null : addMonths(span.from, last.month - first + 1);
    const precision = last.month - first === 2 && first % 3 === 1 ? 'quarter' : 'span';
    return { ...span, to, other: undefined, precision, end: year?.end ?? last.end + noun.length };
  }

  /** Adds the year behind a quarter or half; a bare "first half" needs one, it may be football. */
  private withYear(end: number, span: (year: number | null) => TimeSpan, needsYear = false): DateRead | null {
    const short = "'’".includes(this.text[end] ?? ' ') ? this.words.shortYearAt(end + 1) : this.words.shortYearAt(end);
    const year = short ?? this.words.yearBehind(end) ?? this.words.yearAt(end);
    if (year) return { ...span(year.value), end: year.end };
    if (this.text.startsWith(' of the year', end)) return { ...span(null), end: end + 12 };
    return needsYear ? null : { ...span(null), end };
  }

  /** "1Q25", "1H 2025", "2025 first quarter": the number first. */
  readNumbered(number: number, end: number): DateRead | null {
    const [words, ordinal, unit] = YEAR_FIRST.exec(this.text.slice(end, end + 20)) ?? [];
    if (words && number >= 1900 && number < 2100)
      return { ...this.spanOf(unit === 'quarter' ? 'q' : 'h', ORDINALS.get(ordinal!)!)(number), end: end + words.length };
    const letter = this.text[end];
    if (isWordUnit(this.text.charCodeAt(end + 1)) && !this.words.shortYearAt(end + 1) && !this.words.yearAt(end + 1)) return null;
    const isPeriod = (letter === 'q' && number <= 4) || (letter === 'h' && number <= 2);
    return isPeriod ? this.withYear(end + 1, this.spanOf(letter!, number), true) : null;
  }

  private spanOf(letter: string, number: number): (year: number | null) => TimeSpan {
    return (year) => (letter === 'q' ? this.resolver.quarter(number, year) : this.resolver.half(number, year));
  }

  /** "fiscal 2024", "fiscal year 2024", "FY2024", "FY 24", "Q2 2025", "H1". */
  private readFiscal(word: string, end: number): DateRead | null {
    if (word === 'fiscal' || word === 'financial' || word === 'fy') {
      const at = skipSpace(this.text, this.text.startsWith(' year', end) ? end + 5 : end);
      const year = this.words.yearAt(at) ?? (word === 'fy' ? this.words.shortYearAt(at) : null);
      return year
        ? { ...this.resolver.year(year.value), fiscal: true, end: this.words.behindSpan(year.end) }
        : this.readUpTo(end, 1);
    }
    const number = (word === 'q' || word === 'h') && this.words.numberAt(end);
    if (!number || number.end - end !== 1 || number.value < 1 || number.value > (word === 'q' ? 4 : 2)) return null;
    if (isWordUnit(this.text.charCodeAt(number.end))) return null;
    return this.withYear(number.end, this.spanOf(word, number.value), word === 'h');
  }
}

const YEAR_FIRST = /^(?:['’]s)? (first|second|third(?= q)|fourth(?= q)) (quarter|half)\b/;
const LAST_AND_FIRST: Readonly<Record<string, number | undefined>> = { last: 4, final: 4, closing: 4, opening: 1 };
const UP_TO = [' to ', ' through ', ' ended ', ' ending ', ' until ', ' up to '];

/** Three months from the beginning of one. */
function quarterFrom({ from }: TimeSpan, basis: TimeSpan['basis']): TimeSpan {
  return { from, to: from === null ? null : from + 92, precision: 'span', basis };
}
