/** A candidate with its score, and what the choice asks of it in several places. */
import type { Candidate } from '../candidate/types.ts';

export interface Ranked {
  candidate: Candidate;
  score: number;
}

/** A statement that only the record makes one: its sentence names no speaker by grammar. */
export function isHearsay({ reading }: Pick<Candidate, 'reading'>): boolean {
  return reading.kind === 'statement' && reading.voices !== null;
}
