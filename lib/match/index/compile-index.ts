/** Compiles the names of facts, people and offices and the pack's vocabulary into one index. */
import { Automaton } from './automaton.ts';
import { CUES } from '../language/cues.ts';
import { SUBJECT_WORDS } from '../language/subject-words.ts';
import { foldString } from '../lex/fold.ts';
import { PackLanguage } from '../../record/schema.ts';
import type { MatchSource } from '../types.ts';
import type { Fact, Vocabulary } from '../../record/schema.ts';
import type { NameEntry, NameIndex } from './name-index.ts';

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
  for (const fact of facts) for (const name of factNames(fact)) entries.add(name);
  for (const name of cueNames()) entries.add(name);
  return new Automaton(entries.finish());
}

function* vocabularyNames(vocabulary: Vocabulary): Generator<Name> {
  for (const [id, words] of Object.entries(vocabulary.countries)) yield* named('country', id, words);
  for (const [id, words] of Object.entries(vocabulary.sectors)) yield* named('sector', id, words);
  for (const [id, words] of Object.entries(vocabulary.topics)) yield* named('topic', id, words);
  for (const { group, weight, words } of vocabulary.anchors) yield* named('anchor', group, words, weight);
  for (const { group, weight, words } of vocabulary.antiAnchors) yield* named('anchor', group, words, -weight);
}

function* factNames(fact: Fact): Generator<Name> {
  if (fact.names) yield* named(fact.kind === 'person' ? 'person' : 'fact', fact.id, fact.names);
  if (fact.kind !== 'person') return;
  if (fact.weakNames) for (const name of named('person', fact.id, fact.weakNames)) yield { ...name, weak: true };
  for (const role of fact.roles) yield* named('office', role.office, role.names);
}

function* cueNames(): Generator<Name> {
  for (const lang of PackLanguage.options) {
    for (const [id, words] of Object.entries({ ...CUES[lang], ...SUBJECT_WORDS[lang] })) {
      for (const name of words) yield { name, type: id === 'stop' ? 'stop' : 'cue', id, lang };
    }
  }
}

function* named(type: NameType, id: string, words: WordList, weight?: number): Generator<Name> {
  for (const lang of PackLanguage.options) for (const name of words[lang] ?? []) yield { name, type, id, lang, weight };
}

/** How a name must be written in the text to count: its letters carry meaning in English ("US", "Turkey", "us"). */
export type CaseRule = 'any' | 'initial' | 'upper';

/** One form of a name, ready for the automaton. */
export interface IndexedName {
  /** Folded, hyphens as spaces. */
  key: string;
  caseRule: CaseRule;
  entry: NameEntry;
}

interface DraftEntry {
  type: NameType;
  ids: Set<string>;
  langs: Set<PackLanguage>;
  latin: boolean;
  weight?: number;
  weak: boolean;
}

class EntryTable {
  private readonly drafts = new Map<string, { key: string; caseRule: CaseRule; draft: DraftEntry }>();

  add({ name, type, id, lang, weight, weak }: Name): void {
    const caseRule = caseRuleOf(name);
    const isPlural = caseRule === 'any' && (type === 'sector' || type === 'topic' || type === 'anchor');
    for (const form of isPlural ? withPlural(name) : [name]) {
      const key = indexKey(form);
      if (key === '') continue;
      const slot = `${type} ${caseRule} ${weight ?? ''} ${key}`;
      const known = this.drafts.get(slot)?.draft;
      if (known) {
        known.ids.add(id);
        known.langs.add(lang);
      } else {
        const draft = {
          type,
          ids: new Set([id]),
          langs: new Set([lang]),
          latin: isLatin(key),
          weight,
          weak: weak ?? isWeakForm(type, key),
        };
        this.drafts.set(slot, { key, caseRule, draft });
      }
    }
  }

  finish(): IndexedName[] {
    return Array.from(this.drafts.values(), ({ key, caseRule, draft }) => ({
      key,
      caseRule,
      entry: {
        type: draft.type,
        ids: [...draft.ids],
        weight: draft.weight,
        weak: draft.weak || (draft.type === 'person' && draft.ids.size > 1),
        langs: draft.latin && draft.type !== 'cue' ? 'any' : [...draft.langs],
      },
    }));
  }
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

/** A bare surname, and an office without its country: others share it. */
function isWeakForm(type: NameType, key: string): boolean {
  if (type === 'person') return isLatin(key) ? !key.includes(' ') : key.length <= 2;
  return (
    type === 'office' && isLatin(key) && !key.includes("'s ") && !/\b(u\.?s\.?|treasury|trade representative|fed)\b/.test(key)
  );
}
