/**
 * Holds the rate in a text against the record as of the article's date.
 *
 *   a rate of that day ──▶ consistent        one that was overtaken ──▶ outdated, or consistent where the text tells of the past
 *   no rate that the scope ever had ──▶ differs, when the reading stands alone and the record is sure; else unclear
 */
import type { Verdict } from '../types.ts';
import type { RateState } from '../candidate/scope.ts';
import type { ScopeRates } from '../candidate/tariff.ts';
import type { TariffReading } from '../reading/types.ts';
import type { IsoDate } from '../../record/schema.ts';

export interface TariffEvidence {
  reading: TariffReading;
  scope: ScopeRates;
  /** The rate of the record that the figure is, or null. */
  match: RateState | null;
  /** Rates of wider scopes that the figure could be. */
  neighbours: readonly RateState[];
  /** The article's date. */
  date: IsoDate | null;
}

/** The verdict; null when nothing can be compared. */
export function tariffVerdict({ reading, scope, match, neighbours, date }: TariffEvidence): Verdict | null {
  if (date === null || !isKnown(scope, date)) return null;
  if (reading.average || reading.figure!.high !== undefined) return 'unclear';
  if (match?.standing === 'now') return 'consistent';
  if (match?.standing === 'was') return tellsOfThePast(reading, match, date) ? 'consistent' : 'outdated';
  if (match) return 'unclear';
  const isAlone = neighbours.length === 0 && standsAlone(reading, scope) && isOfScope(reading, scope);
  return isAlone && isSure(scope, date) ? 'differs' : 'unclear';
}

function isKnown(scope: ScopeRates, date: IsoDate): boolean {
  return scope.rates.some((state) => state.knownFrom <= date);
}

/** The text says "was", "at first" or "down from", or gives the very day of the old rate. */
function tellsOfThePast(reading: TariffReading, { fact, step, knownFrom }: RateState, date: IsoDate): boolean {
  if (reading.mood === 'past') return true;
  const days = [knownFrom, fact.steps[step]!.validFrom].filter((day) => day !== null);
  return reading.dates.some(
    ({ from, to, relation }) =>
      // "Since last week" tells of today.
      relation !== 'since' && from !== null && to !== null && to <= date && days.some((day) => from <= day && day < to),
  );
}

/** One reading and no other: who, whom and what are said, the figure is plain and bound to a duty. */
function standsAlone(reading: TariffReading, scope: ScopeRates): boolean {
  const { figure, explicit, features, mood, further, total, targets, view } = reading;
  const has = (...names: string[]) => features.some((feature) => names.includes(feature.name));
  const isFirm = mood === 'stated' || mood === 'ahead';
  // "Everyone" is too loose a target unless the sentence says who charges or calls the measure by its name.
  const isCalled = view.of('fact').some(({ ids }) => scope.measures.some((fact) => ids.includes(fact.id)));
  const isWhose = !targets.includes('*') || explicit.imposer || isCalled || view.of('person').length > 0;
  const isScoped = explicit.target || (explicit.sector && targets.length <= 1);
  const isPlain = figure!.unit === 'percent' && figure!.hedge === 'exact' && !further && !total;
  const isBound = has('head', 'headFar', 'verb') && !has('measure', 'share', 'comparison', 'by');
  return isFirm && isWhose && isScoped && isPlain && isBound && targets.length <= 2;
}

/** Goods that the record keeps no duty of their own for may pay rates that it does not know. */
function isOfScope({ explicit }: TariffReading, { sector, measures }: ScopeRates): boolean {
  return !explicit.sector || measures.some(({ scope }) => scope.sector === sector || scope.alsoSectors?.includes(sector));
}

/** What the most particular measure of the scope stands for on the day rests on pages that were read. */
function isSure(scope: ScopeRates, date: IsoDate): boolean {
  const known = scope.rates.filter((state) => state.knownFrom <= date && state.standing === 'now' && state.source === 'step');
  const own = known.filter(({ fact }) => fact === known[0]!.fact);
  const [newest] = own.sort((a, b) => (a.knownFrom < b.knownFrom ? 1 : -1));
  return newest !== undefined && newest.fact.steps[newest.step]!.confidence === 'high';
}
