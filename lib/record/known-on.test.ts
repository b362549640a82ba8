import { describe, expect, it } from 'vitest';
import { holding, person, statement, step, tariff } from '../../test/support/facts.ts';
import { knownOn } from './known-on.ts';
import type { Role } from './schema.ts';

const role = (from: string | null, to: string | null): Role => ({ office: 'm', title: 'M', names: { en: ['M'] }, from, to });

describe('a fact as known on a day', () => {
  it('is none before anything was known', () => {
    const said = statement({ id: 'said', date: '2025-05-02' });
    expect([knownOn(said, '2025-05-01'), knownOn(said, '2025-05-02')]).toEqual([null, said]);
  });

  it('has the steps up to that day', () => {
    const [first, second] = ['2025-04-02', '2025-07-07'].map((knownFrom) => step({ status: 'announced', rate: 24, knownFrom }));
    expect(knownOn(tariff([first!, second!]), '2025-07-06')).toEqual(tariff([first!]));
    expect(knownOn(tariff([first!, second!]), '2025-07-07')).toEqual(tariff([first!, second!]));
  });

  it('has the values up to that day, and in the place of one that was revised later what was published before', () => {
    const vintages = [
      { period: '2025-01', value: 9, knownFrom: '2025-03-18', knownTo: '2025-06-18', sources: ['a-source'] },
      { period: '2025-02', value: 9, knownFrom: '2025-05-02', knownTo: '2025-06-18', sources: ['a-source'] },
    ];
    const row = holding({
      points: [
        ['2024-12', 10, '2025-05-01'],
        ['2025-01', 10, '2025-06-18'],
        ['2025-02', 10, '2025-06-18'],
        ['2025-03', 10, '2025-05-16'],
      ],
      vintages,
    });
    const on = (day: string) => {
      const known = knownOn(row, day);
      return known?.kind === 'holding' ? [known.points.map(([period]) => period), known.vintages.length] : null;
    };
    expect(on('2025-05-01')).toEqual([['2024-12', '2025-01'], 1]);
    expect(on('2025-05-02')).toEqual([['2024-12', '2025-01', '2025-02'], 2]);
    expect(on('2025-05-16')).toEqual([['2024-12', '2025-01', '2025-02', '2025-03'], 2]);
  });

  it('has the offices up to that day, and no end that lay ahead', () => {
    const roles = [
      role(null, '2025-05-02'),
      role('2025-05-01', '2025-05-03'),
      role('2025-05-02', null),
      role('2025-05-03', null),
    ];
    expect(knownOn(person('kato', roles), '2025-05-02')).toEqual(
      person('kato', [role(null, '2025-05-02'), role('2025-05-01', null), role('2025-05-02', null)]),
    );
  });
});
