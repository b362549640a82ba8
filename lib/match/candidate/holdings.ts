import type { Holding, Period } from '../../record/schema.ts';
import type { Verdict } from '../types.ts';

/** After every release of the record: its newest values. */
export const TODAY = '9999-12-31';

/** Single months are news from the time that the record follows the story. */
export const FIRST_NEWS = '2024-06';

/** Series by holder. */
export type Holdings = ReadonlyMap<string, Holding>;

/** What the record answers: a verdict and the period it rests on. */
export interface Answer {
  verdict: Verdict | null;
  period?: Period;
  matched: 'record' | 'former' | 'other';
}
