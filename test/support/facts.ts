/** Small facts for tests: only what a test is about has to be said. */
import type { Holding, Person, Role, Statement, Tariff, TariffStep } from '../../lib/record/schema.ts';

const base = { sources: ['a-source'], confidence: 'high' as const, checkedTo: '2026-11-24' };

/** Returns a step that was known on the day it began, unless told otherwise. */
export function step(part: Partial<TariffStep> & Pick<TariffStep, 'status' | 'knownFrom'>): TariffStep {
  return {
    rate: null,
    validFrom: null,
    validTo: null,
    knownTo: null,
    gist: 'A step.',
    sources: base.sources,
    confidence: base.confidence,
    ...part,
  };
}

/** Returns a US country rate on Japan with the given steps, unless told otherwise. */
export function tariff(
  steps: TariffStep[],
  part: Partial<Omit<Tariff, 'scope'>> & { scope?: Partial<Tariff['scope']> } = {},
): Tariff {
  return {
    ...base,
    kind: 'tariff',
    id: 'us-jp-reciprocal',
    title: 'Rate on Japan',
    legalBasis: 'IEEPA',
    role: 'country-rate',
    stacking: 'additive',
    ...part,
    scope: { imposer: 'US', targets: ['JP'], sector: 'all', coverage: 'Goods of Japan', ...part.scope },
    steps,
  };
}

/** Returns Japan's holdings with the given points and vintages, unless told otherwise. */
export function holding(part: Partial<Holding>): Holding {
  return {
    ...base,
    kind: 'holding',
    id: 'ust-holdings-jp',
    title: 'Holdings of Japan',
    subject: 'JP',
    measure: 'ust-holdings',
    unit: 'USD bn',
    frequency: 'month',
    points: [],
    vintages: [],
    ...part,
  };
}

/** Returns a statement on Treasuries as leverage, unless told otherwise. */
export function statement(part: Partial<Statement> & Pick<Statement, 'id' | 'date'>): Statement {
  return {
    ...base,
    kind: 'statement',
    speaker: 'katsunobu-kato',
    occasion: 'a press conference',
    topics: ['treasury-holdings-as-leverage'],
    stance: 'affirms',
    gist: 'Said something.',
    quote: null,
    relations: [],
    ...part,
  };
}

/** Returns a person with roles. */
export function person(id: string, roles: Role[], part: Partial<Person> = {}): Person {
  return { ...base, kind: 'person', id, names: { en: [id] }, roles, ...part };
}
