/** Which tariffs fall on goods of one country and sector, the most particular first. */
import type { Country, Sector, Tariff } from './schema.ts';

export interface ScopeQuery {
  imposer?: Country;
  target?: Country;
  sector?: Sector;
}

/** How closely a tariff fits a query; higher is more particular. */
export interface ScopeFit {
  /** 2: names the country. 1: names the bloc that it belongs to. 0: all countries. */
  target: 0 | 1 | 2;
  /** 2: is about the sector. 1: covers it too. 0: all sectors. */
  sector: 0 | 1 | 2;
}

const EU_MEMBERS = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ') satisfies Country[],
);

/** Returns whether a country is a member of the European Union, whose tariff fate it shares. */
export function isEuMember(country: Country): boolean {
  return EU_MEMBERS.has(country);
}

/** Returns whether a tariff names a country, or the union that it is in. */
export function namesTarget({ scope }: Pick<Tariff, 'scope'>, country: Country): boolean {
  return scope.targets.includes(country) || (isEuMember(country) && scope.targets.includes('EU'));
}

/** Returns how closely a tariff fits, or null when it does not cover what is asked. */
export function scopeFit({ scope }: Tariff, query: ScopeQuery): ScopeFit | null {
  if (query.imposer !== undefined && scope.imposer !== query.imposer) return null;
  const target = query.target === undefined ? 0 : targetFit(scope, query.target);
  const sector = query.sector === undefined ? 0 : sectorFit(scope, query.sector);
  return target === null || sector === null ? null : { target, sector };
}

/** All countries are all but the one that imposes. */
function targetFit({ imposer, targets }: Tariff['scope'], wanted: Country): ScopeFit['target'] | null {
  if (targets.includes(wanted)) return 2;
  if (isEuMember(wanted) && targets.includes('EU')) return 1;
  return targets.includes('*') && wanted !== imposer ? 0 : null;
}

/** A measure on all goods covers each sector; one on a sector does not cover all goods. */
function sectorFit(scope: Tariff['scope'], wanted: Sector): ScopeFit['sector'] | null {
  if (scope.sector === wanted) return 2;
  if (scope.alsoSectors?.includes(wanted)) return 1;
  return scope.sector === 'all' ? 0 : null;
}
