/** Names of one Han character, which are mostly parts of other words. */
import { isHan, isKatakana } from './characters.ts';
import type { NameHit } from '../index/name-index.ts';

/** "Towards", and verbs of visiting: 対中, 对日, 訪米. */
const TOWARDS = '对対访訪驻駐';
/** Characters before that make another word of it: 其中, 立法, 参加. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  中: '其集年月期途当空高初之手心眼',
  法: '立司方执合违宪办想看做用国',
  加: '参增追更添附叠再外',
  日: '今昨明当近即工生节假周平',
  台: '平后讲柜舞电',
  美: '完精优赞健',
  印: '复打刷烙',
};

/**
 * The hits without single characters that do not stand for a country: one does beside another (日米, 中美, 日中韓) and
 * after "towards" (対中, 对日), and nowhere inside a word of two characters that we know (加征).
 */
export function withoutLoneCharacters(text: string, all: readonly NameHit[]): NameHit[] {
  const countryEnds = new Set(all.flatMap(({ entry, end }) => (entry.type === 'country' ? [end] : [])));
  const hits = all.filter((hit) => !isInWord(text, hit, countryEnds));
  const singles = hits.filter((hit) => isSingle(text, hit));
  if (singles.length === 0) return hits;
  const words = new Set(hits.flatMap((hit) => (hit.entry.type !== 'country' && hit.end - hit.start === 2 ? [hit.start] : [])));
  const standing = new Map(
    singles.filter((hit) => isOwnWord(text, hit.start, words)).map((hit) => [hit.start, hit.entry.ids[0]!]),
  );
  return hits.filter((hit) => {
    if (!isSingle(text, hit)) return true;
    const own = standing.get(hit.start);
    if (own === undefined) return false;
    const [before, after] = [standing.get(hit.start - 1), standing.get(hit.end)];
    const hasNeighbour = (before !== undefined && before !== own) || (after !== undefined && after !== own);
    return hasNeighbour || TOWARDS.includes(text[hit.start - 1] ?? ' ') || (own === 'US' && DUTIES.test(text.slice(hit.end)));
  });
}

/** 米関税, 美关税: whose they are. */
const DUTIES = /^[関关]税/;

/** Goods that are mostly a part of another word: 電車, 車線, 電子部品. */
const GOODS = /^([車车]|部品)$/;

/** Stands in a longer word, and no country right before it. */
function isInWord(text: string, { entry, start, end }: NameHit, countryEnds: ReadonlySet<number>): boolean {
  if (entry.type !== 'sector' || !GOODS.test(text.slice(start, end))) return false;
  const isLetter = (at: number): boolean => isHan(text.charCodeAt(at)) || isKatakana(text.charCodeAt(at));
  return (isLetter(end) && !DUTIES.test(text.slice(end))) || (isLetter(start - 1) && !countryEnds.has(start));
}

function isSingle(text: string, { entry, start, end }: NameHit): boolean {
  return entry.type === 'country' && end - start === 1 && isHan(text.charCodeAt(start));
}

function isOwnWord(text: string, at: number, words: ReadonlySet<number>): boolean {
  return !words.has(at) && !words.has(at - 1) && !NOT_AFTER[text[at]!]?.includes(text[at - 1] ?? ' ');
}
