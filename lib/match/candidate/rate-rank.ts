/** Which of several rates of the record a reading means. */
import { namesTarget } from '../../record/scope.ts';
import { isPercent } from '../reading/view.ts';
import { textRates, type RateState } from './scope.ts';
import type { ScopeRates } from './scope-rates.ts';
import type { TariffReading } from '../reading/types.ts';

const STANDING_RANK = { now: 3, known: 2, was: 1.5, later: 0 } as const;

/** The sentence gives a day for its figure on which the rate was announced or began. */
export function isOfDay(
  { dates, era }: Pick<TariffReading, 'dates' | 'era'>,
  { fact, step, knownFrom }: Pick<RateState, 'fact' | 'step' | 'knownFrom'>,
): boolean {
  const days = [knownFrom, fact.steps[step]!.validFrom].filter((day) => day !== null);
  // 7月, told in April: where the months of two years may be meant, the record knows which.
  const others = dates.flatMap(({ other }) => other ?? []);
  return [...dates, ...others, ...(era ? [era] : [])].some(
    ({ from, to }) => from && to && days.some((day) => from <= day && day < to),
  );
}

/** Nobody had heard of the rate in the time that the chronicle tells of. */
function isAfter({ era }: TariffReading, { knownFrom }: RateState): boolean {
  return era !== null && knownFrom >= era.to;
}

/** What a rate loses that is of a later time. */
const LATER = 3;

/** What a rate loses that is not of the scope which the article speaks of. */
const OTHER_SCOPE = 1.6;

/** Goods of a country that the same sentence names are rather that country's: "10 percent on British goods, and 25 on steel". */
const NEARBY_SCOPE = 1.2;

function isNamedHere({ view }: TariffReading, { target }: ScopeRates): boolean {
  return view.of('country').some(({ ids }) => ids.includes(target));
}

/** "Brazil got its wish: coffee is out of the 40 percent": of the one partner spoken of, whose own duty is on everything. */
function isOnAllOf({ isSolePartner }: TariffReading, { fact }: RateState): boolean {
  return isSolePartner && fact.scope.sector === 'all' && !fact.scope.targets.includes('*');
}

/** What a mere plan loses where the figure is said to be paid, and another measure did charge just that before. */
const ONLY_PLANNED = 2.2;

function isOnlyPlanned({ mood, dates, programme, features }: TariffReading, { rates }: ScopeRates, state: RateState): boolean {
  const isPaid = mood === 'stated' && dates.length === 0 && programme === null && features.some(({ name }) => name === 'charged');
  if (!isPaid || state.standing !== 'now' || state.fact.steps[state.step]!.status !== 'announced') return false;
  const isOn = ({ fact, step }: RateState): boolean => fact.steps[step]!.status === 'in_force';
  return (
    rates.some((other) => isOn(other) && other.standing === 'now' && other.rate !== state.rate && other.fact === state.fact) &&
    rates.some((other) => isOn(other) && other.standing === 'was' && other.rate === state.rate && other.source === 'step')
  );
}

/** What a rate gains whose measure goes by the word that the text has for it. */
const OF_ITS_NAME = 3;

/** What a rate loses whose goods only stand around the figure. */
const ONLY_AROUND = 0.35;

/** What a rate gains whose step tells another figure of the sentence as well: "10% for some, 12.5% for the others". */
const WITH_ANOTHER = 1;

function tellsAnother({ view, figure }: TariffReading, { fact, step, source, rate }: RateState): boolean {
  if (source !== 'text') return false;
  const told = textRates(fact.steps[step]!);
  return view
    .of('quantity')
    .some((one) => one.start !== figure!.start && isPercent(one) && one.value !== rate && told.includes(one.value));
}

/** How well a rate answers a reading: its standing first, then how closely it names the scope. */
export function rank(reading: TariffReading, scope: ScopeRates, state: RateState): number {
  const { isSurcharge, total, further, programme, mood, explicit, from, sectors, targets, targetsBefore } = reading;
  const { fact, standing, source, step: at } = state;
  const isOwn = namesTarget(fact, scope.target) && fact.scope.targets.length <= 3;
  const isCarried = !explicit.target && !explicit.sector && !targets.includes('*') && targets.length > 0;
  const isDated = isOfDay(reading, state);
  return (
    STANDING_RANK[standing] -
    (isAfter(reading, state) ? LATER : 0) -
    (isOnlyPlanned(reading, scope, state) ? ONLY_PLANNED : 0) -
    (explicit.sector && !explicit.target && scope.target !== '*' && !isOnAllOf(reading, state)
      ? isNamedHere(reading, scope)
        ? NEARBY_SCOPE
        : OTHER_SCOPE
      : 0) -
    ((isCarried || reading.isSolePartner) && scope.target === '*' && source === 'text' ? OTHER_SCOPE : 0) -
    (targetsBefore.includes(scope.target) && !targets.includes(scope.target) ? OTHER_SCOPE : 0) -
    (sectors.includes(scope.sector) ? 0 : ONLY_AROUND) +
    (from && scope.rates.some((other) => other.rate === from.value && other.standing !== 'later') ? 0.8 : 0) +
    (isOwn ? 0.5 : 0) +
    (source === 'step' ? 0.6 : source === 'sum' && total ? 1 : 0) +
    (isDated ? 1 : 0) +
    (scope.target === '*' && tellsAnother(reading, state) ? WITH_ANOTHER : 0) +
    (mood === 'past' && standing === 'was' ? 1 : 0) +
    (further && fact.role === 'additional' ? 0.4 : 0) +
    (isSurcharge && fact.role === 'surcharge' ? OF_ITS_NAME : 0) +
    (programme === null && fact.role === 'country-rate' ? 0.2 : 0) +
    at / 1000
  );
}
