/** Makes the data of a card from the record: everything that it shows, computed once, so that opening it asks nobody. */
import type { RecordView } from '../record/record.ts';
import type { BuildOptions } from './common.ts';
import { holdingCard } from './holding.ts';
import { noteCard } from './note.ts';
import type { CardData } from './schema.ts';
import { statementCard } from './statement.ts';
import { tariffCard } from './tariff.ts';

/** Makes the card of one fact; throws when the record has no such fact. */
export function buildCard(record: RecordView, factId: string, options: BuildOptions): CardData {
  const fact = record.fact(factId);
  if (!fact) throw new Error(`no fact ${factId}`);
  switch (fact.kind) {
    case 'tariff':
      return tariffCard(record, fact, options);
    case 'holding':
    case 'series':
      return holdingCard(record, fact, options);
    case 'statement':
      return statementCard(record, fact, options);
    default:
      return noteCard(record, fact, options);
  }
}
