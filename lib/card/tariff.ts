/** The card of a duty: its state then and now, the stretches of its rate, its steps. */
import type { RecordView } from '../record/record.ts';
import { addDays } from '../record/calendar.ts';
import { prolongsPause } from '../record/same-rate.ts';
import type { IsoDate, Tariff, TariffStep } from '../record/schema.ts';
import { knownSteps, stepRate, tariffState, type KnownStep, type TariffState } from '../record/tariff-state.ts';
import { bestSource, commonData, type BuildOptions } from './common.ts';
import { elsewhere } from './elsewhere.ts';
import { withMainTurns } from './main-turns.ts';
import { nameIn } from './names.ts';
import { dueThen, isOver, NOTHING_DUE, otherLaws, targetOf, type Due } from './other-laws.ts';
import { rateSpans } from './rate-spans.ts';
import { pausedAtOnce, retrospect } from './retrospect.ts';
import type { CardStep, RateBasis, RateState, TariffCard } from './schema.ts';
import { sumsOf } from './sums.ts';

/** Makes the card of a tariff. */
export function tariffCard(record: RecordView, fact: Tariff, options: BuildOptions): TariffCard {
  const { asOf, today } = options;
  const then = asOf === null ? null : tariffState(fact, asOf);
  const now = tariffState(fact, today) ?? tariffState(fact, fact.steps[0]!.knownFrom, today)!;
  const steps = knownSteps(fact, today).reverse();
  const others = isOver(now) ? otherLaws(record, fact, now, today) : [];
  const { spans, over } = rateSpans(fact, today);
  const last = others.at(-1);
  // What ran out is not due any more, however little is known of what came after it.
  const isDue = last?.to === null;
  const due = isDue ? { due: last.rate, dueInAll: last.inAll, dueSource: last.source } : NOTHING_DUE;
  return withMainTurns({
    ...commonData(
      record,
      fact,
      [...steps.flatMap((step) => step.sources), ...others.flatMap(({ source }) => source ?? [])],
      options,
    ),
    kind: 'tariff',
    scope: fact.scope.coverage,
    name: nameIn(fact, options.locale) === fact.title ? null : nameIn(fact, options.locale),
    imposer: fact.scope.imposer,
    targets: fact.scope.targets,
    sector: fact.scope.sector,
    legalBasis: fact.legalBasis,
    instruments: fact.instruments === undefined ? null : ordersInFull(fact.instruments),
    atArticle: then && rateState(record, fact, then, { ...dueThen(record, fact, then), spans }),
    newest: rateState(record, fact, now, { ...due, spans }),
    steps: steps.map((step) => cardStep(record, fact, step, options)),
    spans,
    over,
    others,
    sums: sumsOf(record, fact, options),
  });
}

/** "EO 14257, 14266" is what those call them who write them. */
function ordersInFull(words: string): string {
  return words.replace(/\bEO (?=\d+(,| and)?)/g, (_, more?: string) => (more ? 'Executive Orders ' : 'Executive Order '));
}

/** `due` is what other laws charge after an end; `spans` say since when a rate has been the one charged. */
function rateState(
  record: RecordView,
  fact: Tariff,
  state: TariffState,
  { due, dueInAll, dueSource, spans }: Due & { spans: TariffCard['spans'] },
): RateState {
  const { headline, charged, status } = state;
  const over = isOver(state);
  const since = over ? headline.knownFrom : status === 'in_force' ? heldSince(spans, state) : headline.validFrom;
  const pending = status === 'announced' || status === 'agreed' || (status === 'in_force' && charged === null);
  return {
    rate: over ? null : stepRate(headline, targetOf(fact)),
    rateText: headline.rateText ?? null,
    suspended: headline.suspended ?? null,
    status: pending && status === 'in_force' ? 'announced' : status,
    charged: over ? due : charged && charged !== headline ? stepRate(charged, targetOf(fact)) : null,
    chargedInAll: over && dueInAll,
    since,
    startsBy: headline.startsBy === true && since === headline.validFrom,
    basisSince: headline.sameRate === 'basis' && since !== headline.validFrom ? headline.validFrom : null,
    until: headline.validTo,
    ending: over ? null : endingOf(fact, state),
    inAll: (headline.stacking ?? fact.stacking) === 'all-in',
    basis: basisOf(fact, headline),
    part: over ? null : (headline.part ?? null),
    partSince: over || headline.part === undefined ? null : (headline.validFrom ?? headline.knownFrom),
    normal: fact.normalDuty ?? null,
    elsewhere: elsewhere(record, fact, state),
    source: stateSource(record, fact, headline, since),
    dueSource,
  };
}

/** The step that ends the measure, where it is known on the day and holds from a later one. */
function endingOf(fact: Tariff, { date, known }: TariffState): RateState['ending'] {
  const end = knownSteps(fact, known).find(({ status }) => status === 'ended' || status === 'struck_down');
  if (!end || end.validFrom === null || end.validFrom <= date) return null;
  return { status: end.status as 'ended' | 'struck_down', known: end.knownFrom, from: end.validFrom };
}

/** How a rate stands to the normal duty, where that is inside of it or changed in the course of the duty. */
function basisOf(fact: Tariff, step: Pick<TariffStep, 'status' | 'rate' | 'stacking'>): RateBasis | null {
  if (step.status !== 'in_force' || step.rate === null) return null;
  if ((step.stacking ?? fact.stacking) === 'all-in') return 'in-all';
  const charged = fact.steps.filter(({ status, rate }) => status === 'in_force' && rate !== null);
  return charged.some(({ stacking }) => (stacking ?? fact.stacking) === 'all-in') ? 'on-top' : null;
}

/** Orders that only repeat a rate do not start it anew. */
function heldSince(spans: TariffCard['spans'], { date, headline }: TariffState): IsoDate | null {
  const held = spans.find((span) => span.kind === 'charged' && span.from <= date && (span.to === null || date < span.to));
  return held && headline.validFrom !== null && held.from < headline.validFrom ? held.from : headline.validFrom;
}

/** Who set a rate, or what it is charged on; a later order may only repeat it. */
function stateSource(record: RecordView, fact: Tariff, headline: KnownStep, since: IsoDate | null): string | null {
  const setter = fact.steps.find((step) => step.status === 'in_force' && step.validFrom === since);
  const first = since === headline.validFrom || headline.sameRate === 'basis' || !setter ? headline : setter;
  return bestSource(record, first.sources, first.knownFrom);
}

/** Whether a rate is promised that was known to be charged on that day: what is promised is something else, which the sentence tells. */
function isNoNews(fact: Tariff, { status, rate, increment, sameRate, knownFrom }: KnownStep): boolean {
  if ((status !== 'agreed' && status !== 'announced') || rate === null || increment || sameRate) return false;
  return tariffState(fact, knownFrom, addDays(knownFrom, -1))?.charged?.rate === rate;
}

function cardStep(record: RecordView, fact: Tariff, step: KnownStep, { asOf }: BuildOptions): CardStep {
  const over = step.status === 'ended' || step.status === 'struck_down';
  return {
    index: step.index,
    status: step.status,
    rate: over || isNoNews(fact, step) ? null : stepRate(step, targetOf(fact)),
    rateText: step.rateText ?? null,
    suspended: step.suspended ?? null,
    isMore: step.increment === true,
    basis: basisOf(fact, step),
    sameRate: step.sameRate ?? (prolongsPause(fact, fact.steps[step.index]!) ? 'longer' : null),
    startsBy: step.startsBy === true,
    inRetrospect: retrospect(fact.steps[step.index]!, fact, asOf),
    pausedAtOnce: pausedAtOnce(step, fact),
    isMain: false,
    knownFrom: step.knownFrom,
    validFrom: step.validFrom,
    validTo: step.validTo,
    gist: step.gist,
    source: bestSource(record, step.sources, step.knownFrom),
    confidence: step.confidence,
  };
}
