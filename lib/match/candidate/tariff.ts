/** Ties a reading of a duty to the measures of the record that fit its scope and its figure. */
import { differencesIn, matchesIn, neighbourRates, partnersRate, ratesOfAnyGoods, type Match } from './rate-match.ts';
import { isOfDay, rank } from './rate-rank.ts';
import { isOfLaw, scopesOf, targetOf, type ScopeRates } from './scope-rates.ts';
import { tariffVerdict } from '../verdict/tariff.ts';
import { claimOf } from '../verdict/figure-fit.ts';
import { measuresIn, type RateState, type ScopeTable } from './scope.ts';
import { namesTarget } from '../../record/scope.ts';
import type { Candidate, Rejected } from './types.ts';
import type { Feature, TariffReading } from '../reading/types.ts';
import type { Country, IsoDate, Sector, Tariff } from '../../record/schema.ts';

const WEIGHTS = {
  record: 0.25,
  former: 0.15,
  neighbour: 0.05,
  scoped: 0.1,
  unknown: 0,
  dated: 0.2,
  average: -0.2,
  closed: 0.1,
} as const;

/** The candidate of a reading, or null when the record has nothing in its scope. */
export function tieTariff(reading: TariffReading, table: ScopeTable, date: IsoDate | null): Candidate | null {
  const { figure } = reading;
  if (reading.mood === 'unreal') return null;
  if (!figure) return tieBare(reading, table, date);
  if (!isOfDuties(reading)) return null;
  // A rate of nobody on nothing is some other levy.
  const isOnAll = reading.sectors.every((sector) => sector === 'all');
  if (reading.targets.length === 0 && !reading.explicit.sector && isOnAll && reading.programme === null) return null;
  const scopes = scopesOf(reading, table, date);
  if (scopes.length === 0) return null;
  const matches = scopes.flatMap((scope) =>
    [...matchesIn(scope, reading), ...differencesIn(scope, reading)].map((rate) => ({ scope, rate })),
  );
  // Of goods that only stand around it, a figure that is told of a day is a rate of that day.
  const isOfTime = ({ scope, rate }: Match): boolean =>
    reading.sectors.includes(scope.sector) || reading.dates.length === 0 || isOfDay(reading, rate);
  const all = matches.filter(isOfTime).sort((a, b) => rank(reading, b.scope, b.rate) - rank(reading, a.scope, a.rate));
  // "In the months between the charge was 10 percent": told of the past, what the partner once paid.
  const isOpen = all.length > 0 && isLetOff(reading, all[0]!, scopes);
  const ranked = isOpen ? all.filter((one) => !isLetOff(reading, one, scopes)) : all;
  if (isOpen && !(ranked[0]?.rate.standing === 'was' && isToldOfThen(reading))) return null;
  const best = ownOf(reading, ranked) ?? ranked[0] ?? null;
  // "With the fentanyl duty the pile reaches 145": a programme beside a sum of several.
  if (!best && reading.programme !== null && !isOfLaw(reading.programme)) {
    const whole = tieTariff({ ...reading, programme: null }, table, date);
    if (whole?.step !== undefined) return whole;
  }
  // "Zero" is said of many things, and a threat counts only when the record knows of it.
  if (
    !best &&
    (figure.value === 0 ||
      isOrdinary(reading) ||
      isLoose(reading) ||
      reading.mood === 'threat' ||
      !isBound(reading) ||
      DISPUTED.test(reading.view.text))
  )
    return null;
  // "A surcharge of 3 percent" of nobody may be a card's.
  if (!best && reading.isSurcharge && !reading.explicit.target) return null;
  const scope = best?.scope ?? scopes[0]!;
  const neighbours = best ? [] : neighbourRates(reading, table, date, figure);
  const others = best ? [] : ratesOfAnyGoods(reading, table);
  const told = tariffVerdict({
    reading: isOpen ? { ...reading, mood: 'past' } : reading,
    scope,
    match: best?.rate ?? null,
    neighbours: [...neighbours, ...others],
    date,
  });
  const verdict = told === 'consistent' && best && isOnlyForOne(reading, best, ranked) ? 'unclear' : told;
  const partner = best ? partnersRate(reading, best, { table, date }) : null;
  const facts = factsOf(
    best?.rate ?? null,
    scope,
    ranked.map(({ rate }) => rate),
  );
  return {
    reading,
    kind: 'tariff',
    about: {
      imposer: reading.imposer,
      target: targetOf(reading, scope, best?.rate.fact ?? null),
      sector: sectorOf(scope, best?.rate ?? null),
    },
    facts: partner ? [...new Set([partner.fact.id, ...facts])].slice(0, 2) : facts,
    step: (partner ?? best?.rate)?.step,
    claim: claimOf(figure),
    verdict,
    features: [
      ...reading.features,
      recordFeature(reading, best?.rate ?? null, neighbours),
      ...(best && isClosed(reading, best) ? [{ name: 'closed', weight: WEIGHTS.closed }] : []),
      ...(best && isOfDay(reading, best.rate) ? [{ name: 'dated', weight: WEIGHTS.dated }] : []),
    ],
    line: lineOf(reading, scope, best?.rate ?? null),
    rejected: rejectedOf(
      ranked.map(({ rate }) => rate),
      scope,
    ),
  };
}

/**
 * What holds for one of those named and was overtaken for another, "goods from Canada and Mexico pay 25 percent"; or holds
 * for the goods that only the title names, and was overtaken for all others.
 */
function isOnlyForOne(reading: TariffReading, { rate, scope: own }: Match, ranked: readonly Match[]): boolean {
  const { explicit, targets, sectors, figure, view } = reading;
  if (rate.standing !== 'now' || figure!.hedge !== 'exact') return false;
  const isOvertaken = (mine: readonly Match[]): boolean =>
    mine.some((one) => one.rate.source === 'step') && mine.every((one) => one.rate.standing === 'was');
  // A Japanese or Chinese figure of whom this paragraph is not on: it may be another's.
  if (view.isHan && targets.length > 0 && !targets.includes(own.target) && own.target !== '*') return true;
  const others = explicit.target ? targets.filter((id) => id !== own.target) : [];
  return (
    others.some((id) => isOvertaken(ranked.filter(({ scope }) => scope.target === id))) ||
    (!sectors.includes(own.sector) && isOvertaken(ranked.filter(({ scope }) => sectors.includes(scope.sector))))
  );
}

/** In talk of duties, and of nothing else, the very figure that the record has for the one who is spoken of. */
function isClosed({ features, targets, mood, view, explicit }: TariffReading, { scope, rate }: Match): boolean {
  const isMeant = explicit.target || explicit.sector || (targets.length === 1 && targets[0] === scope.target);
  const isFree = view.isHan || view.has('measure', 'comparison', 'forecast') || rate.source === 'text';
  return isMeant && !isFree && mood !== 'threat' && features.every(({ weight }) => weight > 0);
}

/** "Cars came down from 25 percent", in talk of one partner that has a measure of its own on them: not everyone's. */
function ownOf({ isSolePartner, explicit, mood }: TariffReading, ranked: readonly Match[]): Match | null {
  const [best] = ranked;
  if (!best || mood !== 'past' || !isSolePartner || !explicit.sector || best.scope.target !== '*') return null;
  const isOwn = ({ scope, rate }: Match): boolean => scope.target !== '*' && namesTarget(rate.fact, scope.target);
  return ranked.find((one) => isOwn(one) && one.scope.sector === best.scope.sector) ?? null;
}

/** "with the 3 percent import duty": what customs always took is low, and goes by that name. */
function isOrdinary({ view, figure }: TariffReading): boolean {
  const { value, unit, end } = figure!;
  return (
    (value < LOWEST && unit !== 'percentage_points') ||
    (value < HIGHEST_ORDINARY && CUSTOMS.test(view.lexed.text.slice(end, view.end)))
  );
}

const CUSTOMS = /^ (import|customs) (dut(y|ies)|tariffs?)\b/;
/** In percent: of what the record does not have, nothing lower is a duty of its time. */
const LOWEST = 5;
/** In percent; what customs always took may be as much. */
const HIGHEST_ORDINARY = 8;

function isToldOfThen({ view, figure }: TariffReading): boolean {
  return (
    !view.isHan && /\b(was|were|had been|used to|stood at|paid|charged) $/.test(view.lexed.text.slice(view.start, figure!.start))
  );
}

/** A figure that the text itself calls into question. */
const DISPUTED =
  /\b(claim(s|ed|ing)? that|alleg\w+|wrong(ly)?|mistake\w*|false(ly)?|incorrect\w*|error|misstat\w*|misread\w*|rumou?rs?)\b|误|誤|谣|謠|デマ/i;

/** A mere number is a rate of its own only where somebody named is charged it, and nobody quoted says it of himself. */
function isLoose({ view, figure, isElliptic, explicit, features, isSolePartner }: TariffReading): boolean {
  const isNamed = explicit.target || explicit.sector || (isSolePartner && view.depth(figure!) < 0);
  return isElliptic && !(isNamed && features.some(({ name }) => name === 'charged'));
}

/** The sentence names a scope, or speaks of "the 24% tariffs" where the article has one partner. */
function isBound({ explicit, programme, targets, figure, features, view }: TariffReading): boolean {
  if (targets.length === 1 && features.some(({ name }) => name === 'charged')) return true;
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

/** A duty on listed goods of a country is on those alone, though they have no name here. */
function sectorOf({ sector }: ScopeRates, match: RateState | null): Sector {
  const isListed = match?.source === 'step' && match.fact.role === 'additional' && match.fact.scope.sector === 'other';
  return sector === 'all' && isListed ? 'other' : sector;
}

/** What everyone pays is not meant where the partner spoken of pays another rate under the same law. */
function isLetOff(reading: TariffReading, { scope, rate }: Match, scopes: readonly ScopeRates[]): boolean {
  const { explicit, targets, programme } = reading;
  const isNamed = explicit.target || explicit.sector || programme !== null;
  if (isNamed || scope.target !== '*' || scope.sector !== 'all') return false;
  const own = scopes
    .filter(({ target, sector }) => targets.includes(target) && sector === scope.sector)
    .flatMap(({ rates }) => rates)
    .filter(({ fact, standing }) => standing === 'now' && fact.legalBasis === rate.fact.legalBasis);
  return own.some(({ fact }) => !fact.scope.targets.includes('*')) && own.every((state) => state.rate !== rate.rate);
}

/** Something in the sentence, or the talk before it, is about charging duties. */
function isOfDuties({ features, explicit }: TariffReading): boolean {
  const has = (...names: string[]) => features.some(({ name }) => names.includes(name));
  return has('head', 'headFar', 'topic', 'list') || (has('verb') && (explicit.target || explicit.sector));
}

/** A measure named without a figure: one that the record knows by that day, and nothing to judge. */
function tieBare(reading: TariffReading, table: ScopeTable, date: IsoDate | null): Candidate | null {
  const spared = reading.isSpared && date !== null ? exemptionsOf(reading, table, date) : [];
  const [exemption] = spared;
  if (exemption) return bareCandidate(reading, { target: '*', sector: reading.sectors[0]! }, spared);
  const [scope] = scopesOf(reading, table, date);
  const known = scope?.measures.filter((fact) => date === null || fact.steps.some((step) => step.knownFrom <= date)) ?? [];
  if (!scope || known.length === 0) return null;
  const isOfSector = ({ scope: { sector, alsoSectors } }: Tariff): boolean =>
    sector === scope.sector || (alsoSectors?.includes(scope.sector) ?? false);
  if (!known.some(isOfSector) && reading.imposer === 'US') return null;
  const main = known.includes(scope.main) ? scope.main : known[0]!;
  return bareCandidate(reading, scope, [main, ...known.filter((fact) => fact !== main)]);
}

/** Rules that let the goods off, as known on the day. */
function exemptionsOf({ sectors }: TariffReading, table: ScopeTable, date: IsoDate): Tariff[] {
  const measures = sectors.flatMap((sector) => measuresIn(table, { imposer: 'US', target: '*', sector }));
  return measures.filter(
    ({ role, steps }) =>
      role === 'rule' && steps.some(({ rate, status, knownFrom }) => rate === 0 && status === 'in_force' && knownFrom <= date),
  );
}

function bareCandidate(
  reading: TariffReading,
  { target, sector }: { target: Country; sector: Sector },
  [main, ...others]: readonly Tariff[],
): Candidate {
  return {
    reading,
    kind: 'tariff',
    about: { imposer: reading.imposer, target, sector },
    facts: [main!.id],
    claim: null,
    verdict: null,
    features: [...reading.features, { name: 'record', weight: WEIGHTS.record }],
    line: `tariff ${reading.imposer}→${target} ${sector} without a figure`,
    rejected: others.slice(0, 3).map((fact) => ({ fact: fact.id, reason: 'less-particular', score: 0 })),
  };
}

function recordFeature(reading: TariffReading, match: RateState | null, neighbours: readonly RateState[]): Feature {
  // Averages are nobody's duty, unless the record keeps that very one.
  if (reading.average && match?.fact.role !== 'estimate') return { name: 'average', weight: WEIGHTS.average };
  // "Up from 25 percent" says itself that the rate is a former one.
  const isPast = reading.mood === 'past' || reading.era !== null;
  if (match?.standing === 'was') return { name: 'former', weight: isPast ? WEIGHTS.record : WEIGHTS.former };
  if (match) return { name: 'record', weight: WEIGHTS.record };
  if (neighbours.length > 0) return { name: 'neighbour', weight: WEIGHTS.neighbour };
  return isScoped(reading) ? { name: 'scoped', weight: WEIGHTS.scoped } : { name: 'unknown', weight: WEIGHTS.unknown };
}

/** A figure that is a stranger to the record, but plainly a duty whose scope the sentence names. */
function isScoped({ features, explicit, programme, isSolePartner }: TariffReading): boolean {
  const has = (...names: string[]) => features.some(({ name }) => names.includes(name));
  const isNamed = explicit.target || explicit.sector || programme !== null || isSolePartner;
  return (
    isNamed &&
    (has('head', 'headFar', 'verb', 'rate', 'listed', 'entry', 'charged') || isOfLaw(programme)) &&
    !has('measure', 'share', 'comparison', 'by', 'otherLevy')
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
