/** Counts what became of the perturbed passages, by kind of change. */
import type { Outcome, PerturbationKind } from './perturb.ts';

export interface PerturbationRow {
  kind: PerturbationKind;
  made: number;
  right: number;
  /** How many of them are of one scope that the record is sure of, and how many of those are right. */
  sure: number;
  sureRight: number;
  consistent: number;
  differs: number;
  outdated: number;
  unclear: number;
  none: number;
  unmarked: number;
}

const WANTED: Record<PerturbationKind, Outcome['verdict'][]> = {
  a: ['differs'],
  b: ['outdated'],
  c: ['outdated'],
  c0: ['none', 'unmarked'],
  d: ['consistent'],
  e: ['unclear', 'none', 'unmarked', 'outdated', 'consistent'],
};

/** One row per kind of change. */
export function perturbationTable(outcomes: readonly Outcome[]): PerturbationRow[] {
  return (Object.keys(WANTED) as PerturbationKind[]).map((kind) => {
    const own = outcomes.filter(({ perturbation }) => perturbation.kind === kind);
    const sure = own.filter(({ perturbation }) => perturbation.isSure);
    const right = (some: readonly Outcome[]): number => some.filter((one) => WANTED[kind].includes(one.verdict)).length;
    const count = (verdict: Outcome['verdict']): number => own.filter((one) => one.verdict === verdict).length;
    return {
      kind,
      made: own.length,
      right: right(own),
      sure: sure.length,
      sureRight: right(sure),
      consistent: count('consistent'),
      differs: count('differs'),
      outdated: count('outdated'),
      unclear: count('unclear'),
      none: count('none'),
      unmarked: count('unmarked'),
    };
  });
}
