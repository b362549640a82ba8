import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadPack } from '../../../lib/cli/load-pack.ts';
import { formatProblem } from '../../../lib/record/problem.ts';
import { lintPack } from '../../../lib/record/lint.ts';

const pack = loadPack();

test('no rule is broken', () => {
  expect(lintPack(pack).map(formatProblem)).toEqual([]);
});

test('the whole record is in it', () => {
  const count = (...kinds: string[]) => pack.facts.filter((fact) => kinds.includes(fact.kind)).length;
  const steps = pack.facts.reduce((sum, fact) => sum + (fact.kind === 'tariff' ? fact.steps.length : 0), 0);
  expect(count('tariff')).toBeGreaterThanOrEqual(90);
  expect(steps).toBeGreaterThanOrEqual(300);
  expect(count('holding', 'series')).toBeGreaterThanOrEqual(45);
  expect(count('statement')).toBeGreaterThanOrEqual(200);
  expect(count('person')).toBeGreaterThanOrEqual(55);
  expect(count('event')).toBeGreaterThanOrEqual(100);
  expect(count('term')).toBeGreaterThanOrEqual(40);
  expect(count('intervention')).toBeGreaterThanOrEqual(15);
  expect(pack.gaps.length).toBeGreaterThanOrEqual(8);
});

test('it is small enough to ship', () => {
  expect(gzipSync(JSON.stringify(pack)).length).toBeLessThanOrEqual(300_000);
});
