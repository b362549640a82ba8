/** What measures stood for on the days on which that changes, and what goods paid in all. */
import { chargedStep, stepRate, tariffState, type KnownStep, type TariffState } from '../../../lib/record/tariff-state.ts';
import { Sector, type IsoDate, type Tariff } from '../../../lib/record/schema.ts';
import { since } from '../../../lib/record/since.ts';
import { totalRate, type TotalRate } from '../../../lib/record/total-rate.ts';
import type { RecordView } from '../../../lib/record/record.ts';
import { changes, datesIn, FIRST, turningDays, updateText } from './days.ts';

/** A measure by the knowledge of each day, by today's where that differs, and what became known of it. */
export function tariffLines(tariff: Tariff, today: IsoDate): string[] {
  const days = turningDays(datesIn(tariff.steps), today);
  const stateOn = (day: IsoDate, known?: IsoDate): string => {
    const state = tariffState(tariff, day, known);
    return state ? stateText(state, tariff) : 'unknown';
  };
  const then = changes(days, (day) => stateOn(day));
  const now = changes(days, (day) => stateOn(day, today)).filter((line) => !then.includes(line));
  const told = since(tariff, FIRST, today).map(updateText);
  return [`=== ${tariff.id}`, ...then, ...now.map((line) => `looking back, ${line}`), `told ${told.join(', ')}`, ''];
}

function stateText(state: TariffState, tariff: Tariff): string {
  const list = (name: string, steps: readonly KnownStep[]): string[] =>
    steps.length > 0 ? [`${name} ${steps.map(stepText).join(', ')}`] : [];
  return [
    `${state.status} ${stepText(state.headline)}`,
    ...list('charged', state.charged ? [state.charged] : []),
    ...exceptions(state, tariff),
    ...list('suspended', state.suspended),
    ...list('pending', state.pending),
    ...list('modified', state.modifications),
  ].join(' | ');
}

/** Its end shows what of it was known. */
function stepText({ index, rate, validTo }: KnownStep): string {
  return `#${index} ${rate ?? '–'}${validTo === null ? '' : ` to ${validTo}`}`;
}

/** Countries that pay another rate than the one charged. */
function exceptions(state: TariffState, { scope, steps }: Tariff): string[] {
  const targets = new Set([...scope.targets, ...steps.flatMap((step) => Object.keys(step.rates ?? {}))]);
  const special = [...targets].flatMap((target) => {
    const step = chargedStep(state, target);
    const rate = step && stepRate(step, target);
    return step === null || (step === state.charged && rate === step.rate) ? [] : [`${target} ${rate}`];
  });
  return special.length > 0 ? [`but ${special.join(' ')}`] : [];
}

/** What goods of one country paid, sectors that had the same answer together. */
export function totalLines(record: RecordView, imposer: string, target: string): string[] {
  const tariffs = record.tariffs({ imposer, target });
  const days = [...new Set(tariffs.flatMap((tariff) => datesIn(tariff.steps)))].filter((day) => day >= FIRST).sort();
  const last = new Map<Sector, string>();
  const lines = days.flatMap((date) => {
    const changed = Sector.options.flatMap((sector) => {
      const text = totalText(totalRate(tariffs, { imposer, target, sector, date }));
      if (last.get(sector) === text) return [];
      last.set(sector, text);
      return [{ sector, text }];
    });
    return [...Map.groupBy(changed, ({ text }) => text)].map(
      ([text, own]) => `${date} ${own.map(({ sector }) => sector).join(' ')}: ${text}`,
    );
  });
  return [`=== ${imposer}>${target}`, ...lines, ''];
}

function totalText(sum: TotalRate | null): string {
  if (!sum) return 'not told';
  const parts = sum.parts.map(({ fact, index, rate }) => (fact === null ? `normal ${rate}` : `${fact} #${index} ${rate}`));
  const asides = sum.asides.map(({ fact, index, reason, by }) => `${fact} #${index} ${reason}${by ? ` ${by}` : ''}`);
  return [
    `${sum.total} = ${parts.join(' + ') || 'nothing'}${sum.includesNormal ? '' : ', normal on top'}`,
    ...asides,
    ...sum.onlyOn.map(({ fact }) => `only part of ${fact}`),
  ].join('; ');
}

/** Which measures cover a scope, the most particular first. */
export function scopeLines(record: RecordView, target: string): string[] {
  const order = (sector: Sector): string =>
    record
      .tariffs({ target, sector })
      .map(({ id }) => id)
      .join(' ');
  return [`=== ${target}`, ...Sector.options.map((sector) => `${sector}: ${order(sector)}`), ''];
}
