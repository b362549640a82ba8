/** What some countries pay of a duty on all countries, where that is not what the others pay. */
import type { RecordView } from '../record/record.ts';
import type { Tariff } from '../record/schema.ts';
import { tariffState, type KnownStep, type TariffState } from '../record/tariff-state.ts';
import type { RateState } from './schema.ts';

type Elsewhere = RateState['elsewhere'];

/** The countries with a rate of their own on the day of a state, as it was known; a rate only where nothing qualifies it. */
export function elsewhere(record: RecordView, fact: Tariff, state: TariffState): Elsewhere {
  const { headline, modifications, status } = state;
  if (status !== 'in_force' || headline.rate === null || !fact.scope.targets.includes('*')) return [];
  const listed = [...modifications, headline].flatMap((step) =>
    Object.entries(step.rates ?? {}).map(([target, rate]) => ({ target, rate: isPlain(step, rate) ? rate : null })),
  );
  const own = record.ofKind('tariff').flatMap((other) => ownRates(fact, other, state));
  const all = [...listed, ...own].filter(({ rate }) => rate !== headline.rate);
  return all.filter(({ target }, index) => all.findIndex((it) => it.target === target) === index);
}

/** What a measure of the same law and kind on the same goods of few countries charges them. */
function ownRates(fact: Tariff, other: Tariff, { date, known, headline }: TariffState): Elsewhere {
  const { targets, sector, alsoSectors = [] } = other.scope;
  const isOnSame = sector === fact.scope.sector || alsoSectors.includes(fact.scope.sector);
  if (kindOf(other) !== kindOf(fact) || targets.includes('*') || !isOnSame || sector === 'other') return [];
  const state = tariffState(other, date, known);
  const charged = state?.charged;
  if (!charged || charged.rate === headline.rate || isNoLower(other, charged, headline)) return [];
  const isWhole = state.modifications.length === 0;
  const rate = isWhole && charged.rate !== null && isPlain(charged, charged.rate) ? charged.rate : null;
  return targets.map((target) => ({ target, rate }));
}

/** Measures of one law and kind stand in for one another; goods of the sector `other` have nothing in common. */
function kindOf({ role, legalBasis, scope }: Tariff): string {
  const kind = role === 'baseline' ? 'country-rate' : role === 'ceiling' ? 'sectoral' : role;
  return `${scope.imposer} ${legalBasis} ${kind}`;
}

/** A ceiling raises no rate that is lower without it. */
function isNoLower({ role }: Tariff, { rate }: KnownStep, headline: KnownStep): boolean {
  return role === 'ceiling' && rate !== null && rate >= headline.rate!;
}

/** Whether a rate is all that its step says: a quota or a part of the goods would make the figure alone untrue. */
function isPlain({ rateText, part }: KnownStep, rate: number): boolean {
  return part === undefined && (rateText === undefined || rateText.endsWith(` ${rate}%`) || rateText === `${rate}%`);
}
