/** Ties a reading of intervention to the operations of the record, or to what intervention is. */
import { claimOf, fits, writtenFigure } from '../verdict/figure-fit.ts';
import type { Candidate } from './types.ts';
import type { InterventionReading } from '../reading/types.ts';
import type { Intervention, IsoDate, Term } from '../../record/schema.ts';

const WEIGHTS = { record: 0.25, general: 0.1, amount: 0.2 } as const;
const TERM = 'yen-intervention';

export interface InterventionFacts {
  interventions: readonly Intervention[];
  terms: readonly Term[];
}

/** The candidate of a reading, or null when neither a day nor an amount nor the term is on record. */
export function tieIntervention(reading: InterventionReading, facts: InterventionFacts, date: IsoDate | null): Candidate | null {
  const known = facts.interventions.filter((fact) => date === null || fact.knownFrom <= date);
  const dated = known.filter((fact) => reading.dates.some(({ from, to }) => from! <= fact.to && fact.from < to!));
  const sums = reading.figure ? amountMatches(reading, dated.length > 0 ? dated : known) : [];
  if (reading.figure) return figured(reading, sums, dated, date);
  if (dated.length > 0 && reading.happened)
    return candidate(
      reading,
      dated.map((fact) => fact.id),
      'record',
      date === null ? null : 'consistent',
    );
  const term = isNamed(reading) ? facts.terms.find((fact) => fact.id === TERM) : undefined;
  return term ? candidate(reading, [term.id], 'general', null) : null;
}

/** "Yen intervention", 介入, 干预: the thing by its name, not a phrase for it. */
function isNamed({ view, passage }: InterventionReading): boolean {
  const isCurrency =
    view.cues('currency').some((cue) => view.distance(cue, passage) <= 12) ||
    view.of('fact').some((fact) => view.distance(fact, passage) === 0 && fact.start <= passage.start);
  if (!isCurrency) return false;
  return /interven|介入|干预|干預/i.test(view.lexed.text.slice(passage.start, passage.end));
}

function figured(
  reading: InterventionReading,
  sums: Intervention[],
  dated: Intervention[],
  date: IsoDate | null,
): Candidate | null {
  if (sums.length > 0)
    return candidate(
      reading,
      sums.map((fact) => fact.id),
      'amount',
      date === null ? null : 'consistent',
    );
  return dated.length > 0
    ? candidate(
        reading,
        dated.map((fact) => fact.id),
        'record',
        date === null ? null : 'unclear',
      )
    : null;
}

/** One operation of that amount, or several within half a year that add up to it. */
function amountMatches({ figure }: InterventionReading, among: readonly Intervention[]): Intervention[] {
  const written = writtenFigure(figure!);
  const sized = among.filter((fact) => fact.amount !== null && fact.unit === 'JPY tn');
  const single = sized.findLast((fact) => fits(written, fact.amount! * 1000));
  if (single) return [single];
  for (let first = 0; first < sized.length; first++)
    for (let last = first + 1; last < sized.length && monthsApart(sized[first]!, sized[last]!) <= 3; last++) {
      const run = sized.slice(first, last + 1);
      if (
        fits(
          written,
          run.reduce((sum, fact) => sum + fact.amount! * 1000, 0),
        )
      )
        return run;
    }
  return [];
}

function monthsApart(one: Intervention, other: Intervention): number {
  const month = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.abs(month(other.from) - month(one.from));
}

function candidate(
  reading: InterventionReading,
  facts: string[],
  how: keyof typeof WEIGHTS,
  verdict: Candidate['verdict'],
): Candidate {
  return {
    reading,
    kind: 'intervention',
    about: { country: reading.countries.find((id) => id !== 'US') ?? 'JP' },
    facts: facts.slice(0, 3),
    claim: reading.figure ? claimOf(reading.figure) : null,
    verdict,
    features: [...reading.features, { name: how, weight: WEIGHTS[how] }],
    line: `intervention ${how} ${facts.slice(0, 3).join(' ')}`,
    rejected: [],
  };
}
