/** Compiles the names of facts, people and offices and the pack's vocabulary into one index. */
import { Automaton } from './automaton.ts';
import { CUES } from '../language/cues.ts';
import { SUBJECT_WORDS } from '../language/subject-words.ts';
import { foldString } from '../lex/fold.ts';
import { PackLanguage } from '../../record/schema.ts';
import { stems } from '../language/stems.ts';
import type { MatchSource } from '../types.ts';
import type { Fact, Vocabulary } from '../../record/schema.ts';
import type { CaseRule, IndexedName, NameEntry, NameIndex } from './name-index.ts';

type NameType = NameEntry['type'];
type WordList = Partial<Record<PackLanguage, string[]>>;

interface Name {
  name: string;
  type: NameType;
  id: string;
  lang: PackLanguage;
  weight?: number;
  /** Shared with others by nature, whatever its form. */
  weak?: boolean;
}

/** Builds the index. Costs time once per pack, linear in the names. */
export function compileIndex({ facts, vocabulary }: MatchSource): NameIndex {
  const entries = new EntryTable();
  for (const name of vocabularyNames(vocabulary)) entries.add(name);
  for (const fact of facts) {
    for (const name of factNames(fact)) entries.add(name);
    for (const name of officeNames(fact, vocabulary.countries)) entries.add(name);
  }
  for (const name of cueNames()) entries.add(name);
  for (const name of glossNames(vocabulary)) entries.add(name);
  return new Automaton(entries.finish());
}

function* vocabularyNames(vocabulary: Vocabulary): Generator<Name> {
  for (const [id, words] of Object.entries(vocabulary.countries)) yield* named('country', id, words);
  for (const [id, words] of Object.entries(vocabulary.sectors)) yield* named('sector', id, words);
  for (const [id, words] of Object.entries(vocabulary.topics)) yield* named('topic', id, words);
  for (const { group, weight, words } of vocabulary.anchors) yield* named('anchor', group, words, weight);
  for (const { group, weight, words } of vocabulary.antiAnchors) yield* named('anchor', group, words, -Math.abs(weight));
}

function* factNames(fact: Fact): Generator<Name> {
  const type = fact.kind === 'person' ? 'person' : 'fact';
  if (fact.names) yield* named(type, fact.id, fact.names);
  if (fact.weakNames) for (const name of named(type, fact.id, fact.weakNames)) yield { ...name, weak: true };
}

/** Offices by their names, and without the country's name that they begin with: "Japan's finance minister" also as "finance minister". */
function* officeNames(fact: Fact, countries: Vocabulary['countries']): Generator<Name> {
  if (fact.kind !== 'person') return;
  for (const role of fact.roles) {
    const ofCountry: WordList = (role.country && countries[role.country]) || {};
    for (const name of named('office', role.office, role.names)) {
      const bare = withoutCountry(name, ofCountry[name.lang] ?? []);
      yield { ...name, weak: bare === null && !isOfOneCountry(name) };
      if (bare !== null) yield { ...name, name: bare, weak: true };
    }
  }
}

/** The office's name behind its country's, or null when it does not begin with one. */
function withoutCountry({ name, lang }: Name, countries: readonly string[]): string | null {
  const country = countries.filter((word) => name.startsWith(word) && word !== name).sort((a, b) => b.length - a.length)[0];
  if (country === undefined) return null;
  const bare = name.slice(country.length).replace(/^(?:'s |’s | |の|的)/, '');
  return bare.length < (lang === 'en' ? 6 : 2) || (lang === 'en' && bare === name.slice(country.length)) ? null : bare;
}

/** Offices that only one country has, or whose name says whose they are. */
function isOfOneCountry({ name, lang }: Name): boolean {
  if (lang !== 'en') return !SHARED_OFFICES.has(foldString(name));
  return / of |\b(?:White House|Treasury|Fed|Federal|USTR|BOJ|BoJ|Bank of Japan|METI|LDP|ECB|EU|PBOC|NEC|CEA|Trade Representative|currency diplomat)\b/.test(
    name,
  );
}

/** Offices that several countries call the same. */
const SHARED_OFFICES = new Set(
  [
    '首相',
    '財務相',
    '財務大臣',
    '総理',
    '総理大臣',
    '国家主席',
    '商務部長',
    '央行行长',
    '财长',
    '财政部长',
    '总统',
    '大統領',
  ].map(foldString),
);

function* cueNames(): Generator<Name> {
  for (const lang of PackLanguage.options) {
    for (const [id, words] of Object.entries({ ...CUES[lang], ...SUBJECT_WORDS[lang] })) {
      for (const name of words) yield { name, type: id === 'stop' ? 'stop' : 'cue', id, lang };
    }
  }
}

function* glossNames({ glosses = [] }: Vocabulary): Generator<Name> {
  for (const { en = [], ...others } of glosses) for (const id of stems(en.join(' '))) yield* named('gloss', id, others);
}

function* named(type: NameType, id: string, words: WordList, weight?: number): Generator<Name> {
  for (const lang of PackLanguage.options) for (const name of words[lang] ?? []) yield { name, type, id, lang, weight };
}

interface DraftEntry {
  type: NameType;
  ids: string[];
  langs: PackLanguage[];
  latin: boolean;
  weight?: number;
  weak: boolean;
}

class EntryTable {
  private readonly drafts = new Map<string, { key: string; caseRule: CaseRule; draft: DraftEntry }>();

  add({ name, type, id, lang, weight, weak = false }: Name): void {
    const caseRule = caseRuleOf(name);
    const isPlural = caseRule === 'any' && (type === 'sector' || type === 'topic' || type === 'anchor' || type === 'fact');
    for (const form of isPlural ? withPlural(name) : [name]) {
      const key = indexKey(form);
      if (key === '') continue;
      const slot = slotOf({ type, caseRule, weight, weak, key });
      const known = this.drafts.get(slot)?.draft;
      if (known) {
        if (!known.ids.includes(id)) known.ids.push(id);
        if (!known.langs.includes(lang)) known.langs.push(lang);
      } else {
        const draft = {
          type,
          ids: [id],
          langs: [lang],
          latin: isLatin(key),
          weight,
          weak,
        };
        this.drafts.set(slot, { key, caseRule, draft });
      }
    }
  }

  /** A weak name that is a strong one of the same thing as well. */
  private isSaidStronger(slot: string, draft: DraftEntry): boolean {
    const strong = draft.weak ? this.drafts.get(slot.replace(' true ', ' false ')) : undefined;
    return strong !== undefined && draft.ids.every((id) => strong.draft.ids.includes(id));
  }

  finish(): IndexedName[] {
    const needed = [...this.drafts].filter(([slot, { draft }]) => !this.isSaidStronger(slot, draft)).map(([, row]) => row);
    return needed.map(({ key, caseRule, draft }) => ({
      key,
      caseRule,
      entry: {
        type: draft.type,
        ids: draft.ids,
        weight: draft.weight,
        weak: draft.weak,
        langs: draft.latin && draft.type !== 'cue' && draft.type !== 'gloss' ? 'any' : draft.langs,
      },
    }));
  }
}

function slotOf(parts: { type: NameType; caseRule: CaseRule; weight: number | undefined; weak: boolean; key: string }): string {
  return [parts.type, parts.caseRule, parts.weight ?? '', parts.weak, parts.key].join(' ');
}

/** The form in which names are compared: folded, hyphens as spaces. */
export function indexKey(name: string): string {
  return foldString(name).replaceAll('-', ' ').trim();
}

/** A name of several words is known whatever its letters; a single capital letter or word must be written as one. */
function caseRuleOf(name: string): CaseRule {
  const isUpper = name === name.toUpperCase() && name !== name.toLowerCase();
  if (isUpper && name.length <= 6) return 'upper';
  const first = name[0] ?? '';
  return first !== first.toLowerCase() && !name.includes(' ') ? 'initial' : 'any';
}

function withPlural(name: string): string[] {
  if (!/[a-z]$/.test(name) || name.endsWith('s')) return [name];
  if (/(x|ch|sh)$/.test(name)) return [name, `${name}es`];
  return /[^aeiou]y$/.test(name) ? [name, `${name.slice(0, -1)}ies`] : [name, `${name}s`];
}

function isLatin(key: string): boolean {
  return /^[\u0020-\u024f]+$/.test(key);
}
