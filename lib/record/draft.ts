/** A pack on which the rules are tried: what kept the schema, and what is known of the rest. */
import { FILE_OF } from './pack-files.ts';
import type { Fact, FactKind, Gap, IsoDate, Pack, Source, Vocabulary } from './schema.ts';

/** A fact that the schema refused, without what it refused. */
export interface Refused {
  file: string;
  fact: Fact;
}

export interface Draft {
  /** null when the pack's own data could not be read. */
  builtOn: IsoDate | null;
  facts: readonly Fact[];
  refused: readonly Refused[];
  sources: readonly Source[];
  gaps: readonly Gap[];
  vocabulary: Vocabulary | null;
  /** Ids of facts, sources and gaps that the schema refused: there, though nothing more can be said of them. */
  refusedIds: ReadonlySet<string>;
  /** Files that could not be read: what they hold may well be there. */
  unread: ReadonlySet<string>;
}

/** Returns a sound pack as a draft. */
export function draftOf(pack: Pack): Draft {
  return { ...pack, refused: [], refusedIds: new Set(), unread: new Set() };
}

/** Whether something may stand where it cannot be seen: nobody can say that it is missing. */
export function mayExist(draft: Draft, id: string, file: string): boolean {
  return draft.refusedIds.has(id) || draft.unread.has(file);
}

/** The facts of one kind that kept the schema. */
export function ofKind<K extends FactKind>(draft: Draft, kind: K): Extract<Fact, { kind: K }>[] {
  return draft.facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
}

/**
 * Tries each fact. One that the schema refused is tried as far as it goes: where it lacks what a rule reads, the schema
 * has named the place already.
 */
export function eachFact(draft: Draft, check: (fact: Fact) => void): void {
  for (const fact of draft.facts) check(fact);
  for (const { fact, file } of draft.refused) {
    if (FILE_OF[fact.kind] !== file) continue;
    try {
      check(fact);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}
