/** Tells exchange rates from sums of money: "142 yen to the dollar", "159.45 per dollar", 1ドル=142円. */
import { foldString } from '../lex/fold.ts';
import type { FoldedSpan } from '../lex/sentences.ts';
import { tidy, type Figure } from './figure.ts';

/** Yen to the dollar since floating began has been between these. */
const LEAST = 70;
const MOST = 310;

const PER_DOLLAR = [
  ' to the dollar',
  ' to the u.s. dollar',
  ' to the us dollar',
  ' per dollar',
  ' per us dollar',
  ' per u.s. dollar',
  ' a dollar',
  ' against the dollar',
  ' versus the dollar',
  ' to a dollar',
  ' to the greenback',
  '/dollar',
  '/$',
  ' per $',
  ' against the u.s. dollar',
  ' against the u.s. currency',
  ' against the us currency',
  ' against the us dollar',
  ' to $1',
];
const DOLLAR_WORDS = ['dollar', 'greenback', 'usd/jpy', 'ドル', '美元', '美金'].map(foldString);

/** Turns yen amounts that are rates into `usd_jpy`, and drops the "1 dollar" they are quoted for. */
export function asRates(text: string, figures: readonly Figure[], sentences: readonly FoldedSpan[]): Figure[] {
  const speaksOfDollar = dollarSentences(text, figures, sentences);
  const rates = figures.flatMap((figure, at) => {
    if (isOneDollar(figure) && isYen(figures[at + 1]) && figures[at + 1]!.start - figure.end <= 6) return [];
    const before = figures[at - 1];
    const isQuoted = before !== undefined && isOneDollar(before) && figure.start - before.end <= 6;
    if (!isRate(text, figure, speaksOfDollar(figure.start) || isQuoted)) return [figure];
    return [{ ...figure, unit: 'usd_jpy' as const, currency: undefined }];
  });
  return rates.flatMap((rate, at) => {
    if (rates[at + 1] && quoteOf(text, rate, rates[at + 1]!)) return [];
    return [(rates[at - 1] && quoteOf(text, rates[at - 1]!, rate)) ?? rate];
  });
}

/** "155-156 per dollar", "155.30-32 yen": the two ends of a quote, the second of which may be its hundredths alone. */
function quoteOf(text: string, low: Figure, high: Figure): Figure | null {
  if (!/^ ?[-–—~] ?$/.test(text.slice(low.end, high.start)) || low.value < LEAST || low.value > MOST) return null;
  const isHundredths = high.unit === 'jpy' && high.value < 100 && !Number.isInteger(low.value);
  const top = isHundredths ? tidy(Math.floor(low.value) + high.value / 100) : high.value;
  const isQuote = (low.unit === null || low.unit === 'usd_jpy') && (isHundredths || high.unit === 'usd_jpy');
  return isQuote && top > low.value ? { ...low, unit: 'usd_jpy', end: high.end, high: top } : null;
}

function isOneDollar({ unit, value, scaled }: Figure): boolean {
  return unit === 'usd_bn' && !scaled && value === 1e-9;
}

function isYen(figure: Figure | undefined): boolean {
  return figure?.unit === 'jpy';
}

function isRate(text: string, figure: Figure, hasDollar: boolean): boolean {
  const { unit, value, end, scaled } = figure;
  if (value < LEAST || value > MOST || scaled) return false;
  if (unit === 'jpy') return hasDollar || PER_DOLLAR.some((words) => text.startsWith(words, end));
  // "slid to 159.45 per dollar": the yen is the subject.
  if (unit !== null) return false;
  return (
    PER_DOLLAR.some((words) => text.startsWith(words, end)) ||
    isPairBefore(text, figure.start) ||
    (hasDollar && isThreshold(text, end))
  );
}

/** "USD/JPY at 158.40", "dollar/yen at 158", 日圓兌美元報155. */
function isPairBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  return PAIRS.some((pair) => before.includes(pair));
}

const PAIRS = ['usd/jpy', 'dollar/yen', 'dollar-yen', '美元/日元', '美元兑日元', '美元兌日圓', '日元兑美元', '日圓兌美元'].map(
  foldString,
);

/** 160关口: a round number that a rate breaks. */
function isThreshold(text: string, at: number): boolean {
  return ['关口', '大关', '关卡', '整数'].some((word) => text.startsWith(word, at));
}

/** Whether the sentence at a position names the dollar outside its sums of money; positions must rise. */
function dollarSentences(text: string, figures: readonly Figure[], sentences: readonly FoldedSpan[]): (at: number) => boolean {
  let current = 0;
  let known = -1;
  let hasDollar = false;
  return (at) => {
    while (current + 1 < sentences.length && sentences[current + 1]!.start <= at) current++;
    if (known !== current && sentences[current]) {
      const { start, end } = sentences[current]!;
      const sentence = text.slice(start, end);
      hasDollar = DOLLAR_WORDS.some((word) => isNamed(sentence, { word, offset: start, figures }));
      known = current;
    }
    return hasDollar;
  };
}

interface Naming {
  word: string;
  /** Where the sentence starts in the text. */
  offset: number;
  figures: readonly Figure[];
}

/** Every sentence is looked through once per word; a hit inside "5 billion dollars" does not count. */
function isNamed(sentence: string, { word, offset, figures }: Naming): boolean {
  let figure = lowerBound(figures, offset);
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + word.length)) {
    while (figure < figures.length && figures[figure]!.end <= offset + at) figure++;
    const inside = figures[figure];
    if (!inside || inside.start > offset + at || isOneDollar(inside)) return true;
  }
  return false;
}

/** Index of the first figure that ends behind the position. */
function lowerBound(figures: readonly Figure[], position: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
