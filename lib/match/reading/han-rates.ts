/** What Japanese and Chinese tell of a rate by their order of words: its end, whom it is of, what is told with it. */
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './view.ts';
import type { QuantityMention, Span } from '../mention.ts';
import type { TariffReading } from './types.ts';

/** 对多国加征10%至41%: a span of rates, of nobody in particular. */
export function isSpreadInHan({ view, figure, explicit }: TariffReading): boolean {
  return view.isHan && figure?.high !== undefined && !explicit.target && !explicit.sector;
}

/** 世界一律10%…。翌日には15%に引き上げる, 今天起实行的税率还是10%: what all pay is moved on or stays, and nobody is named anew. */
export function isMovedForAll(view: SentenceView, figure: QuantityMention, talk: Discourse): boolean {
  if (!view.isHan || view.of('country').length > 0 || !talk.chargedAll(view)) return false;
  return figure.change === 'to' || STAYS.test(view.lexed.text.slice(view.start, figure.start));
}

const STAYS =
  /([稅税]率|关税|關稅|関税)[^，。；、]{0,4}([还還]是|仍[是为為旧舊然]?|依[然旧舊]是?|[维維]持在?|なお|まだ|変わらず)$/;

/**
 * これが、込みで15%になる, 去年9月からの15%が続く, 后来又降到10%: in talk of duties a sentence that leaves out whose rate it
 * tells goes on with the one before, where nothing of another kind was spoken of.
 */
export function goesOnTo(view: SentenceView, figure: QuantityMention, talk: Discourse): boolean {
  if (!view.isHan || (view.lexed.lang !== 'ja' && view.has('rise', 'fall'))) return false;
  if ([view, ...talk.lately(view).slice(0, 1)].some((one) => one.has(...OTHER_TALK))) return false;
  return COUNTED_HAN.test(view.text) || leftBefore(view, figure) <= FEW;
}

const OTHER_TALK = ['measure', 'comparison', 'forecast', 'currency', 'treasuries', 'invest', 'hold'] as const;
/** Characters that name nothing. */
const FEW = 2;
/** 41カ国・地域が12.5%: partners by their number. */
export const COUNTED_HAN = /(\d|[十百][多余餘]?|[几幾])(の|カ|か|ヶ|个|個)?(国|經濟體|经济体|[贸貿]易伙伴)/;

/** Han and katakana before a figure that are neither grammar nor a day nor another figure. */
function leftBefore(view: SentenceView, figure: Span): number {
  const known = view.mentions.filter(({ type, end }) => end <= figure.start && PLAIN.has(type));
  const words = view.lexed.text.slice(view.start, figure.start).matchAll(/[一-龥ァ-ヶー]/g);
  const isKnown = (at: number): boolean => known.some(({ start, end }) => start <= at && at < end);
  return [...words].filter(({ index }) => !isKnown(view.start + index)).length;
}

const PLAIN: ReadonlySet<string> = new Set(['cue', 'date', 'quantity']);

/** 10%的附加稅，24日凌晨期滿失效: the next clause has no subject of its own, and tells the day and the end. */
export function isEndedBehind(view: SentenceView, { end }: Span, others: readonly QuantityMention[]): boolean {
  if (!/^[，、]/.test(view.lexed.text.slice(end, end + 1))) return false;
  const next = view.clauseOf({ start: end + 1, end: end + 1 });
  const day = view.of('date').find((date) => date.start === end + 1);
  const isOfAnother = others.some((other) => other.start >= next.start && other.end <= next.end);
  if (!day || isOfAnother || view.cuesWithin(next, 'future', 'modal', 'negation').length > 0) return false;
  return view.cuesWithin(next, 'end').some((cue) => cue.start - day.end <= CLOSE);
}

/** Han characters between a day and the end that it is the day of. */
const CLOSE = 8;

/** 失効した10%の課徴金, 作废的10%关税: the end is told in front of the figure, and of no other one. */
export function isEndedBefore(view: SentenceView, cue: Span, figure: Span, others: readonly QuantityMention[]): boolean {
  if (cue.end > figure.start || others.some((other) => other.start >= cue.end && other.end <= figure.start)) return false;
  return ENDED_BEFORE.test(view.between(cue, figure));
}

const ENDED_BEFORE = /^(と|に|が|判決を受け)?(した|され[たて]|となった|なった|になった|った|の)|^[了的]/;

/** 145%和125%: told together. */
export function isListed(view: SentenceView, one: Span, other: Span): boolean {
  return /^[和与與及、][约約近]?$/.test(view.between(one, other));
}
