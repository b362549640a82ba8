/** Ties the day of a duty to the step of a measure that begins or ends on it. */
import { addDays } from '../../record/calendar.ts';
import { scopesOf, targetOf, type ScopeRates } from './scope-rates.ts';
import type { Candidate } from './types.ts';
import type { ScopeTable } from './scope.ts';
import type { TariffReading } from '../reading/types.ts';
import type { IsoDate, Tariff } from '../../record/schema.ts';

const WEIGHTS = { day: 0.25 } as const;

interface Hit {
  scope: ScopeRates;
  fact: Tariff;
  step: number;
}

/** The step of a measure of the scope that begins or ends on the day, as known by then. */
export function tieStep(reading: TariffReading, table: ScopeTable, date: IsoDate | null): Candidate | null {
  const day = reading.dates[0]!.from!;
  const hits = scopesOf(reading, table, date).flatMap((scope) => stepsOn(scope, day, date));
  const [best] = hits.toSorted((a, b) => breadth(a.fact) - breadth(b.fact));
  if (!best) return null;
  return {
    reading,
    kind: 'tariff',
    about: { imposer: reading.imposer, target: targetOf(reading, best.scope, best.fact), sector: best.scope.sector },
    facts: [best.fact.id],
    step: best.step,
    claim: null,
    verdict: null,
    features: [...reading.features, { name: 'day', weight: WEIGHTS.day }],
    line: `tariff ${reading.imposer}→${best.scope.target} ${best.scope.sector} step of ${day}`,
    rejected: [],
  };
}

function stepsOn(scope: ScopeRates, day: IsoDate, date: IsoDate | null): Hit[] {
  return scope.measures.flatMap((fact) =>
    fact.steps.flatMap(({ knownFrom, validFrom, validTo, endKnownFrom }, step) => {
      const isKnown = date === null || knownFrom <= date;
      // Where the next step ended it, nobody knew the day before that step was made known.
      const endKnown = endKnownFrom ?? fact.steps[step + 1]?.knownFrom ?? knownFrom;
      const isEndKnown = validTo !== null && (date === null || endKnown <= date);
      // A measure that ends on a day lasts until the one before.
      const isThen = validFrom === day || (isEndKnown && (validTo === day || addDays(validTo, -1) === day));
      return isKnown && isThen ? [{ scope, fact, step }] : [];
    }),
  );
}

function breadth({ scope }: Tariff): number {
  return scope.targets.includes('*') ? 99 : scope.targets.length;
}
