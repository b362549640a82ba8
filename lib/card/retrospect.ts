/** Rates that were set later for days gone by: the chart draws them, so the sentences have to tell of them. */
import type { Tariff, TariffStep } from '../record/schema.ts';
import type { CardStep } from './schema.ts';

/**
 * Whether another rate took the place of a step's from its first day on, or it took another's, or what was known on the
 * article's date.
 */
export function retrospect(step: TariffStep, { steps }: Tariff, asOf: string | null): CardStep['inRetrospect'] {
  const start = setFrom(step);
  if (start === null) return null;
  const others = steps.filter((it) => it !== step && setFrom(it) !== null);
  if (others.some((late) => isOver(late, step))) return 'replaced';
  const reachesBack = asOf !== null && start <= asOf && step.knownFrom > asOf;
  return reachesBack || others.some((early) => isOver(step, early)) ? 'replacing' : null;
}

function isOver(late: TariffStep, early: TariffStep): boolean {
  const start = setFrom(late)!;
  return late.knownFrom > early.knownFrom && late.knownFrom > start && start <= setFrom(early)!;
}

/** The first day of a rate that is or was charged; null for what was only hoped for, suspended or changed in part. */
function setFrom({ status, rate, validFrom }: TariffStep): string | null {
  return status === 'in_force' && rate !== null ? validFrom : null;
}

/** The day from which a rate was suspended that had been in force for hours; null where it lasted longer or still does. */
export function pausedAtOnce({ status, rate, validFrom }: TariffStep, { steps }: Tariff): string | null {
  if (status !== 'in_force' || validFrom === null) return null;
  const last = new Date(Date.parse(validFrom) + 86_400_000).toISOString().slice(0, 10);
  const pause = steps.find(
    (it) => it.status === 'paused' && it.rate === rate && it.validFrom! >= validFrom && it.validFrom! <= last,
  );
  return pause?.validFrom ?? null;
}
