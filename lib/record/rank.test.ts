import { describe, expect, it } from 'vitest';
import { holding } from '../../test/support/facts.ts';
import { rank } from './rank.ts';

const of = (subject: string, points: [string, number, string][]) => holding({ id: subject.toLowerCase(), subject, points });
const japan = of('JP', [['2025-03', 1130, '2025-05-16']]);
const britain = of('GB', [
  ['2025-02', 750, '2025-04-16'],
  ['2025-03', 779, '2025-05-16'],
]);
const china = of('CN', [
  ['2025-02', 784, '2025-04-16'],
  ['2025-03', 765, '2025-05-16'],
]);
const total = of('TOTAL', [['2025-03', 9040, '2025-05-16']]);
const small = of('PL', [['2024-12', 50, '2025-02-18']]);

describe('rank', () => {
  it('compares one month in the vintage of the day', () => {
    const all = [japan, britain, china, total, small];
    expect(rank(all, 'JP', '2025-06-01')).toEqual({
      period: '2025-03',
      value: 1130,
      rank: 1,
      between: null,
      share: 12.5,
    });
    expect(rank(all, 'GB', '2025-06-01')!.rank).toBe(2);
    expect(rank(all, 'CN', '2025-06-01')!.rank).toBe(3);
    expect(rank(all, 'CN', '2025-05-01')).toMatchObject({ period: '2025-02', rank: null, share: null });
  });

  it('does not rank when a holder of like size is unknown for the month', () => {
    const late = of('GB', [['2025-02', 750, '2025-04-16']]);
    expect(rank([china, late], 'CN', '2025-06-01')!.rank).toBeNull();
    expect(rank([china, small], 'CN', '2025-06-01')!.rank).toBe(1);
  });

  it.each([
    // last value of the other, its month, place of 765 in March
    [610, '2025-02', 1],
    [615, '2025-02', null],
    [905, '2025-02', 2],
    [560, '2025-01', 1],
    [570, '2025-01', null],
    [960, '2025-01', 2],
    [540, '2024-10', 1],
    [550, '2024-10', null],
    [1100, '2024-10', 2],
    [460, '2024-06', 1],
    [470, '2024-06', null],
  ])('places a holder that last stood at %d in %s only when it cannot have crossed', (value, month, expected) => {
    const other = of('GB', [[month, value, '2025-03-18']]);
    expect(rank([china, other], 'CN', '2025-06-01')!.rank).toBe(expected);
  });

  it('says between which places a holder stands when some of like size are not known for the month', () => {
    const late = of('GB', [['2025-02', 750, '2025-04-16']]);
    const belgium = of('BE', [['2025-02', 740, '2025-04-16']]);
    expect(rank([china, late, belgium, japan, small], 'CN', '2025-06-01')).toMatchObject({
      rank: null,
      between: { first: 2, last: 4 },
    });
    const many = Array.from({ length: 15 }, (_, index) =>
      of(`${String.fromCharCode(65 + index)}Z`, [['2025-02', 750, '2025-04-16']]),
    );
    expect(rank([china, ...many], 'CN', '2025-06-01')).toMatchObject({ rank: null, between: null });
  });

  it('lists fifteen places and no more', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, index) => of(`${String.fromCharCode(65 + index)}Z`, [['2025-03', 900, '2025-05-16']]));
    expect(rank([china, ...others(14)], 'CN', '2025-06-01')).toMatchObject({ rank: 15, between: null });
    expect(rank([china, ...others(15)], 'CN', '2025-06-01')).toMatchObject({ rank: null, between: null });
  });

  it('shares a place with a holder of as much', () => {
    const same = of('GB', [['2025-03', 765, '2025-05-16']]);
    expect(rank([china, same], 'CN', '2025-06-01')!.rank).toBe(1);
    expect(rank([china, same], 'GB', '2025-06-01')!.rank).toBe(1);
  });

  it('uses a holder that is known up to a year before or after, over the turn of the year too', () => {
    const year = (month: string, known: string) => of('PL', [[month, 50, known]]);
    expect(rank([china, year('2024-03', '2024-05-16')], 'CN', '2025-06-01')!.rank).toBe(1);
    expect(rank([china, year('2024-02', '2024-04-16')], 'CN', '2025-06-01')!.rank).toBeNull();
    expect(rank([china, year('2025-04', '2025-05-20')], 'CN', '2025-06-01', '2025-03')!.rank).toBe(1);
  });

  it('gives a share to a tenth of a percent, of holders that have no rank too', () => {
    const official = of('OFFICIAL', [['2025-03', 3901, '2025-05-16']]);
    expect(rank([official, total], 'OFFICIAL', '2025-06-01')).toMatchObject({ rank: null, between: null, share: 43.2 });
  });

  it('does not count on values that are too old', () => {
    const old = of('PL', [['2023-01', 50, '2023-03-18']]);
    expect(rank([china, old], 'CN', '2025-06-01')!.rank).toBeNull();
  });

  it('ranks countries only, and is null when the figure was not out', () => {
    expect(rank([japan, total], 'TOTAL', '2025-06-01')!.rank).toBeNull();
    expect(rank([japan, total], 'JP', '2025-05-15')).toBeNull();
    expect(rank([japan, total], 'KR', '2025-06-01')).toBeNull();
    expect(rank([britain, china], 'CN', '2025-06-01', '2025-02')!.rank).toBe(1);
  });
});
