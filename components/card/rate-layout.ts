/** Where everything on the rate chart stands: a step chart from zero, made of stretches, with words beside them. Pure. */
import { formatOf } from '../../lib/card/format.ts';
import type { RateSpan, TariffCard } from '../../lib/card/schema.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { dayOf, linear, ticks } from './axis.ts';
import { dateTicks } from './date-ticks.ts';
import { layDays } from './day-labels.ts';
import { lineBox, textWidth } from './labels.ts';
import { HOURS_ONLY, type Level, type RateLayout } from './rate-drawing.ts';
import { labelRates } from './rate-labels.ts';

const HEIGHT = 132;
const TOP = 20;
const FOOT = 20;
const ROW = 13;
const RIGHT = 12;
/** Room for the ring of today at the right end. */
const END = 5;

/** Lays the chart out for a width; null where the record has no rate to draw. */
export function layoutRates(card: TariffCard, turnDates: readonly string[], width: number, i18n: I18n): RateLayout | null {
  if (card.spans.length === 0) return null;
  const axes = makeAxes(card, width, i18n);
  const level = (span: Level['span']): Level => ({
    x1: axes.x(dayOf(span.from)),
    x2: axes.x(dayOf(span.to ?? checkedDay(card))),
    y: axes.y(span.rate),
    span,
  });
  const charged = spansOf(card, 'charged').map(level);
  const paused = spansOf(card, 'paused').map((span) => ({ ...level(span), from: axes.y(chargedOn(card, span.from)) }));
  const hoped = [...spansOf(card, 'announced'), ...spansOf(card, 'agreed')].map(level);
  const others = card.others.filter((it) => it.from <= card.today).map(level);
  const over = card.over
    ? { x: axes.x(dayOf(card.over.date)), y: axes.y(lastChargedBefore(card, card.over.date)), status: card.over.status }
    : null;
  const now = nowRing(card, axes, charged, others);
  const today = axes.x(dayOf(card.today));
  const { base, top } = axes.frame;
  const drawn = { charged, paused, hoped, others, over, now, today, base };
  const days = layDays(card.asOf, axes.x, today, i18n);
  const dayLines = [today, ...(days.article ? [days.article.x] : [])].map((x) => lineBox(x, top, x, base));
  const turns = axes.turns(turnDates);
  return {
    ...axes.frame,
    yTicks: axes.yTicks,
    turns,
    ...layDates(axes, turns),
    ...drawn,
    charged: joined(charged),
    others: joined(others),
    tail: tailOf(now, today, axes),
    ...days,
    ...labelRates(drawn, { card, bounds: axes.bounds, days: dayLines, i18n }),
  };
}

type Axes = ReturnType<typeof makeAxes>;

function makeAxes(card: TariffCard, width: number, i18n: I18n) {
  const { percent } = formatOf(i18n);
  const rates = [...card.spans, ...card.others].map((it) => it.rate);
  const marks = ticks(0, Math.max(...rates, 5) * 1.08);
  const left = Math.ceil(textWidth(percent(marks.at(-1)!))) + 8;
  const base = HEIGHT - FOOT;
  const right = width - RIGHT;
  const end = dayOf(card.today);
  const starts = [...card.spans.map((it) => dayOf(it.from)), ...(card.asOf ? [dayOf(card.asOf)] : [])];
  const first = Math.min(...starts);
  const start = first - Math.max(8, (end - first) * 0.04);
  const x = linear([start, end], [left, right - END]);
  const y = linear([0, marks.at(-1)!], [base, TOP + 4]);
  const line = card.asOf ? x(dayOf(card.asOf)) : null;
  const turns = (dates: readonly string[]) => spreadTurns(dates.map((date) => x(dayOf(date))));
  return {
    x,
    y,
    frame: { width, left, right, top: TOP, base },
    bounds: { left: left - 2, right: right + 4, top: TOP - 4, bottom: base - 1 },
    yTicks: marks.filter((mark) => y(mark) > TOP).map((mark) => ({ y: y(mark), text: mark === 0 ? '0' : percent(mark) })),
    turns,
    dates: (numbers: readonly number[]) => dateTicks([start, end], x, { left, right, numbers, line, enough: 2 }, i18n),
  };
}

/** The dates under the axis, between the numbers; where two find no room there, in a row of their own. */
function layDates(axes: Axes, turns: RateLayout['turns']): Pick<RateLayout, 'xTicks' | 'height' | 'datesBelow'> {
  const between = axes.dates(turns.map((turn) => turn.x));
  const fits = between.length > 1;
  return { xTicks: fits ? between : axes.dates([]), height: fits ? HEIGHT : HEIGHT + ROW, datesBelow: fits ? 15 : 15 + ROW };
}

/** Numbers under the axis keep a figure's width apart; their ticks stay where the dates are. */
function spreadTurns(xs: number[]): { x: number; tick: number; text: string }[] {
  let last = -Infinity;
  return xs.map((tick, index) => {
    const at = Math.max(tick, last + 11);
    last = at;
    return { x: at, tick, text: String(index + 1) };
  });
}

function spansOf(card: TariffCard, kind: RateSpan['kind']): RateSpan[] {
  return card.spans.filter((span) => span.kind === kind && span.from <= card.today);
}

function chargedOn(card: TariffCard, date: string): number {
  return spansOf(card, 'charged').find((span) => span.from <= date && (span.to === null || date < span.to))?.rate ?? 0;
}

function lastChargedBefore(card: TariffCard, date: string): number {
  return spansOf(card, 'charged').findLast((span) => span.from < date)?.rate ?? 0;
}

/** What stood on the day of the last check stands there; of the days after it nothing is known. */
function nowRing(card: TariffCard, axes: Axes, charged: Level[], others: Level[]): { x: number; y: number } {
  const x = axes.x(dayOf(checkedDay(card)));
  const last = charged.find((level) => level.x2 >= x) ?? others.find((level) => level.x2 >= x);
  return { x, y: last?.y ?? axes.frame.base };
}

/** What stands without an end is known to stand only up to here. */
function checkedDay({ checkedTo, today }: TariffCard): string {
  return checkedTo < today ? checkedTo : today;
}

function tailOf(now: { x: number; y: number }, today: number, axes: Axes): [number, number][] {
  return now.x < today && now.y < axes.frame.base
    ? [
        [now.x, now.y],
        [today, now.y],
      ]
    : [];
}

/** Corners of step lines: a stretch that starts where another ends, or hours after it, continues its line. */
function joined(levels: Level[]): [number, number][][] {
  const runs: [number, number][][] = [];
  let end: number | null = null;
  for (const { x1, x2, y } of levels) {
    if (x2 - x1 < HOURS_ONLY) continue;
    const run = end !== null && Math.abs(end - x1) < 2 * HOURS_ONLY ? runs.at(-1)! : [];
    if (run.length === 0) runs.push(run);
    run.push([x1, y], [x2, y]);
    end = x2;
  }
  return runs;
}
