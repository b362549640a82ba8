/** What neighbouring figures make of each other: ranges, lists that share a unit, the two ends of a change. */
import { words } from '../language/word-list.ts';
import { foldString } from '../lex/fold.ts';
import { previousWord } from '../lex/words.ts';
import { scale } from './figure.ts';
import type { Figure } from './figure.ts';

const RANGE_MARKS = new Set(
  ['-', '–', '—', '~', ' - ', ' – ', ' — ', ' to ', '-to-', ' through ', ' ~ ', '至', '到', 'から', 'ないし', '乃至'].map(
    foldString,
  ),
);
const AND_OR = new Set(
  [
    ' and ',
    ' or ',
    ' & ',
    '和',
    '与',
    '或',
    'と',
    'や',
    '及',
    'および',
    '、',
    ' and/or ',
    ' + ',
    ' plus ',
    ' = ',
    '/',
    ', or ',
    ', and ',
  ].map(foldString),
);
/** Longer gaps join nothing. */
const LONGEST_GAP = 10;

/** Shares units in lists, then merges ranges and marks changes. Figures come sorted; the result is sorted as well. */
export function joinFigures(text: string, figures: readonly Figure[]): Figure[] {
  const shared = shareUnits(text, figures);
  const joined: Figure[] = [];
  for (let at = 0; at < shared.length; at++) {
    const figure = shared[at]!;
    const next = shared[at + 1];
    const range = next ? asRange(text, figure, next) : null;
    joined.push(range ?? { ...figure, change: figure.change ?? changeOf(text, figure) });
    if (range) at++;
  }
  return joined;
}

function gapBetween(text: string, left: Figure, right: Figure): string | null {
  return right.start - left.end > LONGEST_GAP ? null : text.slice(left.end, right.start);
}

/** From right to left: "25, 30 and 50 percent", "12–14%", "$1-2 trillion" give their unit to the bare numbers before. */
function shareUnits(text: string, figures: readonly Figure[]): Figure[] {
  const result = [...figures];
  let isList = false;
  for (let at = result.length - 2; at >= 0; at--) {
    const [left, right] = [result[at]!, result[at + 1]!];
    const gap = gapBetween(text, left, right);
    const isRange = gap !== null && RANGE_MARKS.has(gap);
    const isLink: boolean =
      gap !== null && (isRange || AND_OR.has(gap) || (isList && (gap === ', ' || gap === '、' || gap === ',')));
    const takes: boolean = isLink && takesUnit(left, right);
    if (takes) result[at] = withUnitOf(left, right);
    else if (isRange) result[at] = withScaleOf(left, right);
    isList = takes && !isRange;
  }
  return result;
}

/** Numbers as large as years and order numbers share no unit. */
const MOST_SHARED = 1000;

function takesUnit(left: Figure, right: Figure): boolean {
  // 508億與573億美元: each has its own scale, the currency stands once.
  if (left.unit === null && left.scaled && right.scaled) return right.unit === 'usd_bn' || right.unit === 'jpy_bn';
  if (left.unit !== null || left.value >= MOST_SHARED || right.value >= MOST_SHARED) return false;
  return (
    right.unit === 'percent' ||
    right.unit === 'percentage_points' ||
    right.unit === 'days' ||
    right.unit === 'jpy' ||
    right.unit === 'usd_bn' ||
    right.unit === 'jpy_bn'
  );
}

function withUnitOf(left: Figure, right: Figure): Figure {
  const { unit, currency, attributive, loose, duration } = right;
  const shared: Figure = { ...left, unit, currency, attributive, loose };
  if (unit === 'days' && duration) {
    const factor = duration.amount === 0 ? 1 : right.value / duration.amount;
    return { ...scale(shared, factor), duration: { amount: left.value, of: duration.of } };
  }
  // Money is in billions already: the left number means the same scale word as the right one.
  if (unit !== 'usd_bn' && unit !== 'jpy_bn') return shared;
  return left.scaled ? scale(shared, 1e-9) : scaledLike(shared, right);
}

function scaledLike(left: Figure, right: Figure): Figure {
  const factor = right.value >= 1000 ? 1000 : right.value >= 1 ? 1 : 0.001;
  return scale(left, factor);
}

/** "$1-2 trillion": the left figure has its currency, the scale stands behind the right one. */
function withScaleOf(left: Figure, right: Figure): Figure {
  if (left.scaled || !right.scaled || right.unit !== null || (left.currency !== 'USD' && left.currency !== 'JPY')) return left;
  const factor = right.value >= 1e12 ? 1e12 : right.value >= 1e9 ? 1e9 : 1e6;
  const plain = left.unit === 'usd_bn' ? scale(left, 1e9) : left;
  return { ...scale(plain, factor * 1e-9), unit: left.currency === 'USD' ? 'usd_bn' : 'jpy_bn', scaled: true };
}

function asRange(text: string, left: Figure, right: Figure): Figure | null {
  const gap = gapBetween(text, left, right);
  if (gap === null || left.unit === null || left.high !== undefined) return null;
  const isBetween = (gap === ' and ' || gap === '和' || gap === '与') && isBetweenBefore(text, left);
  if (!isBetween && !RANGE_MARKS.has(gap)) return null;
  const high = rightInUnitOf(left, right);
  if (high === null || high <= left.value || (isMoney(left) && high > WIDEST * left.value)) return null;
  if (!isBetween && isChange(text, left, { gap, right })) return null;
  return { ...left, end: right.end, high, grain: Math.min(left.grain, right.grain) };
}

/** "The increase of $13 billion to $878 billion": no sum lies anywhere between. */
const WIDEST = 8;

function isMoney({ currency }: Figure): boolean {
  return currency !== undefined;
}

function rightInUnitOf(left: Figure, right: Figure): number | null {
  if (right.unit === left.unit && right.currency === left.currency) return right.value;
  // "$1-2 trillion": the right figure has no currency of its own.
  return right.unit === null && right.scaled && left.currency !== undefined ? right.value * 1e-9 : null;
}

function isBetweenBefore(text: string, { start }: Figure): boolean {
  return (
    previousWord(text, start).word === 'between' ||
    text[start - 1] === '在' ||
    text[start - 1] === '于' ||
    text[start - 1] === '介'
  );
}

/** "from 25% to 50%" and 25%から50%に are changes; "10 to 41 per cent" and 10%から41%まで are ranges. */
function isChange(text: string, left: Figure, { gap, right }: { gap: string; right: Figure }): boolean {
  if (gap === ' to ') return changesBefore(text, left);
  if (gap === 'から') return !text.startsWith('まで', right.end) && !text.startsWith('の', right.end);
  if (gap === '至' || gap === '到') return '从由自'.includes(text[hedgeStart(left) - 1] ?? ' ') || isAmountOfChange(text, left);
  return false;
}

function hedgeStart({ start, hedgeSpan }: Figure): number {
  return hedgeSpan ? Math.min(start, hedgeSpan.start) : start;
}

const CJK_TO = [
  'に引',
  'にまで',
  'まで引',
  'まで上',
  'まで下',
  'に上',
  'に下',
  'へ',
  'にする',
  'に減',
  'に増',
  'に拡',
  'に達',
  'に縮',
  'となる',
  'になる',
].map(foldString);

/** "from 25% to 50%", "fell by $8bn to $756bn", "dropped $8bn to $756bn": no range. */
function changesBefore(text: string, figure: Figure): boolean {
  const { word } = previousWord(text, hedgeStart(figure));
  return (word === 'from' && !SPREAD.test(text.slice(0, hedgeStart(figure)).slice(-24))) || word === 'by' || MOVES.has(word);
}

/** "anywhere from 10% to 41%": the ends of a range. */
const SPREAD = /\b(anywhere|anything|ranging|ranges?|ranged|everything|vary|varying|varies|spans?|spanning) from $/i;

/** Verbs before the amount of a change. */
const MOVES = new Set(
  words(`
    rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|dropped|drop|drops|dropping|gained|gain|gains|lost|lose|loses|added|add|adds|
    climbed|climb|climbs|jumped|jump|jumps|surged|surge|slipped|slip|slips|slid|slide|shed|sheds|increased|increase|increases|
    decreased|decrease|decreases|declined|decline|declines|grew|grow|grows|shrank|shrink|soared|plunged|tumbled|sank|advanced|
    dipped|dip|down|up|swelled|plummeted|narrowed|widened|expanded|contracted|weakened|strengthened|appreciated|depreciated`),
);

/** Letters in which a Chinese verb and its object stand before the amount of a change. */
const CHANGE_REACH = 8;
const CHINESE_MOVE =
  /(减持|增持|减少|增加|减码|加码|减|增|缩水|卖超|买超)了?(约|逾|近|超)?(美债|美国国债|美国公债|国债|公债|持仓|部位)?$/;
const JAPANESE_MOVE =
  /^(ほど|余り|分)?(増え|増や|減ら|減っ|減り|減少|増加|積み増|買い増|買い越|売り越|多[くい]|少な|上積み|圧縮|の減|の増)/;

/** 减持257亿美元, 126億ドル多く: by how much a sum of money changed. */
function isAmountOfChange(text: string, figure: Figure): boolean {
  if (figure.unit !== 'usd_bn') return false;
  const start = hedgeStart(figure);
  return (
    CHINESE_MOVE.test(text.slice(Math.max(0, start - CHANGE_REACH), start)) ||
    JAPANESE_MOVE.test(text.slice(figure.end, figure.end + CHANGE_REACH))
  );
}

/** "from a peak of $1.3trn": where a way down or up began. */
const FROM_A_HEIGHT = /\bfrom (a|an|the|its|their) ((record|all-time) )?(peak|high|low|height|record|top|maximum) of $/i;

/** Which end of a change the figure is, by the words beside it. */
function changeOf(text: string, figure: Figure): Figure['change'] {
  const start = hedgeStart(figure);
  const { word } = previousWord(text, start);
  if (word === 'from' || word === 'by') return word;
  if (FROM_A_HEIGHT.test(text.slice(Math.max(0, start - 32), start))) return 'from';
  if (/\b(down|up|cut|lowered|raised) from (the|its|a|an) $/i.test(text.slice(Math.max(0, start - 24), start))) return 'from';
  if (text.startsWith(' → ', figure.end)) return 'from';
  if (MOVES.has(word)) return 'by';
  if (word === 'to') return 'to';
  if (word !== '') return undefined;
  const end = figure.hedgeSpan ? Math.max(figure.end, figure.hedgeSpan.end) : figure.end;
  const before = text[start - 1] === ' ' ? (text[start - 2] ?? '') : (text[start - 1] ?? '');
  if (text.startsWith('から', end) || text.startsWith('→', end) || '从由'.includes(before || ' ')) return 'from';
  if (isAmountOfChange(text, figure)) return 'by';
  if ('至到为→'.includes(before || ' ') || CJK_TO.some((to) => text.startsWith(to, end))) return 'to';
  return undefined;
}
