/** Ties a reading of a duty to the measures of the record that fit its scope and its figure. */
import { allOfSector, measuresIn, ratesOf, reconciled, sectorsOf, sumsOf, type RateState, type ScopeTable } from './scope.ts';
import { claimOf, fits, writtenFigure } from '../verdict/figure-fit.ts';
import { tariffVerdict } from '../verdict/tariff.ts';
import type { Candidate, Rejected } from './types.ts';
import type { Feature, Programme, TariffReading } from '../reading/types.ts';
import { countryIds } from '../reading/view.ts';
import type { QuantityMention } from '../mention.ts';
import type { Country, IsoDate, Sector, Tariff } from '../../record/schema.ts';

const WEIGHTS = { record: 0.25, former: 0.15, neighbour: 0.05, scoped: 0.1, unknown: 0, dated: 0.2, average: -0.2 } as const;

/** Everything the record says about one scope. */
export interface ScopeRates {
  target: Country;
  sector: Sector;
  measures: Tariff[];
  /** The measure that a figure of this scope most likely means. */
  main: Tariff;
  rates: RateState[];
}

/** The candidate of a reading, or null when the record has nothing in its scope. */
export function tieTariff(reading: TariffReading, table: ScopeTable, date: IsoDate | null): Candidate | null {
  const { figure } = reading;
  if (reading.mood === 'unreal') return null;
  if (!figure) return tieBare(reading, table, date);
  if (!isOfDuties(reading)) return null;
  // A rate of nobody on nothing is some other levy.
  if (reading.targets.length === 0 && !reading.explicit.sector && reading.programme === null) return null;
  const scopes = scopesOf(reading, table, date);
  if (scopes.length === 0) return null;
  const matches = scopes.flatMap((scope) =>
    [...matchesIn(scope, reading), ...differencesIn(scope, reading)].map((rate) => ({ scope, rate })),
  );
  const ranked = matches.sort((a, b) => rank(reading, b.scope, b.rate) - rank(reading, a.scope, a.rate));
  const best = ranked[0] ?? null;
  // "Zero" is said of many things, and a threat counts only when the record knows of it.
  if (!best && (figure.value === 0 || reading.isElliptic || reading.mood === 'threat' || !isBound(reading))) return null;
  if (best && isLetOff(reading, best, scopes)) return null;
  const scope = best?.scope ?? scopes[0]!;
  const neighbours = best ? [] : neighbourRates(reading, table, date, figure);
  const verdict = tariffVerdict({ reading, scope, match: best?.rate ?? null, neighbours, date });
  const partner = best ? partnersRate(reading, best, { table, date }) : null;
  const facts = factsOf(
    best?.rate ?? null,
    scope,
    ranked.map(({ rate }) => rate),
  );
  return {
    reading,
    kind: 'tariff',
    about: { imposer: reading.imposer, target: scope.target, sector: sectorOf(scope, best?.rate ?? null) },
    facts: partner ? [...new Set([partner.fact.id, ...facts])].slice(0, 2) : facts,
    step: (partner ?? best?.rate)?.step,
    claim: claimOf(figure),
    verdict,
    features: [
      ...reading.features,
      recordFeature(reading, best?.rate ?? null, neighbours),
      ...(best && isOfDay(reading, best.rate) ? [{ name: 'dated', weight: WEIGHTS.dated }] : []),
    ],
    line: lineOf(reading, scope, best?.rate ?? null),
    rejected: rejectedOf(
      ranked.map(({ rate }) => rate),
      scope,
    ),
  };
}

/** The sentence names a scope, or speaks of "the 24% tariffs" where the article has one partner. */
function isBound({ explicit, programme, targets, figure, features, view }: TariffReading): boolean {
  if (explicit.target || explicit.sector || (programme !== null && targets.length === 0)) return true;
  const isNoun = view
    .cues('tariff', 'rate')
    .some((head) =>
      head.start >= figure!.end
        ? /^["“”'’]?(\s|的|の|)["“”]?(\p{L}+["“”]? |基[础本準准礎])?$/u.test(view.between(figure!, head))
        : /^( of| at|,) $/.test(view.between(head, figure!)),
    );
  return isNoun && figure!.high === undefined && targets.length === 1 && features.every(({ weight }) => weight > 0);
}

interface Best {
  scope: ScopeRates;
  rate: RateState;
}

/** A duty on listed goods of a country is on those alone, though they have no name here. */
function sectorOf({ sector }: ScopeRates, match: RateState | null): Sector {
  const isListed = match?.source === 'step' && match.fact.role === 'additional' && match.fact.scope.sector === 'other';
  return sector === 'all' && isListed ? 'other' : sector;
}

/** What everyone pays is not meant where the partner spoken of pays another rate under the same law. */
function isLetOff(reading: TariffReading, { scope, rate }: Best, scopes: readonly ScopeRates[]): boolean {
  const { explicit, targets, programme } = reading;
  const isNamed = explicit.target || explicit.sector || programme !== null;
  if (isNamed || scope.target !== '*' || scope.sector !== 'all') return false;
  const own = scopes
    .filter(({ target, sector }) => targets.includes(target) && sector === scope.sector)
    .flatMap(({ rates }) => rates)
    .filter(({ fact, standing }) => standing === 'now' && fact.legalBasis === rate.fact.legalBasis);
  return own.some(({ fact }) => !fact.scope.targets.includes('*')) && own.every((state) => state.rate !== rate.rate);
}

/** "25 percent on cars, the mainstay of Japan": what everyone pays stands in the partner's own measure, too. */
function partnersRate(
  { view, imposer, explicit }: TariffReading,
  { scope, rate }: Best,
  { table, date }: { table: ScopeTable; date: IsoDate | null },
): RateState | null {
  const [partner, ...others] = countryIds(view.mentions).filter((id) => id !== 'US');
  if (!explicit.sector || scope.target !== '*' || !partner || others.length > 0) return null;
  const own = measuresIn(table, { imposer, target: partner, sector: scope.sector }).filter(
    (fact) => fact.scope.targets.includes(partner) && fact.role === rate.fact.role,
  );
  return (
    own
      .flatMap((fact) => ratesOf(fact, partner, date))
      .find((state) => state.rate === rate.rate && state.standing === rate.standing) ?? null
  );
}

/** Something in the sentence, or the talk before it, is about charging duties. */
function isOfDuties({ features, explicit }: TariffReading): boolean {
  const has = (...names: string[]) => features.some(({ name }) => names.includes(name));
  return has('head', 'headFar', 'topic', 'list') || (has('verb') && (explicit.target || explicit.sector));
}

/** A measure named without a figure: one that the record knows by that day, and nothing to judge. */
function tieBare(reading: TariffReading, table: ScopeTable, date: IsoDate | null): Candidate | null {
  const [scope] = scopesOf(reading, table, date);
  const known = scope?.measures.filter((fact) => date === null || fact.steps.some((step) => step.knownFrom <= date)) ?? [];
  if (!scope || known.length === 0) return null;
  const isOfSector = ({ scope: { sector, alsoSectors } }: Tariff): boolean =>
    sector === scope.sector || (alsoSectors?.includes(scope.sector) ?? false);
  if (!known.some(isOfSector) && reading.imposer === 'US') return null;
  const main = known.includes(scope.main) ? scope.main : known[0]!;
  return {
    reading,
    kind: 'tariff',
    about: { imposer: reading.imposer, target: scope.target, sector: scope.sector },
    facts: [main.id],
    claim: null,
    verdict: null,
    features: [...reading.features, { name: 'record', weight: WEIGHTS.record }],
    line: `tariff ${reading.imposer}→${scope.target} ${scope.sector} without a figure`,
    rejected: known
      .filter((fact) => fact !== main)
      .slice(0, 3)
      .map((fact) => ({ fact: fact.id, reason: 'less-particular', score: 0 })),
  };
}

function recordFeature(reading: TariffReading, match: RateState | null, neighbours: readonly RateState[]): Feature {
  if (reading.average) return { name: 'average', weight: WEIGHTS.average };
  // "Up from 25 percent" says itself that the rate is a former one.
  if (match?.standing === 'was') return { name: 'former', weight: reading.mood === 'past' ? WEIGHTS.record : WEIGHTS.former };
  if (match) return { name: 'record', weight: WEIGHTS.record };
  if (neighbours.length > 0) return { name: 'neighbour', weight: WEIGHTS.neighbour };
  return isScoped(reading) ? { name: 'scoped', weight: WEIGHTS.scoped } : { name: 'unknown', weight: WEIGHTS.unknown };
}

/** A figure that is a stranger to the record, but plainly a duty whose scope the sentence names. */
function isScoped({ features, explicit, programme }: TariffReading): boolean {
  const has = (...names: string[]) => features.some(({ name }) => names.includes(name));
  const isNamed = explicit.target || explicit.sector || programme !== null;
  return (
    isNamed &&
    (has('head', 'headFar', 'verb', 'rate', 'listed', 'entry') || isOfLaw(programme)) &&
    !has('measure', 'share', 'comparison', 'by', 'otherLevy')
  );
}

/** Charged for a cause of its own, on a few countries: no other duty goes by that name. */
function isOfCause(programme: Programme | null): boolean {
  return programme === 'fentanyl' || programme === 'russian-oil';
}

/** Named by the law that it rests on; "fentanyl" and "Russian oil" are news of their own. */
function isOfLaw(programme: Programme | null): boolean {
  return programme?.startsWith('section') ?? false;
}

/** Scopes that the words may mean, the likeliest first. */
function scopesOf(reading: TariffReading, table: ScopeTable, date: IsoDate | null): ScopeRates[] {
  const { targets, targetsBefore, sectors, sectorsBefore, explicit, imposer } = reading;
  const isGeneral = !explicit.target && (explicit.sector || reading.programme === 'section-122');
  const meant: Country[] = isGeneral
    ? ['*', ...targets]
    : targets.length > 0
      ? [...targets, ...(explicit.target ? [] : ['*'])]
      : ['*'];
  return [...new Set([...meant, ...targetsBefore])].flatMap((target) =>
    [...sectors, ...sectorsBefore].flatMap((sector) => {
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
  const isOwn = (fact: Tariff): boolean => fact.scope.targets.includes(target);
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

function matchesIn(scope: ScopeRates, { figure }: TariffReading): RateState[] {
  const written = writtenFigure(figure!);
  return scope.rates.filter(
    (state) => state.standing !== 'later' && fits(written, state.rate) && (state.rate > 0 || state.source === 'step'),
  );
}

/** "one point above the rate first floated", "14 points are on hold": what lies between two rates of one measure. */
function differencesIn(scope: ScopeRates, { figure }: TariffReading): RateState[] {
  if (figure!.unit !== 'percentage_points') return [];
  const own = scope.rates.filter(
    ({ fact, source, standing }) => fact === scope.measures[0] && source === 'step' && standing !== 'later',
  );
  return own.filter(
    (state) =>
      state.standing === 'now' && own.some((other) => Math.abs(Math.abs(state.rate - other.rate) - figure!.value) < 0.01),
  );
}

/** Rates that the same figure could mean when the scope is read more loosely: other sectors, everyone. */
function neighbourRates(reading: TariffReading, table: ScopeTable, date: IsoDate | null, figure: QuantityMention): RateState[] {
  const written = writtenFigure(figure);
  const { imposer, targets } = reading;
  const peers = reading.explicit.sector ? reading.sectors.flatMap((sector) => allOfSector(table, imposer, sector)) : [];
  const ofPeers = peers
    .flatMap((fact) => ratesOf(fact, fact.scope.targets[0]!, date))
    .filter((state) => fits(written, state.rate));
  if (ofPeers.length > 0) return ofPeers;
  return (targets.length > 0 ? targets : ['*']).flatMap((target) => {
    const sectors: Sector[] = reading.explicit.sector ? ['all'] : ['all', ...sectorsOf(table, imposer, target)];
    const measures = sectors.flatMap((sector) => measuresIn(table, { imposer, target, sector }));
    const rates = [...new Set(measures)].flatMap((fact) => ratesOf(fact, target, date));
    return [...rates, ...sumsOf(measures, target, date)].filter((state) => fits(written, state.rate));
  });
}

const STANDING_RANK = { now: 3, known: 2, was: 1.5, later: 0 } as const;

/** The sentence gives a day for its figure on which the rate was announced or began. */
function isOfDay(
  { dates }: Pick<TariffReading, 'dates'>,
  { fact, step, knownFrom }: Pick<RateState, 'fact' | 'step' | 'knownFrom'>,
): boolean {
  const days = [knownFrom, fact.steps[step]!.validFrom].filter((day) => day !== null);
  return dates.some(({ from, to }) => from && to && days.some((day) => from <= day && day < to));
}

/** What a rate loses that is not of the scope which the article speaks of. */
const OTHER_SCOPE = 1.6;

/** How well a rate answers a reading: its standing first, then how closely it names the scope. */
function rank(reading: TariffReading, scope: ScopeRates, state: RateState): number {
  const { total, further, programme, mood, dates, explicit, from, sectors, targets, targetsBefore } = reading;
  const { fact, standing, source, step: at, knownFrom } = state;
  const isOwn = fact.scope.targets.includes(scope.target) && fact.scope.targets.length <= 3;
  const isCarried = !explicit.target && !explicit.sector && !targets.includes('*') && targets.length > 0;
  const isDated = isOfDay({ dates }, { fact, step: at, knownFrom });
  return (
    STANDING_RANK[standing] -
    (explicit.sector && !explicit.target && scope.target !== '*' ? OTHER_SCOPE : 0) -
    (isCarried && scope.target === '*' && source === 'text' ? OTHER_SCOPE : 0) -
    (targetsBefore.includes(scope.target) && !targets.includes(scope.target) ? OTHER_SCOPE : 0) -
    (sectors.includes(scope.sector) ? 0 : 0.25) +
    (from && scope.rates.some((other) => other.rate === from.value && other.standing !== 'later') ? 0.8 : 0) +
    (isOwn ? 0.5 : 0) +
    (source === 'step' ? 0.6 : source === 'sum' && total ? 1 : 0) +
    (isDated ? 1 : 0) +
    (mood === 'past' && standing === 'was' ? 1 : 0) +
    (further && fact.role === 'additional' ? 0.4 : 0) +
    (programme === null && fact.role === 'country-rate' ? 0.2 : 0) +
    at / 1000
  );
}

function factsOf(match: RateState | null, scope: ScopeRates, ranked: readonly RateState[]): string[] {
  if (!match) return [scope.main.id];
  if (match.parts) return match.parts.map((fact) => fact.id);
  const equals = ranked.filter(
    (state) => state.standing === match.standing && state.source === 'step' && state.fact.scope.sector === scope.sector,
  );
  return [...new Set([match.fact.id, ...equals.slice(0, 2).map((state) => state.fact.id)])].slice(0, 2);
}

function lineOf(reading: TariffReading, { target, sector }: ScopeRates, match: RateState | null): string {
  const figure = reading.figure!;
  const state = match ? `${match.fact.steps[match.step]!.status} ${match.standing}` : 'not on record';
  const basis = reading.programme ? ` ${reading.programme}` : '';
  return `tariff ${reading.imposer}→${target} ${sector}${basis} ${figure.value} ${figure.unit} ${reading.mood}: ${state}`;
}

function rejectedOf(ranked: readonly RateState[], scope: ScopeRates): Rejected[] {
  const other = ranked.slice(1).map(({ fact, standing }) => ({ fact: fact.id, reason: `rank-${standing}`, score: 0 }));
  const unmatched = scope.measures.map((fact) => ({ fact: fact.id, reason: 'no-such-rate', score: 0 }));
  const seen = new Set(ranked.slice(0, 1).map(({ fact }) => fact.id));
  return [...other, ...unmatched].filter(({ fact }) => !seen.has(fact) && seen.add(fact)).slice(0, 4);
}
