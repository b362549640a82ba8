/**
 * Boils a vocabulary's anchor words down to a few short strings that nearly every page on the topic must contain. Runs at
 * build time; the gate gets a few expressions and nothing of the pack. Pure.
 */
import { HAN_VARIANTS } from '../../match/lex/han-variants.ts';
import type { PackLanguage, Vocabulary } from '../../record/schema.ts';

/** Regular expressions, without flags: plain words with `|` between them, so that looking for them is linear. */
export interface ScriptAnchors {
  /** Words of the topic. */
  topic: string;
  /** Words that mean the topic only where somebody is named: a duty, a levy, an intervention. */
  kindred: string;
  /** Who acts and what moves: a page on the topic names some of them, a phone tariff none. */
  actors: string;
  /** What makes a word of the topic news where nobody is named. */
  news: string;
}
/** What the gate looks for, by the script a page is written in. */
export interface GateAnchors {
  latin: ScriptAnchors;
  cjk: ScriptAnchors;
}

type AnchorSource = Pick<Vocabulary, 'anchors' | 'topics'>;

/** Groups of this weight name the topic itself. */
const TOPIC_WEIGHT = 3;
/** Topics of the vocabulary that pages speak of without a word of those groups; so do others, who intervene early. */
const FURTHER_TOPICS = ['fx-intervention', 'currency-manipulation'] as const;
/** Of a group of actors the most common ones are enough: they are listed first. */
const ACTORS_PER_GROUP = 8;
/** Parties and what is traded: a duty or a holding with one of them is the topic even where no person or talk is named. */
const PARTIES: Record<PackLanguage, readonly string[]> = {
  en: (
    'US tariff|U.S. tariff|US import|U.S. import|imports|exporters|United States|America|Washington|Japan|Tokyo|China|Chinese|' +
    'Beijing|Korea|Europe|Canad|Mexic|India|Swiss|Switzerland|Brazil|Taiwan|Vietnam|Brit|United Kingdom|finance minister'
  ).split('|'),
  ja: '米|アメリカ|日本|中国|韓国|欧州|台湾|カナダ|メキシコ|インド|スイス|ブラジル|ベトナム|英国'.split('|'),
  zh: '美国|中美|对美|日本|中国|韩国|欧盟|欧洲|台湾|加拿大|墨西哥|印度|瑞士|巴西|越南|英国'.split('|'),
};
/** Other words for the topic, and people who speak of nothing else: enough where a party stands beside them. */
const KINDRED: Record<PackLanguage, readonly string[]> = {
  en: (
    'duty|duties|levy|levies|surcharge|surtax|taxed|trade deal|trade pact|trade talks|trade war|exchange rate| yen|Bessent|Akazawa|' +
    'Lutnick|Greer|Katayama'
  ).split('|'),
  ja: '税率|輸入品|上乗せ|為替|円安|円を買|日米合意|ベッセント|ベセント'.split('|'),
  zh: '税率|计税|附加税|加征|经贸|货币|汇率|升值|干预|贝森特|日元|日圆'.split('|'),
};
/** What makes a word of the topic news: a figure, or somebody who decides. */
const NEWS: Record<PackLanguage, readonly string[]> = {
  en: ['per cent', 'percent', '%', 'billion', 'trillion', 'president', 'minister', 'countries'],
  ja: ['%', '％', '億ドル', '大統領', '首相'],
  zh: ['%', '％', '亿美元', '总统', '财长'],
};
const SHORTEST_SHARED = 7;
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...HAN_VARIANTS].map(([traditional, form]) => [String.fromCharCode(traditional), String.fromCharCode(form)]),
);
const TRADITIONAL = traditionalForms();
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The anchors of one or more vocabularies. */
export function compileAnchors(vocabularies: readonly AnchorSource[]): GateAnchors {
  return { latin: ofScript(vocabularies, ['en']), cjk: ofScript(vocabularies, ['ja', 'zh']) };
}

function ofScript(vocabularies: readonly AnchorSource[], languages: readonly PackLanguage[]): ScriptAnchors {
  const topic: string[] = [];
  const kindred = languages.flatMap((language) => coverWords(KINDRED[language]));
  const actors = languages.flatMap((language) => coverWords(PARTIES[language]));
  for (const { anchors, topics } of vocabularies) {
    for (const language of languages) {
      for (const { weight, words } of anchors) {
        const list = words[language] ?? [];
        if (weight >= TOPIC_WEIGHT) topic.push(...coverWords(list));
        else actors.push(...coverWords(list.slice(0, ACTORS_PER_GROUP)));
      }
      for (const id of FURTHER_TOPICS) kindred.push(...coverWords(topics[id]?.[language] ?? []));
    }
  }
  const news = languages.flatMap((language) => NEWS[language]);
  return { topic: patternOf(topic), kindred: patternOf(kindred), actors: patternOf(actors), news: patternOf(news) };
}

/** Few strings such that every word holds one of them: words that hold another are dropped, kindred ones share a beginning. */
export function coverWords(words: readonly string[]): string[] {
  const keys: string[] = [];
  let left = minimal(words.map(withoutInitial));
  while (left.length > 0) {
    const [first, ...others] = left as [string, ...string[]];
    const key = others.map((other) => sharedStart(first, other)).find((start) => start.length >= SHORTEST_SHARED) ?? first;
    keys.push(key);
    left = left.filter((word) => !word.includes(key));
  }
  return keys;
}

/** A common noun may stand at the head of a sentence: `Tariff` and `tariff` share what follows the first letter. */
function withoutInitial(word: string): string {
  return /^[a-z]{6}|^[a-z]{5} /.test(word) ? word.slice(1) : word;
}

/** What two words begin with; whole words only where numbers tell them apart, and in scripts where every character counts. */
function sharedStart(a: string, b: string): string {
  if (CJK.test(a) || /\d/.test(a)) return '';
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length).trimEnd();
}

function minimal(words: readonly string[]): string[] {
  const unique = [...new Set(words)];
  return unique.filter((word) => !unique.some((other) => other !== word && word.includes(other)));
}

/**
 * One expression for all keys. The vocabulary writes Chinese in one script and pages are written in both: a character
 * with several forms stands for any of them.
 */
function patternOf(keys: readonly string[]): string {
  return minimal(minimal(keys).map(simplified))
    .map((key) => [...key].map(inAllForms).join(''))
    .join('|');
}

function simplified(key: string): string {
  return [...key].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

function inAllForms(character: string): string {
  const others = TRADITIONAL.get(character);
  return others ? `[${character}${others}]` : character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}

function traditionalForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [traditional, form] of SIMPLIFIED) forms.set(form, (forms.get(form) ?? '') + traditional);
  return forms;
}
