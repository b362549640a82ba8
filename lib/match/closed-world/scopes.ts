/** The scopes that a figure may be a rate of: of everyone and everything that the text has brought up by then. */
import { scopesOf } from '../candidate/scope-rates.ts';
import { differencesIn, matchesIn, type Match } from '../candidate/rate-match.ts';
import { fits, writtenFigure } from '../verdict/figure-fit.ts';
import { countryIds, type SentenceView } from '../reading/view.ts';
import { isEuMember } from '../../record/scope.ts';
import { isLeftOut } from '../reading/bystander.ts';
import type { CountryMention, Span } from '../mention.ts';
import { ratesOf, allOfSector, type ScopeTable } from '../candidate/scope.ts';
import type { TariffReading } from '../reading/types.ts';
import type { Country, IsoDate, Sector, Tariff } from '../../record/schema.ts';

/** No sentence brings up more; a list of all nations is no hint to one of them. */
const MOST = 10;

/** The same figure, read in each scope that it may be of. */
export function readingsInScopes(reading: TariffReading): TariffReading[] {
  const targets = targetsOf(reading);
  const sectors = sectorsOf(reading);
  const explicit = { ...reading.explicit, target: true, sector: true };
  return targets.flatMap((target) =>
    sectors.map((sector) => ({
      ...reading,
      targets: [target],
      targetsBefore: [],
      sectors: [sector],
      sectorsBefore: [],
      explicit,
    })),
  );
}

/** Whom the sentence names, where it is told as a duty; else everyone whom the text has brought up. */
function targetsOf(reading: TariffReading): Country[] {
  const { imposer, view, targets, targetsBefore, around, explicit, leftOver } = reading;
  const { lately, titled } = around;
  const partner = around.partner === null ? [] : [around.partner];
  if (imposer !== 'US') return ['US'];
  const said = [view, ...lately].flatMap((one) => countryIds(payersIn(one, one === view ? reading.figure! : one)));
  const all = explicit.target && !leftOver ? targets : [...said, ...targets, ...targetsBefore, ...titled, ...partner, '*'];
  const others = all.filter((id) => id !== 'US' && !NO_PAYERS.includes(id)).flatMap((id) => (isEuMember(id) ? [id, 'EU'] : [id]));
  return [...new Set(others)].slice(0, MOST);
}

/** Countries but for causes of a duty, "Russian oil", and those that the text leaves out, "anywhere but in Britain". */
function payersIn(view: SentenceView, figure: Span): CountryMention[] {
  const causes = view.cues('russian-oil', 'fentanyl', 'greenland');
  return view
    .of('country')
    .filter((one) => !causes.some((cue) => cue.start <= one.start && one.end <= cue.end))
    .filter((one) => !isLeftOut(view, one, figure));
}

/** Hong Kong and Macao pay what China pays; Greenland is what others were to pay for. */
const NO_PAYERS: readonly Country[] = ['HK', 'MO', 'GL'];

function sectorsOf({ view, around, explicit, sectors, sectorsBefore }: TariffReading): Sector[] {
  const said = [view, ...around.lately].flatMap((one) => one.of('sector').flatMap(({ ids }) => ids));
  // "Rivals in Japan pay 15" in talk of furniture: of those goods, and not of everything.
  const all: Sector[] = explicit.target && !sectors.includes('all') ? [] : ['all', ...sectorsBefore];
  return [...new Set<Sector>([...all, ...sectors, ...said])].slice(0, MOST);
}

/** Rates of one scope that the figure may be. */
export function matchesOf(reading: TariffReading, table: ScopeTable, date: IsoDate | null): Match[] {
  return (
    scopesOf(reading, table, date)
      .filter(({ target }) => target === reading.targets[0])
      // A member of the European Union pays what the Union pays, unless it is named in the record.
      .filter(({ target, measures }) => !isEuMember(target) || measures.some(({ scope }) => scope.targets.includes(target)))
      .flatMap((scope) =>
        [...matchesIn(scope, reading), ...differencesIn(scope, reading)]
          .filter(({ fact }) => isOn(fact, scope.sector))
          .map((rate) => ({ scope, rate })),
      )
  );
}

/** Of the sector itself: what everything pays is read as such. */
function isOn({ scope, role }: Tariff, sector: Sector): boolean {
  return scope.sector === sector || (scope.alsoSectors?.includes(sector) ?? false) || (sector === 'all' && role === 'additional');
}

/** The very goods that the figure is told of come to pay it only later: by that day it is news of nobody. */
export function isOfLater(
  { imposer, sectors, explicit, figure }: TariffReading,
  table: ScopeTable,
  date: IsoDate | null,
): boolean {
  if (!explicit.sector || date === null) return false;
  const written = writtenFigure(figure!);
  const rates = sectors
    .flatMap((sector) => allOfSector(table, imposer, sector))
    .flatMap((fact) => ratesOf(fact, fact.scope.targets[0]!, date));
  const fitting = rates.filter(({ rate }) => fits(written, rate));
  return fitting.length > 0 && fitting.every(({ standing }) => standing === 'later');
}
