/**
 * What goods of a country and sector pay in all on a day, as a sum of its parts.
 *
 * Stacking, in the order in which it is settled:
 * 1. Of measures of one kind and law the most particular counts: Japan's car rate stands in for the world's.
 * 2. A measure gives way where its fact says so (`yieldsTo`); and rates on all goods of a country, baselines and
 *    surcharges give way to sectoral duties under Section 232 (EO 14257 sec. 3(b), Proclamation 11012, FR 2026-15181).
 * 3. A rate that includes another (`includes`) counts only what it adds to that.
 * 4. An `all-in` rate holds the normal duty inside: it tops that up, and adds nothing where that is higher.
 * 5. Everything else adds up.
 *
 * Where a rate, or what frees from one, falls on part of a sector only (`part`), the sum holds for that part: `onlyOn`
 * says so. Goods of the sector `other` have nothing in common and no sum.
 */
import type { Country, IsoDate, Sector, Stacking, Tariff, TariffRole } from './schema.ts';
import { scopeFit, type ScopeFit } from './scope.ts';
import { chargedStep, stepRate, tariffState, type KnownStep } from './tariff-state.ts';

export interface TotalRateQuery {
  imposer: Country;
  target: Country;
  sector: Sector;
  date: IsoDate;
  /** The day whose knowledge counts; the same day when left out. */
  known?: IsoDate;
}

/** One summand, percent. */
export interface RatePart {
  /** The measure; null for the normal duty. */
  fact: string | null;
  /** The step of the measure that is charged; null for the normal duty. */
  index: number | null;
  rate: number;
}

/** A measure that applies but adds nothing to the sum, and why. */
export interface RateAside {
  fact: string;
  index: number;
  /** `displaced`: a more particular measure counts. `yields`: gives way to another. `exempts`: frees the goods. */
  reason: 'no-single-rate' | 'displaced' | 'yields' | 'exempts';
  by: string | null;
}

/** A measure in the sum that falls on part of the sector's goods, or one that frees part of them. */
export interface PartMeasure {
  fact: string;
  /** Which goods, in the words of the record. */
  part: string;
}

export interface TotalRate {
  /** Percent; the sum of `parts`. */
  total: number;
  parts: RatePart[];
  /** The normal (MFN) duty, percent; null when it differs by product and so is not in the sum. */
  normalDuty: number | null;
  /** Whether the normal duty lies inside the total. If it does not and is unknown, it comes on top. */
  includesNormal: boolean;
  asides: RateAside[];
  /** What the sum holds for, where that is not the whole sector; empty when it is. */
  onlyOn: PartMeasure[];
}

interface Applied {
  tariff: Tariff;
  fit: ScopeFit;
  step: KnownStep;
  rate: number | null;
  stacking: Stacking;
}

const CHARGING: readonly TariffRole[] = [
  'country-rate',
  'baseline',
  'sectoral',
  'ceiling',
  'additional',
  'surcharge',
  'retaliation',
];
const GENERAL: readonly TariffRole[] = ['country-rate', 'baseline', 'surcharge'];

/**
 * Returns what goods of a country and sector pay on a day; null when no measure of the record falls on them, or when the
 * one that counts has no single rate.
 */
export function totalRate(tariffs: readonly Tariff[], query: TotalRateQuery): TotalRate | null {
  const applied = tariffs.flatMap((tariff) => applies(tariff, query)).sort(byParticularity);
  const asides = new Map<Applied, RateAside>();
  for (const measure of applied) {
    const aside = settle(measure, applied);
    if (aside) asides.set(measure, aside);
  }
  const counted = applied.filter((measure) => !asides.has(measure));
  const isOpen = applied.some((measure) => !isExtra(measure.tariff) && asides.get(measure)?.reason === 'no-single-rate');
  if (applied.length === 0 || isOpen || query.sector === 'other') return null;
  const exempting = applied.filter((measure) => asides.get(measure)?.reason === 'exempts');
  const charged = counted.flatMap(partOf);
  const onlyOn = charged.length > 0 ? charged : exempting.flatMap(partOf);
  return { ...addUp(counted, applied), asides: [...asides.values()], onlyOn };
}

function applies(tariff: Tariff, query: TotalRateQuery): Applied[] {
  const fit = scopeFit(tariff, query);
  const state = fit && tariffState(tariff, query.date, query.known);
  const step = state && chargedStep(state, query.target);
  if (!fit || !step) return [];
  const measure = { tariff, fit, step, rate: stepRate(step, query.target), stacking: step.stacking ?? tariff.stacking };
  return CHARGING.includes(tariff.role) || isExemption(measure) ? [measure] : [];
}

/** A rule that frees listed goods from other measures; those say by `yieldsTo` that they give way to it. */
function isExemption({ rate, stacking }: Applied): boolean {
  return stacking === 'none' && rate === 0;
}

/** A rate comes before none, a country's own rate before the baseline that it replaces. */
function byParticularity(a: Applied, b: Applied): number {
  return (
    b.fit.target - a.fit.target ||
    b.fit.sector - a.fit.sector ||
    Number(a.rate === null) - Number(b.rate === null) ||
    Number(a.tariff.role === 'baseline') - Number(b.tariff.role === 'baseline')
  );
}

function settle(measure: Applied, applied: readonly Applied[]): RateAside | null {
  const aside = (reason: RateAside['reason'], by: Applied | undefined): RateAside => ({
    fact: measure.tariff.id,
    index: measure.step.index,
    reason,
    by: by?.tariff.id ?? null,
  });
  if (isExemption(measure)) return aside('exempts', undefined);
  const relatives = applied.filter((other) => family(other) === family(measure));
  const winner = leader(relatives);
  const isIncluded = winner.step.includes?.includes(measure.tariff.id) ?? false;
  if (winner !== measure && !isIncluded) return aside('displaced', winner);
  const stronger = applied.find((other) => !relatives.includes(other) && givesWay(measure.tariff, other.tariff));
  if (stronger) return aside('yields', stronger);
  return measure.rate === null ? aside('no-single-rate', undefined) : null;
}

/** The most particular of a family; a ceiling never raises a rate that is lower without it. */
function leader([first, ...others]: readonly Applied[]): Applied {
  const lower = others.find(({ tariff, rate }) => tariff.role !== 'ceiling' && rate !== null && rate < (first!.rate ?? 0));
  return first!.tariff.role === 'ceiling' && lower ? lower : first!;
}

/** Measures of one family do not add up: one law and purpose, for sectoral duties one sector. */
function family({ tariff, fit }: Applied): string {
  if (isExtra(tariff)) return tariff.id;
  const kind = tariff.role === 'baseline' ? 'country-rate' : tariff.role === 'ceiling' ? 'sectoral' : tariff.role;
  return [tariff.legalBasis, kind, fit.sector > 0 ? 'sector' : 'all'].join(' ');
}

/** Additional duties add up with everything and are named last. */
function isExtra(tariff: Tariff): boolean {
  return tariff.role === 'additional' || tariff.role === 'retaliation';
}

function givesWay(weaker: Tariff, stronger: Tariff): boolean {
  if (weaker.yieldsTo?.includes(stronger.id)) return true;
  const sectoral = stronger.role === 'sectoral' || stronger.role === 'ceiling';
  return GENERAL.includes(weaker.role) && sectoral && stronger.legalBasis === 'Section 232';
}

/** A measure knows the normal duty on the goods it is about, not on others that it covers too. */
function normalDutyOf({ tariff, fit }: Applied): number | undefined {
  return tariff.scope.sector === 'all' || fit.sector === 2 ? tariff.normalDuty : undefined;
}

function partOf({ tariff, step }: Applied): PartMeasure[] {
  return step.part === undefined ? [] : [{ fact: tariff.id, part: step.part }];
}

function addUp(counted: readonly Applied[], applied: readonly Applied[]): Omit<TotalRate, 'asides' | 'onlyOn'> {
  const normalDuty = counted.map(normalDutyOf).find((duty) => duty !== undefined) ?? null;
  const includesNormal = counted.some((measure) => measure.stacking === 'all-in') || normalDuty !== null;
  const ordered = counted.toSorted((a, b) => Number(isExtra(a.tariff)) - Number(isExtra(b.tariff)));
  const parts: RatePart[] = ordered.map((measure) => {
    const inside = applied.filter((other) => measure.step.includes?.includes(other.tariff.id));
    const own = inside.reduce((rest, other) => rest - (other.rate ?? 0), measure.rate!);
    const rate = measure.stacking === 'all-in' ? Math.max(0, own - (normalDuty ?? 0)) : own;
    return { fact: measure.tariff.id, index: measure.step.index, rate };
  });
  if (normalDuty !== null) parts.push({ fact: null, index: null, rate: normalDuty });
  return { total: parts.reduce((sum, part) => sum + part.rate, 0), parts, normalDuty, includesNormal };
}
