/** Dates in figures alone: 2025-04-02, 2025/4/2, 13/8/2025, 01.08.2025. */
import type { DateWords, NumberAt } from './date-words.ts';
import type { DateRead } from './date-read.ts';
import type { Resolver } from './time-span.ts';

/** The date in figures that begins at `at`; null when there is none. */
export function readNumericDate(words: DateWords, at: number, resolver: Resolver): DateRead | null {
  const first = words.numberAt(at);
  const mark = first ? (words.text[first.end] ?? ' ') : ' ';
  const second = '-/.'.includes(mark) ? words.numberAt(first!.end + 1) : null;
  const third = second && words.text[second.end] === mark ? words.numberAt(second.end + 1) : null;
  if (!third) return null;
  const isYearFirst = first!.end - at === 4;
  if (!isYearFirst && (mark === '-' || !words.yearAt(second!.end + 1))) return null;
  const parts = [first!, second!, third].map(({ value }) => value);
  return isYearFirst ? yearFirst(parts, third, resolver) : yearLast(parts, third, resolver);
}

function yearFirst([year, month, day]: number[], { end }: NumberAt, resolver: Resolver): DateRead | null {
  if (month! < 1 || month! > 12) return null;
  const span = resolver.day({ day: day!, month: month!, year: year! }, null);
  return span && { ...span, end };
}

/** Where either number may be the month, the day that lies nearer to the article's. */
function yearLast([first, second, year]: number[], { end }: NumberAt, resolver: Resolver): DateRead | null {
  const orders = [
    { day: first!, month: second! },
    { day: second!, month: first! },
  ].filter(({ month }) => month >= 1 && month <= 12);
  const spans = orders.flatMap(({ day, month }) => resolver.day({ day, month, year: year! }, null) ?? []);
  const [best, other] = spans.toSorted((a, b) => resolver.distanceTo(a) - resolver.distanceTo(b));
  if (!best) return null;
  const isOpen = other !== undefined && other.from !== best.from;
  return { ...best, other: isOpen ? { from: other.from!, to: other.to! } : undefined, end };
}
