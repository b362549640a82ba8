import { expect, it } from 'vitest';
import { step, tariff } from '../../test/support/facts.ts';
import { namesTarget, scopeFit } from './scope.ts';

const on = (...targets: string[]) => {
  const one = tariff([step({ status: 'in_force', rate: 15, knownFrom: '2025-07-31' })]);
  return { ...one, scope: { ...one.scope, targets } };
};

it.each([
  ['JP', ['JP'], true],
  ['JP', ['CN', 'JP'], true],
  ['JP', ['EU'], false],
  ['JP', ['*'], false],
  ['DE', ['EU'], true],
  ['DE', ['DE'], true],
  ['DE', ['FR'], false],
  ['EU', ['EU'], true],
  ['EU', ['DE'], false],
  ['GB', ['EU'], false],
])('%s is named by a measure on %j: %s', (country, targets, expected) => {
  expect(namesTarget(on(...targets), country)).toBe(expected);
});

it.each([
  [{}, { target: 0, sector: 0 }],
  [{ imposer: 'US' }, { target: 0, sector: 0 }],
  [{ imposer: 'CN' }, null],
  [{ target: 'JP' }, { target: 2, sector: 0 }],
  [{ target: 'DE' }, { target: 1, sector: 0 }],
  [{ target: 'EU' }, { target: 2, sector: 0 }],
  [{ target: 'BR' }, null],
  [{ sector: 'autos' }, { target: 0, sector: 2 }],
  [{ sector: 'steel' }, { target: 0, sector: 1 }],
  [{ sector: 'all' }, null],
  [{ target: 'BR', sector: 'autos' }, null],
  [
    { target: 'DE', sector: 'steel' },
    { target: 1, sector: 1 },
  ],
] as const)('a measure on cars and steel of Japan and the Union fits %j: %j', (query, expected) => {
  const one = on('JP', 'EU');
  expect(scopeFit({ ...one, scope: { ...one.scope, sector: 'autos', alsoSectors: ['steel'] } }, query)).toEqual(expected);
});

it('a measure on all countries and goods fits each but the one that imposes it', () => {
  expect(scopeFit(on('*'), { target: 'BR', sector: 'steel' })).toEqual({ target: 0, sector: 0 });
  expect(scopeFit(on('*'), { target: 'BR', sector: 'all' })).toEqual({ target: 0, sector: 2 });
  expect(scopeFit(on('*'), { target: 'US' })).toBeNull();
});
