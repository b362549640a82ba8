import { expect, it } from 'vitest';
import { step, tariff } from '../../test/support/facts.ts';
import { namesTarget } from './scope.ts';

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
