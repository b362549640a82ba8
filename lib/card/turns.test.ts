import { describe, expect, it } from 'vitest';
import { cardOf } from '../../test/support/cards.ts';
import type { CardStep, TariffCard } from './schema.ts';
import { knownRate, mainTurns } from './main-turns.ts';
import { allTurns, briefly, type Turn } from './turns.ts';

const turn = (status: CardStep['status'], date: string, rate: number | null = null): Turn => ({
  kind: 'step',
  date,
  step: {
    index: Number(date.slice(5, 7)),
    status,
    rate,
    rateText: null,
    suspended: null,
    isMore: false,
    basis: null,
    sameRate: null,
    startsBy: false,
    inRetrospect: null,
    pausedAtOnce: null,
    isMain: false,
    knownFrom: date,
    validFrom: null,
    validTo: null,
    gist: '',
    source: null,
    confidence: 'high',
  },
});

describe('mainTurns', () => {
  it('tells the end, then what is charged, then what was agreed; oldest first', () => {
    const turns = [
      turn('announced', '2025-01-01', 30),
      turn('agreed', '2025-02-01', 15),
      turn('modified', '2025-03-01'),
      turn('in_force', '2025-04-01', 15),
      turn('struck_down', '2025-05-01'),
    ];
    expect(mainTurns(turns, null).map((it) => it.date)).toEqual(['2025-02-01', '2025-04-01', '2025-05-01']);
  });

  it('says one rate once', () => {
    const turns = [turn('in_force', '2025-01-01', 15), turn('in_force', '2025-02-01', 15), turn('agreed', '2025-03-01', 10)];
    expect(mainTurns(turns, null, 2).map((it) => it.date)).toEqual(['2025-01-01', '2025-03-01']);
  });

  it('keeps all where there are few', () => {
    expect(mainTurns([turn('announced', '2025-01-01')], null)).toHaveLength(1);
  });

  it('passes over a rate that stood already, and never over what is due today', () => {
    const card = cardOf('us-jp-reciprocal') as TariffCard;
    expect(mainTurns(allTurns(card), knownRate(card)).map((it) => it.date)).toEqual(['2025-09-04', '2026-02-20', '2026-07-24']);
  });
});

describe('allTurns', () => {
  it('has what became known after the article, with what other laws charge', () => {
    const card = cardOf('us-jp-reciprocal') as TariffCard;
    const turns = allTurns(card);
    expect(turns.every((it) => it.date > '2025-05-02')).toBe(true);
    expect(turns.map((it) => it.date)).toEqual(turns.map((it) => it.date).toSorted());
    expect(turns.filter((it) => it.kind === 'other').map((it) => it.rate)).toEqual([10, 12.5]);
  });
});

describe('briefly', () => {
  const long = `The order takes ${'a good '.repeat(14)}off the list.`;

  it.each([
    ['a sentence that fits', '15% agreed.', 'No start date was given.', 'No start date was given.'],
    ['the first part of a longer one', 'Struck down.', `The law allows no tariffs; ${long}`, 'The law allows no tariffs.'],
    ['the first of two sentences', '15% agreed.', `The law allows it. ${long}`, 'The law allows it.'],
    ['nothing, where the lead says enough', '15% in force.', long, ''],
    ['a long sentence, where nothing else says it', '', long, long],
  ])('%s', (_, lead, gist, expected) => {
    expect(briefly(gist, lead)).toBe(expected);
  });
});
