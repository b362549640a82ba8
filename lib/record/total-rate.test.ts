import { describe, expect, it } from 'vitest';
import { step, tariff } from '../../test/support/facts.ts';
import type { Tariff } from './schema.ts';
import { totalRate } from './total-rate.ts';

type Part = Parameters<typeof tariff>[1];
const inForce = (rate: number | null, from = '2025-04-05', stacking?: 'all-in') =>
  step({ status: 'in_force', rate, knownFrom: from, validFrom: from, ...(stacking ? { stacking } : {}) });
const measure = (id: string, target: string, rate: number | null, part: Part = {}): Tariff =>
  tariff([inForce(rate)], { id, ...part, scope: { targets: [target], ...part.scope } });

const baseline = measure('baseline', '*', 10, { role: 'baseline' });
const worldCars = measure('world-cars', '*', 25, {
  role: 'sectoral',
  legalBasis: 'Section 232',
  normalDuty: 2.5,
  scope: { sector: 'autos' },
});
const japanCars = tariff(
  [
    step({ status: 'in_force', rate: 25, knownFrom: '2025-03-26', validFrom: '2025-04-03', validTo: '2025-09-16' }),
    step({ status: 'in_force', rate: 15, stacking: 'all-in', knownFrom: '2025-09-04', validFrom: '2025-09-16' }),
  ],
  { id: 'japan-cars', role: 'sectoral', legalBasis: 'Section 232', normalDuty: 2.5, scope: { sector: 'autos' } },
);
const japan = measure('japan', 'JP', 15);
const reciprocal = measure('china', 'CN', 125);
const fentanyl = measure('fentanyl', 'CN', 20, { role: 'additional' });
const technology = measure('technology', 'CN', null, { role: 'additional', legalBasis: 'Section 301' });
const india = measure('india', 'IN', 25);
const oil = measure('oil', 'IN', 25, { role: 'additional' });
const canada = measure('canada', 'CA', 35, { role: 'additional' });
const record = [baseline, worldCars, japanCars, japan, reciprocal, fentanyl, technology, india, oil];

const ask = (target: string, sector: 'all' | 'autos' | 'steel', date: string, facts = record) =>
  totalRate(facts, { imposer: 'US', target, sector, date });
const shape = (total: ReturnType<typeof ask>) => total && [total.total, total.parts.map((part) => [part.fact, part.rate])];

describe('totalRate', () => {
  it.each([
    [
      'JP',
      'autos',
      '2025-08-01',
      [
        27.5,
        [
          ['japan-cars', 25],
          [null, 2.5],
        ],
      ],
    ],
    [
      'JP',
      'autos',
      '2025-09-20',
      [
        15,
        [
          ['japan-cars', 12.5],
          [null, 2.5],
        ],
      ],
    ],
    [
      'KR',
      'autos',
      '2025-08-01',
      [
        27.5,
        [
          ['world-cars', 25],
          [null, 2.5],
        ],
      ],
    ],
    [
      'CN',
      'all',
      '2025-04-20',
      [
        145,
        [
          ['china', 125],
          ['fentanyl', 20],
        ],
      ],
    ],
    [
      'CN',
      'autos',
      '2025-04-20',
      [
        47.5,
        [
          ['world-cars', 25],
          ['fentanyl', 20],
          [null, 2.5],
        ],
      ],
    ],
    [
      'IN',
      'all',
      '2025-09-01',
      [
        50,
        [
          ['india', 25],
          ['oil', 25],
        ],
      ],
    ],
    ['JP', 'all', '2025-09-01', [15, [['japan', 15]]]],
    ['BR', 'all', '2025-09-01', [10, [['baseline', 10]]]],
  ] as const)('%s %s on %s', (target, sector, date, expected) => {
    expect(shape(ask(target, sector, date))).toEqual(expected);
  });

  it('adds each retaliation to the rest, last', () => {
    const answer = (id: string, rate: number) => measure(id, 'JP', rate, { role: 'retaliation' });
    expect(shape(ask('JP', 'all', '2025-09-01', [answer('first', 10), answer('second', 5), baseline]))).toEqual([
      25,
      [
        ['baseline', 10],
        ['first', 10],
        ['second', 5],
      ],
    ]);
  });

  it('says what stands aside and why', () => {
    expect(ask('CN', 'all', '2025-04-20')!.asides).toEqual([
      { fact: 'technology', index: 0, reason: 'no-single-rate', by: null },
      { fact: 'baseline', index: 0, reason: 'displaced', by: 'china' },
    ]);
    expect(ask('JP', 'autos', '2025-09-01')!.asides).toEqual([
      { fact: 'japan', index: 0, reason: 'yields', by: 'japan-cars' },
      { fact: 'world-cars', index: 0, reason: 'displaced', by: 'japan-cars' },
      { fact: 'baseline', index: 0, reason: 'displaced', by: 'japan' },
    ]);
  });

  it('gives way where a fact says so', () => {
    const yielding = { ...baseline, yieldsTo: ['canada'] };
    expect(shape(ask('CA', 'all', '2025-09-01', [yielding, canada]))).toEqual([35, [['canada', 35]]]);
    expect(shape(ask('CA', 'all', '2025-09-01', [baseline, canada]))![0]).toBe(45);
  });

  it('splits a rate that includes another', () => {
    const brazil = tariff([{ ...inForce(50), includes: ['baseline'] }], { id: 'brazil', scope: { targets: ['BR'] } });
    const expected = [
      50,
      [
        ['brazil', 40],
        ['baseline', 10],
      ],
    ];
    expect(shape(ask('BR', 'all', '2025-09-01', [baseline, brazil]))).toEqual(expected);
    expect(shape(ask('BR', 'all', '2025-09-01', [{ ...baseline, yieldsTo: ['brazil'] }, brazil]))).toEqual(expected);
  });

  it('lets a ceiling stand in for the world rate and an exemption free the goods', () => {
    const ceiling = tariff([inForce(15, '2025-04-05', 'all-in')], {
      id: 'ceiling',
      role: 'ceiling',
      legalBasis: 'Section 232',
      normalDuty: 2.5,
      scope: { sector: 'autos' },
    });
    expect(shape(ask('JP', 'autos', '2025-09-01', [worldCars, ceiling]))).toEqual([
      15,
      [
        ['ceiling', 12.5],
        [null, 2.5],
      ],
    ]);
    const exemption = measure('exemption', '*', 0, { role: 'rule', stacking: 'none', scope: { sector: 'electronics' } });
    const facts = [{ ...reciprocal, yieldsTo: ['exemption'] }, fentanyl, exemption];
    const phones = totalRate(facts, { imposer: 'US', target: 'CN', sector: 'electronics', date: '2025-04-20' });
    expect(shape(phones)).toEqual([20, [['fentanyl', 20]]]);
    expect(phones!.asides.map((it) => it.reason)).toEqual(['yields', 'exempts']);
  });

  it('takes a ceiling for no more than a ceiling', () => {
    const wood = (id: string, target: string, rate: number, role: 'sectoral' | 'ceiling') =>
      measure(id, target, rate, { role, legalBasis: 'Section 232', scope: { sector: 'lumber' } });
    const facts = [wood('world', '*', 10, 'sectoral'), wood('cap', 'JP', 15, 'ceiling')];
    const total = totalRate(facts, { imposer: 'US', target: 'JP', sector: 'lumber', date: '2025-09-01' });
    expect(shape(total)).toEqual([10, [['world', 10]]]);
  });

  it('is null where the measure that counts has no single rate', () => {
    const tiers = measure('tiers', 'GB', null, { role: 'sectoral', legalBasis: 'Section 232', scope: { sector: 'steel' } });
    expect(ask('GB', 'steel', '2025-09-01', [baseline, tiers])).toBeNull();
  });

  it('leaves the normal duty open on goods that a measure covers besides its own', () => {
    const cars = { ...japanCars, scope: { ...japanCars.scope, alsoSectors: ['steel' as const] } };
    expect(ask('JP', 'steel', '2025-08-01', [cars])).toMatchObject({ total: 25, normalDuty: null, includesNormal: false });
  });

  it('tells a normal duty inside the total from one that comes on top', () => {
    const allIn = tariff([inForce(15, '2025-08-07', 'all-in')], { id: 'eu', scope: { targets: ['EU'] } });
    expect(ask('DE', 'all', '2025-09-01', [allIn])).toMatchObject({ total: 15, includesNormal: true, normalDuty: null });
    expect(ask('JP', 'all', '2025-09-01')).toMatchObject({ total: 15, includesNormal: false, normalDuty: null });
    expect(ask('JP', 'autos', '2025-09-20')).toMatchObject({ includesNormal: true, normalDuty: 2.5 });
    expect(ask('KR', 'autos', '2025-09-20')).toMatchObject({ includesNormal: true, normalDuty: 2.5 });
    const extra = measure('extra', 'EU', 10, { role: 'additional' });
    expect(ask('DE', 'all', '2025-09-01', [allIn, extra])).toMatchObject({ total: 25, includesNormal: true });
  });

  it('adds nothing where the normal duty is already higher than an all-in rate', () => {
    const trucks = { ...japanCars, normalDuty: 25 };
    expect(shape(ask('JP', 'autos', '2025-09-20', [trucks]))).toEqual([
      25,
      [
        ['japan-cars', 0],
        [null, 25],
      ],
    ]);
  });

  it('holds for the part of the goods that the counted rate falls on', () => {
    const part = (fact: Tariff, words: string): Tariff => ({ ...fact, steps: fact.steps.map((it) => ({ ...it, part: words })) });
    const pipes = part({ ...measure('pipes', 'JP', 50, { role: 'sectoral', scope: { sector: 'steel' } }) }, 'pipes');
    expect(ask('JP', 'steel', '2025-09-01', [japan, pipes])!.onlyOn).toEqual([{ fact: 'pipes', part: 'pipes' }]);
    expect(ask('JP', 'steel', '2025-09-01', [japan])!.onlyOn).toEqual([]);
  });

  it('holds for the part of the goods that is freed, where no rate falls on a part', () => {
    const freed = tariff([{ ...inForce(0), part: 'phones' }], {
      id: 'freed',
      role: 'rule',
      stacking: 'none',
      scope: { targets: ['*'] },
    });
    const displaced = { ...baseline, steps: [{ ...baseline.steps[0]!, part: 'toys' }] };
    expect(ask('JP', 'all', '2025-09-01', [{ ...japan, yieldsTo: ['freed'] }, freed])!.onlyOn).toEqual([
      { fact: 'freed', part: 'phones' },
    ]);
    expect(ask('JP', 'all', '2025-09-01', [japan, displaced])!.onlyOn).toEqual([]);
    const books = tariff([{ ...inForce(20), part: 'books' }], { id: 'books', role: 'additional' });
    expect(ask('JP', 'all', '2025-09-01', [japan, freed, books])!.onlyOn).toEqual([{ fact: 'books', part: 'books' }]);
  });

  it('has no sum for goods that have nothing in common', () => {
    expect(totalRate(record, { imposer: 'US', target: 'JP', sector: 'other', date: '2025-09-01' })).toBeNull();
  });

  it('uses the rate of one target where a step sets many', () => {
    const programme = tariff([{ ...inForce(null, '2025-08-07'), rates: { LA: 40 } }], { id: 'many', scope: { targets: ['*'] } });
    expect(shape(ask('LA', 'all', '2025-09-01', [baseline, programme]))).toEqual([40, [['many', 40]]]);
    expect(shape(ask('BR', 'all', '2025-09-01', [baseline, programme]))).toEqual([10, [['baseline', 10]]]);
    expect(shape(ask('LA', 'all', '2025-09-01', [programme, baseline]))).toEqual([40, [['many', 40]]]);
    expect(shape(ask('BR', 'all', '2025-09-01', [programme, baseline]))).toEqual([10, [['baseline', 10]]]);
  });

  it('knows what was known', () => {
    const query = { imposer: 'US', target: 'JP', sector: 'autos', date: '2025-09-16' } as const;
    expect(totalRate(record, { ...query, known: '2025-09-01' })!.total).toBe(27.5);
    expect(totalRate(record, query)!.total).toBe(15);
  });

  it('leaves out ceilings, estimates and rules, and is null where nothing falls on the goods', () => {
    const estimate = measure('average', '*', 11.2, { role: 'estimate' });
    expect(ask('JP', 'all', '2025-09-01', [estimate])).toBeNull();
    expect(ask('JP', 'all', '2025-04-01')).toBeNull();
  });
});
