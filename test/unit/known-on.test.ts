import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { knownOn } from '../../lib/record/known-on.ts';
import type { Fact } from '../../lib/record/schema.ts';

const { facts } = loadPack();
const of = (id: string) => facts.find((fact) => fact.id === id)!;
const on = (id: string, day: string) => knownOn(of(id), day);

test('leaves out what was not known at all', () => {
  expect(on('scotus-ieepa-2026-02-20', '2026-02-19')).toBeNull();
  expect(on('us-semiconductors', '2025-08-05')).toBeNull();
  expect(on('kato-2025-05-02-could-be-card', '2025-05-01')).toBeNull();
  expect(on('section-122', '2025-05-01')).toEqual(of('section-122'));
});

test('leaves out the later part of what was known', () => {
  expect(on('us-semiconductors', '2025-08-06')).toMatchObject({ steps: [{ rate: 100 }] });
  expect(on('ust-holdings-jp', '2025-05-02')).toMatchObject({
    points: expect.not.arrayContaining([['2025-03', 1130.8, '2025-05-16']]),
  });
  expect(on('ryosei-akazawa', '2025-05-02')).toMatchObject({ roles: [{ office: 'jp-chief-tariff-negotiator', to: null }] });
});

test('holds no later day of knowledge, on any of the days that the golden answers are of', () => {
  const later = (fact: Fact, day: string): string[] => {
    if (fact.kind === 'tariff') return fact.steps.map((step) => step.knownFrom).filter((known) => known > day);
    if (fact.kind === 'holding' || fact.kind === 'series')
      return fact.vintages.map((row) => row.knownFrom).filter((it) => it > day);
    if (fact.kind === 'person') return fact.roles.flatMap(({ from, to }) => [from ?? '', to ?? '']).filter((it) => it > day);
    return fact.kind === 'statement'
      ? [fact.date].filter((it) => it > day)
      : 'knownFrom' in fact
        ? [fact.knownFrom].filter((it) => it > day)
        : [];
  };
  for (const day of ['2025-05-02', '2025-07-10', '2025-08-08', '2025-09-20', '2026-02-24', '2026-07-25', '2026-11-01']) {
    expect(
      facts.flatMap((fact) => knownOn(fact, day) ?? []).flatMap((fact) => later(fact, day)),
      day,
    ).toEqual([]);
  }
});
