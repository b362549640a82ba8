/** A fact as far as it was known on a day, so that a list of that day can hold nothing that came later. */
import { asOf } from './as-of.ts';
import type { Fact, IsoDate } from './schema.ts';

/** Returns the fact without later steps, figures and offices; null when nothing of it was known yet. */
export function knownOn(fact: Fact, day: IsoDate): Fact | null {
  if (asOf(fact, day) === null) return null;
  switch (fact.kind) {
    case 'tariff':
      return { ...fact, steps: fact.steps.filter((step) => step.knownFrom <= day) };
    case 'holding':
    case 'series': {
      const vintages = fact.vintages.filter((row) => row.knownFrom <= day);
      const periods = new Set(vintages.map((row) => row.period));
      const points = fact.points.filter(([period, , known]) => known <= day || periods.has(period));
      return { ...fact, points, vintages };
    }
    case 'person': {
      const roles = fact.roles.filter((role) => role.from === null || role.from <= day);
      return { ...fact, roles: roles.map((role) => ({ ...role, to: role.to !== null && role.to <= day ? role.to : null })) };
    }
    default:
      return fact;
  }
}
