import { describe, expect, it } from 'vitest';
import { step, tariff } from '../../test/support/facts.ts';
import { keepsRate, prolongsPause } from './same-rate.ts';
import type { Tariff, TariffStep } from './schema.ts';

const before = step({ status: 'in_force', rate: 25, knownFrom: '2025-04-03', validFrom: '2025-04-03', validTo: '2025-06-01' });
const after = (part: Partial<TariffStep> = {}) =>
  step({ status: 'in_force', rate: 25, knownFrom: '2025-05-20', validFrom: '2025-06-01', ...part });
const keeps = (one: TariffStep, earlier = before, part: Partial<Tariff> = {}) =>
  keepsRate({ ...tariff([earlier, one]), ...part }, one);

describe('keepsRate', () => {
  it.each<[string, TariffStep, boolean]>([
    ['the rate of the day before', after(), true],
    ['another rate', after({ rate: 30 }), false],
    ['no single rate', after({ rate: null }), false],
    ['a pause', after({ status: 'paused' }), false],
    ['an end', after({ status: 'ended' }), false],
    ['a fall', after({ status: 'struck_down' }), false],
    ['the rate on other terms', after({ stacking: 'all-in' }), false],
    ['the rate on the same terms, told again', after({ stacking: 'additive' }), true],
    ['a rate that had run out', after({ validFrom: '2025-06-02' }), false],
    ['a rate told from the day on which it was known', after({ validFrom: null, status: 'modified' }), true],
  ])('of %s', (_name, one, expected) => {
    expect(keeps(one)).toBe(expected);
  });

  it('compares the terms of the earlier step, not of the measure', () => {
    const allIn = { ...before, stacking: 'all-in' as const };
    expect(keeps(after(), allIn)).toBe(false);
    expect(keeps(after({ stacking: 'all-in' }), allIn)).toBe(true);
  });

  it('uses what was known when the step was', () => {
    expect(keeps(after({ knownFrom: '2025-04-02' }))).toBe(false);
    expect(keepsRate(tariff([after()]), after())).toBe(false);
  });
});

describe('prolongsPause', () => {
  const pause = (validFrom: string, part: Partial<TariffStep> = {}) =>
    step({ status: 'paused', rate: 24, knownFrom: validFrom, validFrom, validTo: '2025-08-01', ...part });
  const first = pause('2025-04-10', { validTo: '2025-07-09' });
  it.each<[string, TariffStep, boolean]>([
    ['of the same rate that goes on', pause('2025-07-09'), true],
    ['of another rate', pause('2025-07-09', { rate: 34 }), false],
    ['of all rates', pause('2025-07-09', { rate: null }), false],
    ['without an end', pause('2025-07-09', { validTo: null }), false],
    ['that comes a day late', pause('2025-07-10'), false],
    ['that is none', pause('2025-07-09', { status: 'in_force' }), false],
  ])('by a pause %s', (_name, one, expected) => {
    expect(prolongsPause(tariff([first, one]), one)).toBe(expected);
  });

  it('not where nothing was suspended before', () => {
    const one = pause('2025-07-09');
    expect(prolongsPause(tariff([one]), one)).toBe(false);
  });
});
