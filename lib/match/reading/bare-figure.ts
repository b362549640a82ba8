/** Finds figures that stand for rates without saying percent: "steel at 50", "what came into force is 39". */
import { isPercent, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { QuantityMention } from '../mention.ts';

/** No duty of the record is higher. */
const HIGHEST = 200;
/** What may stand right behind such a figure: the end of its clause, or a word that cannot be counted by it. */
const AFTER =
  /^\s*($|[.,;:)!?—–]|-\s|(for|on|against|from|since|until|and|or|at|while|but|under|today|now|instead|as|in all|after|this|last|next|of duty|to)\b)/;
const BEFORE =
  /(^|\b(at|to|is|was|are|were|be|been|from|of|pays?|paid|owes?|than|and|or|stays?|remains?|still|world|else|only|just|gets?|got|faces?|the|wants|charged|set|another|about|around|nearly|almost|roughly|some|over|under))\s+$/i;

/** Percentages of a sentence, and the bare figures that its talk of duties makes rates. */
export function ratesIn(view: SentenceView, talk: Discourse): QuantityMention[] {
  const quantities = view.of('quantity');
  const isOnRates = talk.isOnTariffs(view) || view.has('tariff') || quantities.some(isPercent);
  return quantities.filter((one) => isPercent(one) || (isOnRates && !view.isHan && isBareRate(view, one)));
}

/** Whether a quantity is written as a mere number. */
export function isBare({ unit }: QuantityMention): boolean {
  return unit === 'number';
}

function isBareRate(view: SentenceView, one: QuantityMention): boolean {
  const { text } = view.lexed;
  if (!isBare(one) || one.value <= 0 || one.value > HIGHEST || one.high !== undefined) return false;
  if (!/^\d+(\.\d+)?$/.test(text.slice(one.start, one.end)) || !AFTER.test(text.slice(one.end, view.end))) return false;
  const named = view.mentions.some(
    (mention) =>
      (mention.type === 'sector' || mention.type === 'country') && mention.end <= one.start && one.start - mention.end <= 1,
  );
  return named || BEFORE.test(text.slice(view.start, one.start));
}
