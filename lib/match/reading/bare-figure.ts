/** Finds figures that stand for rates without saying percent: "steel at 50", "what came into force is 39". */
import { isPercent, type SentenceView } from './view.ts';
import { isHanBareRate } from './han-bare.ts';
import type { Discourse } from './discourse.ts';
import { quotationAround } from '../lex/quotations.ts';
import { readNumberWords } from '../quantity/number-words.ts';
import type { QuantityMention, Span } from '../mention.ts';

/** No duty of the record is higher; numbers in words below ten count other things. */
const HIGHEST = 200;
const LOWEST_WORD = 10;
/** What may stand right behind such a figure: the end of its clause, or a word that cannot be counted by it. */
const AFTER =
  /^\s*($|[.,;:)!?—–]|-\s|(for|on|against|from|since|until|and|or|at|while|but|under|today|now|instead|as|in all|after|this|last|next|each|apiece|too|also|again|either|when|because|though|of duty|to|in (January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|all)|becomes?|became|unless|over|that were|left)\b)/;
/** What stands before a number of another kind: a day, a page, an age, a score, a name that has a number in it. */
const OTHER_BEFORE =
  /\b(on|in|page|aged?|number|no|section|article|chapter|rule|step|phase|group|room|route|under|top|since|until|before|after|every|within|next|last|past|first|than one in|by|won|lost|beat|up|down|off|between|(?!(?:Still|Now|Only|Just|At|Then|And|Or|To|From|Is|Of|With|For|The|By)\b)[A-Z][\w.]*)[ -]*$/;
/** "twenty", "forty-six", "a hundred and twenty-five" */
const IN_WORDS =
  /\b(?:a hundred(?: and)? )?(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)\b/gi;

/** Percentages of a sentence, and the bare figures that its talk of duties makes rates. */
export function ratesIn(view: SentenceView, talk: Discourse): QuantityMention[] {
  const quantities = view.of('quantity');
  const isOnRates = talk.isOnTariffs(view) || view.has('tariff') || quantities.some(isPercent);
  const isBareTold = isOnRates && (view.isHan || view.has('tariff') || quantities.some(isPercent) || !countsThings(view));
  const written = quantities
    .filter((one) => isPercent(one) || (isBareTold && (isBareRate(view, one) || isPart(view, one))))
    .map((one) => (isFraction(one) ? { ...one, unit: 'number' as const, value: partOf(one) * PERCENT, grain: 1 } : one));
  if (!isBareTold || view.isHan) return written;
  return [...written, ...inWords(view)].toSorted((a, b) => a.start - b.start);
}

const isFraction = ({ unit }: QuantityMention): boolean => unit === 'fraction' || unit === 'ordinal';

/** Of a whole; "a tenth" is 10 as a place in a row. */
const partOf = ({ unit, value }: QuantityMention): number => (unit === 'ordinal' ? 1 / value : value);

/** Figures of a sentence that may be rates, for all that it does not tell them as such. */
export function leftOver(view: SentenceView, figures: readonly QuantityMention[]): QuantityMention[] {
  const taken = new Set(figures.map(({ start }) => start));
  return view
    .of('quantity')
    .filter((one) => !taken.has(one.start) && one.value > 0 && one.value <= HIGHEST && one.high === undefined)
    .filter((one) => isPercent(one) || (!view.isHan && one.unit === 'fraction'))
    .map((one) =>
      one.unit === 'fraction'
        ? { ...one, unit: 'number' as const, value: one.value * PERCENT, grain: 1, attributive: true }
        : one,
    );
}

/** Whether a quantity is written as a mere number. */
export function isBare({ unit }: QuantityMention): boolean {
  return unit === 'number';
}

/** Numbers in words without anything that they count; the lexer leaves them out, as most of them are no figures. */
function inWords(view: SentenceView): QuantityMention[] {
  const taken = [...view.of('quantity'), ...view.of('date')];
  return [...view.text.matchAll(IN_WORDS)].flatMap((match): QuantityMention[] => {
    const start = view.start + match.index;
    const end = start + match[0].length;
    const value = readNumberWords(match[0].toLowerCase(), 0)?.value ?? 0;
    if (value < LOWEST_WORD || taken.some((one) => one.start < end && start < one.end)) return [];
    if (!standsAsRate(view, { start, end })) return [];
    const quotation = quotationAround(view.lexed.quotations, { start, end });
    const place = { start, end, sentence: view.at, quotation };
    return [{ ...place, type: 'quantity', unit: 'number', value, hedge: 'exact', grain: 1 }];
  });
}

const PERCENT = 100;

/** "a tenth is still levied", "half the value of the goods": a rate told as a part. */
function isPart(view: SentenceView, one: QuantityMention): boolean {
  const { unit, start, end } = one;
  if (unit === 'ordinal') return A_PART_BEFORE.test(view.lexed.text.slice(view.start, start));
  if (unit !== 'fraction') return false;
  if (view.isHan) return isHanBareRate(view, one);
  const after = view.lexed.text.slice(end, view.end);
  return PART_AFTER.test(after) || (PART_BEFORE.test(view.lexed.text.slice(view.start, start)) && AFTER.test(after));
}

/** "a levy of a tenth": written like a place in a row. */
const A_PART_BEFORE = /\b(levy|duty|tariff|surcharge|charge|tax|rate) of (an? |about a |some )$/;

const PART_AFTER =
  /^ (is|was|are|were|would(['’]ve| have)? been?|will be|has been|had been)( still| now| only| also)? (levied|charged|collected|owed|slapped|taken|due|payable)\b|^( of)? (the|its|their)( customs| full)? value\b/;
const PART_BEFORE =
  /\b(charged?|taxed|levied|levy of|duty of|tariff of|surcharge of|charge of|tax of|rate of|collects?|takes?|pays?|paid|owes?|set at) (only |still |about |at )?$/;

function isBareRate(view: SentenceView, one: QuantityMention): boolean {
  if (!isBare(one) || one.value <= 0 || one.value > HIGHEST || one.high !== undefined) return false;
  if (view.isHan) return isHanBareRate(view, one);
  return /^\d+(\.\d+)?$/.test(view.lexed.text.slice(one.start, one.end)) && standsAsRate(view, one);
}

/** "China sent 34 ships and Thailand 36": where one number counts things, the next one does. */
function countsThings(view: SentenceView): boolean {
  const numbers = view.of('quantity').filter((one) => isBare(one) && one.value <= HIGHEST);
  return numbers.some((one) => COUNTS.test(view.lexed.text.slice(one.end, view.end)) && !isBareRate(view, one));
}

const COUNTS =
  /^ (?!(economies|countries|nations|partners|days|points|per|basis|members|letters|rates|tariffs|becomes|pays|is|was|owes|faces|stays|remains|gets|makes|applies|unless|across|towards|plus|versus|as|this|its|us|has)\b)([a-z]+s\b|in the\b|of (the|them|her|his|its|their)\b)/;

/** Nothing is counted by it, and what stands before it leads to a rate. */
function standsAsRate(view: SentenceView, { start: digits, end, hedgeSpan }: Span & { hedgeSpan?: Span }): boolean {
  const { text } = view.lexed;
  const start = Math.min(digits, hedgeSpan?.start ?? digits);
  if (!AFTER.test(text.slice(end, view.end))) return false;
  const named = view.mentions.some(
    (mention) => (mention.type === 'sector' || mention.type === 'country') && mention.end <= start && start - mention.end <= 1,
  );
  return named || !OTHER_BEFORE.test(text.slice(view.start, start));
}
