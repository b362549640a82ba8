/** Scales and ticks for the two charts: linear, by hand, because a scale library is a fifth of React. */

const DAY_MS = 86_400_000;

/** A straight line from values to pixels. */
export function linear(from: [number, number], to: [number, number]): (value: number) => number {
  const [a, b] = from;
  const [c, d] = to;
  const slope = b === a ? 0 : (d - c) / (b - a);
  return (value) => Math.round((c + (value - a) * slope) * 10) / 10;
}

/** Days since the epoch; a month counts as its last day, because its figures are of that day. */
export function dayOf(period: string): number {
  const [year, month, day] = period.split('-').map(Number) as [number, number?, number?];
  if (day !== undefined) return Date.UTC(year, month! - 1, day) / DAY_MS;
  return Date.UTC(year, month ?? 12, 0) / DAY_MS;
}

/** Round values around a range, at most `most` steps apart: the axis they make begins and ends on a tick. */
export function ticks(low: number, high: number, most = 3): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((it) => it >= rough * 0.999)!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The first days of years within a range, as many as there is room for. */
export function yearTicks(from: number, to: number, most: number): { year: number; day: number }[] {
  const first = new Date(from * DAY_MS).getUTCFullYear() + 1;
  const last = new Date(to * DAY_MS).getUTCFullYear();
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.filter((year) => (last - year) % every === 0).map((year) => ({ year, day: Date.UTC(year, 0, 1) / DAY_MS }));
}

/** The first days of months within a range; the middle ones too where it is short. */
export function monthTicks(from: number, to: number): { period: string; day: number }[] {
  const days = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => Math.ceil(from) + at);
  const isShort = to - from < 100;
  return days
    .map((day) => ({ day, period: new Date(day * DAY_MS).toISOString().slice(0, 10) }))
    .filter(({ period }) => period.endsWith('-01') || (isShort && period.endsWith('-15')))
    .map(({ day, period }) => ({ day, period: isShort ? period : period.slice(0, 7) }));
}
