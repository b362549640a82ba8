/** A reading tied to the record: what a mark would say, and why it would say just that. */
import type { About, AnnotationKind, Claim, Verdict } from '../types.ts';
import type { Feature, Reading } from '../reading/types.ts';

export interface Rejected {
  fact: string;
  reason: string;
  score: number;
}

export interface Candidate {
  reading: Reading;
  kind: AnnotationKind;
  about: About;
  /** Fact ids, best first. */
  facts: string[];
  step?: number;
  period?: string;
  claim: Claim | null;
  verdict: Verdict | null;
  /** The reading's features and those that the record added. */
  features: Feature[];
  /** The reading in one machine-readable line. */
  line: string;
  rejected: Rejected[];
}
