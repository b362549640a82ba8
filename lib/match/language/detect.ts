/** Which language a run of text is in: by its script, Chinese by its characters, Latin scripts by their commonest words. */
import { isHan, isHiragana, isKatakana, isLetter } from '../lex/characters.ts';
import { HAN_VARIANTS } from '../lex/han-variants.ts';
import { words } from './word-list.ts';
import type { BlockLanguage } from '../mention.ts';

/** Simplified forms that Japanese shares: evidence against traditional Chinese only. */
const SHINJITAI =
  '税国点数称医随静麦黄来内励区却参双叶号嘱声奥学写将届属峡径悦担携断晋楼条欧残没滞潜争状独当盗尽礼胆旧蒋装践辞寿屡彦恒惨叙昼会枢浅温湾炉狭画禄禅脚虚脱宝体乱献触与両';
/** Simplified forms that are characters of their own in every script. */
const SHARED =
  '价万几余制丰周游适离愿斗党杰优准划胜坏岭干后复舍挂采据扰极机杆洁沈种范筑网圣听庄里托注志咨板台松么占系于并凶家雇吨你泄涌洒了秘御谷步曾征向面只云布冲表折';
/** Forms that only Japanese uses. */
const JAPANESE = new Set(
  '関円総対経済発変権売検図囲圧営気転軽辺込働枠広庁沢択拡拠戦応恵悪歳歩県単実専帯厳剤齢巻圏塩続絶覚観読訳証譲鉄銭闘隠険雑霊駅験黒図処両労勧効勅',
);
const TRADITIONAL = new Set(HAN_VARIANTS.keys());
const COMMON = new Set([...SHARED, ...SHINJITAI].map((character) => character.charCodeAt(0)));
const SIMPLIFIED = new Set([...HAN_VARIANTS.values()].filter((unit) => !COMMON.has(unit)));
const SHARED_WITH_JAPANESE = new Set([...SHINJITAI].map((character) => character.charCodeAt(0)));

const ENGLISH = new Set(
  words('the|of|to|and|is|for|that|with|by|from|said|has|was|be|it|its|are|will|he|his|have|had|this|which|would|not|after|cent'),
);
const OTHER_LATIN = new Set(
  words(`
    de|la|le|les|des|et|du|que|el|los|las|y|una|der|die|und|das|den|von|zu|mit|il|di|che|os|em|nao|para|het|een|van|sur|dans|pour|
    est|con|por|del|als|auf|ist|fur|dem|ein|eine|nicht|uma|com|dos|na|od|se|je|och|att|som|det|ett|jest|nie|dan|yang|dengan|untuk|ini`),
);

/** What stands between the parts of a name, "Ursula von der Leyen", "Rio de Janeiro": an English text has it as well. */
const PARTICLES = new Set(words('von|van|de|der|den|di|del|da|dos|la|du|des'));

/** Latin letters and no others: in a Japanese or Chinese page still no Japanese or Chinese. */
const SENTENCE_OF_LATIN = 16;
/** Han characters in a row of which a Japanese text has some kana between. */
const LONGEST_WITHOUT_KANA = 40;

interface Evidence {
  kana: number;
  han: number;
  latin: number;
  foreign: number;
  traditional: number;
  simplified: number;
  /** Forms common to simplified Chinese and Japanese. */
  modern: number;
  japanese: number;
  english: number;
  otherLatin: number;
  /** Particles right behind a capitalised word: of a name, if another one follows. */
  particles: number;
  /** Particles between two capitalised words. */
  inNames: number;
  isCapital: boolean;
}

/**
 * The language of a folded or original text; null when the text is too short to tell.
 * `expected` decides between languages that the text's characters do not separate.
 */
export function detectLanguage(source: string, expected: BlockLanguage | null): BlockLanguage | null {
  const found = gather(source);
  const cjk = found.kana + found.han;
  // One Chinese character says about as much as a short word.
  if (cjk * 3 >= found.latin && cjk >= 2 && cjk >= found.foreign) return cjkLanguage(found, expected);
  if (found.foreign > found.latin) return 'other';
  const isAmongHan = expected !== null && expected !== 'en' && expected !== 'other' && cjk === 0;
  if (found.english + found.otherLatin < 3 && !(isAmongHan && found.latin >= SENTENCE_OF_LATIN)) return null;
  return found.english >= found.otherLatin ? 'en' : 'other';
}

function cjkLanguage(found: Evidence, expected: BlockLanguage | null): BlockLanguage | null {
  if (found.kana > 0 && found.kana * 20 >= found.han && found.simplified === 0) return 'ja';
  if (found.kana * 3 >= found.han) return 'ja';
  if (found.simplified > found.traditional) return 'zh-Hans';
  // No kana at all, as in a headline: forms of two reforms side by side are Japanese.
  if (
    found.simplified === 0 &&
    found.han <= LONGEST_WITHOUT_KANA &&
    (found.japanese > 0 || (found.modern * 3 >= found.traditional && found.modern > 0 && found.traditional > 0))
  )
    return 'ja';
  const isUnreformed = found.han >= LONGEST_WITHOUT_KANA / 2 && found.modern === 0 && found.japanese === 0 && found.kana === 0;
  if (found.traditional > 0 && (expected !== 'ja' || isUnreformed)) return 'zh-Hant';
  if (expected && expected !== 'en' && expected !== 'other') return expected;
  return found.modern > 0 ? 'zh-Hans' : null;
}

function gather(source: string): Evidence {
  const found = {
    kana: 0,
    han: 0,
    latin: 0,
    foreign: 0,
    traditional: 0,
    simplified: 0,
    modern: 0,
    japanese: 0,
    english: 0,
    otherLatin: 0,
    particles: 0,
    inNames: 0,
    isCapital: false,
  };
  let wordStart = -1;
  for (let at = 0; at <= source.length; at++) {
    const unit = at < source.length ? source.charCodeAt(at) : 0;
    const isLatin = (unit >= 0x41 && unit <= 0x5a) || isLetter(unit);
    if (isLatin && unit < 0x370) {
      found.latin++;
      if (wordStart < 0) wordStart = at;
      continue;
    }
    if (wordStart >= 0) countWord(found, source, wordStart, at);
    wordStart = -1;
    if (unit >= 0x370) countUnit(found, unit);
  }
  // Beside words of its own language a particle is one of them: German writes all nouns like names.
  found.otherLatin += found.particles + (found.otherLatin > 0 ? found.inNames : 0);
  return found;
}

function countWord(found: Evidence, source: string, start: number, end: number): void {
  const word = source.slice(start, Math.min(end, start + LONGEST_COMMON + 1));
  if (PARTICLES.has(word) && (found.isCapital || found.particles > 0)) {
    found.particles++;
    found.isCapital = false;
    return;
  }
  found.isCapital = /^\p{Lu}/u.test(word);
  if (found.isCapital) found.inNames += found.particles;
  else found.otherLatin += found.particles;
  found.particles = 0;
  if (end - start <= LONGEST_COMMON) countCommon(found, word.toLowerCase());
}

/** Letters of the longest word by which a language is known. */
const LONGEST_COMMON = 6;

function countCommon(found: Evidence, word: string): void {
  if (ENGLISH.has(word)) found.english++;
  else if (OTHER_LATIN.has(word)) found.otherLatin++;
}

function countUnit(found: Evidence, unit: number): void {
  if (isHiragana(unit) || isKatakana(unit)) found.kana++;
  else if (isHan(unit)) {
    found.han++;
    if (TRADITIONAL.has(unit)) found.traditional++;
    if (SIMPLIFIED.has(unit)) found.simplified++;
    if (SHARED_WITH_JAPANESE.has(unit)) found.modern++;
    if (JAPANESE.has(String.fromCharCode(unit))) found.japanese++;
  } else if (isForeign(unit)) found.foreign++;
}

/** Letters of scripts that we do not read: Greek to Thai and beyond, Hangul. */
function isForeign(unit: number): boolean {
  return (unit >= 0x370 && unit <= 0x1fff) || (unit >= 0xac00 && unit <= 0xd7af);
}

/** The block language that a BCP 47 tag names, or null. */
export function languageOfTag(tag: string): BlockLanguage | null {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  if (language === '' || language === 'und') return null;
  if (language === 'en' || language === 'ja') return language;
  if (language !== 'zh' && language !== 'yue') return 'other';
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
}
