/** Percentages beside talk of duties that are no duties: what people think, and what other taxes take. */
import type { SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

/** Duties of trade defence, case by case and firm by firm, and taxes at home: the record keeps none of them. */
const OTHER_TAX =
  /anti-?dumping|countervailing|anti-?subsid|\banti-circumvention|反倾销|反傾銷|反补贴|反補貼|反ダンピング|相殺関税|セーフガード|\bsafeguards?\b|\bGST\b|\bVAT\b|\b(company|corporate|income|sales|wealth|payroll|profits?|consumption|inheritance|property) tax\b|\btax on (\w+ )?(homes|property|incomes?|profits)\b/i;

/** What a country charges on what leaves it. */
const EXPORT_DUTY = /\bexport (tax|dut|lev|tariff|surcharge)|出口(关税|關稅|税|稅)|輸出(関税|税)/i;

/** "a 10 percent export duty", 出口关税维持在10%: of a country that sells, unless the buyer is named. */
export function isOnExports(view: SentenceView, { start, end }: Span): boolean {
  return EXPORT_DUTY.test(view.lexed.text.slice(start, end)) && !view.of('country').some(({ ids }) => ids.includes('US'));
}

/** "taxed at 5 percent at home" */
export function isAtHome({ isHan, lexed: { text }, end }: SentenceView, figure: Span): boolean {
  return !isHan && /^( in \w+)? at home\b/.test(text.slice(figure.end, end));
}

/** "Doug Ford's 25 per cent surcharge": a levy of somebody whom the record does not know. */
export function isStrangers(view: SentenceView, figure: Span): boolean {
  const owner = view.isHan ? null : OWNER.exec(view.lexed.text.slice(view.start, figure.start));
  if (!owner || !LEVY_NEXT.test(view.lexed.text.slice(figure.end, view.end))) return false;
  const start = view.start + owner.index;
  return !view.mentions.some((one) => one.start < figure.start && one.end > start);
}

const OWNER = /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*['’]s (?:own |new |planned |threatened )?$/u;
const LEVY_NEXT = /^ (\w+ )?(surcharge|tariff|dut(y|ies)|lev(y|ies)|tax)/;

/** A tax of another kind in the clause. */
export function isOtherTax({ lexed: { text } }: SentenceView, { start, end }: Span): boolean {
  return OTHER_TAX.test(text.slice(start, end));
}

/** "the Bank of Japan raised its rate to 1.25 percent": what banks charge. */
export function isBanks({ isHan, lexed: { text } }: SentenceView, { start, end }: Span): boolean {
  return !isHan && BANKS.test(text.slice(start, end));
}

const BANKS =
  /\b(central banks?|bank of [A-Z]\w+|banks?['’]|bankers|fed|federal reserve|boj|boe|ecb|policymakers|(policy|interest|lending|overnight|mortgage|repo|call|benchmark|borrowing)[- ](rates?|costs?)|tightening)\b/i;

/** "15 percent would drop the tariffs", "58 percent agree with the court", "40 percent of those asked": as many people. */
export function isOfPeople({ isHan, lexed: { text }, end }: SentenceView, figure: Span): boolean {
  return !isHan && OPINION.test(text.slice(figure.end, end));
}

/** Those of whom the figure is a part, and what only people do. */
const OPINION =
  /^( of [^,;.]{2,30})? (would (like|vote|drop|scrap|keep|want|prefer|accept)|want(ed)?|think|thought|believe|say|said|support|oppose|favou?r|agree|disagree|approve|trust|had no view)\b/;
