/** Dates as they are written: ISO forms, English, Japanese and Chinese lines, and dates in addresses. Pure. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
/** In full, or after an apostrophe. */
const YEAR = "(\\d{4}|['’]\\d{2})";
/** Mail programs and servers put it before the year. */
const TIME = '(?:\\d{1,2}:\\d\\d(?::\\d\\d)?\\s{1,3}(?:[a-z]{2,5}\\s)?)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s{1,3}${DAY},?\\s{1,3}${TIME}${YEAR}\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b${DAY}\\s{1,3}(?:of\\s)?${MONTH},?\\s{1,3}${YEAR}\\b`, 'i');
const DAY_DASHED = new RegExp(`\\b${DAY}-${MONTH}-(\\d{4})\\b`, 'i');
const NUMERIC = /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/;
/** Reiwa and Heisei years, and years of the Republic of China. */
const ERA = /(令和|平成|民國|民国)\s?(\d{1,3}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/;
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/;
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/;
const ERA_STARTS: Record<string, number> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };
const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_DATE = /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;

/** ISO date of a year, month and day, or null when there is no such day. */
export function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/**
 * The calendar date of a machine-readable stamp. The date is kept as written with its own offset; a stamp in UTC (`Z`) is
 * moved by `zoneHours`, the offset of the place where the article is written, when that is known.
 */
export function dateOfStamp(stamp: string, zoneHours = 0): string | null {
  const parts = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:$|[T\s_](\d{1,2}):?(\d{2})[^Z+]*(Z|[+-]\d{2}:?\d{2})?|[^\d])/.exec(stamp);
  if (!parts) return /^\s*\d{10}(?:\d{3})?\s*$/.test(stamp) ? dateOfEpoch(stamp, zoneHours) : dateInText(stamp);
  const [, year, month, day, hour, , zone] = parts;
  const written = isoOf(Number(year), Number(month), Number(day));
  if (!written || zoneHours === 0 || hour === undefined || !(zone === 'Z' || /^\+00:?00$/.test(zone ?? ''))) return written;
  return new Date(Date.parse(`${written}T00:00:00Z`) + (Number(hour) + zoneHours) * 3_600_000).toISOString().slice(0, 10);
}

function dateOfEpoch(stamp: string, zoneHours: number): string {
  const number = Number(stamp.trim());
  return new Date((number < 1e11 ? number * 1000 : number) + zoneHours * 3_600_000).toISOString().slice(0, 10);
}

/** The first full date in a line of text. Day and month in figures are read only when they cannot be confused. */
export function dateInText(line: string): string | null {
  const text = line.length > 300 ? line.slice(0, 300) : line;
  const numeric = NUMERIC.exec(text.normalize('NFKC'));
  if (numeric) return isoOf(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  return englishDate(text) ?? eraDate(text) ?? hanDate(text) ?? shortDate(text);
}

function englishDate(text: string): string | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return isoOf(yearOf(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text) ?? DAY_DASHED.exec(text);
  return dayFirst && isoOf(yearOf(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function yearOf(text: string | undefined): number {
  return Number(`${text}`.replace(/^['’]/, '20'));
}

function eraDate(text: string): string | null {
  const era = ERA.exec(text.normalize('NFKC'));
  if (!era) return null;
  const year = (ERA_STARTS[era[1] as string] ?? 0) + (era[2] === '元' ? 1 : Number(era[2]));
  return isoOf(year, Number(era[3]), Number(era[4]));
}

function hanDate(text: string): string | null {
  const date = HAN_DATE.exec(text);
  if (!date) return null;
  const year = [...(date[1] as string)].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join('');
  return isoOf(Number(year), hanNumber(date[2] as string), hanNumber(date[3] as string));
}

function hanNumber(text: string): number {
  const at = text.indexOf('十');
  if (at < 0) return HAN_DIGITS.indexOf(text);
  const tens = at === 0 ? 1 : HAN_DIGITS.indexOf(text[0] as string);
  return tens * 10 + (at === text.length - 1 ? 0 : HAN_DIGITS.indexOf(text.at(-1) as string));
}

function shortDate(text: string): string | null {
  const dotted = DOTTED.exec(text);
  if (dotted) return isoOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = SLASHED.exec(text);
  if (!slashed) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  if (first > 12) return isoOf(year, second, first);
  return second > 12 || first === second ? isoOf(year, first, second) : null;
}

const URL_FORMS = [
  /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$|[-_.])/,
  /(?<!\d)((?:19|20)\d{2})[-_](\d{2})[-_](\d{2})(?!\d)/,
  /\/((?:19|20)\d{2})-?(\d{2})\/(\d{2})(?:\/|$)/,
  /\/((?:19|20)\d{2})\/(\d{2})(\d{2})\//,
  /(?<![\da-f])t?((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/i,
];
const URL_NAMED = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?:\/|$)/i;

/** The date in an address, such as `/2025/04/03/` or `/2025/apr/03/`. */
export function dateInUrl(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const named = URL_NAMED.exec(path);
  if (named) return isoOf(Number(named[1]), monthOf(named[2]), Number(named[3]));
  for (const form of URL_FORMS) {
    const parts = form.exec(path);
    const date = parts && isoOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    if (date) return date;
  }
  return null;
}
