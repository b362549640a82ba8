/** Where everything on the line chart of a series stands: as known on the article's date, and as known now. Pure. */
import type { ChartFrame } from './chart-frame.ts';
import type { HoldingCard, SeriesPoint } from '../../lib/card/schema.ts';
import { valueHead } from '../../lib/card/value-words.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { dayOf, linear, ticks } from './axis.ts';
import { dateTicks } from './date-ticks.ts';
import { layDays } from './day-labels.ts';
import {
  afterMark,
  overMark,
  underMark,
  lineBox,
  markBox,
  placeLabels,
  textWidth,
  type Box,
  type Dot,
  type Label,
  type LabelWish,
} from './labels.ts';

export interface SeriesLayout extends ChartFrame {
  /** Text of the lowest tick where the axis does not start at zero. */
  startsAt: string | null;
  /** Today's values, and those known on the article's date; each broken where data are missing or the method changed. */
  later: Dot[][];
  known: Dot[][];
  /** Straight ways across what is not known, and whether all of it is only what was known on the article's date. */
  gaps: [Dot, Dot][];
  isGapOfThen: boolean;
  /** Whether the line is interrupted where the method changed. */
  hasBreak: boolean;
  dots: Dot[];
  /** The newest point on the article's date, and today's newest. */
  atArticle: Dot | null;
  newest: Dot;
  /** A first published value that was revised, and of which period it is. */
  revised: Dot | null;
  revisedPeriod: string | null;
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
/** Pixels by which a line is higher than a mark and not at it. */
const HIGHER = 5;
/** So near the dot of the article's date a diamond cannot be told from it. */
const BY_DOT = 20;

/** Lays the chart out for a width. */
export function layoutSeries(card: HoldingCard, width: number, i18n: I18n): SeriesLayout {
  const axes = makeAxes(card, width, i18n);
  const at = (point: SeriesPoint, value = point.value): Dot => [axes.x(dayOf(point.period)), axes.y(value)];
  const dots = card.points.map((point) => at(point));
  const { runs, gaps } = splitRuns(card.points, card.breaks);
  const brokenThen = card.breaks.filter(({ knownFrom }) => knownFrom === null || (card.asOf !== null && knownFrom <= card.asOf));
  const known = splitRuns(card.points, brokenThen).runs.map((run) => knownRuns(run, at));
  const thenPoint = card.atArticle && card.points.find((point) => point.period === card.atArticle!.period);
  const atArticle = thenPoint ? at(thenPoint, card.atArticle!.value) : null;
  const newest: Dot = dots.at(-1) ?? [axes.frame.right, axes.frame.base];
  const revisedPoint = mostRevised(card);
  const diamond = revisedPoint ? at(revisedPoint, revisedPoint.first!) : null;
  const revised = diamond && (!atArticle || Math.abs(diamond[0] - atArticle[0]) > BY_DOT) ? diamond : null;
  const unknown = [...gaps.map(([from, to]): [Dot, Dot] => [at(from), at(to)]), ...known.flatMap(waysBetween)];
  const today = axes.ended ? null : axes.x(dayOf(card.today));
  const days = layDays(card.asOf, axes.x, today, i18n);
  const marked = { atArticle, newest, revised };
  const tail: [Dot, Dot][] = today === null ? [] : [[newest, [today, newest[1]]]];
  return {
    ...axes.frame,
    startsAt: axes.startsAt,
    yTicks: axes.yTicks,
    xTicks: axes.xTicks,
    later: runs.map((run) => run.map((point) => at(point))),
    known: known.flat(),
    gaps: unknown,
    isGapOfThen: gaps.length === 0 && unknown.length > 0,
    hasBreak: runs.length - 1 > gaps.length,
    dots,
    ...marked,
    revisedPeriod: revised && revisedPoint ? revisedPoint.period : null,
    today,
    ...days,
    labels: placeLabels(
      wishes({ card, revisedPoint, marked, lines: [dots, ...known.flat()], i18n }),
      axes.bounds,
      obstacles([dots, ...known.flat(), ...unknown, ...tail], [days.article?.x ?? null, today], marked),
    ).filter((label) => label !== null),
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
  const line = card.asOf ? x(dayOf(card.asOf)) : null;
  return {
    x,
    y,
    frame: { width, height: HEIGHT, left, right, top: TOP, base },
    bounds: { left: left - 2, right: right + 6, top: TOP - 4, bottom: base - 1 },
    yTicks: marks.map((mark) => ({ y: y(mark), text: text(mark) })),
    xTicks: dateTicks([start, end], x, { left, right, numbers: [], line, enough: 4 }, i18n),
    ended,
    startsAt: marks[0] === 0 ? null : text(marks[0]!),
  };
}

/** Breaks the line where a release is missing or the method changed; the former leaves a gap to be dashed. */
function splitRuns(
  points: readonly SeriesPoint[],
  breaks: HoldingCard['breaks'],
): { runs: SeriesPoint[][]; gaps: [SeriesPoint, SeriesPoint][] } {
  const usual = usualStep(points);
  const runs: SeriesPoint[][] = [];
  const gaps: [SeriesPoint, SeriesPoint][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const changed = before && breaks.some((it) => before.period < it.period && it.period <= point.period);
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

/** Straight ways from one known stretch to the next. */
function waysBetween(runs: readonly Dot[][]): [Dot, Dot][] {
  return runs.slice(1).map((run, index) => [runs[index]!.at(-1)!, run[0]!]);
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

function obstacles(lines: readonly Dot[][], uprights: readonly (number | null)[], { atArticle, newest, revised }: Marked): Box[] {
  return [
    ...lines.flatMap((dots) => dots.slice(1).flatMap((to, index) => pieces(dots[index]!, to))),
    ...[atArticle, newest, revised].filter((dot) => dot !== null).map(markBox),
    ...uprights.filter((x) => x !== null).map((x) => lineBox(x, TOP, x, HEIGHT - FOOT)),
  ];
}

/** A slanting line as small boxes: one box around it would claim far more than the line. */
function pieces([x1, y1]: Dot, [x2, y2]: Dot): Box[] {
  const count = Math.max(1, Math.ceil(Math.abs(y2 - y1) / 6));
  return Array.from({ length: count }, (_, index) => {
    const on = (part: number): Dot => [x1 + ((x2 - x1) * part) / count, y1 + ((y2 - y1) * part) / count];
    return lineBox(...on(index), ...on(index + 1));
  });
}

/** The figure of the article's date, today's newest, and a first published one that was revised. */
function wishes({
  card,
  revisedPoint,
  marked: { atArticle, newest, revised },
  lines,
  i18n,
}: {
  card: HoldingCard;
  revisedPoint: SeriesPoint | null;
  marked: Marked;
  lines: readonly Dot[][];
  i18n: I18n;
}): LabelWish[] {
  const text = (value: number) => valueHead(value, card.unit, i18n).text;
  const wish = (dot: Dot | null, texts: string[], place: LabelWish['place'], strong = false): LabelWish[] =>
    dot ? [{ texts, things: [markBox(dot)], place, strong }] : [];
  return [
    ...wish(atArticle, [card.atArticle ? text(card.atArticle.value) : ''], besideLine(atArticle, lines), true),
    ...wish(newest, [text(card.newest.value)], besideLine(newest, lines), true),
    ...wish(revised, [revisedPoint ? text(revisedPoint.first!) : ''], afterMark),
  ];
}

/** Over the mark; under it where the line that led there came from above, whose peak it would be read as. */
function besideLine(dot: Dot | null, lines: readonly Dot[][]): LabelWish['place'] {
  return (thing, width) => {
    const isOver = ([x, y]: Dot) => x > thing.right - width && x < thing.right && y < (dot?.[1] ?? 0) - HIGHER;
    return lines.some((line) => line.some(isOver)) ? underMark(thing, width) : overMark(thing, width);
  };
}

/** Where the figure of a chosen point goes: above the point and all lines around it; else below them, beside the point's own upright. */
export function chosenSpot([x, y]: Dot, text: string, layout: SeriesLayout): Dot {
  const half = textWidth(text, true) / 2;
  const kept = (middle: number) => Math.min(Math.max(middle, layout.left + half), layout.right - half);
  const heights = (middle: number) =>
    [...layout.later, ...layout.known, ...layout.gaps].flatMap((line) => heightsOn(line, middle - half - 3, middle + half + 3));
  const above = Math.min(y - 11, ...heights(kept(x)).map((it) => it - 6));
  if (above >= TOP) return [kept(x), above];
  const aside = x + 2 * half + 8 > layout.right ? x - half - 8 : x + half + 8;
  return [kept(aside), Math.min(layout.base - 4, Math.max(y + 18, ...heights(kept(aside)).map((it) => it + 15)))];
}

/** How high a line stands at its points between two places, and at these. */
function heightsOn(line: readonly Dot[], from: number, to: number): number[] {
  return line.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = line[index]!;
    const [left, right] = [Math.max(x1, from), Math.min(x2, to)];
    const at = (x: number) => (x2 === x1 ? y1 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1));
    return left > right ? [] : [at(left), at(right)];
  });
}
