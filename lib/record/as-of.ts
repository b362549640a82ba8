/**
 * The record as of a day: what a fact said, using only what was known on that day.
 * A statement is known from the day it was said, a value from its release, a step from its announcement.
 */
import { rolesOn } from './office.ts';
import type {
  Event,
  Fact,
  Figure,
  Holding,
  Intervention,
  IsoDate,
  Person,
  Role,
  Series,
  Statement,
  Tariff,
  Term,
} from './schema.ts';
import { tariffState, type TariffState } from './tariff-state.ts';
import { latestPeriod, type VintageValue } from './vintage.ts';

export interface SeriesState {
  kind: 'holding' | 'series';
  /** The newest period that was out, with its value then. */
  latest: VintageValue;
}
export interface StatementState {
  kind: 'statement';
  statement: Statement;
}
export interface PersonState {
  kind: 'person';
  person: Person;
  /** The roles held on the day, newest first. */
  roles: Role[];
}
/** Interventions, events, terms and figures are known or not; nothing in them changes. */
export interface NoteState {
  kind: 'intervention' | 'event' | 'term' | 'figure';
  fact: Intervention | Event | Term | Figure;
}
export type FactState = TariffState | SeriesState | StatementState | PersonState | NoteState;

/** Returns the state of a fact on `date` by what was known then; null when the record did not know it yet. */
export function asOf(fact: Tariff, date: IsoDate): TariffState | null;
export function asOf(fact: Holding | Series, date: IsoDate): SeriesState | null;
export function asOf(fact: Statement, date: IsoDate): StatementState | null;
export function asOf(fact: Person, date: IsoDate): PersonState;
export function asOf(fact: Intervention | Event | Term | Figure, date: IsoDate): NoteState | null;
export function asOf(fact: Fact, date: IsoDate): FactState | null;
export function asOf(fact: Fact, date: IsoDate): FactState | null {
  switch (fact.kind) {
    case 'tariff':
      return tariffState(fact, date);
    case 'holding':
    case 'series': {
      const latest = latestPeriod(fact, date);
      return latest && { kind: fact.kind, latest };
    }
    case 'statement':
      return fact.date <= date ? { kind: 'statement', statement: fact } : null;
    case 'person':
      return { kind: 'person', person: fact, roles: rolesOn(fact, date) };
    case 'term':
      return { kind: 'term', fact };
    default:
      return fact.knownFrom <= date ? { kind: fact.kind, fact } : null;
  }
}
