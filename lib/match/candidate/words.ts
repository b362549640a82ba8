/** Likeness of a passage and a statement of the record by the words that they share, rare words counting more. */
import { stems } from '../language/stems.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Statement } from '../../record/schema.ts';

/** Stems of what a sentence says, in whatever language: those of its own words, and those that its words are glossed by. */
export function stemsOf(view: SentenceView, text: string = view.text): Set<string> {
  const found = stems(text);
  for (const gloss of view.of('gloss')) for (const id of gloss.ids) found.add(id);
  return found;
}

/** Statements that a rare word stands in at most. */
const RARE = 2;
/** Statements that a telling word stands in at most. */
const TELLING = 8;

export interface StatementWords {
  /** Of the gist and of the occasion. */
  gist: ReadonlySet<string>;
  /** Of the occasion alone: they tell where and when, and not what. */
  occasion: ReadonlySet<string>;
  quote: ReadonlySet<string>;
}

export interface WordTable {
  of(statement: Statement): StatementWords;
  /** Between 0 and 1: the share of rare words of the shorter text that the other has as well. */
  likeness(words: ReadonlySet<string>, statement: Statement): number;
  /** Between 0 and 1: how much of the recorded quote the text gives. */
  quoted(words: ReadonlySet<string>, statement: Statement): number;
  /** How many of the words stand in the statement and in few others. */
  telling(words: ReadonlySet<string>, statement: Statement): number;
  /** Whether all words stand in the recorded quote, one of them in hardly any other statement. */
  isRareIn(words: ReadonlySet<string>, statement: Statement): boolean;
  /** What words weigh together; those that no statement has the most. */
  sum(words: Iterable<string>): number;
  /** The words that the statement has as well, those of its occasion and its speaker's name aside. */
  matter(words: ReadonlySet<string>, statement: Statement): { weight: number; count: number };
  /** What each word weighs that the statement has, and 0 for any other. */
  shared(statement: Statement): (word: string) => number;
  /** Statements of anybody that share words, their speakers' names aside, with the weight of these: a word of one statement alone weighs about 5. */
  sharing(words: ReadonlySet<string>): ReadonlyMap<Statement, number>;
}

/** Weighs words by how few statements use them. */
export function wordTable(statements: readonly Statement[]): WordTable {
  const table = new Map(statements.map((statement) => [statement.id, wordsOf(statement)]));
  const counts = new Map<string, number>();
  for (const { gist, quote } of table.values())
    for (const word of new Set([...gist, ...quote])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log((statements.length + 1) / ((counts.get(word) ?? 0) + 1));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);
  const shared = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    sum([...others].filter((word) => words.has(word)));
  const empty: StatementWords = { gist: new Set(), occasion: new Set(), quote: new Set() };
  const byWord = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const word of allWords(table.get(statement.id) ?? empty, statement))
      byWord.set(word, [...(byWord.get(word) ?? []), statement]);
  return {
    sum,
    of: (statement) => table.get(statement.id) ?? empty,
    likeness: (words, statement) => {
      const { gist } = table.get(statement.id) ?? empty;
      return Math.min(1, shared(words, gist) / Math.max(8, Math.min(sum(gist), 18)));
    },
    quoted: (words, statement) => {
      const { quote } = table.get(statement.id) ?? empty;
      // One card among several cards is the same word.
      const isGiven = (word: string): boolean => [word, `${word}s`, word.replace(/s$/, '')].some((form) => words.has(form));
      return quote.size === 0 ? 0 : sum([...quote].filter(isGiven)) / sum(quote);
    },
    telling: (words, statement) => {
      const { gist, quote } = table.get(statement.id) ?? empty;
      return [...words].filter((word) => (gist.has(word) || quote.has(word)) && counts.get(word)! <= TELLING).length;
    },
    isRareIn: (words, statement) => {
      const { quote } = table.get(statement.id) ?? empty;
      return [...words].every((word) => quote.has(word)) && [...words].some((word) => counts.get(word)! <= RARE);
    },
    matter: (words, statement) => {
      const own = table.get(statement.id) ?? empty;
      const told = [...allWords(own, statement)].filter((word) => words.has(word) && !own.occasion.has(word));
      return { weight: sum(told), count: told.length };
    },
    shared: (statement) => {
      const own = allWords(table.get(statement.id) ?? empty, statement);
      return (word) => (own.has(word) ? weight(word) : 0);
    },
    sharing: (words) => {
      const masses = new Map<Statement, number>();
      for (const word of words)
        for (const statement of byWord.get(word) ?? []) masses.set(statement, (masses.get(statement) ?? 0) + weight(word));
      return masses;
    },
  };
}

/** What the record has of a statement, without its speaker's name, which tells nothing of what he said. */
function allWords({ gist, quote }: StatementWords, { speaker }: Statement): ReadonlySet<string> {
  const name = stems(speaker);
  return new Set([...gist, ...quote].filter((word) => !name.has(word)));
}

function wordsOf({ gist, quote, occasion }: Statement): StatementWords {
  const told = new Set([...stems(gist), ...stems(quote ?? '')]);
  const scene = new Set([...stems(occasion)].filter((word) => !told.has(word)));
  return { gist: stems(`${gist} ${occasion}`), occasion: scene, quote: stems(quote ?? '') };
}
