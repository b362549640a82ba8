/** Where everything on the line chart of a series stands: as known on the article's date, and as known now. Pure. */
import type { HoldingCard, SeriesPoint } from '../../lib/card/schema.ts';
import { formatOf } from '../../lib/card/format.ts';
import { valueHead } from '../../lib/card/words.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { dayOf, linear, monthTicks, ticks, yearTicks } from './axis.ts';
import { layDays, type DayLabels } from './day-labels.ts';
import { boxOf, lineBox, placeLabels, textWidth, type Box, type Label, type LabelWish, type Spot } from './labels.ts';

export type Dot = [number, number];

export interface SeriesLayout extends DayLabels {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  base: number;
  /** Text of the lowest tick where the axis does not start at zero. */
  startsAt: string | null;
  yTicks: { y: number; text: string }[];
  xTicks: { x: number; text: string }[];
  /** Today's values, and those known on the article's date; each broken where data are missing or the method changed. */
  later: Dot[][];
  known: Dot[][];
  /** Straight ways across what is not known. */
  gaps: [Dot, Dot][];
  /** Whether the line is interrupted where the method changed. */
  hasBreak: boolean;
  dots: Dot[];
  /** The newest point on the article's date, and today's newest. */
  atArticle: Dot | null;
  newest: Dot;
  /** A first published value that was revised. */
  revised: Dot | null;
  /** Null where the series ended so long ago that today would squeeze it. */
  today: number | null;
  labels: Label[];
}

const HEIGHT = 156;
const TOP = 22;
const FOOT = 20;
const RIGHT = 12;
/** Most of the line's own length that the way from its end to today may take. */
const MOST_TAIL = 0.6;

/** Lays the chart out for a width. */
export function layoutSeries(card: HoldingCard, width: number, i18n: I18n): SeriesLayout {
  const axes = makeAxes(card, width, i18n);
  const at = (point: SeriesPoint, value = point.value): Dot => [axes.x(dayOf(point.period)), axes.y(value)];
  const dots = card.points.map((point) => at(point));
  const { runs, gaps } = splitRuns(card);
  const known = runs.flatMap((run) => knownRuns(run, at));
  const thenPoint = card.atArticle && card.points.find((point) => point.period === card.atArticle!.period);
  const atArticle = thenPoint ? at(thenPoint, card.atArticle!.value) : null;
  const newest: Dot = dots.at(-1) ?? [axes.frame.right, axes.frame.base];
  const revisedPoint = mostRevised(card);
  const revised = revisedPoint ? at(revisedPoint, revisedPoint.first!) : null;
  const drawn = [dots, ...known];
  const today = axes.ended ? null : axes.x(dayOf(card.today));
  const days = layDays(card.asOf, axes.x, today, i18n);
  const marked = { atArticle, newest, revised };
  return {
    ...axes.frame,
    startsAt: axes.startsAt,
    yTicks: axes.yTicks,
    xTicks: axes.xTicks,
    later: runs.map((run) => run.map((point) => at(point))),
    known,
    gaps: gaps.map(([from, to]) => [at(from), at(to)]),
    hasBreak: runs.length - 1 > gaps.length,
    dots,
    ...marked,
    today,
    ...days,
    labels: placeLabels(wishes(card, marked, revisedPoint, i18n), axes.bounds, obstacles(drawn, days.article?.x ?? null, marked)),
  };
}

function makeAxes(card: HoldingCard, width: number, i18n: I18n) {
  const values = card.points.flatMap((point) => [point.value, point.known ?? point.value, point.first ?? point.value]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const fromZero = low >= 0 && low < high * 0.35;
  const marks = ticks(fromZero ? 0 : low, high, 4);
  const places = Math.max(...marks.map((mark) => (String(mark).split('.')[1] ?? '').length));
  const text = (value: number) => valueHead(value, card.unit, i18n, places).text;
  const left = Math.ceil(Math.max(...marks.map((mark) => textWidth(text(mark))))) + 8;
  const base = HEIGHT - FOOT;
  const right = width - RIGHT;
  const start = Math.min(dayOf(card.points[0]?.period ?? card.today), card.asOf ? dayOf(card.asOf) : Infinity);
  const newest = dayOf(card.points.at(-1)?.period ?? card.today);
  const ended = dayOf(card.today) - newest > (newest - start) * MOST_TAIL;
  const end = ended ? Math.max(newest, card.asOf ? dayOf(card.asOf) : 0) + (newest - start) * 0.08 : dayOf(card.today);
  const x = linear([start, end], [left, right - 3]);
  const y = linear([marks[0]!, marks.at(-1)!], [base, TOP + 8]);
  const isInside = (tick: { x: number }, half: number) => tick.x > left + half && tick.x < right + 6 - half;
  const years = yearTicks(start, end, Math.floor((right - left) / 52))
    .map(({ year, day }) => ({ x: x(day), text: String(year) }))
    .filter((tick) => isInside(tick, 14));
  const { shortPeriod } = formatOf(i18n);
  // A series of months has too few new years to tell when it was.
  const months = monthTicks(start, end, Math.floor((right - left) / 62))
    .map(({ month, day }) => ({ x: x(day), text: shortPeriod(month) }))
    .filter((tick) => isInside(tick, textWidth(tick.text) / 2));
  return {
    x,
    y,
    frame: { width, height: HEIGHT, left, right, top: TOP, base },
    bounds: { left: left - 2, right: right + 6, top: TOP - 4, bottom: base - 1 },
    yTicks: marks.map((mark) => ({ y: y(mark), text: text(mark) })),
    xTicks: years.length > 1 ? years : months,
    ended,
    startsAt: marks[0] === 0 ? null : text(marks[0]!),
  };
}

/** Breaks the line where a release is missing or the method changed; the former leaves a gap to be dashed. */
function splitRuns(card: HoldingCard): { runs: SeriesPoint[][]; gaps: [SeriesPoint, SeriesPoint][] } {
  const usual = usualStep(card.points);
  const runs: SeriesPoint[][] = [];
  const gaps: [SeriesPoint, SeriesPoint][] = [];
  card.points.forEach((point, index) => {
    const before = card.points[index - 1];
    const changed = before && card.breaks.some((it) => before.period < it.period && it.period <= point.period);
    const missing = before && dayOf(point.period) - dayOf(before.period) > usual * 1.7;
    if (!before || changed || missing) runs.push([]);
    if (before && missing) gaps.push([before, point]);
    runs.at(-1)!.push(point);
  });
  return { runs, gaps };
}

/** What was known on the article's date, broken where the record does not hold the value of then. */
function knownRuns(run: readonly SeriesPoint[], at: (point: SeriesPoint, value: number) => Dot): Dot[][] {
  const runs: Dot[][] = [[]];
  for (const point of run) {
    if (point.known === null) runs.push([]);
    else runs.at(-1)!.push(at(point, point.known));
  }
  return runs.filter((dots) => dots.length > 0);
}

/** Days from one period to the next; weekends and holidays are no gap in a daily series. */
function usualStep(points: readonly SeriesPoint[]): number {
  const length = points[0]?.period.length;
  return length === 10 ? 4 : length === 7 ? 31 : 366;
}

/**
 * The point whose first publication differs most from today's value, where that is large enough to be seen and is not the
 * value of the article's date, which stands there anyway.
 */
function mostRevised(card: HoldingCard): SeriesPoint | null {
  const size = (point: SeriesPoint) => (point.first === null ? 0 : Math.abs(point.first - point.value) / Math.abs(point.value));
  const most = [...card.points].sort((a, b) => size(b) - size(a))[0];
  const isThen = most?.period === card.atArticle?.period && most?.first === card.atArticle?.value;
  return most && !isThen && size(most) > 0.004 ? most : null;
}

interface Marked {
  atArticle: Dot | null;
  newest: Dot;
  revised: Dot | null;
}

function obstacles(lines: readonly Dot[][], articleX: number | null, { atArticle, newest, revised }: Marked): Box[] {
  const segments = lines.flatMap((dots) => dots.slice(1).flatMap((to, index) => pieces(dots[index]!, to)));
  const marks = [atArticle, newest, revised].filter((dot) => dot !== null).map(([x, y]) => lineBox(x - 4, y - 4, x + 4, y + 4));
  const article = articleX === null ? [] : [lineBox(articleX, TOP, articleX, HEIGHT - FOOT)];
  return [...segments, ...marks, ...article];
}

/** A slanting line as small boxes: one box around it would claim far more than the line. */
function pieces([x1, y1]: Dot, [x2, y2]: Dot): Box[] {
  const count = Math.max(1, Math.ceil(Math.abs(y2 - y1) / 6));
  return Array.from({ length: count }, (_, index) => {
    const on = (part: number): Dot => [x1 + ((x2 - x1) * part) / count, y1 + ((y2 - y1) * part) / count];
    return lineBox(...on(index), ...on(index + 1));
  });
}

function wishes(
  card: HoldingCard,
  { atArticle, newest, revised }: Marked,
  revisedPoint: SeriesPoint | null,
  i18n: I18n,
): LabelWish[] {
  const text = (value: number) => valueHead(value, card.unit, i18n).text;
  const all: LabelWish[] = [{ texts: [text(card.newest.value)], spots: near(newest, 'end'), strong: true, must: true }];
  if (atArticle) all.unshift({ texts: [text(card.atArticle!.value)], spots: near(atArticle, 'end'), strong: true, must: true });
  if (revised && revisedPoint) {
    all.push({
      texts: [`${text(revisedPoint.first!)} ${i18n.t('chart.firstPublished')}`, text(revisedPoint.first!)],
      spots: near(revised, 'start'),
    });
  }
  return all;
}

/** Beside its dot, above it first; further off the figure would be read with another line. */
function near([x, y]: Dot, side: 'start' | 'end'): Spot[] {
  const across = side === 'end' ? -7 : 7;
  const other = side === 'end' ? 'start' : 'end';
  return [
    { x: x + across, y: y - 7, anchor: side },
    { x, y: y - 9, anchor: 'middle' },
    { x: x - across, y: y - 7, anchor: other },
    { x: x + across, y: y - 15, anchor: side },
    { x, y: y - 18, anchor: 'middle' },
    { x: x - across, y: y - 15, anchor: other },
    { x, y: y + 17, anchor: 'middle' },
    { x: x + across, y: y + 15, anchor: side },
    { x: x - across, y: y + 15, anchor: other },
  ];
}

/** Where the label of a chosen point goes: above it, inside the chart. */
export function chosenSpot([x, y]: Dot, text: string, layout: SeriesLayout): Spot {
  const half = boxOf(text, { x: 0, y: 0, anchor: 'end' }, true).left / -2;
  return {
    x: Math.min(Math.max(x, layout.left + half), layout.right - half),
    y: y - 12 < TOP ? y + 20 : y - 11,
    anchor: 'middle',
  };
}
