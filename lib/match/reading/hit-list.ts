/** Goods that another country hits or may hit, by their worth: "a plan to tax C$155 billion of American goods". */
import { isPayer } from './payer.ts';
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './view.ts';
import type { QuantityMention, Span } from '../mention.ts';
import type { Country } from '../../record/schema.ts';

export interface HitList {
  imposer: Country;
  span: Span;
}

/** What a sentence tells of goods of the United States that a country with answers on record aims at. */
export function hitLists(view: SentenceView, talk: Discourse): HitList[] {
  const isAimed = view.isHan ? AIMED_HAN.test(view.text) : AIMED.test(view.text);
  const us = view.of('country').find((one) => one.ids.includes('US') && (isPayer(view, one) || isOfGoods(view, one)));
  const imposer = us && isAimed ? answererOf(view, talk) : null;
  if (!us || imposer === null) return [];
  const sums = view.of('quantity').filter((one) => MONEY.includes(one.unit) && view.distance(one, us) <= REACH);
  return sums.slice(0, 1).map((sum) => ({ imposer, span: spanOf(view, sum) }));
}

const MONEY: readonly QuantityMention['unit'][] = ['money', 'usd_bn'];
/** Letters between the worth of goods and whose they are. */
const REACH = 60;

const AIMED =
  /\b(hit(s|ting)?|tax(es|ed|ing)?|target(s|ed|ing)?|counter-?(tariffs?|measures?)|retaliat\w+|lists?|lev(y|ies)|duties|tariffs?|impos(e|es|ed|ing))\b/i;
const AIMED_HAN = /报复|報復|反制|対抗|对抗|對抗|加征|加徵|清单|清單|リスト/;

/** "American goods", "U.S. imports" */
function isOfGoods(view: SentenceView, { end }: Span): boolean {
  return GOODS.test(view.lexed.text.slice(end, view.end));
}

const GOODS = /^( \w+)? (goods|products|imports|exports|merchandise)\b|^[国國]?(からの)?(商品|[产產]品|[货貨]物|製品|輸入品)/;

/** The country of the sentence that answers American duties, else the one whose answers the text is on. */
export function answererOf(view: SentenceView, talk: Discourse): Country | null {
  const isAnswerer = (id: Country): boolean => talk.chargers.has(id);
  const named = view.of('country').flatMap(({ ids }) => ids.filter((id) => id !== 'US'));
  const [here] = named.length > 0 ? named : [talk.chargerFor(view) ?? talk.mainPartner];
  return here && isAnswerer(here) ? here : null;
}

/** The sum with its hedge, and what it is the worth of. */
function spanOf(view: SentenceView, sum: QuantityMention): Span {
  const behind = /^ (worth of|of|in) [^,;.]{0,40}?(goods|products|imports|exports|merchandise)\b/.exec(
    view.lexed.text.slice(sum.end, view.end),
  );
  return { start: sum.hedgeSpan?.start ?? sum.start, end: sum.end + (behind?.[0].length ?? 0) };
}
