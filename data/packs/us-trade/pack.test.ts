import { expect, test } from 'vitest';
import { loadPack } from '../../../lib/cli/load-pack.ts';

test('the pack is valid and carries the whole record', () => {
  const pack = loadPack();
  const count = (kind: string) => pack.facts.filter((fact) => fact.kind === kind).length;
  const steps = pack.facts.reduce((sum, fact) => sum + (fact.kind === 'tariff' ? fact.steps.length : 0), 0);
  expect(count('tariff')).toBeGreaterThanOrEqual(90);
  expect(steps).toBeGreaterThanOrEqual(300);
  expect(count('holding') + count('series')).toBeGreaterThanOrEqual(45);
  expect(count('statement')).toBeGreaterThanOrEqual(200);
  expect(count('person')).toBeGreaterThanOrEqual(55);
  expect(count('event')).toBeGreaterThanOrEqual(100);
  expect(count('term')).toBeGreaterThanOrEqual(40);
});
