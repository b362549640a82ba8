/** The dates under a chart: at least two, so that one can read how long things took; each with its tick. Pure. */
import { formatOf } from '../../lib/card/format.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { monthTicks, yearTicks } from './axis.ts';
import { textWidth } from './labels.ts';

/** A date, centred on `x`, whose day is at `tick`. */
export interface DateTick {
  x: number;
  tick: number;
  text: string;
}

interface Room {
  left: number;
  right: number;
  /** Middles of the numbers that stand under the axis as well. */
  numbers: readonly number[];
  /** The line of the article's day: another date under it would be read as its date. */
  line: number | null;
  /** Rounder dates only, as soon as there are so many. */
  enough: number;
}

interface Place extends DateTick {
  half: number;
}

/** What keeps a date from half a number, and from another date. */
const FROM_NUMBER = 11 + 3.5;
const FROM_DATE = 10;
/** The size of these words, against that of the words in the chart. */
const SIZE = 10.5 / 11;
/** What of a date stays on each side of its tick. */
const ON_TICK = 5;

/** New years; where they are too few, months or days too, each as far from the dates that stand as it can be. */
export function dateTicks([start, end]: [number, number], x: (day: number) => number, room: Room, i18n: I18n): DateTick[] {
  const { shortPeriod } = formatOf(i18n);
  const years: Place[] = [];
  for (const { year, day } of yearTicks(start, end, Math.floor((room.right - room.left) / 52)))
    years.push(...placeDate(x(day), String(year), years, room));
  if (years.length > 1) return years;
  const months = monthTicks(start, end).map(({ day, period }) => ({ tick: x(day), text: shortPeriod(period) }));
  const beside = (found: readonly Place[]) => months.flatMap(({ tick, text }) => placeDate(tick, text, found, room));
  // The first that leaves room for a second: between numbers there may be room for one only.
  const starts = years.length > 0 ? [years] : beside([]).map((month) => [month]);
  const found = starts.find((it) => beside(it).length > 0) ?? starts[0] ?? [];
  const away = (place: Place) => Math.min(...found.map((it) => Math.abs(it.tick - place.tick)));
  while (found.length < room.enough) {
    const [furthest] = beside(found).toSorted((a, b) => away(b) - away(a));
    if (!furthest) break;
    found.push(furthest);
  }
  return found;
}

/** The place nearest to its tick that is clear of numbers, of dates and of the article's line; none where there is none. */
function placeDate(tick: number, text: string, found: readonly Place[], { left, right, numbers, line }: Room): Place[] {
  const half = (textWidth(text) * SIZE) / 2;
  const offs = Array.from({ length: Math.ceil(half - ON_TICK) * 2 }, (_, index) => (index % 2 ? -1 : 1) * Math.ceil(index / 2));
  const at = offs
    .map((off) => tick + off)
    .find(
      (x) =>
        x - half > left - 12 &&
        x + half < right + 8 &&
        (line === null || Math.abs(line - tick) < ON_TICK || Math.abs(line - x) > half) &&
        numbers.every((number) => Math.abs(number - x) > half + FROM_NUMBER) &&
        found.every((other) => Math.abs(other.x - x) > half + other.half + FROM_DATE),
    );
  return at === undefined ? [] : [{ x: at, tick, text, half }];
}
