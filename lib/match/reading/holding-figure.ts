/** Which figures of a sentence may be a holder's: sums, growth, shares of the whole, places and extremes. */
import {
  hanSince,
  isCountOfMoves,
  isChangeInJapanese,
  isHanExtreme,
  isHanPlace,
  isLevelInHan,
  isMovedInChinese,
  isMovedBy,
  isOfTheYear,
  runDirection,
  runOf,
} from './han-holding.ts';
import { isPercent, type SentenceView } from './view.ts';
import type { HoldingReading } from './types.ts';
import type { DateMention, QuantityMention, Span } from '../mention.ts';

const REACH = { rankNoun: 40, verb: 30, whole: 50, since: 40 };

/** The figures that can be a holding's, a place that is told without a superlative among them. */
export function holdingFigures(view: SentenceView): QuantityMention[] {
  return [...placeInFront(view), ...view.of('quantity')]
    .map((one) => withCurrency(view, one))
    .filter((one) => !isReserves(view, one) && !isHabit(view, one) && !isPrivate(view, one))
    .filter(
      (one) =>
        (isAmount(one) && !isPace(view, one)) ||
        isGrowth(view, one) ||
        isPlace(view, one) ||
        isShare(view, one) ||
        isExtreme(view, one) ||
        isCountOfMoves(view, one) ||
        runOf(view, one) !== null,
    );
}

/** 持有1.1431萬億美元，按月少668億: the currency stands once, a change follows in the scale alone. */
function withCurrency(view: SentenceView, one: QuantityMention): QuantityMention {
  const isRow =
    !view.isHan ||
    view.of('country').some(({ end }) => end <= one.start && /^[約约]?$/.test(view.lexed.text.slice(end, one.start)));
  if (isRow && isToTheDigit(one)) return { ...one, unit: 'usd_bn' };
  if (!view.isHan) return one;
  if (one.unit !== 'number' || one.value < BILLION) return one;
  const sum = view.of('quantity').findLast((other) => isAmount(other) && other.end <= one.start);
  const isMove = isMovedBy(view, one) || isChangeInJapanese(view, one) || isEntryOfList(view, one);
  const isSum = sum !== undefined && isMove && one.start - sum.end <= NEAR_SUM;
  return isSum ? { ...one, unit: 'usd_bn', value: one.value / BILLION, grain: one.grain / BILLION } : one;
}

/** "below $690 billion, to 688.7": billions to the last digit of the table, known by the record alone. */
function isToTheDigit({ unit, value, grain }: QuantityMention): boolean {
  return unit === 'number' && value >= LEAST_BARE && grain > 0.05 && grain < 0.2;
}

const LEAST_BARE = 50;

export function isBare(view: SentenceView, { start }: QuantityMention): boolean {
  return view.of('quantity').some((one) => one.start === start && one.unit === 'number');
}

/** 日本，1.1039万亿美元；英国，9983亿: a country and its sum. */
function isEntryOfList(view: SentenceView, one: QuantityMention): boolean {
  return view
    .of('country')
    .some(
      (country) =>
        country.end <= one.start &&
        /^[，、：:]?[则則仍还還也]?[以的是为為有只仅僅剩はがの]{0,2}[约約近逾达達]?$/.test(view.between(country, one)),
    );
}

const BILLION = 1e9;
/** Han characters between a sum and its change. */
const NEAR_SUM = 60;

/** What a figure says of its holder. */
export function aspectOf(view: SentenceView, figure: QuantityMention): HoldingReading['aspect'] {
  if (runOf(view, figure) !== null) return 'run';
  if (isCountOfMoves(view, figure)) return 'count';
  if (isExtreme(view, figure)) return 'extreme';
  if (figure.unit === 'rank' || figure.unit === 'ordinal') return 'rank';
  if (isShare(view, figure)) return 'share';
  if (isPercent(figure) || figure.change === 'by' || isChangeInJapanese(view, figure) || isMovedBy(view, figure)) return 'change';
  if (figure.change === 'to' || figure.change === 'from') return 'level';
  if (isLevelInHan(view, figure) || isStood(view, figure)) return 'level';
  if (comparedBy(view, figure) || isMovedInChinese(view, figure)) return 'change';
  const isSince = sinceIn(view) !== null;
  if (isSince && (figure.hedge === 'at-most' || figure.hedge === 'at-least')) return 'threshold';
  const before = view.cues('buy', 'sell', 'rise', 'fall', 'hold').filter((cue) => isLeadingTo(view, cue, figure));
  const hold = before.filter((cue) => cue.ids.includes('hold'));
  return before.length - hold.length > hold.length ? 'change' : 'level';
}

/** The day since when something holds: since April 2022, 2022年4月起. */
export function sinceIn(view: SentenceView): DateMention | null {
  const isSince = ({ relation }: DateMention): boolean => relation === 'since' || (view.isHan && relation === 'from');
  return view.of('date').find(isSince) ?? null;
}

/** Whether the verb nearest to a figure says that it went up or down. */
export function directionOf(view: SentenceView, figure: QuantityMention): HoldingReading['direction'] {
  if (runOf(view, figure) !== null || isCountOfMoves(view, figure)) return runDirection(view, figure);
  const compared = comparedBy(view, figure);
  if (compared) return compared;
  const verbs = view.cues('buy', 'sell', 'rise', 'fall').filter((cue) => view.distance(cue, figure) <= 2 * REACH.verb);
  const nearest = verbs.toSorted((a, b) => view.distance(a, figure) - view.distance(b, figure))[0];
  if (!nearest) return null;
  return nearest.ids.some((id) => id === 'buy' || id === 'rise') ? 'rise' : 'fall';
}

/** "has bought hard and sits at nearly $889 billion": where a holder stands, whatever it did to come there. */
function isStood(view: SentenceView, { start }: Span): boolean {
  return !view.isHan && STOOD.test(view.lexed.text.slice(Math.max(view.start, start - REACH.verb), start));
}

const STOOD = /\b(sits?|sat|sitting|stands?|stood|standing|is|are|was|were) (now |still )?(at|on) (\w+ ){0,2}$/;

/** "$47.7 billion less than in February". */
function comparedBy(view: SentenceView, figure: QuantityMention): 'rise' | 'fall' | null {
  const match = view.isHan ? null : LESS_THAN.exec(after(view, figure));
  return match && (/^(more|higher|above)/.test(match[1]!) ? 'rise' : 'fall');
}

const LESS_THAN =
  /^ (less|lower|below|more|higher|above) (than )?(in|at|a|the|one|its|their|it|they|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** A sum of dollars. */
export function isAmount(quantity: QuantityMention): boolean {
  return quantity.unit === 'usd_bn';
}

/** "fell $26 billion", and not "hit a record of $998 billion", nor "added $5bn and has $1,131bn". */
function isLeadingTo(view: SentenceView, cue: Span, figure: Span): boolean {
  const isNear = cue.end <= figure.start && view.distance(cue, figure) <= REACH.verb;
  const own = view.of('quantity').findLast((one) => isAmount(one) && one.start >= cue.end && one.end <= figure.start);
  const isTaken = own !== undefined && STANDS.test(view.between(own, figure));
  return isNear && !isTaken && !/record|high|low/i.test(view.lexed.text.slice(cue.start, figure.start));
}

const STANDS = /\b(has|have|had|holds?|held|owns?|owned|stands?|stood|is|are|was|were|left)\b/;

/** "Foreign reserves stood at $1.3 trillion": Treasuries are only a part of them. */
function isReserves(view: SentenceView, figure: Span): boolean {
  const clause = view.clauseOf(figure);
  const text = view.lexed.text.slice(clause.start, clause.end);
  return RESERVES.test(text) && view.cuesWithin(clause, 'treasuries').length === 0;
}

const RESERVES = /(foreign|currency|exchange|official) reserves|外貨準備|外汇储备|外匯儲備|外匯存底|外储/i;

/** 单月增减经常超过500亿美元, "often adds $20 billion": no month's. */
function isHabit(view: SentenceView, { start }: Span): boolean {
  return HABIT.test(view.lexed.text.slice(Math.max(view.start, start - REACH.verb), start));
}

const HABIT = /(经常|經常|常常|往往|动辄|動輒|平均|しばしば|たびたび)[^，、。]{0,8}$|\b(often|regularly|on average)\b[^,;]*$/;

/** "private investors for $5.4 trillion": a part of what all foreigners hold that the record does not have. */
function isPrivate(view: SentenceView, figure: Span): boolean {
  return PRIVATE.test(view.lexed.text.slice(view.clauseOf(figure).start, figure.start));
}

const PRIVATE = /\bprivate (investors|holders|owners|buyers|creditors)\b[^,;]{0,30}$/;

/** "at a $300 billion annual pace": extrapolated, not held. */
function isPace(view: SentenceView, quantity: QuantityMention): boolean {
  return view
    .cuesWithin(view.clauseOf(quantity), 'comparison')
    .some((cue) => view.distance(quantity, cue) <= REACH.verb && (!view.isHan || isOfTheYear(view, cue)));
}

/** "rose 3.4 per cent": growth of a stock, not a share of one. */
function isGrowth(view: SentenceView, quantity: QuantityMention): boolean {
  if (!isPercent(quantity)) return false;
  const clause = view.clauseOf(quantity);
  return view
    .cuesWithin(clause, 'rise', 'fall')
    .some((cue) => cue.end <= quantity.start && view.distance(cue, quantity) <= REACH.verb);
}

/** "the largest holder", "second-largest creditor", "in second place", 第二大海外债主. */
function isPlace(view: SentenceView, quantity: QuantityMention): boolean {
  if (view.isHan) return isHanPlace(view, quantity);
  if (quantity.unit === 'ordinal') return view.lexed.text.startsWith(' place', quantity.end);
  if (quantity.unit !== 'rank' || quantity.superlative === 'low') return false;
  if (ABROAD.test(after(view, quantity)) || isInFront(view, quantity)) return true;
  return view.cues('hold', 'treasuries', 'abroad').some((cue) => view.distance(quantity, cue) <= REACH.rankNoun);
}

/** "Japan remains in front", "still heads the table": the first place. */
function placeInFront(view: SentenceView): QuantityMention[] {
  const match = view.isHan ? null : IN_FRONT.exec(view.text);
  if (!match) return [];
  const start = view.start + match.index;
  const place = { start, end: start + match[0].length, sentence: view.at, quotation: view.depth(view) };
  return [{ ...place, type: 'quantity', unit: 'rank', value: 1, superlative: 'high', hedge: 'exact', grain: 0 }];
}

export function isInFront(view: SentenceView, { start, end }: Span): boolean {
  return IN_FRONT.test(view.lexed.text.slice(start, end));
}

const IN_FRONT =
  /\b(is|remains?|remained|stays?|stayed|still|keeps|kept) ((still|well|far|out|comfortably|firmly) )*(in front|in the lead|in first place|on top|at the top|at the head)\b|\b(tops|heads|leads) (the|that) (list|table|league|ranking|field|pack)\b/;

/** "the largest in any foreign country", "the biggest outside America". */
const ABROAD = /^ (pile |stock |hoard )?(in any foreign country|abroad|outside (the )?(America|US|U\.S\.|United States))/;

/** "an eighth of all Treasuries held abroad", "12 per cent of the foreign total": a part of what all foreigners hold. */
function isShare(view: SentenceView, quantity: QuantityMention): boolean {
  if (quantity.unit !== 'fraction' && quantity.unit !== 'percent') return false;
  const text = after(view, quantity).slice(0, REACH.whole);
  return text.startsWith(' of ') && FOREIGN.test(text);
}

const FOREIGN = /\b(foreign|foreigners|abroad|overseas)\b/i;

/** "the least since 2008", "its lowest level in eighteen years": an extreme of the holder's own series. */
function isExtreme(view: SentenceView, quantity: QuantityMention): boolean {
  if (view.isHan) return isHanExtreme(view, quantity);
  if (quantity.unit !== 'rank' || quantity.value !== 1 || isInFront(view, quantity)) return false;
  return extremeSince(view, quantity) !== null;
}

/** The day since when a figure is the least or the most, or how many days ago that was; null when no time is named. */
export function extremeSince(view: SentenceView, quantity: Span): { from: string } | { days: number } | null {
  if (view.isHan) return hanSince(view, quantity);
  const near = <T extends Span>(one: T): boolean => one.start >= quantity.end && view.distance(quantity, one) <= REACH.since;
  const date = view.of('date').find((one) => one.relation === 'since' && near(one));
  if (date?.from) return { from: date.from };
  const span = view.of('quantity').find((one) => one.duration && one.value >= 300 && near(one));
  return span && /\bin (\w+ ){0,2}$/.test(view.lexed.text.slice(quantity.end, span.start)) ? { days: span.value } : null;
}

function after(view: SentenceView, { end }: Span): string {
  return view.lexed.text.slice(end, view.end);
}
