import type { Draft } from './draft.ts';
import type { FactKind } from './schema.ts';

/** Says that a field of a fact breaks a rule. */
export type Report = (fact: { id: string; kind?: FactKind | string }, field: string, problem: string) => void;
/** One family of rules. */
export type Rule = (draft: Draft, report: Report) => void;
