/** How the total of a duty is made up: on the article's date, today, and on the day whose total the passage gives. */
import type { RecordView } from '../record/record.ts';
import type { IsoDate, Tariff } from '../record/schema.ts';
import { tariffState } from '../record/tariff-state.ts';
import { totalRate, type RateAside, type RatePart } from '../record/total-rate.ts';
import type { BuildOptions } from './common.ts';
import { nameIn } from './names.ts';
import type { RateSum, TariffCard } from './schema.ts';

/** The sums of a card, oldest first; none where no day has more than one part. */
export function sumsOf(record: RecordView, fact: Tariff, options: BuildOptions): RateSum[] {
  const { asOf, today } = options;
  if (fact.scope.targets[0] === '*') return [];
  const days = asOf === null ? [today] : [asOf, today];
  const sums = days.flatMap((date) => sumOn(record, fact, date, options) ?? []);
  const earlier = asOf === null || sums.some((sum) => sum.total === options.total) ? null : earlierSum(record, fact, options);
  const all = earlier ? [earlier, ...sums] : sums;
  return all.some((sum) => sum.parts.length > 1) ? all : [];
}

/** The sum that a passage gives when its figure is that of several duties together; null when it is this duty's own. */
export function claimedSum(card: TariffCard, claim: { value: number; unit: string } | null): RateSum | null {
  if (claim?.unit !== 'percent') return null;
  const sum = card.sums.find(({ total, parts }) => total === claim.value && parts.some(({ basis }) => basis === 'other'));
  const own = sum?.parts.find(({ basis }) => basis === 'measure')?.rate;
  return sum && sum.parts.length > 1 && own !== claim.value ? sum : null;
}

function sumOn(record: RecordView, fact: Tariff, date: IsoDate, { locale }: BuildOptions): RateSum | null {
  const { imposer, targets, sector } = fact.scope;
  const sum = totalRate(record.ofKind('tariff'), { imposer, target: targets[0]!, sector, date });
  if (!sum || sum.parts.length === 0) return null;
  const parts = sum.parts.map((part) => sumPart(record, fact, part, locale));
  parts.sort((a, b) => Number(b.basis === 'normal') - Number(a.basis === 'normal'));
  const onlyOn = [...new Set(sum.onlyOn.map(({ part }) => part))];
  const allIn = sum.normalDuty !== null && isAllIn(fact, date);
  const onTop = sum.asides.filter(({ reason }) => reason === 'no-single-rate').map((aside) => onTopName(record, aside, locale));
  for (const part of parts) if (!onTop.some((name) => part.law && name.startsWith(part.law))) part.purpose = '';
  const total = Math.round(sum.total * 100) / 100;
  return { date, parts, total, onTop, normalOnTop: !sum.includesNormal, allIn, onlyOn };
}

/** Whether nothing comes on top of a sum. */
export function isWhole({ onTop, normalOnTop }: RateSum): boolean {
  return onTop.length === 0 && !normalOnTop;
}

/** "Section 301, the tariffs of 2018 (7.5% to 100% by list)"; in other languages the measure's name. */
function onTopName(record: RecordView, { fact: id, index }: RateAside, locale: string | undefined): string {
  const fact = record.fact(id);
  if (fact?.kind !== 'tariff') return id;
  const name = nameIn(fact, locale);
  if (name !== fact.title) return name;
  const { coverage } = fact.scope;
  const rates = fact.steps[index]?.rateText?.split(';')[0];
  const what = `${fact.legalBasis}, ${coverage.charAt(0).toLowerCase()}${coverage.slice(1)}`;
  return rates === undefined ? what : `${what} (${rates})`;
}

/** The newest day before the article on which several duties made up the total that the passage gives. */
function earlierSum(record: RecordView, fact: Tariff, options: BuildOptions): RateSum | null {
  const { asOf, total } = options;
  if (total === undefined) return null;
  const tariffs = record.ofKind('tariff').filter(({ scope }) => scope.targets.includes(fact.scope.targets[0]!));
  const days = new Set(tariffs.flatMap((tariff) => tariff.steps.flatMap(({ validFrom }) => validFrom ?? [])));
  for (const day of [...days]
    .filter((it) => it < asOf!)
    .toSorted()
    .toReversed()) {
    const sum = sumOn(record, fact, day, options);
    if (sum?.total === total && sum.parts.length > 1 && sum.parts.some(({ basis }) => basis === 'measure')) return sum;
  }
  return null;
}

function isAllIn(fact: Tariff, date: IsoDate): boolean {
  const charged = tariffState(fact, date)?.charged;
  return charged ? (charged.stacking ?? fact.stacking) === 'all-in' : false;
}

function sumPart(
  record: RecordView,
  fact: Tariff,
  { fact: id, rate }: RatePart,
  locale: string | undefined,
): RateSum['parts'][number] {
  const measure = id === null ? undefined : record.fact(id);
  if (measure?.kind !== 'tariff') return { basis: 'normal', law: '', sector: '', name: '', purpose: '', rate };
  const { legalBasis, scope, instruments } = measure;
  const basis = id === fact.id ? 'measure' : 'other';
  return {
    basis,
    law: legalBasis,
    sector: scope.sector,
    name: nameIn(measure, locale),
    purpose: (locale ?? 'en').startsWith('en') ? purposeOf(instruments) : '',
    rate,
  };
}

/** "forced-labour import controls" of "Section 301 (forced-labour import controls), …". */
function purposeOf(instruments = ''): string {
  return /^[^,;(]+\(([^)]+)\)/.exec(instruments)?.[1] ?? '';
}
