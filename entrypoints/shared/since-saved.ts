/** "Since you saved it": whether the record of a saved passage has moved after the day of saving. */
import type { Since } from '../../components/library/highlight-row.ts';
import { buildCard } from '../../lib/card/build.ts';
import { recordWords } from '../../lib/card/summary.ts';
import { stanceWord } from '../../lib/card/words.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import type { RecordView } from '../../lib/record/record.ts';
import { since, type Update } from '../../lib/record/since.ts';

/** A function that tells the newest change of any fact of a highlight; each fact and day is looked at once. */
export function changesSince(record: RecordView, today: string, i18n: I18n): (highlight: Highlight) => Since | null {
  // A whole card is built for these words: once a fact, not at every turn of the list.
  const newestWords = remembering((factId) => newestWordsOf(record, factId, today, i18n));
  const changeOf = remembering((factId, day) => newestChange(record, factId, { day, today, i18n, newestWords }));
  return (highlight) => {
    const day = knownOn(highlight);
    const changes = highlight.facts.map(({ id }) => changeOf(id, day)).filter((change) => change !== null);
    return changes.sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
  };
}

/** The same function, asked once for each combination of keys. */
function remembering<Keys extends string[], T>(answer: (...keys: Keys) => T): (...keys: Keys) => T {
  const known = new Map<string, { answer: T }>();
  return (...keys) => {
    const key = keys.join(' ');
    const found = known.get(key) ?? { answer: answer(...keys) };
    known.set(key, found);
    return found.answer;
  };
}

/** The day to which the record was known when the passage was saved: a pack is older than the day it is used on. */
function knownOn({ created, pack }: Highlight): string {
  const day = created.slice(0, 10);
  return pack?.builtOn && pack.builtOn < day ? pack.builtOn : day;
}

function newestChange(
  record: RecordView,
  factId: string,
  { day, today, i18n, newestWords }: { day: string; today: string; i18n: I18n; newestWords: (factId: string) => string },
): Since | null {
  const fact = record.fact(factId);
  if (!fact) return null;
  const statements = fact.kind === 'statement' ? record.statements({ speaker: fact.speaker }) : [];
  const update = since(fact, day, today, statements).at(-1);
  if (!update) return null;
  return { date: update.at, describe: () => stateWords(update, i18n) ?? newestWords(factId) };
}

function stateWords(update: Update, i18n: I18n): string | null {
  if (update.kind === 'statement') return stanceWord(update.statement.stance, i18n);
  return update.kind === 'role' ? update.role.title : null;
}

function newestWordsOf(record: RecordView, factId: string, today: string, i18n: I18n): string {
  return recordWords(buildCard(record, factId, { asOf: null, today, locale: i18n.locale }), i18n).newest ?? '';
}
