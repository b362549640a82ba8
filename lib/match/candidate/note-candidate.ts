/** What all candidates of events, terms and pledges have in common. */
import { claimOf } from '../verdict/figure-fit.ts';
import type { Candidate } from './types.ts';
import type { NoteReading } from '../reading/types.ts';
import type { AnnotationKind, Verdict } from '../types.ts';
import type { Country, Event, Fact, Figure, Term } from '../../record/schema.ts';

/** Sums in billions of dollars that a fact states. */
export function sumsIn(fact: Term | Event | Figure): number[] {
  const own = fact.kind === 'figure' && fact.unit === 'USD bn' ? [fact.value] : [];
  const told = [...`${fact.title} ${fact.gist}`.matchAll(/\$\s?(\d+(?:\.\d+)?)\s?(billion|bn|trillion|tn)/g)];
  return [...own, ...told.map((match) => Number(match[1]) * (match[2]!.startsWith('t') ? 1000 : 1))];
}

export function countriesOf(reading: NoteReading): Country[] {
  return reading.view.of('country').flatMap((country) => country.ids);
}

export function candidate(
  reading: NoteReading,
  ranked: readonly Fact[],
  kind: AnnotationKind,
  weight: number,
  verdict: Verdict | null = null,
): Candidate {
  const [best, ...rest] = ranked;
  return {
    reading,
    kind,
    about: { topic: best!.id },
    facts: [best!.id],
    claim: reading.figure ? claimOf(reading.figure) : null,
    verdict,
    features: [...reading.features, { name: 'record', weight: Math.round(weight * 1000) / 1000 }],
    line: `${kind} ${reading.how} ${best!.id}`,
    rejected: rest.slice(0, 3).map((fact) => ({ fact: fact.id, reason: 'less-alike', score: 0 })),
  };
}
