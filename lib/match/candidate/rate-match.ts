/** Rates of the record that a figure may be: of its scope, between two rates, of scopes around it, of a partner's own measure. */
import { allOfSector, measuresIn, ratesOf, sectorsOf, sumsOf, type RateState, type ScopeTable } from './scope.ts';
import { namesTarget } from '../../record/scope.ts';
import { countryIds } from '../reading/view.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import type { QuantityMention, Span } from '../mention.ts';
import type { ScopeRates } from './scope-rates.ts';
import type { TariffReading } from '../reading/types.ts';
import type { IsoDate, Sector } from '../../record/schema.ts';

/** A rate of the record and the scope that it answers in. */
export interface Match {
  scope: ScopeRates;
  rate: RateState;
}

export function matchesIn(scope: ScopeRates, { figure, features }: TariffReading): RateState[] {
  const written = writtenFigure(figure!);
  const isEntry = features.some(({ name }) => name === 'entry');
  return scope.rates.filter(
    (state) => state.standing !== 'later' && fits(written, state.rate) && (state.rate > 0 || state.source === 'step' || isEntry),
  );
}

/** "one point above the rate first floated", "14 points are on hold": what lies between two rates of one measure. */
export function differencesIn(scope: ScopeRates, { figure }: TariffReading): RateState[] {
  if (figure!.unit !== 'percentage_points') return [];
  const own = scope.rates.filter(
    ({ fact, source, standing }) => fact === scope.measures[0] && source === 'step' && standing !== 'later',
  );
  return own.filter(
    (state) =>
      state.standing === 'now' && own.some((other) => Math.abs(Math.abs(state.rate - other.rate) - figure!.value) < 0.01),
  );
}

/** Rates that the same figure could mean when the scope is read more loosely: of goods and partners that the article names. */
export function neighbourRates(
  reading: TariffReading,
  table: ScopeTable,
  date: IsoDate | null,
  figure: QuantityMention,
): RateState[] {
  const written = writtenFigure(figure);
  const { imposer, targets, around } = reading;
  const peers = reading.explicit.sector ? reading.sectors.flatMap((sector) => allOfSector(table, imposer, sector)) : [];
  const ofPeers = peers
    .flatMap((fact) => ratesOf(fact, fact.scope.targets[0]!, date))
    .filter((state) => fits(written, state.rate));
  if (ofPeers.length > 0) return ofPeers;
  const meant = reading.explicit.target ? targets : [...targets, ...around.countries];
  return [...new Set(meant.length > 0 ? meant : ['*'])].flatMap((target) => {
    const named = sectorsOf(table, imposer, target).filter((sector) => around.sectors.includes(sector));
    const sectors: Sector[] = reading.explicit.sector ? ['all'] : ['all', ...named];
    const measures = sectors.flatMap((sector) => measuresIn(table, { imposer, target, sector }));
    const rates = [...new Set(measures)].flatMap((fact) => ratesOf(fact, target, date));
    return [...rates, ...sumsOf(measures, target, date)].filter((state) => fits(written, state.rate));
  });
}

/** What cars paid before, and pay beneath a duty that is added: 27.5 is 25 and this. */
const NORMAL_CAR_DUTY = 2.5;

/** "British motors pay 10 percent instead of 27.5": of goods whose name is not known here, the rates of any goods. */
export function ratesOfAnyGoods(reading: TariffReading, table: ScopeTable): RateState[] {
  const { imposer, targets, figure } = reading;
  if (!isOfUnknownGoods(reading)) return [];
  const written = writtenFigure(figure!);
  return targets.flatMap((target) =>
    sectorsOf(table, imposer, target).flatMap((sector) =>
      measuresIn(table, { imposer, target, sector })
        .flatMap((fact) => ratesOf(fact, target, null))
        .filter(({ rate }) => fits(written, rate) || (sector === 'autos' && fits(written, rate + NORMAL_CAR_DUTY))),
    ),
  );
}

function isOfUnknownGoods({ view, explicit }: TariffReading): boolean {
  const isAdjective = ({ start, end }: Span): boolean =>
    ADJECTIVE.test(view.lexed.text.slice(start, end)) && GOODS_NAME.test(view.lexed.text.slice(end, view.end));
  return !view.isHan && !explicit.sector && view.of('country').some(isAdjective);
}

const ADJECTIVE = /(ish|ese|an|ch|ss|i)$/;
/** A noun behind the adjective, and none that stands for all goods. */
const GOODS_NAME =
  /^ (?!goods|products?|produce|exports?|exporters?|imports?|shipments?|companies|firms|side|government|officials?|merchandise|tariffs?|dut|rate|lev|ones?\b|and|or|is|are|was|were|will|has|had)[a-z]{3,}/;

/** "25 percent on cars, the mainstay of Japan": what everyone pays stands in the partner's own measure, too. */
export function partnersRate(
  { view, imposer, explicit }: TariffReading,
  { scope, rate }: Match,
  { table, date }: { table: ScopeTable; date: IsoDate | null },
): RateState | null {
  const [partner, ...others] = countryIds(view.mentions).filter((id) => id !== 'US');
  if (!explicit.sector || scope.target !== '*' || !partner || others.length > 0) return null;
  const own = measuresIn(table, { imposer, target: partner, sector: scope.sector }).filter(
    (fact) => namesTarget(fact, partner) && fact.role === rate.fact.role,
  );
  return (
    own
      .flatMap((fact) => ratesOf(fact, partner, date))
      .find((state) => state.rate === rate.rate && state.standing === rate.standing) ?? null
  );
}
