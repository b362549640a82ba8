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
  gist: ReadonlySet<string>;
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
  const empty: StatementWords = { gist: new Set(), quote: new Set() };
  return {
    of: (statement) => table.get(statement.id) ?? empty,
    likeness: (words, statement) => {
      const { gist } = table.get(statement.id) ?? empty;
      return Math.min(1, shared(words, gist) / Math.max(8, Math.min(sum(gist), 18)));
    },
    quoted: (words, statement) => {
      const { quote } = table.get(statement.id) ?? empty;
      return quote.size === 0 ? 0 : shared(words, quote) / sum(quote);
    },
    telling: (words, statement) => {
      const { gist, quote } = table.get(statement.id) ?? empty;
      return [...words].filter((word) => (gist.has(word) || quote.has(word)) && counts.get(word)! <= TELLING).length;
    },
    isRareIn: (words, statement) => {
      const { quote } = table.get(statement.id) ?? empty;
      return [...words].every((word) => quote.has(word)) && [...words].some((word) => counts.get(word)! <= RARE);
    },
  };
}

function wordsOf({ gist, quote, occasion }: Statement): StatementWords {
  return { gist: stems(`${gist} ${occasion}`), quote: stems(quote ?? '') };
}
