/** Finds rates that are told by pointing at another: "the same figure", "identical terms", "still the higher rate". */
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

const NOUNS =
  '(rates?|numbers?|figures?|levels?|terms|dut(y|ies)|tariffs?|lev(y|ies)|ceiling|percentage|price|fee|charge|treatment|deal|size|toll|sum|surcharge)';
const SAME = new RegExp(
  String.raw`\b((exactly |just )?the (very )?same|(an )?identical|(an )?equal|the (higher|lower|full|reduced|old|former|new|general|common|standard|steeper|lighter)) ${NOUNS}\b`,
  'gi',
);
/** "worse than the Union": treatment compared, and no rate named. */
const AT_LEAST = /\b(as|than|like) $/;

/** The phrases, in talk of duties; what prices and banks have in common is none of ours. */
export function sameRates(view: SentenceView, talk: Discourse): Span[] {
  if (view.isHan || !talk.isOnTariffs(view)) return [];
  return [...view.text.matchAll(SAME)]
    .map(({ index, 0: text }) => ({ start: view.start + index, end: view.start + index + text.length }))
    .filter((span) => !AT_LEAST.test(view.lexed.text.slice(view.start, span.start)))
    .filter((span) => view.cuesWithin(view.clauseOf(span), 'measure').length === 0 && !OTHER_RATES.test(view.text));
}

const OTHER_RATES = /\b(bank|interest|lending|mortgage|inflation|exchange rate|tax bracket|birth|pace)\b/i;
