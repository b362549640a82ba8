/** The stretches of a duty's rate for the chart: each day's state, looking back with today's knowledge, runs joined. */
import type { IsoDate, StepStatus, Tariff } from '../record/schema.ts';
import { stepRate, tariffState, type KnownStep, type TariffState } from '../record/tariff-state.ts';
import { isRough } from './rough.ts';
import type { RateSpan, TariffCard } from './schema.ts';

interface Held {
  kind: RateSpan['kind'];
  rate: number;
  inAll: boolean;
  startsBy: boolean;
  suspended: number | null;
  about: boolean;
  more: number | null;
}

/** Every stretch up to `today`, and the day on which the measure ended. */
export function rateSpans(fact: Tariff, today: IsoDate): Pick<TariffCard, 'spans' | 'over'> {
  const spans: RateSpan[] = [];
  const over = overOf(fact, today);
  for (const day of changeDays(fact, today)) {
    const held = heldOn(fact, day, { today, over: over !== null && over.date <= day });
    for (const span of spans.filter((it) => it.to === null && !held.some((one) => isSame(one, it)))) span.to = day;
    for (const one of held) {
      if (!spans.some((it) => it.to === null && isSame(one, it))) spans.push({ ...one, from: day, to: null });
    }
  }
  return { spans: spans.filter((span) => span.to === null || span.to > span.from), over };
}

/** Days on which anything can change: steps that begin, end, or become known. */
function changeDays(fact: Tariff, today: IsoDate): IsoDate[] {
  const days = fact.steps.flatMap((step) => [step.knownFrom, step.validFrom, step.validTo]);
  return [...new Set(days.filter((day) => day !== null))].filter((day) => day <= today).sort();
}

/** What was charged on a day is known today; what was only announced counts as it was known then. */
function heldOn(fact: Tariff, day: IsoDate, { today, over }: { today: IsoDate; over: boolean }): Held[] {
  const back = tariffState(fact, day, today);
  const then = tariffState(fact, day);
  const charged = toHeld(fact, 'charged', back?.charged ?? null);
  const paused = back?.suspended.slice(0, 1).flatMap((step) => toHeld(fact, 'paused', step)) ?? [];
  const hoped = then && !over ? pendingOf(fact, then, charged[0]?.rate ?? 0) : [];
  const shown = hoped.filter((one) => !charged.some((it) => it.rate === one.rate) && !paused.some((it) => it.rate === one.rate));
  return [...charged, ...paused, ...shown];
}

function pendingOf(fact: Tariff, then: TariffState, charged: number): Held[] {
  const newest = then.pending.find((step) => !isEnd(step) && stepRate(step, fact.scope.targets[0]!) !== null);
  if (!newest) return [];
  const held = toHeld(fact, newest.status === 'agreed' ? 'agreed' : 'announced', newest);
  return newest.increment ? held.map((one) => ({ ...one, rate: one.rate + charged, more: newest.rate })) : held;
}

/** Rates on one chart have one basis: with the normal duty where the record knows it. */
function toHeld(fact: Tariff, kind: RateSpan['kind'], step: KnownStep | null): Held[] {
  const rate = step && stepRate(step, fact.scope.targets[0]!);
  if (!step || rate === null || rate === undefined) return [];
  const allIn = (step.stacking ?? fact.stacking) === 'all-in';
  const startsBy = kind === 'charged' && step.startsBy === true;
  const suspended = step.suspended ?? null;
  const about = isRough(step.rateText);
  if (fact.normalDuty === undefined) return [{ kind, rate, inAll: allIn, startsBy, suspended, about, more: null }];
  const own = allIn || step.status === 'agreed' ? Math.max(rate, fact.normalDuty) : rate + fact.normalDuty;
  return [{ kind, rate: own, inAll: true, startsBy, suspended, about, more: null }];
}

function isEnd<S extends { status: StepStatus }>(state: S): state is S & { status: 'ended' | 'struck_down' } {
  return state.status === 'ended' || state.status === 'struck_down';
}

function isSame(a: Held, b: Held): boolean {
  return a.kind === b.kind && a.rate === b.rate && a.inAll === b.inAll && a.suspended === b.suspended;
}

function overOf(fact: Tariff, today: IsoDate): TariffCard['over'] {
  const state = tariffState(fact, today);
  if (!state || !isEnd(state)) return null;
  const date = state.headline.validFrom ?? state.headline.knownFrom;
  return { date, status: state.status };
}
