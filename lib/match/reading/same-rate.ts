/** Finds rates that are told by pointing at another: "the same figure", "identical terms", "still the higher rate". */
import type { Discourse } from './discourse.ts';
import { isPercent, type SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

const NOUNS =
  '(rates?|numbers?|figures?|levels?|terms|dut(y|ies)|tariffs?|lev(y|ies)|ceiling|percentage|price|fee|charge|treatment|deal|size|toll|sum|surcharge)';
const SAME = new RegExp(
  String.raw`\b((exactly |just )?the (very )?same|(an )?identical|(an )?equal|the (higher|lower|full|reduced|old|former|general|common|standard|steeper|lighter)) ${NOUNS}\b`,
  'gi',
);
/** "so is Bangladesh", "Vietnam likewise", "cars get the same", "as much again for Russian oil": behind a rate that was just told. */
const LIKEWISE =
  /\b(as much again|the same again|just as (high|much|steep)|(?<=\b(get|gets|got|pay|pays|paid|face|faces|owe|owes|charged) )the same(?=[,;.]|$)|so (is|are|was|were|does|do|did|has|have|will)(?= (the )?\p{Lu})|on (the same|an equal|equal) (footing|terms)|(rate|burden|level|fate|figure) (that is |they |it )?shared (only )?(with|by)|treated (alike|likewise|the same|equally|identically)|(?<=\p{L} )likewise(?=[,;.]|$)|ditto)\b/giu;
/** 部品も同じ扱いだ, 台湾は低い方だ, 韩国也一样, 瑞士在高的一档 */
const HAN =
  /(?<=[もはが])(同じ|同等の?|同様の?)((扱い|税率|率|水準|条件)(?=だ|で|に|と|。|、|$)|だ)|[低高]い(方|ほう)(?=だ|で|に|。|、|$)|[也亦](是|为|為)?(一[样樣]|同[样樣]|如此)(?=[，。；]|$)|(税率|稅率|待遇)(相同|一[样樣])|[低高]的?[一那]?[档檔]/g;
/** "worse than the Union": treatment compared, and no rate named. */
const AT_LEAST = /\b(as|than|like) $/;

/** The phrases, in talk of duties; what prices and banks have in common is none of ours. */
export function sameRates(view: SentenceView, talk: Discourse): Span[] {
  if (!talk.isOnTariffs(view)) return [];
  const spanOf = ({ index, 0: text }: RegExpExecArray): Span => ({
    start: view.start + index,
    end: view.start + index + text.length,
  });
  if (view.isHan)
    return view.has('measure') ? [] : [...view.text.matchAll(HAN)].map(spanOf).filter((span) => followsRate(view, span, talk));
  const likewise = [...view.text.matchAll(LIKEWISE)].map(spanOf).filter((span) => followsRate(view, span, talk));
  return [...[...view.text.matchAll(SAME)].map(spanOf), ...likewise]
    .filter((span) => !AT_LEAST.test(view.lexed.text.slice(view.start, span.start)))
    .filter((span) => view.cuesWithin(view.clauseOf(span), 'measure').length === 0 && !OTHER_RATES.test(view.text));
}

/** Letters between a rate and the words that point back at it. */
const BACK_REACH = 170;

/** A percentage stands shortly before, in this sentence or the one before it. */
function followsRate(view: SentenceView, { start }: Span, talk: Discourse): boolean {
  return [view, ...talk.lately(view).slice(0, 1)].some((one) =>
    one.of('quantity').some((figure) => isPercent(figure) && figure.end <= start && start - figure.end <= BACK_REACH),
  );
}

const OTHER_RATES = /\b(bank|interest|lending|mortgage|inflation|exchange rate|tax bracket|birth|pace)\b/i;
