import { expect, test } from 'vitest';
import { measuresIn, ratesOf, reconciled, scopeTable, sumsOf, textRates } from './scope.ts';
import type { Tariff, TariffStep } from '../../record/schema.ts';

const step = (over: Partial<TariffStep>): TariffStep => ({
  status: 'in_force',
  rate: 10,
  validFrom: '2025-04-10',
  validTo: null,
  knownFrom: '2025-04-09',
  knownTo: null,
  gist: 'step',
  sources: ['source'],
  confidence: 'high',
  ...over,
});

const tariff = (id: string, targets: string[], steps: TariffStep[], over: Partial<Tariff> = {}): Tariff => ({
  id,
  kind: 'tariff',
  title: id,
  sources: ['source'],
  confidence: 'high',
  checkedTo: '2026-10-09',
  scope: { imposer: 'US', targets, sector: 'all', coverage: 'goods' },
  legalBasis: 'IEEPA',
  role: 'country-rate',
  stacking: 'additive',
  steps,
  ...over,
});

const own = tariff(
  'own',
  ['CH'],
  [
    step({ rate: 31, status: 'paused', validFrom: '2025-04-09', validTo: '2025-08-01', knownFrom: '2025-04-02' }),
    step({}),
    step({ rate: 39, validFrom: '2025-08-07', knownFrom: '2025-07-31' }),
  ],
);
const list = tariff(
  'list',
  ['*'],
  [step({ rate: null, rates: { CH: 39, BN: 25 }, knownFrom: '2025-07-31', validFrom: '2025-08-07' })],
);
const table = scopeTable([list, own]);

test('a measure of the country itself comes before a general list', () => {
  expect(measuresIn(table, { imposer: 'US', target: 'CH', sector: 'all' }).map(({ id }) => id)).toEqual(['own', 'list']);
});

test('a member of a union pays the duties of the union', () => {
  const union = scopeTable([tariff('eu', ['EU'], [step({})])]);
  expect(measuresIn(union, { imposer: 'US', target: 'DE', sector: 'all' }).map(({ id }) => id)).toEqual(['eu']);
});

test.each([
  ['2025-04-01', { 31: 'later', 10: 'later', 39: 'later' }],
  ['2025-05-02', { 31: 'now', 10: 'now', 39: 'later' }],
  ['2025-09-01', { 31: 'was', 10: 'was', 39: 'now' }],
])('standing of every rate on %s', (date, expected) => {
  expect(Object.fromEntries(ratesOf(own, 'CH', date).map(({ rate, standing }) => [rate, standing]))).toEqual(expected);
});

test('a line of a general list is overtaken where the own measure has moved on', () => {
  const moved = tariff(
    'own',
    ['CH'],
    [step({ rate: 39, knownFrom: '2025-07-31' }), step({ rate: 15, validFrom: '2025-11-14', knownFrom: '2025-11-14' })],
  );
  const rates = reconciled([...ratesOf(moved, 'CH', '2025-12-01'), ...ratesOf(list, 'CH', '2025-12-01')], 'CH');
  expect(rates.filter(({ fact }) => fact.id === 'list').map(({ standing }) => standing)).toEqual(['was']);
});

test('figures in the prose of a step count, those of a partner named before them do not', () => {
  expect(textRates(step({ rateText: '25% on top of the 2.5% normal duty, 27.5% in all' }))).toEqual([25, 2.5, 27.5]);
  expect(textRates(step({ rateText: '50%; UK 25%' }))).toEqual([50]);
});

test('duties on the same goods add up, and the sum of an earlier day is an earlier sum', () => {
  const extra = tariff('extra', ['CH'], [step({ rate: 5, validFrom: '2025-09-01', knownFrom: '2025-09-01' })], {
    role: 'additional',
  });
  const sums = sumsOf([own, extra], 'CH', '2025-09-15');
  expect(sums.map(({ rate, standing }) => [rate, standing])).toContainEqual([44, 'now']);
});
