/** Head, chart and sentences of a duty's card never say opposite things, for any duty and any day of the record. */
import { describe, expect, it } from 'vitest';
import { loadPack } from '../cli/load-pack.ts';
import { createRecord } from '../record/record.ts';
import type { Tariff } from '../record/schema.ts';
import { english } from '../../test/setup/render.tsx';
import { TODAY } from '../../test/support/cards.ts';
import { buildCard } from './build.ts';
import type { CardStep, RateSpan, TariffCard } from './schema.ts';
import { knownRate, mainTurns } from './main-turns.ts';
import { stateLine, stepWords } from './rate-words.ts';
import { allTurns, type Turn } from './turns.ts';

const record = createRecord(loadPack());
const tariffs = record.ofKind('tariff');

/** A card as of the day before and the day of everything that happened, and without a date. */
function cardsOf(id: string): TariffCard[] {
  const { steps } = tariffs.find((tariff) => tariff.id === id)!;
  const days = steps.flatMap(({ knownFrom, validFrom, validTo }) => [knownFrom, validFrom, validTo]);
  const around = days.flatMap((day) => (day === null || day > TODAY ? [] : [dayBefore(day), day]));
  return [null, ...new Set(around)].map((asOf) => buildCard(record, id, { asOf, today: TODAY }) as TariffCard);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const stepsOf = (turns: Turn[]) => turns.flatMap((turn) => (turn.kind === 'step' ? [turn.step] : []));
const chargedOn = ({ spans }: TariffCard, day: string) =>
  spans.find((span) => span.kind === 'charged' && span.from <= day && (span.to === null || day < span.to));
const told = (card: TariffCard, what: string) => `${card.factId} as of ${card.asOf}: ${what}`;

/**
 * Whether a rate of a step is drawn otherwise: on another basis, on days on which the step says that it holds. Where the
 * normal duty is one figure, the chart adds it up.
 */
function isOtherwise(step: CardStep, span: RateSpan): boolean {
  if (step.status !== 'in_force' || step.basis === null || span.kind !== 'charged' || step.rate !== span.rate) return false;
  const meets = (span.to === null || step.validFrom! < span.to) && (step.validTo === null || span.from < step.validTo);
  return meets && (step.basis === 'in-all') !== span.inAll;
}

/** Whether a step sets what the chart draws for a day. */
function sets(step: CardStep, span: RateSpan): boolean {
  return (
    step.status === 'in_force' && step.rate === span.rate && (step.basis === null || (step.basis === 'in-all') === span.inAll)
  );
}

describe.each(tariffs.map((fact) => [fact.id, fact] as const))('%s', (id, fact) => {
  const cards = cardsOf(id);

  it('no sentence has a rate on top of the normal duty where the chart has it inside, but beside the one that changed it', () => {
    const found = cards.flatMap((card) => {
      const main = stepsOf(mainTurns(allTurns(card), knownRate(card)));
      if (card.newest.normal !== null) return [];
      const wrong = main.flatMap((step) => card.spans.filter((span) => isOtherwise(step, span)).map((span) => ({ step, span })));
      const silent = wrong.filter(({ step, span }) => !main.some((it) => it.knownFrom > step.knownFrom && sets(it, span)));
      return silent.map(({ step }) => told(card, step.gist));
    });
    expect(found).toEqual([]);
  });

  it('where the chart has another rate on the article’s day than the head, the sentences say what changed it', () => {
    const found = cards.flatMap((card) => {
      const state = card.atArticle;
      const drawn = card.asOf === null ? undefined : chargedOn(card, card.asOf);
      if (!state || !drawn || state.status !== 'in_force' || state.rate === null || state.normal !== null) return [];
      const isSame = state.rate === drawn.rate && (state.basis === null || state.inAll === drawn.inAll);
      const main = stepsOf(mainTurns(allTurns(card), knownRate(card)));
      return isSame || main.some((step) => sets(step, drawn)) ? [] : [told(card, `${state.rate} beside ${drawn.rate}`)];
    });
    expect(found).toEqual([]);
  });

  it('no rate comes into force, changes or is agreed that was charged the day before', () => {
    const found = cards.flatMap((card) =>
      card.steps
        .filter((step) => step.status !== 'paused' && isChargedBefore(step, card) && AGAIN.test(stepWords(step, english)))
        .map((step) => told(card, stepWords(step, english))),
    );
    expect(found).toEqual([]);
  });

  it('no rate is agreed or announced on a day on which it is charged, but by a step that says that it keeps it', () => {
    const found = cards.flatMap((card) =>
      card.steps
        .filter(({ status, sameRate }) => (status === 'agreed' || status === 'announced') && sameRate === null)
        .filter(({ rate, knownFrom }) => rate !== null && isKnownCharged(fact, rate, knownFrom))
        .map((step) => told(card, `${stepWords(step, english)} on ${step.knownFrom}`)),
    );
    expect(found).toEqual([]);
  });

  it('a change without a rate says when it begins, where that was known before', () => {
    const found = cards.flatMap((card) =>
      card.steps
        .filter(({ rate, status }) => rate === null && status !== 'ended' && status !== 'struck_down')
        .filter(({ validFrom, knownFrom, startsBy }) => validFrom !== null && validFrom > knownFrom && !startsBy)
        .filter((step) => !stepWords(step, english).startsWith('From '))
        .map((step) => told(card, step.gist)),
    );
    expect(found).toEqual([]);
  });

  it('an end that is known and has not come is told beside the rate', () => {
    const ends = fact.steps.filter(({ status }) => status === 'ended' || status === 'struck_down');
    const found = cards.flatMap((card) => {
      const { asOf, atArticle } = card;
      const comes = ends.some(
        ({ knownFrom, validFrom }) => asOf !== null && knownFrom <= asOf && validFrom !== null && asOf < validFrom,
      );
      const isTold = atArticle?.status === 'ended' || atArticle?.status === 'struck_down';
      return comes && !isTold && !/struck down|to end/.test(stateLine(atArticle!, english))
        ? [told(card, stateLine(atArticle!, english))]
        : [];
    });
    expect(found).toEqual([]);
  });

  it('what other laws charge after the end is told of the article’s day too', () => {
    const found = cards.flatMap((card) => {
      const { asOf, atArticle, others } = card;
      if (!asOf || (atArticle?.status !== 'ended' && atArticle?.status !== 'struck_down')) return [];
      const drawn = others.find(({ from, to }) => from <= asOf && (to === null || asOf < to));
      return (drawn?.rate ?? null) === atArticle.charged ? [] : [told(card, `${atArticle.charged} beside ${drawn?.rate}`)];
    });
    expect(found).toEqual([]);
  });

  it('nothing is due in the place of a threat or an exemption, nor one sum on goods that pay different ones', () => {
    const isThreat = fact.role === 'rule' || !fact.steps.some(({ status }) => status === 'in_force');
    const found = cards.filter(({ others, newest, atArticle }) => others.length > 0 || isDue(newest) || isDue(atArticle));
    expect(isThreat ? found.map((card) => told(card, 'due')) : []).toEqual([]);
  });

  it('a new basis is told by a source of the step that brought it', () => {
    const found = cards.flatMap((card) =>
      [card.atArticle, card.newest].flatMap((state) => {
        if (!state?.basisSince) return [];
        const step = fact.steps.find(({ sameRate, validFrom }) => sameRate === 'basis' && validFrom === state.basisSince);
        return step?.sources.includes(state.source ?? '') ? [] : [told(card, `${state.basisSince} by ${state.source}`)];
      }),
    );
    expect(found).toEqual([]);
  });

  it('no rate is paused anew that was paused the day before', () => {
    const found = cards.flatMap((card) =>
      card.steps
        .filter(({ status, rate, validFrom }) => status === 'paused' && card.spans.some(isPausedBefore(rate, validFrom)))
        .map((step) => stepWords(step, english))
        .filter((words) => !/^Pause of .* prolonged to /.test(words))
        .map((words) => told(card, words)),
    );
    expect(found).toEqual([]);
  });

  it('no rate is said to be paused of which only some points are', () => {
    const inPart = fact.steps.filter(
      ({ status, gist, rateText }) => status === 'paused' && /\bpoints\b/.test(`${rateText} ${gist}`),
    );
    const found = inPart.flatMap(({ rate, validFrom, gist }) =>
      cards.flatMap((card) => {
        const heads = [card.atArticle, card.newest].filter((state) => state?.status === 'paused' && state.since === validFrom);
        const words = [
          ...heads.map((state) => stateLine(state!, english)),
          ...card.steps.filter((step) => step.gist === gist).map((step) => stepWords(step, english)),
        ];
        const spans = card.spans.filter((span) => span.kind === 'paused' && span.rate === rate && span.suspended === null);
        return [...words.filter((text) => !text.includes(` of ${rate} points`)), ...spans.map(() => 'drawn')];
      }),
    );
    expect(found).toEqual([]);
  });

  it('no first day is told that its own sentence does not confirm', () => {
    const open = fact.steps.filter(({ gist }) => /first day .*not confirmed/.test(gist));
    const found = open.flatMap(({ validFrom }) =>
      cards.flatMap((card) => {
        const heads = [card.atArticle, card.newest].filter((state) => state?.status === 'in_force' && state.since === validFrom);
        const words = [
          ...heads.map((state) => stateLine(state!, english)),
          ...card.steps.filter((step) => step.validFrom === validFrom).map((step) => stepWords(step, english)),
        ];
        const drawn = card.spans.filter((span) => span.kind === 'charged' && span.from === validFrom && !span.startsBy);
        return [...words.filter((text) => !/ by /.test(text) || / (since|from) /.test(text)), ...drawn.map(() => 'drawn')];
      }),
    );
    expect(found).toEqual([]);
  });
});

/** Whether a rate was charged on a day, as it was known on the day before. */
function isKnownCharged({ steps }: Tariff, rate: number | null, day: string): boolean {
  const held = steps.filter((step) => step.status === 'in_force' && step.rate === rate && step.knownFrom < day);
  return held.some(({ validFrom, validTo }) => validFrom !== null && validFrom <= day && (validTo === null || day < validTo));
}

const isDue = (state: TariffCard['atArticle']) =>
  (state?.status === 'ended' || state?.status === 'struck_down') && state.charged !== null;

const AGAIN = /in force|changed|announced|agreed from|agreed$/;

/** By the chart, which knows nothing of what a step says that it changed. */
function isChargedBefore({ rate, knownFrom, validFrom, basis }: CardStep, { spans, newest }: TariffCard): boolean {
  const day = dayBefore(validFrom ?? knownFrom);
  const span = spans.find(({ kind, from, to }) => kind === 'charged' && from <= day && (to === null || day < to));
  return newest.normal === null && span?.rate === rate && (basis === null || span.inAll === (basis === 'in-all'));
}

function isPausedBefore(rate: number | null, validFrom: string | null): (span: RateSpan) => boolean {
  return (span) =>
    span.kind === 'paused' && span.rate === rate && span.from < validFrom! && (span.to === null || validFrom! <= span.to);
}
