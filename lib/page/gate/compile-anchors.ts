/**
 * Boils a vocabulary's anchor words down to a few short strings that nearly every page on the topic must contain. Runs at
 * build time; the gate gets a few lists and nothing of the pack. Pure.
 */
import { HAN_VARIANTS } from '../../match/lex/han-variants.ts';
import type { PackLanguage, Vocabulary } from '../../record/schema.ts';

/** Strings to look for, as they stand in a text. */
export interface ScriptAnchors {
  /** Words of the topic. */
  topic: string[];
  /** Who acts and what moves: a page on the topic names some of them, a phone tariff none. */
  actors: string[];
}
/** What the gate looks for, by the script a page is written in. */
export interface GateAnchors {
  latin: ScriptAnchors;
  cjk: ScriptAnchors;
}

type AnchorSource = Pick<Vocabulary, 'anchors' | 'topics'>;

/** Groups of this weight name the topic itself. */
const TOPIC_WEIGHT = 3;
/** Topics of the vocabulary that pages speak of without a word of those groups. */
const FURTHER_TOPICS = ['fx-intervention', 'currency-manipulation'] as const;
/** Of a group of actors the most common ones are enough: they are listed first. */
const ACTORS_PER_GROUP = 8;
/** Parties and what is traded: a duty with one of them is the topic even where no person or talk is named. */
const PARTIES: Record<PackLanguage, readonly string[]> = {
  en: ['US tariff', 'U.S. tariff', 'American tariff', 'US import', 'U.S. import', 'imports', 'exporters'],
  ja: ['米国', '日米', '米中', '対米'],
  zh: ['美国', '美國', '中美', '对美', '對美'],
};
const SHORTEST_SHARED = 6;
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
  const actors: string[] = languages.flatMap((language) => coverWords(PARTIES[language]));
  for (const { anchors, topics } of vocabularies) {
    for (const language of languages) {
      for (const { weight, words } of anchors) {
        const list = words[language] ?? [];
        if (weight >= TOPIC_WEIGHT) topic.push(...coverWords(list));
        else actors.push(...coverWords(list.slice(0, ACTORS_PER_GROUP)));
      }
      for (const id of FURTHER_TOPICS) topic.push(...coverWords(topics[id]?.[language] ?? []));
    }
  }
  return { topic: inAllForms(topic), actors: inAllForms(actors) };
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
  return /^[a-z]{5}/.test(word) ? word.slice(1) : word;
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

/** The vocabulary writes Chinese in one script; pages are written in both. */
function inAllForms(keys: readonly string[]): string[] {
  return minimal(minimal(keys.map(simplified)).flatMap(formsOf));
}

function simplified(key: string): string {
  return [...key].map((character) => SIMPLIFIED.get(character) ?? character).join('');
}

function formsOf(key: string): string[] {
  return [...key].reduce<string[]>(
    (starts, character) =>
      [character, ...(TRADITIONAL.get(character) ?? '')].flatMap((form) => starts.map((start) => start + form)),
    [''],
  );
}

function traditionalForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [traditional, form] of SIMPLIFIED) forms.set(form, (forms.get(form) ?? '') + traditional);
  return forms;
}
