import { describe, expect, it } from 'vitest';
import { step, tariff } from '../../test/support/facts.ts';
import { chargedStep, knownSteps, stepRate, tariffState } from './tariff-state.ts';

/** The April 2025 rate: one day in force, paused for 90 days and longer, a letter, a deal, an order, its repair, the ruling. */
const japan = tariff([
  step({ status: 'in_force', rate: 24, knownFrom: '2025-04-02', validFrom: '2025-04-09', validTo: '2025-04-10' }),
  step({
    status: 'paused',
    rate: 24,
    knownFrom: '2025-04-09',
    validFrom: '2025-04-10',
    validTo: '2025-07-09',
    endKnownFrom: '2025-04-09',
  }),
  step({ status: 'in_force', rate: 10, knownFrom: '2025-04-09', validFrom: '2025-04-10', validTo: '2025-08-07' }),
  step({ status: 'announced', rate: 25, knownFrom: '2025-07-07' }),
  step({
    status: 'paused',
    rate: 24,
    knownFrom: '2025-07-07',
    validFrom: '2025-07-09',
    validTo: '2025-08-01',
    endKnownFrom: '2025-07-07',
  }),
  step({ status: 'agreed', rate: 15, knownFrom: '2025-07-22' }),
  step({ status: 'in_force', rate: 15, knownFrom: '2025-07-31', validFrom: '2025-08-07', validTo: '2025-09-16' }),
  step({ status: 'agreed', rate: 15, knownFrom: '2025-08-07' }),
  step({
    status: 'in_force',
    rate: 15,
    stacking: 'all-in',
    knownFrom: '2025-09-04',
    validFrom: '2025-08-07',
    validTo: '2026-02-24',
  }),
  step({ status: 'struck_down', rate: 0, knownFrom: '2026-02-20', validFrom: '2026-02-24' }),
]);

describe('tariffState', () => {
  it.each([
    // date, headline status and rate, charged, pending
    ['2025-04-03', 'announced', 24, null, [0]],
    ['2025-04-09', 'in_force', 24, 24, [2, 1]],
    ['2025-05-02', 'paused', 24, 10, []],
    ['2025-07-07', 'paused', 24, 10, [4, 3]],
    ['2025-07-10', 'paused', 24, 10, [3]],
    ['2025-07-25', 'paused', 24, 10, [5]],
    ['2025-08-03', 'in_force', 10, 10, [6]],
    ['2025-08-08', 'in_force', 15, 15, [7]],
    ['2025-09-20', 'in_force', 15, 15, []],
    ['2026-02-22', 'in_force', 15, 15, [9]],
    ['2026-02-24', 'struck_down', 0, null, []],
  ])('on %s stands at %s %d, charging %j', (date, status, rate, charged, pending) => {
    const state = tariffState(japan, date)!;
    expect([state.status, state.headline.rate, state.charged?.rate ?? null]).toEqual([status, rate, charged]);
    expect(state.pending.map((it) => it.index)).toEqual(pending);
  });

  it('is null before anything was announced', () => {
    expect(tariffState(japan, '2025-04-01')).toBeNull();
  });

  it('charges the backdated order only once it is known', () => {
    expect(tariffState(japan, '2025-08-20')!.charged!.index).toBe(6);
    expect(tariffState(japan, '2025-09-04')!.charged!.index).toBe(8);
    expect(tariffState(japan, '2025-08-20', '2025-09-20')!.charged!.index).toBe(8);
  });

  it('shows the planned end of a pause and hides an end learnt later', () => {
    expect(tariffState(japan, '2025-05-02')!.headline.validTo).toBe('2025-07-09');
    expect(tariffState(japan, '2025-08-08')!.charged!.validTo).toBeNull();
    expect(tariffState(japan, '2025-08-08', '2026-03-01')!.charged!.validTo).toBe('2026-02-24');
  });

  it('leaves the charged rate alone when terms change for part of the scope', () => {
    const cars = tariff([
      step({ status: 'in_force', rate: 25, knownFrom: '2025-03-26', validFrom: '2025-04-03' }),
      step({ status: 'modified', rate: 10, rates: { GB: 10 }, knownFrom: '2025-06-16', validFrom: '2025-06-30' }),
    ]);
    const state = tariffState(cars, '2025-07-10')!;
    expect(state.charged!.rate).toBe(25);
    expect(state.modifications.map((it) => it.index)).toEqual([1]);
    expect(stepRate(chargedStep(state, 'GB')!, 'GB')).toBe(10);
    expect(stepRate(chargedStep(state, 'JP')!, 'JP')).toBe(25);
  });

  it('does not take a change of terms for the step that ends another', () => {
    const canada = tariff([
      step({ status: 'in_force', rate: 25, knownFrom: '2025-02-01', validFrom: '2025-03-04', validTo: '2025-08-01' }),
      step({ status: 'modified', knownFrom: '2025-03-06', validFrom: '2025-03-07' }),
      step({ status: 'in_force', rate: 35, knownFrom: '2025-07-31', validFrom: '2025-08-01' }),
    ]);
    expect(tariffState(canada, '2025-07-30')!.charged!.validTo).toBeNull();
    expect(tariffState(canada, '2025-07-31')!.charged!.validTo).toBe('2025-08-01');
  });

  it('stands at what is ordered, not at what is only said, before anything is charged; and at its end once run out', () => {
    const surcharge = tariff([
      step({ status: 'in_force', rate: 10, knownFrom: '2026-02-20', validFrom: '2026-02-24', validTo: '2026-07-24' }),
      step({ status: 'announced', rate: 15, knownFrom: '2026-02-21', validTo: '2026-06-01' }),
    ]);
    const before = tariffState(surcharge, '2026-02-22')!;
    expect([before.headline.rate, before.status, before.charged]).toEqual([10, 'announced', null]);
    expect(tariffState(surcharge, '2026-07-24')).toMatchObject({ status: 'ended', charged: null });
  });

  it('gives a member state the rate of the European Union', () => {
    const pharma = step({ status: 'in_force', rate: 100, rates: { EU: 15 }, knownFrom: '2026-04-02', validFrom: '2026-07-31' });
    expect([stepRate(pharma, 'DE'), stepRate(pharma, 'IN')]).toEqual([15, 100]);
  });

  it('keeps charging a changed rate when the step that it changed has run out', () => {
    const baseline = tariff([
      step({ status: 'in_force', rate: 10, knownFrom: '2025-04-02', validFrom: '2025-04-05', validTo: '2025-08-07' }),
      step({ status: 'modified', rate: 10, knownFrom: '2025-07-31', validFrom: '2025-08-07' }),
    ]);
    expect(tariffState(baseline, '2025-08-08')).toMatchObject({ charged: { index: 1 }, modifications: [] });
  });

  it('charges nothing while the whole measure is suspended', () => {
    const fees = tariff([
      step({ status: 'in_force', rate: 100, knownFrom: '2025-10-10', validFrom: '2025-11-09' }),
      step({ status: 'paused', rate: null, knownFrom: '2025-11-10', validFrom: '2025-11-10', validTo: '2026-11-09' }),
    ]);
    const state = tariffState(fees, '2025-12-01')!;
    expect([state.status, state.charged]).toEqual(['paused', null]);
    const undated = tariff([fees.steps[0]!, { ...fees.steps[1]!, validFrom: null }]);
    expect(tariffState(undated, '2025-11-10')).toMatchObject({ status: 'paused', charged: null, pending: [] });
    expect(tariffState(fees, '2026-11-09')!.charged!.rate).toBe(100);
  });

  it('lets go of a threat on the day it lapsed, and keeps one that nothing settled', () => {
    const threats = tariff([
      step({ status: 'in_force', rate: 15, knownFrom: '2025-09-25', validFrom: '2025-08-01' }),
      step({ status: 'announced', rate: 25, knownFrom: '2026-05-07', validTo: '2026-07-04' }),
      step({ status: 'announced', rate: 50, knownFrom: '2026-08-01', validFrom: '2027-01-01' }),
    ]);
    expect(tariffState(threats, '2026-07-03')!.pending.map((it) => it.index)).toEqual([1]);
    expect(tariffState(threats, '2026-07-04')!.pending).toEqual([]);
    expect(tariffState(threats, '2026-08-02')!.pending.map((it) => it.index)).toEqual([2]);
    expect(tariffState(threats, '2026-08-02')!.charged!.rate).toBe(15);
  });

  it('keeps proposals for other countries, without a rate, or for later beside each other', () => {
    const letters = tariff([
      step({ status: 'announced', rates: { JP: 25, KR: 25 }, knownFrom: '2025-07-07' }),
      step({ status: 'announced', rates: { CA: 35 }, knownFrom: '2025-07-10' }),
      step({ status: 'announced', rates: { CA: 40, MX: 30 }, knownFrom: '2025-07-12' }),
    ]);
    expect(tariffState(letters, '2025-07-13')!.pending.map((it) => it.index)).toEqual([2, 0]);
    const probe = tariff([
      step({ status: 'announced', knownFrom: '2025-03-01' }),
      step({ status: 'announced', rate: 7.5, knownFrom: '2025-04-01', validFrom: '2025-06-01' }),
      step({ status: 'announced', rate: 30, knownFrom: '2025-04-02', validFrom: '2026-06-01' }),
      step({ status: 'announced', knownFrom: '2025-05-01' }),
    ]);
    expect(tariffState(probe, '2025-05-02')!.pending.map((it) => it.index)).toEqual([3, 2, 1]);
  });

  it('takes a pause at the threatened rate for the answer to the threat', () => {
    const threat = tariff([
      step({ status: 'announced', rate: 50, knownFrom: '2025-05-23', validFrom: '2025-06-01' }),
      step({ status: 'paused', rate: 50, knownFrom: '2025-05-25', validFrom: '2025-05-25', validTo: '2025-07-09' }),
    ]);
    const state = tariffState(threat, '2025-05-26')!;
    expect([state.suspended.length, state.pending.length, state.charged]).toEqual([1, 0, null]);
    const openPause = tariff([threat.steps[0]!, { ...threat.steps[1]!, validTo: null }]);
    expect(tariffState(openPause, '2025-05-26')!.pending).toEqual([]);
    const someDay = tariff([{ ...threat.steps[0]!, validFrom: null }, threat.steps[1]!]);
    expect(tariffState(someDay, '2025-05-26')!.pending).toEqual([]);
    const until = tariff([
      step({ status: 'announced', rate: 25, knownFrom: '2025-07-07', validFrom: '2025-08-01' }),
      step({ status: 'paused', rate: 25, knownFrom: '2025-07-07', validFrom: '2025-07-09', validTo: '2025-08-01' }),
    ]);
    expect(tariffState(until, '2025-07-10')!.pending).toHaveLength(1);
  });

  it('stands at the proposal where nothing ever took force, and at the end once withdrawn', () => {
    const threat = tariff([
      step({ status: 'announced', rate: 10, knownFrom: '2026-01-17' }),
      step({ status: 'ended', rate: 0, knownFrom: '2026-01-21' }),
    ]);
    expect(tariffState(threat, '2026-01-18')!.status).toBe('announced');
    expect(tariffState(threat, '2026-01-21')!.status).toBe('ended');
    expect(tariffState(threat, '2026-01-21')!.pending).toEqual([]);
  });
});

it.each(['ended', 'struck_down'] as const)('charges nothing more once it is %s, until it is imposed anew', (status) => {
  const fact = tariff([
    step({ status: 'in_force', rate: 25, knownFrom: '2025-02-01', validFrom: '2025-02-04' }),
    step({ status: 'announced', rate: 35, knownFrom: '2025-07-10' }),
    step({ status, rate: 0, knownFrom: '2026-02-20', validFrom: '2026-02-24' }),
    step({ status: 'in_force', rate: 10, knownFrom: '2026-03-01', validFrom: '2026-03-02' }),
  ]);
  expect(tariffState(fact, '2026-02-23')).toMatchObject({ status: 'in_force', charged: { rate: 25 } });
  expect(tariffState(fact, '2026-02-24')).toMatchObject({ status, headline: { rate: 0 }, charged: null, pending: [] });
  expect(tariffState(fact, '2026-03-02')).toMatchObject({ status: 'in_force', charged: { rate: 10 } });
});

it('takes a proposal for done by an order of that rate on the same day or later, and by none before', () => {
  const proposal = step({ status: 'announced', rate: 25, knownFrom: '2025-05-01' });
  const ordered = (knownFrom: string) => step({ status: 'in_force', rate: 25, knownFrom, validFrom: '2025-06-01' });
  const pending = (knownFrom: string) => tariffState(tariff([proposal, ordered(knownFrom)]), '2025-07-01')!.pending.length;
  expect([pending('2025-04-30'), pending('2025-05-01'), pending('2025-05-02')]).toEqual([1, 0, 0]);
});

describe('knownSteps', () => {
  it('shows an end from the day on which it was set', () => {
    const part = { knownFrom: '2025-05-01', validFrom: '2025-05-05', validTo: '2025-08-01', endKnownFrom: '2025-06-10' };
    const fact = tariff([step({ status: 'in_force', rate: 25, ...part })]);
    expect(knownSteps(fact, '2025-06-09')[0]!.validTo).toBeNull();
    expect(knownSteps(fact, '2025-06-10')[0]!.validTo).toBe('2025-08-01');
  });

  it('drops what was later replaced, from the day it was', () => {
    const corrected = tariff([
      step({ status: 'announced', rate: 26, knownFrom: '2025-04-02', knownTo: '2025-04-03' }),
      step({ status: 'announced', rate: 25, knownFrom: '2025-04-03' }),
    ]);
    expect(knownSteps(corrected, '2025-04-02').map((it) => it.rate)).toEqual([26]);
    expect(knownSteps(corrected, '2025-04-03').map((it) => it.rate)).toEqual([25]);
  });
});

it('waits with a step that is said to be in force for its first day, where that is not known', () => {
  const open = tariff([step({ status: 'in_force', rate: 25, knownFrom: '2025-09-25' })]);
  expect(tariffState(open, '2025-10-01')).toMatchObject({ charged: null, pending: [{ index: 0 }], headline: { rate: 25 } });
});
