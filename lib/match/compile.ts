/** Compiles the record into what the matcher asks of it: names by the lexer's index, facts by subject. */
import { rarityTable, type RarityTable } from './closed-world/rarity.ts';
import { compileIndex } from './index/compile-index.ts';
import { scopeTable, type ScopeTable } from './candidate/scope.ts';
import { eventTable } from './candidate/event-words.ts';
import { ownNews } from './own-news.ts';
import { wordTable } from './candidate/words.ts';
import type { Country, Fact, Holding, Person, Statement, Vocabulary } from '../record/schema.ts';
import type { InterventionFacts } from './candidate/intervention.ts';
import type { MatchSource } from './types.ts';
import type { NameIndex } from './index/name-index.ts';
import type { NoteFacts } from './candidate/note-facts.ts';
import type { StatementTable } from './candidate/statement.ts';

/** Everything `annotate` needs. Immutable; built once per version of the record. */
export interface MatchIndex {
  names: NameIndex;
  tariffs: ScopeTable;
  rarity: RarityTable;
  /** By ISO code, `TOTAL` and the other subjects of the table. */
  holdings: ReadonlyMap<string, Holding>;
  statements: StatementTable;
  people: ReadonlyMap<string, Person>;
  /** Countries with duties of their own on American goods. */
  chargers: ReadonlySet<Country>;
  notes: NoteFacts & InterventionFacts;
  /** Facts that make a page coverage when they are found on it. */
  ownNews: ReadonlySet<string>;
}

/** Builds the index from facts and vocabulary. */
export function compile(source: MatchSource): MatchIndex {
  const of = <K extends Fact['kind']>(kind: K) =>
    source.facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  const statements = of('statement').sort((a, b) => (a.date < b.date ? -1 : 1));
  const tariffs = scopeTable(of('tariff'));
  return {
    names: compileIndex(source),
    tariffs,
    rarity: rarityTable(tariffs),
    holdings: new Map(of('holding').map((fact) => [fact.subject, fact])),
    statements: { bySpeaker: bySpeaker(statements), words: wordTable(statements) },
    people: new Map(of('person').map((fact) => [fact.id, fact])),
    chargers: new Set(of('tariff').flatMap(({ role, scope }) => (role === 'retaliation' ? scope.imposer : []))),
    notes: {
      facts: new Map(source.facts.map((fact) => [fact.id, fact])),
      events: of('event'),
      eventWords: eventTable(of('event')),
      terms: of('term'),
      figures: of('figure'),
      tariffs: of('tariff'),
      interventions: of('intervention').sort((a, b) => (a.from < b.from ? -1 : 1)),
      countryOf: countryFinder(source.vocabulary),
      nameOf: (country) => source.vocabulary.countries[country]?.en?.[0] ?? country,
    },
    ownNews: ownNews(source.facts),
  };
}

function bySpeaker(statements: readonly Statement[]): Map<string, Statement[]> {
  const table = new Map<string, Statement[]>();
  for (const statement of statements) table.set(statement.speaker, [...(table.get(statement.speaker) ?? []), statement]);
  return table;
}

/** Countries that an English title of the record names. */
function countryFinder({ countries }: Vocabulary): (text: string) => ReadonlySet<Country> {
  const byWord = new Map<string, Country>();
  for (const [id, words] of Object.entries(countries)) for (const word of words.en ?? []) byWord.set(word.toLowerCase(), id);
  return (text) => {
    const words = text.toLowerCase().split(/[^\p{L}.]+/u);
    const pairs = words.map((word, at) => `${word} ${words[at + 1] ?? ''}`);
    return new Set([...words, ...pairs].flatMap((word) => byWord.get(word) ?? []));
  };
}
