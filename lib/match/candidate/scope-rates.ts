/** The scopes that a reading of a duty may mean, with the measures and rates that the record has of each. */
import { measuresIn, ratesOf, reconciled, sumsOf, type RateState, type ScopeTable } from './scope.ts';
import { namesTarget } from '../../record/scope.ts';
import type { TariffReading } from '../reading/types.ts';
import type { Programme } from '../mention.ts';
import type { Country, IsoDate, Sector, Tariff } from '../../record/schema.ts';

/** Everything the record says about one scope. */
export interface ScopeRates {
  target: Country;
  sector: Sector;
  measures: Tariff[];
  /** The measure that a figure of this scope most likely means. */
  main: Tariff;
  rates: RateState[];
}

/** Scopes that the words may mean, the likeliest first. */
export function scopesOf(reading: TariffReading, table: ScopeTable, date: IsoDate | null): ScopeRates[] {
  const { targets, targetsBefore, sectors, sectorsBefore, explicit, imposer } = reading;
  const isGeneral = !explicit.target && (explicit.sector || reading.programme === 'section-122');
  const meant: Country[] = isGeneral
    ? ['*', ...targets]
    : targets.length > 0
      ? [...targets, ...(explicit.target ? [] : ['*'])]
      : ['*'];
  // Goods that are only about are those of the partner that is spoken of.
  const isAnyones = (target: Country): boolean => target === '*' && targets.length > 0 && !targets.includes('*');
  return [...new Set([...meant, ...targetsBefore])].flatMap((target) =>
    [...sectors, ...(isAnyones(target) ? [] : sectorsBefore)].flatMap((sector) => {
      const own = measuresIn(table, { imposer, target, sector }).filter((fact) => fact.role !== 'rule');
      const general = measuresIn(table, { imposer, target, sector: 'all' });
      // A measure on everything covers the sector, too, where the record knows no such duty on the sector itself.
      const measures = fitting(knownOn(date, isAnswered(reading, own, general) ? own : general), reading);
      if (measures.length === 0) return [];
      const rates = reconciled(
        measures.flatMap((fact) => ratesOf(fact, target, date)),
        target,
      );
      const sums = sector === 'all' && reading.programme === null ? sumsOf(measures, target, date) : [];
      return [{ target, sector, measures, main: mainOf(measures, rates, target), rates: [...rates, ...sums] }];
    }),
  );
}

/** The sector has a duty of its own, of the programme that the words name where one of those exists at all. */
function isAnswered({ programme }: TariffReading, own: readonly Tariff[], general: readonly Tariff[]): boolean {
  if (own.length === 0 || programme === null) return own.length > 0;
  const isOf = (fact: Tariff): boolean => isOfProgramme(fact, programme);
  return own.some(isOf) || !general.some(isOf);
}

/** Measures of which something was known on the day. */
function knownOn(date: IsoDate | null, measures: Tariff[]): Tariff[] {
  return date === null ? measures : measures.filter((fact) => fact.steps.some((step) => step.knownFrom <= date));
}

/** Roles in the order in which a bare figure means them. */
const MAIN_ROLES: readonly Tariff['role'][] = ['country-rate', 'sectoral', 'retaliation', 'baseline', 'surcharge', 'additional'];

/** Of the measures that have a rate on the day the one that news calls the tariff of the scope. */
function mainOf(measures: readonly Tariff[], rates: readonly RateState[], target: Country): Tariff {
  const isLive = (fact: Tariff): boolean =>
    rates.some(
      ({ fact: of, standing, source, rate }) =>
        of === fact && source === 'step' && rate > 0 && (standing === 'now' || standing === 'known'),
    );
  const place = ({ role }: Tariff): number => (MAIN_ROLES.indexOf(role) + MAIN_ROLES.length + 1) % (MAIN_ROLES.length + 1);
  const isOwn = (fact: Tariff): boolean => namesTarget(fact, target);
  const [main] = measures.toSorted(
    (a, b) => Number(isLive(b)) - Number(isLive(a)) || Number(isOwn(b)) - Number(isOwn(a)) || place(a) - place(b),
  );
  return main!;
}

/** Measures of the programme that the words name; for an average the estimates, and what it is an average of. */
function fitting(measures: Tariff[], { programme, average, explicit }: TariffReading): Tariff[] {
  const estimates = average ? measures.filter((fact) => fact.role === 'estimate') : [];
  if (estimates.length > 0) return estimates;
  const legal = measures.filter((fact) => fact.role !== 'estimate' && fact.role !== 'rule');
  const named = programme === null ? [] : legal.filter((fact) => isOfProgramme(fact, programme));
  // "15 percent under Section 232" is no rate of another law.
  return named.length > 0 || isOfLaw(programme) || (isOfCause(programme) && !explicit.target) ? named : legal;
}

function isOfProgramme(fact: Tariff, programme: Programme): boolean {
  const text = `${fact.id} ${fact.title} ${fact.scope.coverage}`.toLowerCase();
  if (programme.startsWith('section')) return fact.legalBasis.toLowerCase().replace(' ', '-') === programme;
  if (programme === 'russian-oil') return text.includes('russian');
  return text.includes(programme);
}

/** Charged for a cause of its own, on a few countries: no other duty goes by that name. */
function isOfCause(programme: Programme | null): boolean {
  return programme === 'fentanyl' || programme === 'russian-oil';
}

/** Named by the law that it rests on; "fentanyl" and "Russian oil" are news of their own. */
export function isOfLaw(programme: Programme | null): boolean {
  return programme?.startsWith('section') ?? false;
}

/** Goods that everyone pays the same for are not one carried-over partner's. */
export function targetOf({ explicit }: TariffReading, { target, sector }: ScopeRates, fact: Tariff | null): Country {
  const isOwn = fact === null || namesTarget(fact, target) || fact.steps.some((step) => step.rates?.[target] !== undefined);
  return explicit.target || sector === 'all' || isOwn ? target : '*';
}
