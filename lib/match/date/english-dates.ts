/** English date expressions, read from the left at the start of a word or number. */
import { isDigit, isUpperCase, isWordUnit } from '../lex/characters.ts';
import { endOfWord, readWord, skipJoint, skipSpace } from '../lex/words.ts';
import { readNumberWords } from '../quantity/number-words.ts';
import { DateWords } from './date-words.ts';
import type { MonthAt, NumberAt } from './date-words.ts';
import { COUNTED, ORDINALS, PARTS, SEASONS, SHORT_WEEKDAYS, UNITS, WEEKDAYS, WHICH } from './english-words.ts';
import { edgeDay, feastAt, isDayAlone } from './english-days.ts';
import { partOf } from './time-span.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { Direction, Resolver, TimeSpan } from './time-span.ts';

/** An expression that was read: what it means and where it ends. */
export interface DateRead extends TimeSpan {
  end: number;
}

/** Reads English dates of one text against one resolver. */
export class EnglishDates {
  private readonly words: DateWords;
  private readonly text: string;
  private readonly resolver: Resolver;

  constructor(folded: FoldedText, resolver: Resolver) {
    this.words = new DateWords(folded, resolver.thisYear());
    this.text = folded.text;
    this.resolver = resolver;
  }

  /** The date that begins at `at`, where a word or number begins; null when none does. */
  read(at: number, direction: Direction): DateRead | null {
    if (isDigit(this.text.charCodeAt(at))) return this.readFromDigits(at, direction);
    const end = endOfWord(this.text, at);
    const word = this.text.slice(at, end);
    if (word === '') return null;
    return (
      this.readFeast(at, direction) ??
      this.readNamed(at, { word, end, direction }) ??
      this.readEdgeDay(word, end, direction) ??
      this.readPart(word, end, direction) ??
      this.readWhich(word, end, direction) ??
      this.readOrdinalPeriod(word, end) ??
      this.readFiscal(word, end) ??
      this.readAgo(at)
    );
  }

  /** Months, weekdays, today: words that are dates by themselves. */
  private readNamed(at: number, { word, end, direction }: { word: string; end: number; direction: Direction }): DateRead | null {
    if (word === 'today' || word === 'tonight') return { ...this.resolver.unit('day', 0), end };
    if (word === 'yesterday') return { ...this.resolver.unit('day', -1), end };
    if (word === 'tomorrow') return { ...this.resolver.unit('day', 1), end };
    if (word === 'weekend') return { ...this.weekend(direction === 'future' ? 0 : -1), end };
    if (!isUpperCase(this.words.sourceAt(at))) return word === 'month' || word === 'year' ? this.readUnitEnd(word, end) : null;
    const month = this.words.monthAt(at);
    if (month) return this.readMonthDay(at, month, direction);
    const weekday =
      WEEKDAYS.get(word) ?? (this.text[end] === '.' || this.text[end] === ',' ? SHORT_WEEKDAYS.get(word) : undefined);
    if (weekday === undefined) return null;
    return this.readWeekday({ weekday, end: this.text[end] === '.' && word.length < 6 ? end + 1 : end, direction });
  }

  /** "New Year's Eve". */
  private readFeast(at: number, direction: Direction): DateRead | null {
    const feast = feastAt(this.text, at);
    const span = feast && this.resolver.day({ day: feast.day, month: feast.month, year: null }, direction);
    return span && { ...span, end: at + feast.length };
  }

  /** "the last day of July", "the first day of the month". */
  private readEdgeDay(word: string, end: number, direction: Direction): DateRead | null {
    const isLast = word === 'last' || word === 'final';
    if ((!isLast && word !== 'first') || !this.text.startsWith(' day of ', end)) return null;
    const at = end + ' day of '.length;
    const from = this.text.startsWith('the ', at) ? at + 4 : at;
    const base = this.readWholeUnit(from) ?? this.readBase(from, direction);
    if (!base || base.precision === 'day') return null;
    return { ...edgeDay(base, isLast), other: base.other && edgeDay(base.other, isLast), precision: 'day', end: base.end };
  }

  /** "Friday", also "Friday, May 2": then the date is the date. */
  private readWeekday({ weekday, end, direction }: { weekday: number; end: number; direction: Direction }): DateRead {
    const behind = this.text.startsWith(', ', end) ? end + 2 : this.text.startsWith(' ', end) ? end + 1 : end;
    const month = behind > end ? this.words.monthAt(behind) : null;
    const day = month && this.readMonthDay(behind, month, direction);
    if (day && day.precision === 'day') return day;
    return { ...this.resolver.weekday(weekday, null, direction), end };
  }

  /** "April 2, 2025", "April 2nd", "April 2025", "April", behind the month's name. */
  private readMonthDay(at: number, { month, end, isShort }: MonthAt, direction: Direction): DateRead | null {
    const next = skipJoint(this.text, end);
    const number = this.words.numberAt(next);
    if (number && next > end && number.value >= 1 && number.value <= 31 && number.end - next <= 2) {
      const last = this.lastDayBehind(number.end, number.value);
      const afterDay = this.words.behindOrdinal(last?.end ?? number.end);
      const year = this.words.yearBehind(afterDay);
      const day = this.resolver.day({ day: number.value, month, year: year?.value ?? null }, direction);
      if (day) return { ...throughDay(day, number.value, last?.value), end: year?.end ?? afterDay };
    }
    const year = this.words.yearBehind(end);
    if (year) return { ...this.resolver.month(month, year.value, direction), end: year.end };
    if (isShort && !this.words.standsAsDate(at)) return null;
    if ((month === 5 || month === 3) && !this.words.standsAsDate(at)) return null;
    return { ...this.resolver.month(month, null, direction), end: isShort ? end : endOfWord(this.text, at) };
  }

  /** Behind the first of two days, as in "April 2-5": the second. */
  private lastDayBehind(at: number, first: number): NumberAt | null {
    const last = '-–'.includes(this.text[at] ?? ' ') ? this.words.numberAt(at + 1) : null;
    return last && last.end - at <= 3 && last.value > first && last.value <= 31 ? last : null;
  }

  /** "early July", "end-February", "the end of next month", "mid-2025", "first half" is elsewhere. */
  private readPart(word: string, end: number, direction: Direction): DateRead | null {
    const part = PARTS[word];
    if (part === undefined) return null;
    let at = skipJoint(this.text, end);
    if (at === end) return null;
    if (this.text.startsWith('of ', at)) at += 3;
    else if (this.text.startsWith('in ', at)) at += 3;
    if (this.text.startsWith('the ', at)) at += 4;
    const base = this.readWholeUnit(at) ?? this.readBase(at, direction);
    return base && base.precision !== 'day' ? { ...partOf(base, part), end: base.end } : null;
  }

  /** What can have a part: a month, a year, a quarter, "next month". */
  private readBase(at: number, direction: Direction): DateRead | null {
    const word = readWord(this.text, at);
    const end = at + word.length;
    const year = word === '' ? this.words.yearAt(at) : null;
    if (year) return { ...this.resolver.year(year.value), end: year.end };
    const month = this.words.monthAt(at);
    if (month) return this.readBareMonth(month, direction);
    return this.readWhich(word, end, direction) ?? this.readOrdinalPeriod(word, end);
  }

  private readBareMonth({ month, end }: { month: number; end: number }, direction: Direction): DateRead {
    const year = this.words.yearBehind(end);
    return { ...this.resolver.month(month, year?.value ?? null, direction), end: year?.end ?? end };
  }

  /** "(the end of) the month": this one. */
  private readWholeUnit(at: number): DateRead | null {
    const word = readWord(this.text, at);
    const unit = word.endsWith('s') ? undefined : UNITS[word];
    if (unit === undefined || unit === 'day') return null;
    return { ...this.resolver.unit(unit, 0), end: at + word.length };
  }

  /** "month-end", "year-end". */
  private readUnitEnd(word: 'month' | 'year', end: number): DateRead | null {
    if (!this.text.startsWith('-end', end) && !this.text.startsWith(' end', end)) return null;
    if (endOfWord(this.text, end + 1) !== end + 4) return null;
    return { ...partOf(this.resolver.unit(word, 0), 'end'), end: end + 4 };
  }

  /** "last Friday", "next month", "this year", "last September", "last summer", "the previous month". */
  private readWhich(word: string, end: number, direction: Direction): DateRead | null {
    if ((word === 'earlier' || word === 'later') && this.text[end] === ' ') return this.readSameUnit(end + 1);
    const which = WHICH[word];
    if (which === undefined || this.text[end] !== ' ') return null;
    const at = end + 1;
    const next = readWord(this.text, at);
    const nextEnd = at + next.length;
    const anaphoric = word === 'previous' || word === 'preceding' || word === 'following' || undefined;
    const unit = next.endsWith('s') ? undefined : UNITS[next];
    if (unit !== undefined) return { ...this.resolver.unit(unit, which), anaphoric, end: nextEnd };
    if (next === 'fiscal' || next === 'financial') return this.readWhichFiscal(nextEnd, which);
    if (next === 'weekend') return { ...this.weekend(which), end: nextEnd };
    const weekday = WEEKDAYS.get(next);
    if (weekday !== undefined)
      return { ...this.resolver.weekday(weekday, which < 0 ? 'last' : which > 0 ? 'next' : 'this', direction), end: nextEnd };
    const month = this.words.monthAt(at);
    if (month) return this.readWhichMonth(month, which);
    const season = SEASONS[next];
    return season === undefined ? null : { ...this.season(season, which), end: nextEnd };
  }

  /** "earlier this month": that month, up to now. */
  private readSameUnit(at: number): DateRead | null {
    if (!this.text.startsWith('this ', at)) return null;
    const unit = UNITS[readWord(this.text, at + 5)];
    return unit === undefined ? null : { ...this.resolver.unit(unit, 0), end: endOfWord(this.text, at + 5) };
  }

  private readWhichMonth({ month, end }: { month: number; end: number }, which: -1 | 0 | 1): DateRead {
    const direction = which < 0 ? 'past' : which > 0 ? 'future' : null;
    const day = this.readMonthDay(end - 1, { month, end, isShort: false }, direction);
    if (day && day.precision === 'day') return { ...day, other: undefined };
    const span = this.resolver.month(month, null, direction);
    return { ...span, other: undefined, basis: 'relative', end };
  }

  private readWhichFiscal(at: number, which: -1 | 0 | 1): DateRead | null {
    if (!this.text.startsWith(' year', at)) return null;
    return { ...this.resolver.unit('year', which), fiscal: true, end: at + 5 };
  }

  private weekend(which: -1 | 0 | 1): TimeSpan {
    const saturday = this.resolver.weekdayOfWeek(6, which);
    const to = saturday.to === null ? null : saturday.to + 1;
    return { ...saturday, to, precision: 'span' };
  }

  private season(first: number, which: -1 | 0 | 1): TimeSpan {
    const year = this.resolver.thisYear();
    if (year === null) return { from: null, to: null, precision: 'span', basis: 'relative' };
    const month = this.resolver.month(first, null, which < 0 ? 'past' : which > 0 ? 'future' : null);
    const to = month.from === null ? null : month.from + 92;
    return { from: month.from, to, precision: 'span', basis: 'relative' };
  }

  /** "the second quarter of 2025", "first half", "first five months of 2025", "first week of May". */
  private readOrdinalPeriod(word: string, end: number): DateRead | null {
    const ordinal = ORDINALS.get(word) ?? (word === 'final' || word === 'last' ? 4 : undefined);
    if (ordinal === undefined) return null;
    const at = skipJoint(this.text, end);
    const next = readWord(this.text, at);
    if (next === 'quarter') return this.withYear(at + 7, (year) => this.resolver.quarter(ordinal, year));
    if (next === 'half' && ordinal <= 2) return this.withYear(at + 4, (year) => this.resolver.half(ordinal, year), true);
    return ordinal === 1 ? this.readFirstMonths(at) : null;
  }

  private readFirstMonths(at: number): DateRead | null {
    const digits = this.words.numberAt(at);
    const words = digits ? null : readNumberWords(this.text, at);
    const count = digits ?? words;
    if (!count || count.value < 2 || count.value > 11 || !this.text.startsWith(' months', count.end)) return null;
    const end = count.end + 7;
    const year = this.words.yearBehind(end);
    return year && { ...this.resolver.firstMonths(count.value, year.value), end: year.end };
  }

  /** Adds the year behind a quarter or half; a bare "first half" needs one, it may be football. */
  private withYear(end: number, span: (year: number | null) => TimeSpan, needsYear = false): DateRead | null {
    const year = this.words.yearBehind(end) ?? this.words.yearBehind(this.text.startsWith(' of the year', end) ? end : -1);
    if (year) return { ...span(year.value), end: year.end };
    if (this.text.startsWith(' of the year', end)) return { ...span(null), end: end + 12 };
    return needsYear ? null : { ...span(null), end };
  }

  /** "fiscal 2024", "fiscal year 2024", "FY2024", "FY 24", "Q2 2025", "H1". */
  private readFiscal(word: string, end: number): DateRead | null {
    if (word === 'fiscal' || word === 'financial' || word === 'fy') {
      const at = skipSpace(this.text, this.text.startsWith(' year', end) ? end + 5 : end);
      const year = this.words.yearAt(at) ?? (word === 'fy' ? this.words.shortYearAt(at) : null);
      return year && { ...this.resolver.year(year.value), fiscal: true, end: this.words.behindSpan(year.end) };
    }
    const number = (word === 'q' || word === 'h') && this.words.numberAt(end);
    if (!number || number.end - end !== 1 || number.value < 1 || number.value > (word === 'q' ? 4 : 2)) return null;
    if (isWordUnit(this.text.charCodeAt(number.end))) return null;
    return this.withYear(
      number.end,
      (year) => (word === 'q' ? this.resolver.quarter(number.value, year) : this.resolver.half(number.value, year)),
      word === 'h',
    );
  }

  /** "three months ago", "a month earlier", "two days later", "the day before". */
  private readAgo(at: number): DateRead | null {
    const words = readNumberWords(this.text, at);
    const article = /^(?:a|an|the|one)$/.exec(readWord(this.text, at))?.[0];
    if (!words && !article) return null;
    const end = words ? words.end : at + article!.length;
    return this.readAgoBehind(end, words?.value ?? 1, article === 'the');
  }

  private readAgoBehind(end: number, amount: number, isThe: boolean): DateRead | null {
    if (this.text[end] !== ' ') return null;
    const unit = UNITS[readWord(this.text, end + 1)];
    const after = unit && endOfWord(this.text, end + 1);
    if (!unit || !after || unit === 'half' || this.text[after] !== ' ' || amount > 500) return null;
    const word = readWord(this.text, after + 1);
    const wordEnd = after + 1 + word.length;
    if (word === 'ago' && !isThe) return { ...this.resolver.distance(-amount, unit), end: wordEnd };
    if (word === 'from' && this.text.startsWith(' now', wordEnd))
      return { ...this.resolver.distance(amount, unit), end: wordEnd + 4 };
    if (word === 'earlier' || (word === 'before' && !this.startsClause(wordEnd)))
      return { ...this.resolver.distance(-amount, unit), anaphoric: true, end: wordEnd };
    if (word === 'later') return { ...this.resolver.distance(amount, unit), anaphoric: true, end: wordEnd };
    return null;
  }

  /** "a day before the talks" counts from the talks. */
  private startsClause(at: number): boolean {
    return this.text[at] === ' ' && readWord(this.text, at + 1) !== '';
  }

  /** "2 April 2025", "2nd of April", "2025-04-02", "2025/4/2", "2025", "15 days ago". */
  private readFromDigits(at: number, direction: Direction): DateRead | null {
    const number = this.words.numberAt(at);
    if (!number) return null;
    const iso = this.readIso(at, number);
    if (iso) return iso;
    if (number.value >= 1 && number.value <= 31 && number.end - at <= 2) {
      const last = this.lastDayBehind(number.end, number.value);
      const afterDay = this.words.behindOrdinal(last?.end ?? number.end);
      const from = this.text.startsWith(' of ', afterDay) ? afterDay + 4 : skipJoint(this.text, afterDay);
      const month = from > afterDay ? this.words.monthAt(from) : null;
      const year = month && this.words.yearBehind(month.end);
      const day = month && this.resolver.day({ day: number.value, month: month.month, year: year?.value ?? null }, direction);
      if (day) return { ...throughDay(day, number.value, last?.value), end: year?.end ?? month!.end };
      if (isDayAlone(this.text, at, afterDay)) return { ...this.resolver.dayOfMonth(number.value, direction), end: afterDay };
    }
    return this.readAgoBehind(number.end, number.value, false) ?? this.readYear(at);
  }

  private readIso(at: number, year: { value: number; end: number }): DateRead | null {
    const mark = this.text[year.end] ?? '';
    if (year.end - at !== 4 || !'-/.'.includes(mark) || mark === '') return null;
    const month = this.words.numberAt(year.end + 1);
    if (!month || this.text[month.end] !== mark || month.value > 12 || month.value < 1) return null;
    const day = this.words.numberAt(month.end + 1);
    const span = day && this.resolver.day({ day: day.value, month: month.value, year: year.value }, null);
    return span && { ...span, end: day.end };
  }

  /** A year on its own, unless a unit behind it says that it counts something. */
  private readYear(at: number): DateRead | null {
    const year = this.words.yearAt(at);
    if (!year || year.value < 1900 || isWordUnit(this.text.charCodeAt(at - 1)) || '$€£¥#.,'.includes(this.text[at - 1] ?? ' '))
      return null;
    const next = readWord(this.text, skipJoint(this.text, year.end));
    if (COUNTED.has(next) || isWordUnit(this.text.charCodeAt(year.end))) return null;
    const end = this.words.behindSpan(year.end);
    const span = this.resolver.year(year.value);
    return end > year.end ? { ...span, to: span.to! + 365, precision: 'span', fiscal: true, end } : { ...span, end };
  }
}

/** A day stretched to the second day of "April 2-5". */
function throughDay(day: TimeSpan, first: number, last: number | undefined): TimeSpan {
  if (last === undefined || day.from === null) return day;
  return { ...day, to: day.from + last - first + 1, precision: 'span', other: undefined };
}
