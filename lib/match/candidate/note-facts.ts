import type { Country, Event, Fact, Figure, Tariff, Term } from '../../record/schema.ts';
import type { EventTable } from './event-words.ts';

/** What of the record things that are named or described are tied to. */
export interface NoteFacts {
  facts: ReadonlyMap<string, Fact>;
  events: readonly Event[];
  eventWords: EventTable;
  terms: readonly Term[];
  figures: readonly Figure[];
  tariffs: readonly Tariff[];
  /** English country names by code, to know a fact's country from its title. */
  countryOf: (text: string) => ReadonlySet<Country>;
  /** The English name of a country, as titles write it. */
  nameOf: (country: Country) => string;
}
