/** Dates, numbers and names of countries in the words of a language, by Intl alone. */

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  dateFormats.set(key, format);
  return format;
}

/** A year, month or day of the calendar (`2025`, `2025-02`, `2025-02-18`) with as much as it says. */
export function formatDate(locale: string, period: string): string {
  const [year = 0, month, day] = period.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return dateFormat(locale, {
    year: 'numeric',
    ...(month !== undefined && { month: 'short' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(date);
}

/** A month as the heading of a list: "November 2026". */
export function formatMonth(locale: string, period: string): string {
  return dateFormat(locale, { year: 'numeric', month: 'long' }).format(new Date(`${period.slice(0, 7)}-01T00:00:00Z`));
}

/** A number as it is written in that language. */
export function formatNumber(locale: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options);
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format.format(value);
}

/** Bytes in the unit that a person would say. */
export function formatBytes(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return formatNumber(locale, bytes / 1000 ** power, {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  });
}

/** The name of an ISO 3166 region, or the code where the language has none. */
export function countryName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** Names in a list: "cars, steel and copper". */
export function formatList(locale: string, items: string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}
