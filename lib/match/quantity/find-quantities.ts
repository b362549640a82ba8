/** Finds every quantity of a block in one pass over its folded text. */
import { isDigit, isLetter, isWordUnit } from '../lex/characters.ts';
import { endOfWord, previousWord, skipJoint } from '../lex/words.ts';
import { endOfDigitRun, readVulgar, slashFraction } from './digits.ts';
import { beginsHanNumber, readHanNumeral } from './han-numeral.ts';
import { hedgeAfter, hedgeBefore, isFurther } from './hedges.ts';
import { joinFigures } from './join.ts';
import { beginsNumber, readNumberWords, withPart } from './number-words.ts';
import { asRates } from './rates.ts';
import { readCjkPhrase, readEnglishPhrase, readOrdinal, readOrdinalCjk } from './set-phrases.ts';
import { isGlued, readFigure } from './units.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { DraftMention } from '../lex/place-mentions.ts';
import type { FoldedSpan } from '../lex/sentences.ts';
import type { WorkMeter } from '../lex/work-meter.ts';
import type { PackLanguage } from '../../record/schema.ts';
import { tidy, type Figure, type Numeral } from './figure.ts';

export interface QuantityInput {
  folded: FoldedText;
  language: PackLanguage;
  sentences: readonly FoldedSpan[];
  /** Spans that are dates: their numbers are no quantities. Sorted. */
  taken: readonly FoldedSpan[];
}

type Draft = Extract<DraftMention, { type: 'quantity' }>;

/** Quantities in order, in folded offsets; they do not overlap. */
export function findQuantities(input: QuantityInput, meter?: WorkMeter): Draft[] {
  const { text } = input.folded;
  const figures = readFigures(input, meter).map((figure) => withNeighbours(text, figure));
  const joined = asRates(text, joinFigures(text, figures), input.sentences);
  meter?.add(figures.length);
  return joined.filter(isQuantity).map(toDraft);
}

function readFigures({ folded, language, taken }: QuantityInput, meter?: WorkMeter): Figure[] {
  const { text } = folded;
  const figures: Figure[] = [];
  let date = 0;
  let steps = 0;
  for (let at = 0; at < text.length;) {
    steps++;
    while (date < taken.length && taken[date]!.end <= at) date++;
    if (date < taken.length && taken[date]!.start <= at) {
      at = taken[date]!.end;
      continue;
    }
    const found = readAt(folded, at, language);
    steps += found.end - at;
    const last = figures.at(-1);
    if (found.figure && (!last || found.figure.start >= last.end)) figures.push(found.figure);
    at = Math.max(found.end, at + 1);
  }
  meter?.add(steps);
  return figures;
}

/** What stands at a position: a figure, or how far there is none. */
interface Found {
  figure: Figure | null;
  end: number;
}

function readAt(folded: FoldedText, at: number, language: PackLanguage): Found {
  const { text } = folded;
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return readNumber(folded, at);
  if (isLetter(unit)) return readWords(text, at, language);
  if (unit < 0x80) return { figure: null, end: at + 1 };
  if (language !== 'en') {
    const figure = readCjk(folded, at);
    if (figure) return { figure, end: figure.end };
  }
  const vulgar = readVulgar(text, at);
  const figure = vulgar && readFigure(text, vulgar);
  return figure?.unit ? { figure, end: figure.end } : { figure: null, end: at + 1 };
}

function readNumber(folded: FoldedText, at: number): Found {
  const { text } = folded;
  const numeral = readHanNumeral(folded, at);
  if (numeral === null) return { figure: null, end: endOfDigitRun(text, at) };
  const fraction = slashFraction(text, at);
  if (fraction !== null)
    return readSlash(text, { ...numeral, end: at + 3, value: fraction, grain: 0.1 }) ?? { figure: null, end: at + 3 };
  const ordinal = /^(?:st|nd|rd|th)$/.test(text.slice(numeral.end, endOfWord(text, numeral.end)));
  if (ordinal) {
    const figure = readOrdinal(text, { start: at, end: numeral.end + 2, value: numeral.value });
    return { figure, end: figure.end };
  }
  const parts = readPartsCjk(folded, numeral);
  if (parts) return { figure: parts, end: parts.end };
  const figure = readFigure(text, withPart(text, withOdd(text, withSign(text, numeral))));
  const isPart = text[figure.end] === '/' && !text.startsWith('/dollar', figure.end) && text[figure.end + 1] !== '$';
  const isTime = text[figure.end] === ':' && isDigit(text.charCodeAt(figure.end + 1));
  if (figure.unit === null && (isGlued(text, figure) || isPart || isTime))
    return { figure: null, end: Math.max(endOfDigitRun(text, at), figure.end) };
  return { figure, end: figure.end };
}

/** "20-odd percent". */
function withOdd(text: string, numeral: Numeral): Numeral {
  return text.startsWith('-odd ', numeral.end) ? { ...numeral, end: numeral.end + 4, hedge: 'about' } : numeral;
}

function readSlash(text: string, numeral: Numeral): Found | null {
  if (text.startsWith(' of ', numeral.end)) return { figure: { ...numeral, unit: 'fraction' }, end: numeral.end };
  const figure = readFigure(text, numeral);
  return figure.unit ? { figure, end: figure.end } : null;
}

/** 背负50%的税率: borne, not below zero. */
const BURDENED = /[背肩担擔身抱欠]/;

/** A minus sign belongs to the number unless it joins two things: "-5%", "▲5%", not "10-15%". */
function withSign(text: string, numeral: Numeral): Numeral {
  const sign = text[numeral.start - 1];
  const before = text[numeral.start - 2] ?? ' ';
  const isMinus =
    sign === '▲' ||
    sign === '△' ||
    (sign === '负' && !BURDENED.test(before)) ||
    (sign === '-' && ' (（:：=＝約约为是,，、'.includes(before));
  if (isMinus) return { ...numeral, value: -numeral.value, start: numeral.start - 1 };
  const word = previousWord(text, numeral.start);
  const isWord = word.word === 'minus' || word.word === 'negative' || text.endsWith('マイナス', numeral.start);
  return isWord ? { ...numeral, value: -numeral.value, start: word.word ? word.start : numeral.start - 4 } : numeral;
}

function readWords(text: string, at: number, language: PackLanguage): Found {
  const end = endOfWord(text, at);
  const nothing = { figure: null, end: Math.max(end, at + 1) };
  if (language !== 'en' || isWordUnit(text.charCodeAt(at - 1))) return nothing;
  const word = text.slice(at, end);
  const numeral = beginsNumber(word) ? readNumberWords(text, at) : null;
  const share = numeral && readOneIn(text, at);
  const figure = share ?? (numeral && readFigure(text, numeral));
  if (figure && (figure.unit !== null || isPart(text, figure))) {
    const found = figure.unit === null && figure.value < 1 ? { ...figure, unit: 'fraction' as const } : figure;
    return { figure: found, end: found.end };
  }
  const zero = readZero(text, at);
  const implied = zero ?? readImplied(text, at, word) ?? readEnglishPhrase(text, at);
  return implied ? { figure: implied, end: implied.end } : nothing;
}

/** "two-thirds", "a third of", "by a quarter": a fraction and no ordinal. A scaled number stands without a unit as well. */
function isPart(text: string, { start, end, value, scaled }: Figure): boolean {
  if (scaled) return true;
  if (value >= 1 || text.slice(start, start + 4) === 'half') return false;
  return (
    text[end - 1] === 's' ||
    text.startsWith(' of', end) ||
    ['by', 'about', 'nearly', 'almost', 'than', 'roughly'].includes(previousWord(text, start).word)
  );
}

/** "one in eight", "four out of five" */
function readOneIn(text: string, at: number): Figure | null {
  const over = readNumberWords(text, at);
  const link = over && [' in ', ' in every ', ' out of ', ' out of every '].findLast((words) => text.startsWith(words, over.end));
  const under = link ? readNumberWords(text, over!.end + link.length) : null;
  if (!over || !under || over.value < 1 || under.value <= over.value || under.value > 100 || under.scaled) return null;
  // "one in two weeks" is a pace.
  if (readFigure(text, under).unit === 'days') return null;
  return { ...over, end: under.end, value: tidy(over.value / under.value), grain: 0.1, unit: 'fraction' };
}

/** "zero tariffs", "zero-tariff" and "zero-for-zero" are zero percent. */
function readZero(text: string, at: number): Figure | null {
  if (!text.startsWith('zero', at)) return null;
  const both = 'zero-for-zero';
  if (text.startsWith(both, at) || text.startsWith('zero for zero', at))
    return { start: at, end: at + both.length, value: 0, grain: 1, digits: false, scaled: false, unit: 'percent' };
  const next = skipJoint(text, at + 4);
  const follows = text.slice(next, endOfWord(text, next));
  if (!/^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))$/.test(follows)) return null;
  return { start: at, end: at + 4, value: 0, grain: 1, digits: false, scaled: false, unit: 'percent' };
}

/** "a quarter-point cut" begins with its number; "its trillion-dollar pile" has none and means about one. */
function readImplied(text: string, at: number, word: string): Figure | null {
  if (word !== 'trillion' && word !== 'billion') return null;
  const numeral: Numeral = {
    start: at,
    end: at + word.length,
    value: word === 'trillion' ? 1e12 : 1e9,
    grain: word === 'trillion' ? 1e12 : 1e9,
    digits: false,
    scaled: true,
  };
  const figure = readFigure(text, numeral);
  return figure.unit === null ? null : { ...figure, hedge: 'about' };
}

function readCjk(folded: FoldedText, at: number): Figure | null {
  const { text } = folded;
  const character = text[at]!;
  const phrase = readCjkPhrase(text, at);
  if (phrase) return phrase;
  if (character === '百' && text.startsWith('百分之', at)) return readPercentCjk(folded, at);
  if (character === 'ゼ' || character === '零') {
    const zero = readZeroCjk(text, at);
    if (zero) return zero;
  }
  if (character === '半') return readHalfUnit(text, at);
  if (character === '第') {
    const numeral = readHanNumeral(folded, at + 1);
    return numeral && readOrdinalCjk(text, { ...numeral, unit: null });
  }
  const numeral = beginsHanNumber(character) ? readHanNumeral(folded, at) : readBareScale(text, at);
  // 数千亿 and 几十亿 say no number.
  if (!numeral || '数几'.includes(text[at - 1] ?? ' ')) return null;
  const parts = readPartsCjk(folded, numeral);
  if (parts) return parts;
  const figure = readFigure(text, withSign(text, numeral));
  return figure.unit === null ? null : figure;
}

/** 半个百分点, 半碼: a half before its unit. */
function readHalfUnit(text: string, at: number): Figure | null {
  const figure = readFigure(text, { start: at, end: at + 1, value: 0.5, grain: 0.1, digits: false, scaled: false });
  return figure.unit === 'percentage_points' ? figure : null;
}

/** 近万亿美元: a scale without a number is one of it. */
function readBareScale(text: string, at: number): Numeral | null {
  const length = text.startsWith('万亿', at) ? 2 : text[at] === '兆' ? 1 : 0;
  return length === 0 ? null : { start: at, end: at + length, value: 1e12, grain: 1e12, digits: false, scaled: true };
}

/** 百分之二十四, 百分之24. */
function readPercentCjk(folded: FoldedText, at: number): Figure | null {
  const numeral = readHanNumeral(folded, at + 3);
  return numeral && { ...numeral, start: at, unit: 'percent' };
}

/** 三分之一, 3分の1. */
function readPartsCjk(folded: FoldedText, under: Numeral): Figure | null {
  const { text } = folded;
  if (!text.startsWith('分之', under.end) && !text.startsWith('分の', under.end)) return null;
  const over = readHanNumeral(folded, under.end + 2);
  if (!over || under.value === 0) return null;
  return { ...over, start: under.start, value: Number((over.value / under.value).toPrecision(6)), grain: 0, unit: 'fraction' };
}

/** 零关税, 关税ゼロ, 税率をゼロに: zero percent where a duty stands beside it. */
function readZeroCjk(text: string, at: number): Figure | null {
  const word = text.startsWith('ゼロ', at) ? 'ゼロ' : '零';
  if (!text.startsWith(word, at)) return null;
  const around = text.slice(Math.max(0, at - 6), at + word.length + 4);
  if (!around.includes('关税') && !around.includes('関税') && !around.includes('税率')) return null;
  return { start: at, end: at + word.length, value: 0, grain: 1, digits: false, scaled: false, unit: 'percent' };
}

/** Adds what the words around it say of a figure: hedge, "-plus", "further". */
function withNeighbours(text: string, figure: Figure): Figure {
  const before = hedgeBefore(text, figure.start);
  const after = hedgeAfter(text, figure.end);
  const isPlus = after !== null && /^[-+ ]?(?:plus|\+)?$/.test(text.slice(after.start, after.end));
  const further =
    figure.unit === 'percent' || figure.unit === 'percentage_points' || figure.unit === 'days'
      ? isFurther(text, figure) || undefined
      : undefined;
  if (isPlus) return { ...figure, end: after.end, hedge: 'at-least', further };
  const found = before ?? after;
  return found
    ? { ...figure, hedge: found.hedge, hedgeSpan: { start: found.start, end: found.end }, further }
    : { ...figure, further };
}

/** Numbers in words without a unit are pronouns and counts of no interest. */
function isQuantity({ unit, digits, scaled, value }: Figure): boolean {
  return Number.isFinite(value) && (unit !== null || digits || scaled);
}

function toDraft(figure: Figure): Draft {
  const { start, end, value, high, grain, hedgeSpan, change, further, attributive, currency, duration, loose, superlative } =
    figure;
  const [unit, hedge] = [figure.unit ?? 'number', figure.hedge ?? 'exact'];
  const rest = { high, hedgeSpan, change, further, attributive, currency, duration, loose, superlative };
  return { type: 'quantity', start, end, unit, value, grain, hedge, ...rest };
}
