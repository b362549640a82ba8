/** Percentages beside talk of duties that are no duties: what people think, and what other taxes take. */
import type { SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

/** Duties of trade defence, case by case and firm by firm, and taxes at home: the record keeps none of them. */
const OTHER_TAX = new RegExp(
  [
    '反倾销|反傾銷|反补贴|反補貼|反ダンピング|相殺関税|セーフガード',
    String.raw`\banti-?dumping|countervailing|anti-?subsid|\banti-circumvention|\bsafeguards?\b|\bGST\b|\bVAT\b`,
    String.raw`\b(company|corporate|income|sales|wealth|payroll|profits?|consumption|inheritance|property|estate|land|luxury|carbon|capital gains|withholding|dividend|excise|stamp) (tax|taxes|duty|levy)\b`,
    String.raw`\btax(es)? on (\w+ )?(homes?|houses|property|land|incomes?|profits?|wealth|dividends|wages|fuel|sugar|gambling|banks)\b`,
  ].join('|'),
  'i',
);

/** A tax of another kind in the clause. */
export function isOtherTax({ lexed: { text } }: SentenceView, { start, end }: Span): boolean {
  return OTHER_TAX.test(text.slice(start, end));
}

/** "15 percent would drop the tariffs", "58 percent agree with the court", "40 percent of those asked": as many people. */
export function isOfPeople({ isHan, lexed: { text }, end }: SentenceView, figure: Span): boolean {
  return !isHan && OPINION.test(text.slice(figure.end, end));
}

/** Those of whom the figure is a part, and what only people do. */
const OF_THEM = String.raw`( of (those|them|all|the|us|respondents|voters|adults|[A-Z]\w+)\b[^,;.]{0,30})?`;
const THINKS = [
  String.raw`would (rather|like|vote|drop|scrap|keep|lower|cut|end|lift|support|back|oppose|prefer|want|accept|welcome|choose|blame)\b`,
  String.raw`(want|think|believe|say|support|oppose|back|favou?r|prefer|agree|disagree|approve|disapprove|blame|trust|expect|doubt|know)\b`,
  String.raw`(wanted|thought|believed|said|supported|opposed|backed|favou?red|preferred|agreed|disagreed|approved|disapproved|blamed|doubted|knew)\b(?! (for|by|on|in|at|under|to|last|this)\b)`,
  String.raw`(had|have) no (view|opinion|idea)\b`,
  String.raw`(could not|cannot|do not|did not|don['’]t|didn['’]t) (name|say|know|care|agree|want|believe|support|think|trust)\b`,
];
const OPINION = new RegExp(`^${OF_THEM} (${THINKS.join('|')})`);
