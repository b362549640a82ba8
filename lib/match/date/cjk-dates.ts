/** Japanese and Chinese date expressions. Text is folded: 後 is 后, 週 is 周, 個 is 个; the tables below are folded with it. */
import { isDigit } from '../lex/characters.ts';
import { hanDigit, readHanNumeral } from '../quantity/han-numeral.ts';
import { AGO, AGO_UNITS, HALVES, JAPANESE_WEEKDAYS, PARTS, RELATIVE_BY_FIRST, WEEKDAYS } from './cjk-date-words.ts';
import { partOf } from './time-span.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { DateRead } from './date-read.ts';
import type { Direction, Resolver, TimeSpan } from './time-span.ts';

/** Reads Japanese and Chinese dates of one text against one resolver. */
export class CjkDates {
  private readonly folded: FoldedText;
  private readonly text: string;
  private readonly resolver: Resolver;

  constructor(folded: FoldedText, resolver: Resolver) {
    this.folded = folded;
    this.text = folded.text;
    this.resolver = resolver;
  }

  /** The date that begins at `at`; null when none does. */
  read(at: number, direction: Direction): DateRead | null {
    const character = this.text[at]!;
    if (isDigit(character.charCodeAt(0)) || hanDigit(character) >= 0 || character === '十') return this.readNumber(at, direction);
    return (
      this.readEra(at, direction) ??
      this.readRelative(at) ??
      this.readQuarter(at, null) ??
      this.readHalf(at, null) ??
      this.readWeekday(at, direction) ??
      this.readBarePart(at)
    );
  }

  private readNumber(at: number, direction: Direction): DateRead | null {
    const number = this.numberAt(at);
    if (!number) return this.readIso(at);
    const unit = this.text[number.end] ?? '';
    if (unit === '年') return this.readYear(number, direction);
    if (unit === '月') return this.readMonth(number, null, direction);
    if (unit === '日' || unit === '号') return this.readDayOnly(number, direction);
    if (unit === '~' || unit === '-' || unit === '–' || unit === '至') return this.readMonthRange(number) ?? this.readIso(at);
    return this.readIso(at) ?? this.readAgo(number) ?? this.readQuarter(at, null);
  }

  /** A whole number without scale that may count years, months or days. */
  private numberAt(at: number): { value: number; start: number; end: number } | null {
    const numeral = readHanNumeral(this.folded, at);
    if (!numeral || numeral.scaled || numeral.grain < 1 || numeral.hedge) return null;
    return { value: numeral.value, start: at, end: numeral.end };
  }

  /** 08年, 22年以来: two digits that cannot count years. */
  private isShortYear({ value, start, end }: { value: number; start: number; end: number }): boolean {
    if (value > 49 || end - start !== 2 || !isDigit(this.text.charCodeAt(start))) return false;
    return this.text[start] === '0' || /^年(以[来降]|末|初|春|夏|秋|冬)/.test(this.text.slice(end, end + 3));
  }

  private readYear(number: { value: number; start: number; end: number }, direction: Direction): DateRead | null {
    const { value } = number;
    const behind = number.end + 1;
    const isShort = value >= 10 && value <= 99 && this.isMonthAt(behind);
    const year = isShort || this.isShortYear(number) ? 2000 + value : value;
    if (year < 1700 || year > 2099) return this.readAgo(number);
    return this.insideYear(year, behind, direction);
  }

  private isMonthAt(at: number): boolean {
    const month = this.numberAt(at);
    return month !== null && this.text[month.end] === '月';
  }

  /** What follows a year: a month, a quarter, a half, a part, or nothing. */
  private insideYear(year: number, at: number, direction: Direction): DateRead {
    const month = this.numberAt(at);
    if (month && this.text[month.end] === '月') {
      const read = this.readMonth(month, year, direction);
      if (read) return read;
    }
    const narrower = this.readQuarter(at, year) ?? this.readHalf(at, year) ?? (month && this.readMonthRangeOf(month, year));
    if (narrower) return narrower;
    if (this.text[at] === '度') return { ...this.resolver.year(year), fiscal: true, end: at + 1 };
    return this.withPart(this.resolver.year(year), at);
  }

  private readMonth(number: { value: number; end: number }, year: number | null, direction: Direction): DateRead | null {
    const { value: month } = number;
    const behind = number.end + 1;
    if (month < 1 || month > 12 || this.text[behind] === '间') return null;
    const day = this.numberAt(behind);
    if (day && (this.text[day.end] === '日' || this.text[day.end] === '号') && day.value >= 1 && day.value <= 31) {
      const span = this.resolver.day({ day: day.value, month, year }, direction);
      if (span) return { ...span, end: this.behindWeekday(day.end + 1) };
    }
    const end = this.text.startsWith('份', behind) ? behind + 1 : behind;
    return this.withPart(this.resolver.month(month, year, direction), end);
  }

  /** "18日(周二)": the weekday in brackets belongs to the day. */
  private behindWeekday(at: number): number {
    if (this.text[at] !== '(') return at;
    const inside = /^([^)]{0,3})\)/.exec(this.text.slice(at + 1, at + 5))?.[1] ?? '';
    const isWeekday =
      (inside.length === 1 && JAPANESE_WEEKDAYS.includes(inside)) ||
      (inside.length === 2 && inside.startsWith('周')) ||
      inside.startsWith('星期');
    return isWeekday ? at + inside.length + 2 : at;
  }

  /** Day and nothing else; 日 also begins 日本 and 日元, and ends counts of days. */
  private readDayOnly(number: { value: number; start: number; end: number }, direction: Direction): DateRead | null {
    const next = this.text[number.end + 1] ?? ' ';
    if ('间元圆円本内均以连続营营曜'.includes(next) || this.text.startsWith('日当たり', number.end)) return null;
    if (this.text[number.end] === '号' && !'（(,，、上下晚早凌起前后'.includes(next)) return null;
    const ago = this.readAgo(number);
    if (ago) return ago;
    if (number.value < 1 || number.value > 31 || this.isCounted(number.start)) return null;
    return { ...this.resolver.dayOfMonth(number.value, direction), end: this.behindWeekday(number.end + 1) };
  }

  /** 第3日 and 3・5日 are no dates of the month, nor is 早一日: a day earlier. */
  private isCounted(start: number): boolean {
    return '第约約'.includes(this.text[start - 1] ?? ' ') || /[^最今][早晚迟][一两]$/.test(this.text.slice(start - 2, start + 1));
  }

  /** 3日前, 三个月前, 1カ月後, 两周前, 一年前. */
  private readAgo({ value, end }: { value: number; end: number }): DateRead | null {
    const unit = AGO_UNITS.find(({ word }) => this.text.startsWith(word, end));
    if (!unit || value > 500) return null;
    const at = end + unit.word.length;
    const way = AGO[this.text[at] ?? ''];
    if (way === undefined || '半述线年'.includes(this.text[at + 1] ?? ' ')) return null;
    return { ...this.resolver.distance(way * value, unit.unit), end: at + 1 };
  }

  private readIso(at: number): DateRead | null {
    const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(this.text.slice(at, at + 11));
    if (!match) return null;
    const span = this.resolver.day({ year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) }, null);
    return span && { ...span, end: at + match[0].length };
  }

  /** 4~6月期: a quarter by its months. */
  private readMonthRange(number: { value: number; end: number }): DateRead | null {
    return this.readMonthRangeOf(number, null);
  }

  private readMonthRangeOf(first: { value: number; end: number }, year: number | null): DateRead | null {
    if (!'~-–至到'.includes(this.text[first.end] ?? ' ')) return null;
    const last = this.numberAt(first.end + 1);
    if (!last || this.text[last.end] !== '月' || first.value < 1 || last.value > 12 || last.value <= first.value) return null;
    const end = this.text[last.end + 1] === '期' ? last.end + 2 : last.end + 1;
    const from = this.resolver.month(first.value, year, null);
    const to = this.resolver.month(last.value, year, null);
    const precision = last.value - first.value === 2 ? 'quarter' : 'span';
    return { from: from.from, to: to.to, precision, basis: from.basis, end };
  }

  /** 第二季度, 第2四半期, 二季度. */
  private readQuarter(at: number, year: number | null): DateRead | null {
    const from = this.text[at] === '第' ? at + 1 : at;
    const number = this.numberAt(from);
    if (!number || number.value < 1 || number.value > 4) return null;
    const unit = ['季度', '四半期', '季'].find((word) => this.text.startsWith(word, number.end));
    if (!unit || (unit === '季' && from === at)) return null;
    return { ...this.resolver.quarter(number.value, year), end: number.end + unit.length };
  }

  private readHalf(at: number, year: number | null): DateRead | null {
    const half = HALVES.find(([word]) => this.text.startsWith(word, at));
    return half ? { ...this.resolver.half(half[1], year), end: at + half[0].length } : null;
  }

  /** 令和7年, 民国114年. */
  private readEra(at: number, direction: Direction): DateRead | null {
    const first = this.text.startsWith('令和', at) ? 2018 : this.text.startsWith('民国', at) ? 1911 : null;
    if (first === null) return null;
    const number = this.numberAt(at + 2);
    if (!number || this.text[number.end] !== '年') return null;
    return this.insideYear(first + number.value, number.end + 1, direction);
  }

  private readRelative(at: number): DateRead | null {
    const row = RELATIVE_BY_FIRST.get(this.text[at]!)?.find(({ word }) => this.text.startsWith(word, at));
    if (!row) return null;
    const end = at + row.word.length;
    if (row.notBefore?.includes(this.text[end] ?? ' ')) return null;
    const span = { ...this.resolver.unit(row.unit, row.offset), anaphoric: row.anaphoric };
    if (row.unit === 'year') return this.insideRelativeYear(span, row.offset, end);
    if (row.unit === 'month') return this.insideRelativeMonth(span, end);
    return row.unit === 'week' ? this.insideWeek(span, row.offset, end) : { ...span, end };
  }

  private insideRelativeYear(span: TimeSpan, offset: number, at: number): DateRead {
    const year = this.resolver.thisYear();
    const inside = year === null ? null : this.insideYear(year + offset, at, null);
    if (!inside || inside.end === at) return this.withPart(span, at);
    return { ...inside, basis: 'relative', anaphoric: span.anaphoric };
  }

  private insideRelativeMonth(span: TimeSpan, at: number): DateRead {
    const day = this.numberAt(at);
    const isDay =
      day !== null && this.text[day.end] === '日' && day.value >= 1 && day.value <= 31 && this.text[day.end + 1] !== '间';
    if (!isDay || span.from === null) return this.withPart(span, at);
    const from = span.from + day.value - 1;
    return { ...span, from, to: from + 1, precision: 'day', end: this.behindWeekday(day.end + 1) };
  }

  /** 上周五, 本週三, 今週の金曜. */
  private insideWeek(span: TimeSpan, offset: number, at: number): DateRead {
    const weekday = WEEKDAYS.get(this.text[at] as '一');
    if (weekday !== undefined) return { ...this.resolver.weekdayOfWeek(weekday, offset), end: at + 1 };
    const japanese = JAPANESE_WEEKDAYS.indexOf(this.text[this.text[at] === 'の' ? at + 1 : at] ?? ' ');
    const behind = this.text[at] === 'の' ? at + 2 : at + 1;
    if (japanese >= 0 && this.text[behind] === '曜')
      return { ...this.resolver.weekdayOfWeek(japanese, offset), end: this.text[behind + 1] === '日' ? behind + 2 : behind + 1 };
    return { ...span, end: at };
  }

  /** 周五, 星期五, 礼拜五, 金曜日. */
  private readWeekday(at: number, direction: Direction): DateRead | null {
    const prefix = ['周', '星期', '礼拜'].find((word) => this.text.startsWith(word, at));
    if (prefix) {
      const weekday = WEEKDAYS.get(this.text[at + prefix.length] as '一');
      if (weekday === undefined || (prefix === '周' && '期年边报刊'.includes(this.text[at + 2] ?? ' '))) return null;
      return { ...this.resolver.weekday(weekday, null, direction), end: at + prefix.length + 1 };
    }
    const japanese = JAPANESE_WEEKDAYS.indexOf(this.text[at]!);
    if (japanese < 0 || this.text[at + 1] !== '曜') return null;
    return { ...this.resolver.weekday(japanese, null, direction), end: this.text[at + 2] === '日' ? at + 3 : at + 2 };
  }

  /** 年底, 月末: of this year or month. */
  private readBarePart(at: number): DateRead | null {
    const unit = this.text[at] === '年' ? 'year' : this.text[at] === '月' ? 'month' : null;
    if (!unit || hanDigit(this.text[at - 1]) >= 0 || isDigit(this.text.charCodeAt(at - 1))) return null;
    const part = PARTS.find(([word]) => word.length === 2 && this.text.startsWith(word, at));
    // 月末時点, 月末残高: the end of the month that was named before.
    if (unit === 'month' && /^(时点|の?残高|の?保有|持[有仓])/.test(this.text.slice(at + 2, at + 6))) return null;
    return part ? { ...partOf(this.resolver.unit(unit, 0), part[1]), end: at + 2 } : null;
  }

  /** A span with 上旬, 末 or 底 behind it. */
  private withPart(span: TimeSpan, at: number): DateRead {
    const part = PARTS.find(([word]) => this.text.startsWith(word, at) && !word.startsWith('年') && !word.startsWith('月'));
    if (!part || (part[0] === '初' && 'めて'.includes(this.text[at + 1] ?? ' '))) return { ...span, end: at };
    return { ...partOf(span, part[1]), end: at + part[0].length };
  }
}
