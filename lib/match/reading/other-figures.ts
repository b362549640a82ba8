/** Percentages beside talk of duties that are no duties: what people think, and what other taxes take. */
import type { SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

/** Duties of trade defence, case by case and firm by firm, and taxes at home: the record keeps none of them. */
const OTHER_TAX =
  /anti-?dumping|countervailing|anti-?subsid|\banti-circumvention|反倾销|反傾銷|反补贴|反補貼|反ダンピング|相殺関税|セーフガード|\bsafeguards?\b|\bGST\b|\bVAT\b|\b(company|corporate|income|sales|wealth|payroll|profits?|consumption|inheritance|property) tax\b|\btax on (\w+ )?(homes|property|incomes?|profits)\b/i;

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
