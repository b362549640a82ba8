/** Countries that a sentence about duties names and that pay none of them: where others met, whose trade is punished, who is left out. */
import { isStandard } from './payer.ts';
import type { SentenceView } from './view.ts';
import type { CountryMention, Span } from '../mention.ts';

/** "a penalty for the crude that it buys from Moscow": whose trade is punished, and no payer. */
export function isDealtWith(view: SentenceView, { start }: Span): boolean {
  return !view.isHan && DEALT_WITH.test(view.lexed.text.slice(view.start, start));
}

const DEALT_WITH =
  /\b(penalt(y|ies)|punish\w*)\b[^;.]{0,40} (for|over) [^;.]{0,40}\b(oil|crude|gas|arms|weapons|buy\w*|bought|purchas\w*|import(s|ing)|trade|ties|dealings)\b[^;.]{0,30}$/i;

/** 中美吉隆坡磋商, 米中クアラルンプール合意: where two others met. */
export function isVenue(view: SentenceView, place: CountryMention): boolean {
  if (!view.isHan) return VENUE.test(view.lexed.text.slice(view.start, place.start));
  if (!MEETING.test(view.lexed.text.slice(place.end, place.end + 6))) return false;
  const all = view.of('country');
  const second = all.find((one) => one.end === place.start);
  return second !== undefined && all.some((one) => one.end === second.start);
}

/** "a statement issued in Kuala Lumpur", "met in London" */
const VENUE =
  /\b(issued|signed|met|meeting|agreed|announced|struck|reached|held|sealed|statement|talks|summit|declaration|accord|deal|truce|ceasefire|conference|speaking|said|told reporters)( \w+day| last week| this week| late \w+)? (in|at) $/i;

const MEETING =
  /^(磋商|会谈|會談|谈判|談判|会晤|會晤|峰会|峰會|框架|共识|共識|联合声明|聯合聲明|[协協][议議]|会談|合意|サミット|会合)/;

/** Without those that the payers are only likened to, where anybody else is named. */
export function withoutStandards(view: SentenceView, partners: readonly CountryMention[]): CountryMention[] {
  const hasChina = partners.some(({ ids }) => ids.includes('CN'));
  const isPart = ({ ids }: CountryMention): boolean => hasChina && ids.every((id) => id === 'HK' || id === 'MO');
  const meant = view.isHan ? partners.filter((one) => !isStandard(view, one) && !isPart(one) && !isCount(view, one)) : [];
  return meant.length > 0 ? meant : [...partners];
}

/** ドイツなど欧州8カ国, 德國等歐洲八國: the sum of those named before it. */
function isCount({ lexed: { text }, start, end }: SentenceView, country: Span): boolean {
  return (
    /^(の)?[\d一-十]{1,2}[カヵヶか箇个個]?[国國]/.test(text.slice(country.end, end)) &&
    /[な等]/.test(text.slice(start, country.start))
  );
}

/** "all countries but China", "anywhere outside the Union", 除中国外, 中国を除く: of them something else is told. */
export function isLeftOut(view: SentenceView, country: Span, figure: Span): boolean {
  const { isHan, start, end } = view;
  const { text } = view.lexed;
  // "everyone but China, which pays 145": a figure of the next clause is its own.
  if (!isHan) return figure.start < view.clauseOf(country).end && LEFT_OUT.test(text.slice(start, country.start));
  return LEFT_OUT_BEFORE.test(text.slice(start, country.start)) || LEFT_OUT_BEHIND.test(text.slice(country.end, end));
}

const LEFT_OUT =
  /\b(but|except|outside|unlike|other than|apart from|excluding|save|bar|barring)( in| for| from| of)?( the| mainland)? $/i;
const LEFT_OUT_BEFORE = /除了?$/;
const LEFT_OUT_BEHIND = /^(を?除|以外)/;

/** "a 25% tariff does not apply to British cars": named behind the word that lets them off. */
export function isSpared(view: SentenceView, country: Span, figure: Span): boolean {
  if (!view.isHan && country.start >= figure.end && SPARING.test(view.between(figure, country))) return true;
  const words = view.cuesWithin({ start: figure.end, end: country.start }, 'exempt');
  return words.some((cue) => /^(does not apply|do not apply)$/i.test(view.lexed.text.slice(cue.start, cue.end)));
}

/** "25 per cent unless they are British", "50 percent on steel, other than British steel" */
const SPARING = /\b(unless|except|excepting|excluding|other than|apart from|save for|but not|barring)\b[^,;.]{0,40}$/i;
