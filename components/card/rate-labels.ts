/** The words on the rate chart: what each line is, beside it, so that the chart needs no legend. */
import { formatOf } from '../../lib/card/format.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { lineBox, placeLabels, textWidth, type Box, type Label, type LabelWish, type Spot } from './labels.ts';
import type { Drawn, Level } from './rate-layout.ts';

/** Narrower stretches are hardly dotted: they read as part of the line beside them. */
const FEW_DOTS = 6;
/** Narrower stretches are told by the line beside them, or by the list below. */
const HOURS = 4;
/** What is over has its word alone: another right over or under it would be read with it. */
const APART = 13;
/** How much higher or lower a word may stand that finds no room at its line. */
const FURTHER = [24, -24, 38, -38];

/** What labels keep clear of. */
export function obstacles(drawn: Drawn, articleX: number | null, frame: { top: number; base: number }): Box[] {
  const { charged, paused, hoped, others, over, now } = drawn;
  const flat = [...charged, ...hoped, ...others].map(({ x1, x2, y }) => lineBox(x1, y, x2, y));
  const bands = paused.map(({ x1, x2, y, from }) => lineBox(x1, y, x2, from));
  const steps = [charged, others].flatMap((levels) =>
    levels.slice(1).map((level, index) => lineBox(level.x1, levels[index]!.y, level.x1, level.y)),
  );
  const article = articleX === null ? [] : [lineBox(articleX, frame.top, articleX, frame.base)];
  const end = over ? [lineBox(over.x, frame.base, over.x, over.y), lineBox(over.x - 4, over.y - 4, over.x + 4, over.y + 4)] : [];
  return [...flat, ...bands, ...steps, ...article, ...end, lineBox(now.x - 4, now.y - 4, now.x + 4, now.y + 4)];
}

/** Places the words, the most important first. What the thin line is stands beside it, else it is said with its rate. */
export function labelRates(drawn: Drawn, bounds: Box, lines: readonly Box[], i18n: I18n): Label[] {
  const labels = placeLabels([...overWish(drawn, i18n), ...ownWishes(drawn, i18n), ...otherWishes(drawn, i18n)], bounds, lines);
  const word = i18n.t('chart.otherLaws');
  const isSaid = drawn.others.length === 0 || labels.some(({ text }) => text === word);
  return isSaid
    ? labels
    : placeLabels([...overWish(drawn, i18n), ...ringWish(drawn, word, i18n), ...ownWishes(drawn, i18n)], bounds, lines);
}

function ownWishes(drawn: Drawn, i18n: I18n): LabelWish[] {
  const seen = drawn.charged.filter((level) => level.x2 - level.x1 > HOURS);
  const highest = seen.find((level) => level.y === Math.min(...seen.map((it) => it.y)));
  const byWidth = seen.toSorted((a, b) => b.x2 - b.x1 - (a.x2 - a.x1));
  return [
    ...byWidth.map((level) => chargedWish(level, level === highest, i18n)),
    ...drawn.paused.map((band) => pausedWish(band, i18n)),
    ...hopedWishes(drawn, i18n),
  ];
}

function overWish({ over }: Drawn, i18n: I18n): LabelWish[] {
  if (!over) return [];
  const texts = [i18n.t(over.status === 'ended' ? 'chart.ended' : 'chart.struckDown')];
  return [
    { texts, spots: [...besides(over.x + 8, over.y), { x: over.x - 8, y: over.y - 7, anchor: 'end' }], must: true, apart: APART },
  ];
}

function chargedWish(level: Level, must: boolean, i18n: I18n): LabelWish {
  const rate = formatOf(i18n).percent(level.span.rate);
  const word = i18n.t(level.span.inAll ? 'card.rate.inAll' : 'chart.charged');
  return {
    texts: textWidth(`${rate} ${word}`, true) < level.x2 - level.x1 + 24 || must ? [`${rate} ${word}`, rate] : [rate],
    spots: must ? [...around(level), ...besides(level.x2 + 5, level.y + 7)] : around(level),
    strong: true,
    must,
  };
}

function pausedWish({ x1, x2, y, span }: Level, i18n: I18n): LabelWish {
  const spots: Spot[] = [
    ...besides(x2 + 5, y + 4),
    { x: (x1 + x2) / 2, y: y - 5, anchor: 'middle' },
    { x: x1, y: y - 5, anchor: 'start' },
    { x: x2, y: y - 5, anchor: 'end' },
    ...[14, 24].flatMap((dx) => besides(x2 + dx, y + 4)),
  ];
  return { texts: [`${formatOf(i18n).percent(span.rate)} ${i18n.t('chart.paused')}`], spots, must: true };
}

/** A short wait for a rate that was then charged is told by the line itself. */
function isTelling(level: Level, { charged }: Drawn): boolean {
  const came = charged.some((it) => it.span.rate === level.span.rate && it.x1 >= level.x1 - 1);
  return !came || level.x2 - level.x1 > 60;
}

/** Announced and agreed rates are both dots: of each kind the widest stretch that can be seen has its word at any rate. */
function hopedWishes(drawn: Drawn, i18n: I18n): LabelWish[] {
  const widestFirst = drawn.hoped.filter((it) => it.x2 - it.x1 > FEW_DOTS).toSorted((a, b) => b.x2 - b.x1 - (a.x2 - a.x1));
  const isWidest = (level: Level) => widestFirst.find((it) => it.span.kind === level.span.kind) === level;
  return widestFirst
    .filter((level) => isWidest(level) || isTelling(level, drawn))
    .map((level) => hopedWish(level, isWidest(level), i18n));
}

function hopedWish(level: Level, must: boolean, i18n: I18n): LabelWish {
  const word = i18n.t(level.span.kind === 'agreed' ? 'chart.agreed' : 'chart.announced');
  const texts = [`${formatOf(i18n).percent(level.span.rate)} ${word}`, word];
  const near = [...around(level), ...besides(level.x2 + 8, level.y + 3)];
  return { texts, spots: must ? [...near, ...further(level)] : near, must };
}

/** The rate that stands under other laws, at the ring; and what the thin line is. */
function otherWishes(drawn: Drawn, i18n: I18n): LabelWish[] {
  const { others, now } = drawn;
  const last = others.at(-1);
  const first = others[0];
  if (!first || !last) return [];
  const middle = (first.x1 + last.x2) / 2;
  const spots = [
    ...others.flatMap((level) => [
      at(first.x1 + 8, level.y + 14, 'start'),
      at(middle, level.y + 14, 'middle'),
      at(middle, level.y - 6, 'middle'),
      ...around(level),
    ]),
    // Over its rate, or under it.
    at(now.x - 9, last.y - 19, 'end'),
    at(now.x - 9, last.y + 28, 'end'),
    ...others.flatMap(further),
  ];
  return [...ringWish(drawn, '', i18n), { texts: [i18n.t('chart.otherLaws')], spots, must: true }];
}

/** The rate under other laws that stood at the last check, and `word` with it. */
function ringWish({ others, now }: Drawn, word: string, i18n: I18n): LabelWish[] {
  const last = others.at(-1);
  if (!last || (last.y !== now.y && word === '')) return [];
  const text = `${formatOf(i18n).percent(last.span.rate)} ${word}`.trim();
  const spots = [-6, 15, -18, 27, -36].map((dy) => at(now.x - 9, last.y + dy, 'end'));
  return [{ texts: [text], spots: word ? spots : spots.slice(0, 2), strong: word === '', must: true }];
}

function further(level: Level): Spot[] {
  return FURTHER.flatMap((dy) => around({ ...level, y: level.y + dy })).map((spot) => ({ ...spot, far: true }));
}

function at(x: number, y: number, anchor: Spot['anchor']): Spot {
  return { x, y, anchor };
}

function besides(x: number, y: number): Spot[] {
  return [-3, 4, 12, -12].map((dy) => at(x, y + dy, 'start'));
}

/** Below and above a level, at its start, end and middle. */
function around({ x1, x2, y }: Level): Spot[] {
  const middle = (x1 + x2) / 2;
  return [14, -6].flatMap((dy) => [at(x1 + 5, y + dy, 'start'), at(x2 - 5, y + dy, 'end'), at(middle, y + dy, 'middle')]);
}
