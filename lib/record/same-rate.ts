/** Steps that leave a rate as it was: what was charged goes on being charged, what was suspended stays suspended. */
import { addDays } from './calendar.ts';
import type { Tariff, TariffStep } from './schema.ts';
import { tariffState, type TariffState } from './tariff-state.ts';

/** Whether the rate of a step was charged already on the day before it, on the same terms towards the normal duty. */
export function keepsRate(fact: Tariff, step: TariffStep): boolean {
  if (step.rate === null || step.status === 'paused' || step.status === 'ended' || step.status === 'struck_down') return false;
  const charged = stateBefore(fact, step)?.charged;
  const stackingOf = ({ stacking }: Pick<TariffStep, 'stacking'>) => stacking ?? fact.stacking;
  return charged ? charged.rate === step.rate && stackingOf(charged) === stackingOf(step) : false;
}

/** Whether a step prolongs the pause of a rate that was suspended already. */
export function prolongsPause(fact: Tariff, step: TariffStep): boolean {
  if (step.status !== 'paused' || step.rate === null || step.validTo === null) return false;
  return stateBefore(fact, step)?.suspended.some(({ rate }) => rate === step.rate) ?? false;
}

/** The state on the day before a step holds, as it was known when the step was. */
function stateBefore(fact: Tariff, step: TariffStep): TariffState | null {
  const steps = fact.steps.filter((other) => other !== step);
  return tariffState({ ...fact, steps }, addDays(step.validFrom ?? step.knownFrom, -1), step.knownFrom);
}
