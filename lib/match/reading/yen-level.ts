/** Rates of the yen that intervention answers: an extreme, or the rate at which the two treasuries came in. */
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './view.ts';
import type { QuantityMention, Span } from '../mention.ts';

/** A rate, and the words that it is marked with. */
export interface AnsweredLevel {
  rate: QuantityMention;
  passage: Span;
}

/** 1ドル=163円86銭と約40年ぶりの安値, "162.27 per dollar, its lowest since 1986", in an article that speaks of intervention. */
export function answeredLevel(view: SentenceView, talk: Discourse): AnsweredLevel | null {
  if (view.isHan) {
    if (!talk.namesIntervention || !(EXTREME.test(view.text) || SOLD.test(view.text))) return null;
    const rate = view.of('quantity').find(({ unit }) => unit === 'usd_jpy');
    return rate ? { rate, passage: rate } : null;
  }
  if (!talk.speaksOfIntervention) return null;
  for (const rate of view.of('quantity').filter(isRate)) {
    const passage = extremeAround(view, rate);
    if (passage) return { rate: { ...rate, unit: 'usd_jpy' }, passage };
  }
  return null;
}

const EXTREME = /[安高]値|新[低高]|年ぶり|以[来來]|[跌升]破|突破|割り込/;
/** 1ドル=160円台だった円相場, 163円台後半まで売られた: where the yen stood before it turned. */
const SOLD = /円(\d+銭)?(台)?(前半|半ば|後半)?(だった円相場|まで(売られ|下落|急落|円安))/;

/** Yen to the dollar; in an English clause that goes on, without its unit: "it had sunk to 145.90". */
function isRate({ unit, value, grain }: QuantityMention): boolean {
  return unit === 'usd_jpy' || (unit === 'number' && grain < 1 && value >= LEAST && value <= MOST);
}

const LEAST = 75;
const MOST = 200;

/** Letters around a rate in which it is called an extreme. */
const NEAR = 48;

function extremeAround(view: SentenceView, { start, end }: QuantityMention): Span | null {
  const { text } = view.lexed;
  const behind = EXTREME_BEHIND.exec(text.slice(end, Math.min(view.end, end + NEAR)));
  if (behind) return { start, end: end + behind[0].length };
  const from = Math.max(view.start, start - NEAR);
  const before = EXTREME_BEFORE.exec(text.slice(from, start));
  return before && { start: from + before.index, end };
}

const SINCE = '(lowest|weakest|softest|highest|strongest)( \\w+){0,2} (since|in|for)\\b';
const YEARS = '(\\d+|\\w+)-(year|month|decade) (low|high)|(low|high) of (several|many|\\w+) (months|years|decades)';
const EXTREME_BEHIND = new RegExp(`^[^;\\d]{0,24}(\\b\\w+ \\d+)?, (a|an|its|the) (${SINCE}|${YEARS})`);
const EXTREME_BEFORE = new RegExp(
  `\\b(${YEARS}) (of|at|near|around|beyond|past|above|below)( (about|some|around|nearly|almost|more than))? $`,
);
