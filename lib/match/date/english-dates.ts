/** English date expressions, read from the left at the start of a word or number. */
import { isDigit, isUpperCase, isWordUnit } from '../lex/characters.ts';
import { lookup } from '../lex/lookup.ts';
import { endOfWord, readWord, skipJoint } from '../lex/words.ts';
import { readNumberWords } from '../quantity/number-words.ts';
import { DateWords } from './date-words.ts';
import type { MonthAt, NumberAt } from './date-words.ts';
import { COUNTED, PARTS, SEASONS, SHORT_WEEKDAYS, UNITS, WEEKDAYS, WHICH } from './english-words.ts';
import { edgeDay, endsDay, feastAt, isDayAlone, ordinalAt } from './english-days.ts';
import { EnglishPeriods } from './english-periods.ts';
import { readNumericDate } from './numeric-dates.ts';
import { partOf } from './time-span.ts';
import type { DateRead } from './date-read.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { Direction, Resolver, TimeSpan, Unit } from './time-span.ts';

/** Reads English dates of one text against one resolver. */
export class EnglishDates {
  private readonly words: DateWords;
  private readonly text: string;
  private readonly resolver: Resolver;
  private readonly periods: EnglishPeriods;

  constructor(folded: FoldedText, resolver: Resolver) {
    this.words = new DateWords(folded, resolver.thisYear());
    this.text = folded.text;
    this.resolver = resolver;
    this.periods = new EnglishPeriods(this.words, resolver);
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
      this.readOrdinalDay(at, direction) ??
      this.periods.read(word, end) ??
      this.readAgo(at)
    );
  }

  /** Months, weekdays, today: words that are dates by themselves. */
  private readNamed(at: number, { word, end, direction }: { word: string; end: number; direction: Direction }): DateRead | null {
    const days = NEAR_DAYS[word];
    if (days !== undefined) return { ...this.resolver.unit('day', days), end };
    if (word === 'overnight') return { ...this.resolver.lately(1), end };
    if (word === 'day') return this.readBesideToday(end);
    if (word === 'weekend') return { ...this.weekend(direction === 'future' ? 0 : -1), end };
    if (!isUpperCase(this.words.sourceAt(at)))
      return word === 'month' || word === 'year'
        ? (this.readUnitEnd(word, end) ?? (word === 'year' ? this.periods.readUpTo(at, 1) : null))
        : null;
    const month = this.words.monthAt(at);
    if (month) return this.readMonthDay(at, month, direction);
    const weekday =
      WEEKDAYS.get(word) ?? (/^[.,]|^ \d/.test(this.text.slice(end, end + 2)) ? SHORT_WEEKDAYS.get(word) : undefined);
    if (weekday === undefined) return null;
    const read = this.readWeekday({ weekday, end: this.text[end] === '.' && word.length < 6 ? end + 1 : end, direction });
    // "Sat 5 of them": short only before a date.
    return WEEKDAYS.has(word) || read.basis !== 'relative' || this.text[end] !== ' ' ? read : null;
  }

  /** "the day before yesterday", "the day after tomorrow". */
  private readBesideToday(end: number): DateRead | null {
    const words = /^ (before yesterday|after tomorrow)\b/.exec(this.text.slice(end, end + 18))?.[0];
    return words ? { ...this.resolver.unit('day', words.startsWith(' b') ? -2 : 2), end: end + words.length } : null;
  }

  /** "the first of August", "the twenty-second of July". */
  private readOrdinalDay(at: number, direction: Direction): DateRead | null {
    const ordinal = ordinalAt(this.text, at);
    const month = ordinal && this.text.startsWith(' of ', ordinal.end) ? this.words.monthAt(ordinal.end + 4) : null;
    const year = month && this.words.yearBehind(month.end);
    const day = month && this.resolver.day({ day: ordinal!.value, month: month.month, year: year?.value ?? null }, direction);
    return day && { ...day, end: year?.end ?? month!.end };
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
    const digit = behind > end && isDigit(this.text.charCodeAt(behind)) ? this.words.numberAt(behind) : null;
    const day = month ? this.readMonthDay(behind, month, direction) : digit && this.readDayMonth(behind, digit, direction);
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
    const run = this.periods.readMonthRun(month, end, direction);
    if (run) return run;
    const ordinal = ordinalAt(this.text, this.text.startsWith('the ', next) ? next + 4 : next);
    const named =
      ordinal && endsDay(this.text, ordinal.end) && this.resolver.day({ day: ordinal.value, month, year: null }, direction);
    if (named) return { ...named, end: ordinal.end };
    const year = this.words.yearBehind(end);
    if (year) return { ...this.resolver.month(month, year.value, direction), end: year.end };
    if (isShort && !this.words.standsAsDate(at)) return null;
    if ((month === 5 || month === 3) && !this.words.standsAsDate(at)) return null;
    return this.untilEnd({ ...this.resolver.month(month, null, direction), end: isShort ? end : endOfWord(this.text, at) });
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
    return this.readWhich(word, end, direction) ?? this.periods.read(word, end);
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
    if (unit !== undefined) return this.untilEnd({ ...this.resolver.unit(unit, which), anaphoric, end: nextEnd });
    const part = which > 0 ? undefined : PARTS_OF_DAY[next];
    if (part !== undefined && (part === 0) === (which === 0)) return { ...this.resolver.unit('day', which), end: nextEnd };
    if (next === 'fiscal' || next === 'financial') return this.readWhichFiscal(nextEnd, which);
    if (next === 'weekend') return { ...this.weekend(which), end: nextEnd };
    const weekday = WEEKDAYS.get(next);
    if (weekday !== undefined)
      return { ...this.resolver.weekday(weekday, which < 0 ? 'last' : which > 0 ? 'next' : 'this', direction), end: nextEnd };
    const month = this.words.monthAt(at);
    if (month) return this.readWhichMonth(month, which);
    const season = SEASONS[next];
    return season === undefined ? null : { ...this.periods.season(season, which), end: nextEnd };
  }

  /** "this month's end", "April's end". */
  private untilEnd(read: DateRead): DateRead {
    const words = /^['’]s (end|close)\b/.exec(this.text.slice(read.end, read.end + 8))?.[0];
    return words && read.precision !== 'day' ? { ...partOf(read, 'end'), end: read.end + words.length } : read;
  }

  /** "earlier this month", "earlier this spring", "earlier today": that time, up to now. */
  private readSameUnit(at: number): DateRead | null {
    if (this.text.startsWith('today', at)) return { ...this.resolver.unit('day', 0), end: at + 5 };
    if (!this.text.startsWith('this ', at)) return null;
    const word = readWord(this.text, at + 5);
    const [unit, season] = [UNITS[word], SEASONS[word]];
    if (season !== undefined) return { ...this.periods.season(season, 0), end: endOfWord(this.text, at + 5) };
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

  /** "three months ago", "a month earlier", "two days later", "the day before". */
  private readAgo(at: number): DateRead | null {
    const words = readNumberWords(this.text, at);
    const article = /^(?:a|an|the|one)$/.exec(readWord(this.text, at))?.[0];
    if (!words && !article) return null;
    const end = words ? words.end : at + article!.length;
    const couple = article === 'a' && this.text.startsWith(' couple of', end) ? ' couple of'.length : 0;
    const half = words?.value === 0.5 && this.text.startsWith(' a year', end);
    if (half) return this.readAgoBehind(end + 2, HALF_YEAR, false, 'month');
    return this.readAgoBehind(end + couple, couple > 0 ? 2 : (words?.value ?? 1), article === 'the');
  }

  private readAgoBehind(end: number, number: number, isThe: boolean, counted?: Unit): DateRead | null {
    if (this.text[end] !== ' ') return null;
    const name = readWord(this.text, end + 1);
    const isFortnight = name.startsWith('fortnight');
    const unit = isFortnight ? 'week' : UNITS[name] && (counted ?? UNITS[name]);
    const amount = isFortnight ? number * 2 : number;
    const after = unit && endOfWord(this.text, end + 1);
    if (unit && isThe && unit !== 'half') {
      const twice = TWICE.find(([words]) => this.text.startsWith(words, after!));
      if (twice) return { ...this.resolver.unit(unit, twice[1]), end: after! + twice[0].length };
    }
    if (!unit || !after || unit === 'half' || amount > 500) return null;
    const time = /^['’]s? time\b/.exec(this.text.slice(after, after + 8))?.[0];
    if (time) return { ...this.resolver.distance(amount, unit), end: after + time.length };
    if (this.text[after] !== ' ') return null;
    const word = readWord(this.text, after + 1);
    const wordEnd = after + 1 + word.length;
    const upTo = isThe ? null : this.periods.readUpTo(end, amount);
    if (upTo) return upTo;
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
    const written = readNumericDate(this.words, at, this.resolver) ?? this.periods.readNumbered(number.value, number.end);
    if (written) return written;
    const day = this.readDayMonth(at, number, direction);
    if (day) return day;
    const afterDay = this.words.behindOrdinal(number.end);
    if (number.value <= 31 && isDayAlone(this.words, at, afterDay))
      return { ...this.resolver.dayOfMonth(number.value, direction), end: afterDay };
    return this.readAgoBehind(number.end, number.value, false) ?? this.readYear(at);
  }

  /** "2 April 2025", "2nd of April", "10-11 May". */
  private readDayMonth(at: number, number: NumberAt, direction: Direction): DateRead | null {
    if (number.value < 1 || number.value > 31 || number.end - at > 2) return null;
    const last = this.lastDayBehind(number.end, number.value);
    const afterDay = this.words.behindOrdinal(last?.end ?? number.end);
    const from = this.text.startsWith(' of ', afterDay) ? afterDay + 4 : skipJoint(this.text, afterDay);
    const month = from > afterDay ? this.words.monthAt(from) : null;
    const year = month && this.words.yearBehind(month.end);
    const day = month && this.resolver.day({ day: number.value, month: month.month, year: year?.value ?? null }, direction);
    return day && { ...throughDay(day, number.value, last?.value), end: year?.end ?? month!.end };
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

const NEAR_DAYS = lookup<number>({ today: 0, tonight: 0, yesterday: -1, tomorrow: 1 });
/** In months. */
const HALF_YEAR = 6;
/** "the week before last" */
const TWICE = [
  [' before last', -2],
  [' after next', 2],
] as const;
/** "last night" is of yesterday, "this morning" of today. */
const PARTS_OF_DAY = lookup<-1 | 0>({ night: -1, morning: 0, afternoon: 0, evening: 0 });

/** A day stretched to the second day of "April 2-5". */
function throughDay(day: TimeSpan, first: number, last: number | undefined): TimeSpan {
  if (last === undefined || day.from === null) return day;
  return { ...day, to: day.from + last - first + 1, precision: 'span', other: undefined };
}
