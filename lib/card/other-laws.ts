/** What other measures charge on the goods of a duty that has ended. */
import type { RecordView } from '../record/record.ts';
import type { IsoDate, Tariff } from '../record/schema.ts';
import type { TariffState } from '../record/tariff-state.ts';
import { totalRate, type RatePart, type TotalRate } from '../record/total-rate.ts';
import { bestSource } from './common.ts';
import type { TariffCard } from './schema.ts';

export function isOver(state: TariffState): boolean {
  return state.status === 'ended' || state.status === 'struck_down';
}

/** The one country that the measure falls on; the first where it falls on several. */
export function targetOf(fact: Tariff): string {
  return fact.scope.targets[0]!;
}

/** What other measures charge on the same goods after this one ended, as stretches of one total. */
export function otherLaws(record: RecordView, fact: Tariff, now: TariffState, today: IsoDate): TariffCard['others'] {
  const from = now.headline.validFrom ?? now.headline.knownFrom;
  if (!isReplaced(fact, from)) return [];
  const days = [
    ...new Set([
      from,
      ...othersOf(record, fact)
        .flatMap(changeDays)
        .filter((day) => day > from && day <= today),
    ]),
  ].sort();
  const stretches: TariffCard['others'] = [];
  for (const day of days) {
    const rate = otherSum(record, fact, day, today);
    const last = stretches.at(-1);
    const parts = rate ? chargingParts(rate) : [];
    const laws = parts.map((part) => lawOf(record, part.fact));
    const inAll = rate?.includesNormal ?? false;
    if (last && last.to === null) {
      if (last.rate === (rate?.total ?? 0) && last.inAll === inAll && `${last.laws}` === `${laws}`) continue;
      last.to = day;
    }
    if (rate && rate.total > 0)
      stretches.push({ laws, rate: rate.total, inAll, isMain: false, from: day, to: null, source: sourceOfParts(record, parts) });
  }
  return stretches;
}

/** What other laws charge on a day after the end, percent, whether with the normal duty inside, and who says so. */
export interface Due {
  due: number | null;
  dueInAll: boolean;
  dueSource: string | null;
}

export const NOTHING_DUE: Due = { due: null, dueInAll: false, dueSource: null };

/** What other laws charged on the day of a state, as it was known then, where the measure had ended. */
export function dueThen(record: RecordView, fact: Tariff, state: TariffState): Due {
  const { headline, date, known } = state;
  const end = headline.validFrom ?? headline.knownFrom;
  const sum = isOver(state) && end <= date && isReplaced(fact, end) ? otherSum(record, fact, date, known) : null;
  if (!sum || sum.total === 0) return NOTHING_DUE;
  return { due: sum.total, dueInAll: sum.includesNormal, dueSource: sourceOfParts(record, chargingParts(sum)) };
}

/** What the measures beside this one charge together on its goods on a day; null where that differs between the goods. */
function otherSum(record: RecordView, fact: Tariff, date: IsoDate, known: IsoDate): TotalRate | null {
  const { imposer, sector, alsoSectors = [] } = fact.scope;
  const others = othersOf(record, fact);
  const sums = [sector, ...alsoSectors].map((goods) =>
    totalRate(others, { imposer, target: targetOf(fact), sector: goods, date, known }),
  );
  return sums.every((sum) => sum?.total === sums[0]?.total && sum?.includesNormal === sums[0]?.includesNormal) ? sums[0]! : null;
}

/** Whether others take its place when it ends: not that of a threat, nor that of an exemption. */
function isReplaced({ role, steps }: Tariff, end: IsoDate): boolean {
  return role !== 'rule' && steps.some(({ status, validFrom }) => status === 'in_force' && validFrom !== null && validFrom < end);
}

function chargingParts({ parts }: TotalRate): RatePart[] {
  return parts.filter((part) => part.rate > 0);
}

function othersOf(record: RecordView, fact: Tariff): Tariff[] {
  return record.ofKind('tariff').filter((tariff) => tariff.id !== fact.id);
}

/** Who sets the first of the rates that make up a sum. */
function sourceOfParts(record: RecordView, [part]: readonly RatePart[]): string | null {
  const fact = part?.fact ? record.fact(part.fact) : undefined;
  const step = fact?.kind === 'tariff' && part?.index !== undefined && part.index !== null ? fact.steps[part.index] : undefined;
  return step ? bestSource(record, step.sources, step.knownFrom) : null;
}

function changeDays(tariff: Tariff): IsoDate[] {
  return tariff.steps.flatMap((step) => [step.validFrom, step.validTo].filter((day) => day !== null));
}

/** A law as the record names it; the normal duty has none. */
function lawOf(record: RecordView, id: string | null): string {
  const fact = id === null ? undefined : record.fact(id);
  return fact?.kind === 'tariff' ? fact.legalBasis : 'MFN';
}
