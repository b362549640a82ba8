/** Quantities without a number: doubled, half, largest, second-largest, 半分, 倍増, 世界一, 第二大. */
import { lookup } from '../lex/lookup.ts';
import { isCjk } from '../lex/characters.ts';
import { foldString } from '../lex/fold.ts';
import { endOfWord, previousWord, readWord, skipJoint } from '../lex/words.ts';
import { readNumberWords } from './number-words.ts';
import type { Figure } from './figure.ts';

type Value = Pick<Figure, 'value' | 'unit' | 'superlative'>;

const MULTIPLES = lookup<number>({
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  twice: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  treble: 3,
  trebled: 3,
  thrice: 3,
  quadruple: 4,
  quadrupled: 4,
  quadrupling: 4,
  halve: 0.5,
  halved: 0.5,
  halves: 0.5,
  halving: 0.5,
});
const HIGH = new Set(['largest', 'biggest', 'highest', 'strongest', 'greatest', 'steepest', 'heaviest']);
const LOW = new Set(['lowest', 'smallest', 'weakest', 'least', 'lightest']);
/** What the word "top" ranks; "on top of" and "top negotiator" rank nothing. */
const TOPPED = new Set(['holder', 'creditor', 'owner', 'foreign', 'buyer', 'lender', 'investor']);
const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

/** A quantity in one English word or two that begins at `at`, where a word begins. */
export function readEnglishPhrase(text: string, at: number): Figure | null {
  const end = endOfWord(text, at);
  const word = text.slice(at, end);
  const multiple = text.startsWith('-digit', end) ? undefined : (MULTIPLES[word] ?? foldOf(word));
  if (multiple !== undefined) return phrase(at, end, { value: multiple, unit: 'multiple' });
  const top = superlativeOf(word) ?? (word === 'top' && TOPPED.has(readWord(text, end + 1)) ? 'high' : null);
  if (top && !(word === 'least' && /\bat (the )?(very )?$/.test(text.slice(Math.max(0, at - 12), at))))
    return phrase(at, end, { value: 1, unit: 'rank', superlative: top });
  const ordinal = ORDINALS.get(word);
  if (ordinal !== undefined) return readOrdinal(text, { start: at, end, value: ordinal });
  const numbered =
    word === 'no' || word === 'number' ? /^\.? (?=\d|(one|two|three|four|five)\b)/.exec(text.slice(end, end + 8)) : null;
  if (numbered) return readNumbered(text, at, end + numbered[0].length);
  return word === 'half' && isHalfOf(text, at, end) ? phrase(at, end, { value: 0.5, unit: 'fraction' }) : null;
}

/** "largest", or null. */
function superlativeOf(word: string): 'high' | 'low' | null {
  if (HIGH.has(word)) return 'high';
  return LOW.has(word) ? 'low' : null;
}

/** "2nd" and "third" as ordinals, with a superlative behind as ranks. */
export function readOrdinal(text: string, { start, end, value }: { start: number; end: number; value: number }): Figure {
  const next = skipJoint(text, end);
  const wordEnd = endOfWord(text, next);
  const top = superlativeOf(text.slice(next, wordEnd));
  return top ? phrase(start, wordEnd, { value, unit: 'rank', superlative: top }) : phrase(start, end, { value, unit: 'ordinal' });
}

/** "sixfold" */
function foldOf(word: string): number | undefined {
  return word.endsWith('fold') ? readNumberWords(word.slice(0, -4), 0)?.value : undefined;
}

/** "No. 2", "number two". */
function readNumbered(text: string, start: number, at: number): Figure | null {
  const word = readNumberWords(text, at);
  const value = word?.value ?? Number(text[at]);
  const isLonger = /[\d.,]/.test(text[at + 1] ?? '') && /\d/.test(text[at + 2] ?? text[at + 1] ?? '');
  return value > 0 && (word || !isLonger)
    ? phrase(start, word?.end ?? at + 1, { value, unit: 'rank', superlative: 'high' })
    : null;
}

/** "half of", "half the", "by half"; the half of "first half" is a date. */
function isHalfOf(text: string, start: number, end: number): boolean {
  const next = text.slice(end + 1, endOfWord(text, end + 1));
  if (['of', 'the', 'its', 'their', 'his', 'that', 'as', 'what'].includes(next))
    return !['second', 'first'].includes(previousWord(text, start).word);
  return ['by', 'in', 'nearly', 'almost', 'about', 'than', 'over'].includes(previousWord(text, start).word);
}

function phrase(start: number, end: number, value: Value): Figure {
  return { start, end, grain: 0, digits: false, scaled: false, ...value };
}

interface CjkPhrase extends Value {
  text: string;
  notBefore?: string;
  notAfter?: string;
}

const CJK: readonly CjkPhrase[] = (
  [
    { text: '半分', value: 0.5, unit: 'fraction' },
    { text: '半数', value: 0.5, unit: 'fraction' },
    { text: '一半', value: 0.5, unit: 'fraction' },
    { text: '半減', value: 0.5, unit: 'multiple', notBefore: '期' },
    { text: '減半', value: 0.5, unit: 'multiple' },
    { text: '倍増', value: 2, unit: 'multiple' },
    { text: '倍增', value: 2, unit: 'multiple' },
    { text: '翻倍', value: 2, unit: 'multiple' },
    { text: '翻番', value: 2, unit: 'multiple' },
    { text: '翻了一番', value: 2, unit: 'multiple' },
    { text: '加倍', value: 2, unit: 'multiple' },
    { text: '世界一', value: 1, unit: 'rank', superlative: 'high', notBefore: '个些直样般体流律' },
    { text: '世界最大', value: 1, unit: 'rank', superlative: 'high' },
    { text: '首位', value: 1, unit: 'rank', superlative: 'high' },
    { text: '最大', value: 1, unit: 'rank', superlative: 'high', notBefore: '限' },
    { text: '最多', value: 1, unit: 'rank', superlative: 'high' },
    { text: '最少', value: 1, unit: 'rank', superlative: 'low' },
    { text: '最低', value: 1, unit: 'rank', superlative: 'low' },
    { text: '最高', value: 1, unit: 'rank', superlative: 'high', notBefore: '法裁人领峰级指' },
    { text: '最小', value: 1, unit: 'rank', superlative: 'low' },
    { text: '過去最大', value: 1, unit: 'rank', superlative: 'high' },
    { text: '新低', value: 1, unit: 'rank', superlative: 'low' },
    { text: '新高', value: 1, unit: 'rank', superlative: 'high', notBefore: '校山中' },
    { text: '低さ', value: 1, unit: 'rank', superlative: 'low' },
    { text: '高さ', value: 1, unit: 'rank', superlative: 'high' },
    { text: '少なさ', value: 1, unit: 'rank', superlative: 'low' },
    { text: '低水準', value: 1, unit: 'rank', superlative: 'low' },
    { text: '低い水準', value: 1, unit: 'rank', superlative: 'low' },
    { text: '高水準', value: 1, unit: 'rank', superlative: 'high' },
    { text: '高い水準', value: 1, unit: 'rank', superlative: 'high' },
    { text: '榜首', value: 1, unit: 'rank', superlative: 'high' },
    { text: '次席', value: 2, unit: 'rank', superlative: 'high' },
    { text: '居次', value: 2, unit: 'rank', superlative: 'high' },
  ] as CjkPhrase[]
).map((row) => ({ ...row, text: foldString(row.text) }));

const CJK_BY_FIRST = new Map<string, CjkPhrase[]>();
for (const row of CJK) CJK_BY_FIRST.set(row.text[0]!, [...(CJK_BY_FIRST.get(row.text[0]!) ?? []), row]);

/** A set phrase in Chinese or Japanese that begins at `at`. */
export function readCjkPhrase(text: string, at: number): Figure | null {
  const found = CJK_BY_FIRST.get(text[at]!)?.find((row) => text.startsWith(row.text, at));
  if (!found) return null;
  const end = at + found.text.length;
  const next = text[end] ?? ' ';
  if (found.notBefore?.includes(next)) return null;
  // "最大50%" is a hedge of the figure behind it.
  if (found.unit === 'rank' && /[\d约]/.test(next)) return null;
  return phrase(at, end, { value: found.value, unit: found.unit, superlative: found.superlative });
}

const RANKED: Readonly<Record<string, 'high' | 'low'>> = {
  大: 'high',
  高: 'high',
  多: 'high',
  位: 'high',
  低: 'low',
  小: 'low',
  少: 'low',
};

/** What follows the number of 第二, 第3: a rank ("第二大", "第2位") or an ordinal ("第五度"). */
export function readOrdinalCjk(text: string, numeral: Figure): Figure | null {
  const next = text[numeral.end] ?? '';
  const top = RANKED[next];
  const base = { start: numeral.start - 1, value: numeral.value };
  if (top) return phrase(base.start, numeral.end + 1, { value: base.value, unit: 'rank', superlative: top });
  const isCounter = '次度回轮个届批名'.includes(next) && next !== '';
  if (!isCounter && isCjk(next.charCodeAt(0))) return null;
  return phrase(base.start, isCounter ? numeral.end + 1 : numeral.end, { value: base.value, unit: 'ordinal' });
}
