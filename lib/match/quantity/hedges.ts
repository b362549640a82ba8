/** Words around a figure that loosen it: "nearly", "more than", "-plus", 約, 超, 近く. */
import { lookup } from '../lex/lookup.ts';
import { endOfWord, previousWord, skipJoint } from '../lex/words.ts';
import { foldString } from '../lex/fold.ts';
import type { Hedge } from '../mention.ts';
import type { FoldedSpan } from '../lex/sentences.ts';

export interface HedgeAt extends FoldedSpan {
  hedge: Hedge;
}

/** One word right before the figure. */
const BEFORE = lookup<Hedge>({
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  some: 'about',
  circa: 'about',
  approx: 'about',
  estimated: 'about',
  near: 'about',
  over: 'at-least',
  above: 'at-least',
  exceeding: 'at-least',
  topping: 'at-least',
  topped: 'at-least',
  exceeds: 'at-least',
  exceeded: 'at-least',
  exceed: 'at-least',
  surpassing: 'at-least',
  surpassed: 'at-least',
  past: 'at-least',
  beyond: 'at-least',
  minimum: 'at-least',
  top: 'at-least',
  tops: 'at-least',
  nearly: 'at-most',
  almost: 'at-most',
  under: 'at-most',
  below: 'at-most',
  maximum: 'at-most',
  nearing: 'at-most',
  approaching: 'at-most',
});
/** Two words before the figure; "more than" and its like are read with the word before them ("no more than"). */
const PAIRS = lookup<Hedge>({
  'more than': 'at-least',
  'greater than': 'at-least',
  'higher than': 'at-least',
  'bigger than': 'at-least',
  'at least': 'at-least',
  'excess of': 'at-least',
  'upwards of': 'at-least',
  'north of': 'at-least',
  'minimum of': 'at-least',
  'upward of': 'at-least',
  'floor of': 'at-least',
  'less than': 'at-most',
  'lower than': 'at-most',
  'fewer than': 'at-most',
  'smaller than': 'at-most',
  'close to': 'at-most',
  'up to': 'at-most',
  'much as': 'at-most',
  'many as': 'at-most',
  'maximum of': 'at-most',
  'shy of': 'at-most',
  'short of': 'at-most',
  'not quite': 'at-most',
  'high as': 'at-most',
  'south of': 'at-most',
  'at most': 'at-most',
  'ceiling of': 'at-most',
  'cap of': 'at-most',
  'low as': 'at-least',
  'something like': 'about',
  'order of': 'about',
  'region of': 'about',
  'neighborhood of': 'about',
  'neighbourhood of': 'about',
  'average of': 'about',
  'close on': 'at-most',
  'on for': 'at-most',
});
/** Behind the figure. */
const AFTER: readonly [words: string, hedge: Hedge][] = [
  ['-plus', 'at-least'],
  [' plus', 'at-least'],
  ['+', 'at-least'],
  [' or more', 'at-least'],
  [' or higher', 'at-least'],
  [' or above', 'at-least'],
  [' and above', 'at-least'],
  [' or so', 'about'],
  [' or less', 'at-most'],
  [' or lower', 'at-most'],
  ['-odd', 'about'],
  [' or thereabouts', 'about'],
  [' at least', 'at-least'],
  [' at most', 'at-most'],
  [' at the most', 'at-most'],
  [' tops', 'at-most'],
  [' at the very least', 'at-least'],
  [' at the least', 'at-least'],
  [' and change', 'at-least'],
  [', give or take', 'about'],
  [' give or take', 'about'],
  [' minimum', 'at-least'],
  [' maximum', 'at-most'],
];
const CJK_BEFORE = foldedRows([
  ['about', ['約', 'およそ', 'ざっと', '大約', '大约为', '約為', '约为', '大概', '大致', '概ね', 'おおむね', '差不多', '平均']],
  [
    'at-least',
    [
      '超過',
      '逾',
      '超',
      '高於',
      '多於',
      '至少',
      '最少',
      '最低',
      '少なくとも',
      '突破',
      '過',
      '不少於',
      '不低於',
      '起碼',
      '大於',
      '超出',
    ],
  ],
  [
    'at-most',
    [
      'ほぼ',
      '近',
      '將近',
      '接近',
      '最大',
      '最高',
      '最多',
      '至多',
      '高達',
      '不到',
      '不足',
      '低於',
      '未滿',
      '少於',
      '不超過',
      '上限',
      '不高於',
      '幾乎',
      '小於',
      '不逾',
      '上看',
      'ほとんど',
      '跌破',
    ],
  ],
]);
const CJK_AFTER = foldedRows([
  ['about', ['前後', '程度', 'ほど', '左右', '上下', '台', 'くらい', 'ぐらい', '前后', '内外', '見当', '許']],
  ['at-least', ['以上', '超', '余り', '餘', '余', '強', '多', 'を超え', 'を上回', 'あまり', '起']],
  ['at-most', ['近く', '弱', '未満', '以下', '以内', 'に迫', '以內', 'を下回', '足らず']],
]);
/** A suffix of one character that begins another word when one of these follows. */
const NOT_A_SUFFIX: Readonly<Record<string, string>> = {
  强: '化制调行い烈く',
  弱: '化い含势小',
  超: '级过え',
  余: '地波裕儿',
  多: '国くい数家边少方次个名种项年半',
  台: '湾北风币积数',
  起: '因草诉动こき',
};

function foldedRows(rows: [hedge: Hedge, words: string[]][]): [word: string, hedge: Hedge][] {
  return rows
    .flatMap(([hedge, words]) => words.map((word): [string, Hedge] => [foldString(word), hedge]))
    .sort(([a], [b]) => b.length - a.length);
}

/** The hedge that stands right before `at`, or null. */
export function hedgeBefore(text: string, at: number): HedgeAt | null {
  const first = previousWord(text, at);
  if (first.word === '') return text[at - 1] === '~' ? { hedge: 'about', start: at - 1, end: at } : cjkBefore(text, at);
  const end = first.start + first.word.length;
  // "a further nearly 50 %" is rare, "an at least 10 %" is not: the article does not part hedge and figure.
  if (first.word === 'a' || first.word === 'an' || first.word === 'the') return articleBefore(text, first.start);
  const second = previousWord(text, first.start);
  const pair = PAIRS[`${second.word} ${first.word}`];
  // "went up to 35 percent", "adds up to 145%": the figure itself.
  if (second.word === 'up' && RISES.has(previousWord(text, second.start).word)) return null;
  if (pair !== undefined) return widen(text, { hedge: pair, start: second.start, end });
  const single = BEFORE[first.word];
  return single === undefined ? null : { hedge: single, start: first.start, end };
}

const RISES = new Set('go goes going gone went add adds added adding move moves moved push pushed bump bumped'.split(' '));

function articleBefore(text: string, at: number): HedgeAt | null {
  const hedge = hedgeBeforeArticle(text, at);
  return hedge && text.slice(hedge.start, hedge.end) !== 'some' ? hedge : null;
}

/** Only hedges that can stand before "a": "nearly a trillion", "more than a third". */
function hedgeBeforeArticle(text: string, at: number): HedgeAt | null {
  const first = previousWord(text, at);
  if (first.word === '' || first.word === 'a' || first.word === 'over' || first.word === 'about') return null;
  return hedgeBefore(text, at);
}

/** "no more than" turns the hedge around; "well", "just", "a little", "as" and "slightly" belong to it. */
function widen(text: string, found: HedgeAt): HedgeAt {
  const { word, start } = previousWord(text, found.start);
  const isComparison =
    text.startsWith('more than', found.start) ||
    text.startsWith('less than', found.start) ||
    text.startsWith('higher than', found.start) ||
    text.startsWith('lower than', found.start);
  if (isComparison && (word === 'no' || word === 'not'))
    return { ...found, start, hedge: found.hedge === 'at-least' ? 'at-most' : 'at-least' };
  return word === 'as' || word === 'well' || word === 'just' || word === 'slightly' || word === 'in'
    ? { ...found, start }
    : found;
}

function cjkBefore(text: string, at: number): HedgeAt | null {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  const found = CJK_BEFORE.find(([word]) => text.endsWith(word, end) && end >= word.length);
  if (!found) return null;
  const [word, hedge] = found;
  // 通过 and 经过 are no "more than".
  if (word === '过' && '超通经不透越'.includes(text[end - 2] ?? '')) return null;
  return { hedge, start: end - word.length, end };
}

/** The hedge that stands right behind `at`; its span is behind the figure. */
export function hedgeAfter(text: string, at: number): HedgeAt | null {
  for (const [word, hedge] of AFTER) {
    const end = at + word.length;
    // "10 plus 14" and "10-plus-14" add up.
    const isSum = word.endsWith('plus') && /^[- ][\d$€£¥]/.test(text.slice(end, end + 2));
    if (text.startsWith(word, at) && endOfWord(text, end) === end && !isSum) return { hedge, start: at, end };
  }
  const found = CJK_AFTER.find(([word]) => text.startsWith(word, at));
  if (!found) return null;
  const [word, hedge] = found;
  const next = text[at + word.length] ?? ' ';
  if (NOT_A_SUFFIX[word]?.includes(next)) return null;
  return { hedge, start: at, end: at + word.length };
}

/** Whether "further", "another", 再 or 追加 says that the figure comes on top of something. */
export function isFurther(text: string, { start, end }: FoldedSpan): boolean {
  const { word, start: at } = previousWord(text, start);
  if (FURTHER.has(word)) return true;
  if (word !== '' && FURTHER.has(previousWord(text, at).word)) return HEDGING.has(word);
  if (CJK_FURTHER.some((further) => isJustBefore(text, start, further))) return true;
  const next = text.slice(skipJoint(text, end), end + 12);
  return FURTHER_AFTER.some((further) => next.startsWith(further));
}

const FURTHER = new Set(['further', 'another', 'additional', 'extra', 'added', 'supplementary']);
const HEDGING = new Set(['nearly', 'almost', 'about', 'roughly', 'some', 'around']);
const CJK_FURTHER = ['再', '額外', '另', '追加', 'さらに', '更に', '加えて', '進一步'].map(foldString);
/** What may stand between 再 and its figure: 再加征约10%. */
const BETWEEN_FURTHER = foldString('加徵征收課で、に約的');

function isJustBefore(text: string, at: number, word: string): boolean {
  for (let gap = 0; gap <= 3; gap++) {
    if (text.endsWith(word, at - gap)) return true;
    if (!BETWEEN_FURTHER.includes(text[at - gap - 1] ?? ' ')) return false;
  }
  return false;
}

const FURTHER_AFTER = ['additional', 'extra', 'surcharge', 'の追加', '追加', 'の上乗せ', '上乗せ', '额外', '的额外', '附加'].map(
  foldString,
);
