/** The tariffs of the record by scope, and every rate that a scope ever had, as of a day. */
import { isEuMember, namesTarget } from '../../record/scope.ts';
import { listedRate, tariffState, type KnownStep } from '../../record/tariff-state.ts';
import type { Country, IsoDate, Sector, Tariff, TariffStep } from '../../record/schema.ts';

export interface Scope {
  imposer: Country;
  target: Country;
  sector: Sector;
}

/**
 * - `now`: what the measure stood for on the day: charged, suspended, agreed or announced and not overtaken
 * - `was`: known by then and overtaken; `later`: not yet known; `known`: the day itself is unknown
 */
export type Standing = 'now' | 'was' | 'later' | 'known';

/** One rate of one measure for one target. */
export interface RateState {
  fact: Tariff;
  /** Index of the step. */
  step: number;
  rate: number;
  standing: Standing;
  /** `text`: the figure stands in the prose of the step; `sum`: several measures together. */
  source: 'step' | 'text' | 'sum';
  /** Facts added up, for a sum. */
  parts?: Tariff[];
  knownFrom: IsoDate;
}

export type ScopeTable = ReadonlyMap<string, readonly Tariff[]>;

const key = (imposer: Country, target: Country, sector: Sector): string => `${imposer}>${target} ${sector}`;

/** Indexes tariffs by every scope that they name; per-country rates of a general measure count as naming it. */
export function scopeTable(tariffs: readonly Tariff[]): ScopeTable {
  const table = new Map<string, Tariff[]>();
  for (const tariff of tariffs) {
    const { imposer, targets, sector, alsoSectors = [] } = tariff.scope;
    const listed = tariff.steps.flatMap((step) => Object.keys(step.rates ?? {}));
    for (const target of new Set([...targets, ...listed]))
      for (const covered of [sector, ...alsoSectors]) {
        const slot = key(imposer, target, covered);
        table.set(slot, [...(table.get(slot) ?? []), tariff]);
      }
  }
  return table;
}

/** Measures that name the scope itself, most specific first; then those for everyone. */
export function measuresIn(table: ScopeTable, { imposer, target, sector }: Scope): Tariff[] {
  const union = isEuMember(target) ? (table.get(key(imposer, 'EU', sector)) ?? []) : [];
  const own = [...(table.get(key(imposer, target, sector)) ?? []), ...union];
  // Listed goods of one country are said to be its goods.
  if (sector === 'all')
    own.push(...(table.get(key(imposer, target, 'other')) ?? []).filter((fact) => fact.role === 'additional'));
  const everyone = table.get(key(imposer, '*', sector)) ?? [];
  // A duty on whoever trades with a third country is meant only by those who name it.
  const general = everyone.filter((fact) => fact.role !== 'additional');
  if (target === '*') return general;
  const specific = own.toSorted((a, b) => breadth(a) - breadth(b));
  return [...new Set([...specific, ...general])];
}

/** How many countries a measure names; everyone is the most. */
function breadth({ scope }: Tariff): number {
  return scope.targets.includes('*') ? 999 : scope.targets.length;
}

/** Sectors for which the record knows duties of this imposer on this target. */
export function sectorsOf(table: ScopeTable, imposer: Country, target: Country): Sector[] {
  const prefixes = [`${imposer}>${target} `, `${imposer}>* `];
  const slots = [...table.keys()].filter((slot) => prefixes.some((prefix) => slot.startsWith(prefix)));
  return [...new Set(slots.map((slot) => slot.slice(slot.indexOf(' ') + 1) as Sector))].filter((sector) => sector !== 'all');
}

/** The duties of an imposer on one sector, whoever pays them. */
export function allOfSector(table: ScopeTable, imposer: Country, sector: Sector): Tariff[] {
  const slots = [...table].filter(([slot]) => slot.startsWith(`${imposer}>`) && slot.endsWith(` ${sector}`));
  return [...new Set(slots.flatMap(([, measures]) => measures))];
}

/** Every rate that a measure had for a target, with its standing on a day. */
export function ratesOf(fact: Tariff, target: Country, date: IsoDate | null): RateState[] {
  const standingOf = standings(fact, date);
  return fact.steps.flatMap((step, index) => {
    const shared = { fact, step: index, standing: standingOf(index), knownFrom: step.knownFrom };
    const own = ownRate(step, fact, target);
    const exact: RateState[] = own === null ? [] : [{ ...shared, rate: own, source: 'step' }];
    // "10% to 41% by country": where the step lists countries, its prose is no rate of a single one.
    const isListed = step.rates !== undefined && target !== '*';
    const told = isListed ? [] : textRates(step).filter((rate) => rate !== own);
    return [...exact, ...told.map((rate): RateState => ({ ...shared, rate, source: 'text' }))];
  });
}

/** A rate listed for the target; the general one only where the measure covers the target or everyone. */
function ownRate(step: TariffStep, fact: Tariff, target: Country): number | null {
  const listed = listedRate(step, target);
  if (listed !== undefined) return listed;
  return namesTarget(fact, target) || fact.scope.targets.includes('*') ? step.rate : null;
}

const FIGURE_IN_TEXT = /(\d+(?:\.\d+)?)(?:%| points)/g;

/** Figures in the prose of a step: "25% on top of the 2.5% normal duty, 27.5% in all"; not those of a partner named before it. */
export function textRates(step: TariffStep): number[] {
  const parts = (step.rateText ?? '').split(/[;,]/).filter((part) => !NAMED_PARTNER.test(part));
  return parts.flatMap((part) => [...part.matchAll(FIGURE_IN_TEXT)].map((match) => Number(match[1])));
}

/** "UK 25%", "ceilings for partners: UK 10%", "South Korea: 15% all-in". */
const NAMED_PARTNER = /(^|: )\s*\p{Lu}[\p{L} ]*:? \d/u;

function standings(fact: Tariff, date: IsoDate | null): (index: number) => Standing {
  if (date === null) return () => 'known';
  const current = new Set(currentSteps(fact, date));
  return (index) => (fact.steps[index]!.knownFrom > date ? 'later' : current.has(index) ? 'now' : 'was');
}

/** Indexes of the steps that a writer on that day may call the rate. */
function currentSteps(fact: Tariff, date: IsoDate): number[] {
  const state = tariffState(fact, date);
  if (!state) return [];
  const steps: (KnownStep | null)[] = [state.headline, state.charged, ...state.suspended, ...state.pending];
  const current = steps.filter((step) => step !== null).map((step) => step.index);
  const isOver = state.status === 'ended' || state.status === 'struck_down';
  if (isOver && state.charged === null) return current;
  const changes = state.modifications.filter((step) => step.rates !== undefined || textRates(step).length > 0);
  return [...current, ...changes.map((step) => step.index), ...standingProposal(fact, date)];
}

/** The newest rate that was announced or agreed stays on the table until another one is ordered. */
function standingProposal(fact: Tariff, date: IsoDate): number[] {
  const known = fact.steps
    .map((step, index) => ({ ...step, index }))
    .filter((step) => step.knownFrom <= date && step.rate !== null);
  const [newest] = known
    .filter(({ status }) => status === 'announced' || status === 'agreed')
    .sort((a, b) => (a.knownFrom < b.knownFrom ? 1 : -1));
  if (!newest) return [];
  const isOvertaken = known.some(
    (step) => step.knownFrom > newest.knownFrom && step.status === 'in_force' && step.rate !== newest.rate,
  );
  return isOvertaken ? [] : [newest.index];
}

/**
 * Within one law a country's own measure says what its goods pay: a general rate, or the country's line in a general
 * list, is overtaken where the own measure stands at another rate.
 */
export function reconciled(rates: readonly RateState[], target: Country): RateState[] {
  const isOwn = ({ fact }: RateState): boolean => namesTarget(fact, target) && fact.scope.targets.length <= 3;
  const own = rates.filter(
    (state) => isOwn(state) && target !== '*' && (state.fact.role === 'country-rate' || state.fact.role === 'sectoral'),
  );
  return rates.map((state) => {
    // What comes on top is not overtaken by what it comes on top of.
    if (isOwn(state) || state.standing !== 'now' || state.fact.role === 'additional') return state;
    const peers = own.filter(({ fact }) => fact.legalBasis === state.fact.legalBasis);
    const isOvertaken =
      peers.some(({ standing }) => standing === 'now') &&
      !peers.some(({ rate, standing }) => standing === 'now' && rate === state.rate);
    return isOvertaken ? { ...state, standing: 'was' } : state;
  });
}

/** Measures that can be added up: duties on everything from one target that come on top of each other. */
const ADDABLE: readonly Tariff['role'][] = ['country-rate', 'additional', 'surcharge', 'retaliation'];

/** What a target paid in all on each day that something changed, newest last. */
export function sumsOf(measures: readonly Tariff[], target: Country, date: IsoDate | null): RateState[] {
  const parts = measures.filter((fact) => ADDABLE.includes(fact.role) && namesTarget(fact, target));
  if (parts.length < 2) return [];
  const days = new Set(parts.flatMap((fact) => fact.steps.flatMap((step) => [step.knownFrom, step.validFrom ?? step.knownFrom])));
  return [...days].sort().flatMap((day) => sumOn(parts, target, { day, date }));
}

/** What was charged on a day; a day after the article's by what was known of it then, and by what came later. */
function sumOn(parts: readonly Tariff[], target: Country, { day, date }: { day: IsoDate; date: IsoDate | null }): RateState[] {
  if (date === null) return sumAs(parts, target, { day, known: day, standing: 'known' });
  const today = sumAs(parts, target, { day: date, known: date, standing: 'now' })[0]?.rate;
  if (day <= date) {
    const [sum] = sumAs(parts, target, { day, known: day, standing: 'was' });
    return sum ? [{ ...sum, standing: sum.rate === today ? 'now' : 'was' }] : [];
  }
  return [
    ...sumAs(parts, target, { day, known: date, standing: 'now' }),
    ...sumAs(parts, target, { day, known: day, standing: 'later' }),
  ];
}

interface SumQuery {
  day: IsoDate;
  known: IsoDate;
  standing: Standing;
}

function sumAs(parts: readonly Tariff[], target: Country, { day, known, standing }: SumQuery): RateState[] {
  const charged = parts.flatMap((fact) => {
    const step = tariffState(fact, day, known)?.charged;
    const rate = step && ownRate(step, fact, target);
    return step && rate ? [{ fact, step, rate }] : [];
  });
  if (charged.length < 2) return [];
  const { fact, step } = charged[0]!;
  const rate = charged.reduce((sum, part) => sum + part.rate, 0);
  const measures = charged.map((part) => part.fact);
  return [{ fact, step: step.index, rate, standing, source: 'sum', parts: measures, knownFrom: known }];
}
