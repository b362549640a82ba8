/** The words on the rate chart: what each line is, beside it, so that the chart needs no legend. */
import { formatOf } from '../../lib/card/format.ts';
import { spanFigure } from '../../lib/card/rate-words.ts';
import type { RateSpan, StepStatus, TariffCard } from '../../lib/card/schema.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import {
  afterMark,
  overMark,
  boxOf,
  lineBox,
  markBox,
  overlap,
  placeLabels,
  textWidth,
  type Box,
  type Dot,
  type LabelWish,
} from './labels.ts';
import { HOURS_ONLY, type Drawn, type Level, type RateLayout } from './rate-drawing.ts';

/** Narrower stretches are told by the line beside them, or by the list below. */
const HOURS = 4;
/** Pixels by which a word may be longer than the dots that it is over. */
const LONGER = 24;
/** Pixels of a stretch under which dots are no line. */
const FEW_DOTS = 16;
/** What is over has its word alone: another right over or under it would be read with it. */
const APART = 13;

/** What the head calls the rate on the article's day, by the stretch that shows it. */
const SHOWN: Partial<Record<StepStatus, RateSpan['kind']>> = {
  in_force: 'charged',
  modified: 'charged',
  paused: 'paused',
  announced: 'announced',
  agreed: 'agreed',
};

interface Wish extends LabelWish {
  /** The stretch that it names. */
  level?: Level;
}

/** The words that found room, and the dotted stretches that are long enough to be seen: the caption names those without a word. */
export function labelRates(
  drawn: Drawn,
  { card, bounds, days, i18n }: { card: TariffCard; bounds: Box; days: readonly Box[]; i18n: I18n },
): Pick<RateLayout, 'labels' | 'hoped' | 'short'> {
  const wishes = wishesOf(drawn, i18n).filter(({ texts }) => texts.length > 0);
  const first = wishes.filter(({ level }) => level && isThen(level, card));
  const ordered = [...new Set([...first, ...wishes])];
  const hoped = drawn.hoped.filter(isLine);
  const placed = placeLabels(ordered, bounds, [...obstacles({ ...drawn, hoped }), ...days]);
  const fills = drawn.charged.map(({ x1, x2, y }) => lineBox(x1, y, x2, drawn.base));
  return {
    labels: placed
      .filter((label) => label !== null)
      .map((label) => ({ ...label, isOnFill: fills.some((fill) => overlap(fill, boxOf(label))) })),
    hoped,
    short: shortOf(drawn),
  };
}

function isThen({ span: { kind, from, to } }: Level, { asOf, atArticle }: TariffCard): boolean {
  return asOf !== null && atArticle !== null && kind === SHOWN[atArticle.status] && from <= asOf && (to === null || asOf < to);
}

/** What words keep clear of: stretches and the ways between them, the cross and its stem, the ring and what comes after it. */
export function obstacles({ charged, paused, hoped, others, over, now, today, base }: Drawn): Box[] {
  const steps = [charged, others].flatMap((levels) =>
    levels.slice(1).map((level, index) => lineBox(level.x1, levels[index]!.y, level.x1, level.y)),
  );
  return [
    ...[...charged, ...hoped, ...others].map(levelBox),
    ...steps,
    ...paused.flatMap(({ x1, x2, y, from }) => [lineBox(x1, y, x2, y), lineBox(x1, y, x1, from), lineBox(x2, y, x2, from)]),
    ...(over ? [lineBox(over.x, base, over.x, over.y), markBox([over.x, over.y])] : []),
    markBox([now.x, now.y]),
    lineBox(now.x, now.y, today, now.y),
  ];
}

/** Now, what is over, what is charged, what is paused, what was announced or agreed, what other laws charge. */
function wishesOf(drawn: Drawn, i18n: I18n): Wish[] {
  const { percent } = formatOf(i18n);
  const { charged, paused, hoped, others, over, now } = drawn;
  const last = others.findLast((level) => level.y === now.y && level.x2 >= now.x);
  const end = i18n.t(over?.status === 'ended' ? 'chart.ended' : 'chart.struckDown');
  const atRing = (level: Level) => Number(level.x2 >= now.x);
  const longest = charged
    .filter((level) => level.x2 - level.x1 > HOURS)
    .toSorted((a, b) => atRing(b) - atRing(a) || b.x2 - b.x1 - (a.x2 - a.x1));
  const off = paused.map(bandBox);
  return [
    ...(last
      ? [{ texts: [percent(last.span.rate)], things: [markBox([now.x, now.y])], place: overMark, strong: true, off }]
      : []),
    ...(over ? [{ texts: [end], things: [markBox([over.x, over.y])], place: afterMark, apart: APART, off }] : []),
    ...longest.map((level) => chargedWish(level, off, i18n)),
    ...paused.map((level) => pausedWish(level, off, i18n)),
    ...hoped.map((level) => hopedWish(level, off, i18n)),
    ...(others.length > 0 ? [{ texts: [i18n.t('chart.otherLaws')], things: others.map(levelBox), place: under, off }] : []),
  ];
}

/** Over a line that is shorter than its word, which would stand on other days beside it. */
function chargedWish(level: Level, off: Box[], i18n: I18n): Wish {
  const rate = formatOf(i18n).percent(level.span.rate);
  const full = `${rate} ${i18n.t(level.span.inAll ? 'card.rate.inAll' : 'chart.charged')}`;
  const texts = isWithin(level, full, 0) ? [full, rate] : [rate];
  return { level, texts, things: [levelBox(level)], place: isWithin(level, rate, 0) ? under : overMiddle, strong: true, off };
}

function pausedWish(level: Drawn['paused'][number], off: Box[], i18n: I18n): Wish {
  const { percent, number } = formatOf(i18n);
  const { rate, suspended } = level.span;
  const word = i18n.t('chart.paused');
  const full = suspended ? i18n.t('chart.pointsPaused', number(suspended)) : `${percent(rate)} ${word}`;
  return { level, texts: [full, word], things: [bandBox(level)], place: onTop, off };
}

/** Charged for hours, or hoped for so briefly that the dots are no line, unless the same rate then came: its own line tells that. */
function shortOf({ charged, paused, hoped }: Drawn): Level[] {
  const hasCome = ({ span }: Level) =>
    [...charged, ...paused].some((it) => it.span.rate === span.rate && it.span.from === span.to);
  const hours = charged.filter(({ x1, x2, span }) => span.to !== null && x2 - x1 < HOURS_ONLY);
  const short = [...hours, ...hoped.filter((level) => !isLine(level) && !hasCome(level))];
  return short.toSorted((a, b) => (a.span.from < b.span.from ? -1 : 1));
}

/** So few dots are no line. */
function isLine({ x1, x2 }: Level): boolean {
  return x2 - x1 >= FEW_DOTS;
}

/** Nothing for so few dots that the word would be read of more than them. */
function hopedWish(level: Level, off: Box[], i18n: I18n): Wish {
  const word = i18n.t(level.span.kind === 'agreed' ? 'chart.agreed' : 'chart.announced');
  const texts = [`${spanFigure(level.span, i18n)} ${word}`, word];
  const within = texts.filter((text) => isLine(level) && isWithin(level, text, LONGER));
  return { level, texts: within, things: [levelBox(level)], place: under, off };
}

/** Whether a wording is at most so much longer than the stretch that it names. */
function isWithin({ x1, x2 }: Level, text: string, longer: number): boolean {
  return textWidth(text, true) <= x2 - x1 + longer;
}

function levelBox({ x1, x2, y }: Level): Box {
  return lineBox(x1, y, x2, y);
}

function bandBox({ x1, x2, y, from }: Drawn['paused'][number]): Box {
  return lineBox(x1, y, x2, from);
}

/** Under the start of a stretch; under its middle where it is hardly longer than the word. */
function under({ left, right, bottom }: Box, width: number): Dot {
  return [width + 10 < right - left ? left + 5 : (left + right - width) / 2, bottom + 13];
}

function overMiddle({ left, right, top }: Box, width: number): Dot {
  return [(left + right - width) / 2, top - 5];
}

function onTop({ left, top }: Box): Dot {
  return [left, top - 5];
}
