/**
 * Numbers and dates of the record in the reader's language. Formatters are kept, and made when they are asked for: making
 * one costs milliseconds, and most cards need few of them.
 */
import type { I18n } from '../i18n/i18n.ts';

/** Formats for one language. */
export interface Format {
  /** `2 May 2025` */
  date(iso: string): string;
  /** `9 Jul`, where the year is plain from beside it. */
  day(iso: string): string;
  /** `February 2025`, `2025` or a date, as precise as the period is. */
  period(period: string): string;
  /** `August`, where the year is plain from beside it. */
  month(period: string): string;
  /** `Feb 2025`, likewise. */
  shortPeriod(period: string): string;
  /** `24%`, `12.5%` */
  percent(value: number, digits?: number): string;
  /** `25.0%`, for columns that are compared. */
  percentColumn(value: number): string;
  /** `1,125.9` */
  number(value: number, digits?: number): string;
  /** `+46.6`, `−12.8` with a true minus. */
  signed(value: number, digits?: number): string;
  list(items: string[]): string;
  /** A country by its ISO code, as Intl calls it; use `countryName` for what is shown. */
  region(code: string): string;
}

/** British order and three-letter months in every English: nobody can read them as another day. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const cache = new Map<string, Format>();

/** The formats of a language. */
export function formatOf({ locale, keep }: Pick<I18n, 'locale'> & { keep?: I18n['keep'] | undefined }): Format {
  const key = keep ? `${locale}, shown` : locale;
  const known = cache.get(key);
  if (known) return known;
  const made = makeFormat(locale, keep);
  cache.set(key, made);
  return made;
}

function makeFormat(locale: string, keep: I18n['keep']): Format {
  const dates = makeDates(locale, keep);
  const numbers = (options: Intl.NumberFormatOptions) => memo((digits: number) => numberFormat(locale, options, digits));
  const plain = numbers({});
  const percents = numbers({ style: 'percent' });
  const signs = numbers({ signDisplay: 'exceptZero' });
  const column = once(
    () => new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 2 }),
  );
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const regions = once(() => new Intl.DisplayNames(locale, { type: 'region', style: 'short' }));
  return {
    ...dates,
    percent: (value, digits = 2) => trueMinus(percents(digits).format(value / 100)),
    percentColumn: (value) => trueMinus(column().format(value / 100)),
    number: (value, digits) => trueMinus(plain(digits ?? decimalsOf(value)).format(value)),
    signed: (value, digits = 1) => trueMinus(signs(digits).format(value)),
    list: (items) => lists().format(items),
    region: (code) => (/^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code),
  };
}

function makeDates(
  locale: string,
  keep: NonNullable<I18n['keep']> = (text) => text,
): Pick<Format, 'date' | 'day' | 'period' | 'month' | 'shortPeriod'> {
  const make = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));
  const english = /^en\b/.test(locale);
  const full = make({ year: 'numeric', month: 'short', day: 'numeric' });
  const day = make({ day: 'numeric', month: 'short' });
  const month = make({ month: 'long', year: 'numeric' });
  const shortMonth = make({ month: 'short', year: 'numeric' });
  const year = make({ year: 'numeric' });
  const bareMonth = make({ month: 'long' });
  const at = (iso: string) => new Date(iso);
  const date = (iso: string) => keep(english ? `${englishDay(iso)} ${iso.slice(0, 4)}` : full().format(at(iso)));
  const periods = (monthly: () => Intl.DateTimeFormat) => (period: string) =>
    period.length > 7 ? date(period) : keep((period.length === 4 ? year() : monthly()).format(at(period)));
  return {
    date,
    day: (iso) => keep(english ? englishDay(iso) : day().format(at(iso))),
    period: periods(month),
    month: (period) => keep(bareMonth().format(at(period))),
    shortPeriod: (period) =>
      english && period.length === 7
        ? keep(`${MONTHS[Number(period.slice(5)) - 1]} ${period.slice(0, 4)}`)
        : periods(shortMonth)(period),
  };
}

function englishDay(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions, digits: number): Intl.NumberFormat {
  const minimum = options.style === 'percent' ? 0 : digits;
  return new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: minimum, maximumFractionDigits: digits });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function memo<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** Published figures keep their own precision, up to two places. */
function decimalsOf(value: number): number {
  return Math.min(2, (String(value).split('.')[1] ?? '').length);
}

function trueMinus(text: string): string {
  return text.replace('-', '\u2212');
}
