import { describe, expect, it } from 'vitest';
import { holding } from '../../test/support/facts.ts';
import { change, currentValue, extremes, firstPublished, knownPeriods, latestPeriod, vintage } from './vintage.ts';

const series = holding({
  points: [
    ['2024-02', 1150, '2024-04-15'],
    ['2025-01', 1079, '2025-03-18'],
    ['2025-02', 1126, '2025-06-18'],
    ['2025-03', 1131, '2025-05-16'],
  ],
  vintages: [{ period: '2025-02', value: 1125.9, knownFrom: '2025-04-16', knownTo: '2025-06-18', sources: ['first'] }],
});

describe('vintage', () => {
  it.each([
    ['2025-02', '2025-04-15', null],
    ['2025-02', '2025-04-16', 1125.9],
    ['2025-02', '2025-06-17', 1125.9],
    ['2025-02', '2025-06-18', 1126],
    ['2025-04', '2026-01-01', null],
  ])('of %s on %s is %j', (period, date, value) => {
    expect(vintage(series, period, date)?.value ?? null).toBe(value);
  });

  it('says whether the value still stands and where it came from', () => {
    expect(vintage(series, '2025-02', '2025-05-02')).toMatchObject({ current: false, sources: ['first'] });
    expect(vintage(series, '2025-03', '2025-05-16')).toMatchObject({ current: true, sources: ['a-source'] });
  });

  it('does not guess where the value between two vintages is unknown', () => {
    const gap = holding({
      points: [['2025-02', 3, '2026-01-01']],
      vintages: [{ period: '2025-02', value: 1, knownFrom: '2025-04-16', knownTo: '2025-05-16', sources: ['first'] }],
    });
    expect(vintage(gap, '2025-02', '2025-06-01')).toBeNull();
  });
});

describe('a value that was published before', () => {
  const row = (value: number, knownFrom: string, knownTo: string | null) => ({
    period: '2025-02',
    value,
    knownFrom,
    knownTo,
    sources: ['first'],
  });
  const revised = holding({
    points: [['2025-02', 3, '2025-08-18']],
    vintages: [row(1, '2025-04-16', '2025-06-18'), row(3, '2025-06-18', '2025-07-18'), row(2, '2025-07-18', '2025-08-18')],
  });
  const turned = holding({ ...revised, vintages: revised.vintages.toReversed() });

  it.each([
    ['2025-06-17', 1, false, '2025-06-18'],
    ['2025-06-18', 3, true, '2025-07-18'],
    ['2025-08-17', 2, false, '2025-08-18'],
    ['2025-08-18', 3, true, null],
  ])('on %s is %d whatever the order of the record, current: %j, until %j', (date, value, current, knownTo) => {
    for (const one of [revised, turned]) expect(vintage(one, '2025-02', date)).toMatchObject({ value, current, knownTo });
  });

  it('is not the value of today', () => {
    expect(currentValue(holding({ ...turned }), '2025-02')).toMatchObject({ value: 3, knownFrom: '2025-08-18' });
    expect(currentValue(turned, '2025-03')).toBeNull();
    expect(currentValue(holding({ vintages: revised.vintages }), '2025-02')).toBeNull();
  });

  it('came first in whichever order the record has it', () => {
    for (const one of [revised, turned]) expect(firstPublished(one, '2025-02')).toMatchObject({ value: 1 });
  });
});

describe('a source of one point', () => {
  it('stands in for those of the series', () => {
    const one = holding({ ...series, pointSources: { '2025-03': ['own'] } });
    expect(vintage(one, '2025-03', '2025-06-02')!.sources).toEqual(['own']);
    expect(vintage(one, '2025-01', '2025-06-02')!.sources).toEqual(['a-source']);
  });
});

describe('periods of a mixed row', () => {
  it('are in the order of time, whatever that of the record', () => {
    const mixed = holding({
      frequency: 'mixed',
      points: [
        ['2025-03', 3, '2025-05-16'],
        ['2024', 1, '2025-01-16'],
        ['2025-02-28', 2, '2025-04-16'],
      ],
    });
    expect(knownPeriods(mixed, '2025-06-01')).toEqual(['2024', '2025-02-28', '2025-03']);
    expect(latestPeriod(mixed, '2025-06-01')!.period).toBe('2025-03');
  });
});

describe('latestPeriod', () => {
  it('is the newest period out on the day, in the vintage of that day', () => {
    expect(latestPeriod(series, '2025-05-02')).toMatchObject({ period: '2025-02', value: 1125.9 });
    expect(latestPeriod(series, '2025-05-16')).toMatchObject({ period: '2025-03', value: 1131 });
    expect(latestPeriod(series, '2024-01-01')).toBeNull();
    expect(knownPeriods(series, '2025-05-02')).toEqual(['2024-02', '2025-01', '2025-02']);
  });
});

describe('firstPublished', () => {
  it('is the first vintage, and unknown where the record does not hold it', () => {
    expect(firstPublished(series, '2025-02')).toMatchObject({ value: 1125.9, knownFrom: '2025-04-16' });
    expect(firstPublished(series, '2025-03')).toBeNull();
    const early = series.vintages.map((row) => ({ ...row, byCalendar: true as const }));
    expect(firstPublished({ ...series, vintages: early }, '2025-02')).toBeNull();
  });
});

describe('change', () => {
  it('compares two periods in one vintage', () => {
    expect(change(series, '2025-02', 'month', '2025-05-02')).toMatchObject({ difference: 46.9, percent: 4.347 });
    expect(change(series, '2025-02', 'month', '2025-07-01')).toMatchObject({ difference: 47 });
    expect(change(series, '2025-02', 'year', '2025-05-02')).toMatchObject({ difference: -24.1, acrossBreak: false });
  });

  it('is over a year where the series is of years, and over nothing where it is of days', () => {
    const years = holding({
      points: [
        ['2023', 0, '2024-01-15'],
        ['2024', 5, '2025-01-15'],
        ['2025', 10, '2026-01-15'],
        ['2024-01', 5, '2024-02-15'],
        ['2025-01-01', 10, '2026-01-15'],
      ],
    });
    expect(change(years, '2025', 'year', '2026-02-01')).toMatchObject({ difference: 5, percent: 100 });
    expect(change(years, '2024', 'year', '2026-02-01')).toMatchObject({ difference: 5, percent: null });
    expect(change(years, '2025', 'month', '2026-02-01')).toBeNull();
    expect(change(years, '2025-01-01', 'year', '2026-02-01')).toBeNull();
  });

  it('is null where a side is unknown', () => {
    expect(change(series, '2025-01', 'month', '2025-05-02')).toBeNull();
    expect(change(series, '2025-03', 'month', '2025-05-02')).toBeNull();
  });

  it('flags a change of method', () => {
    const broken = { ...series, breaks: [{ period: '2025-02', gist: 'New survey.' }] };
    expect(change(broken, '2025-02', 'month', '2025-05-02')!.acrossBreak).toBe(true);
    expect(change(broken, '2025-03', 'month', '2025-06-02')!.acrossBreak).toBe(false);
    const later = { ...series, breaks: [{ period: '2025-02', gist: 'Two prints.', knownFrom: '2025-07-01' }] };
    expect(change(later, '2025-02', 'month', '2025-06-30')!.acrossBreak).toBe(false);
    expect(change(later, '2025-02', 'month', '2025-07-01')!.acrossBreak).toBe(true);
    const after = { ...series, breaks: [{ period: '2025-03', gist: 'New survey.' }] };
    expect(change(after, '2025-02', 'month', '2025-05-02')!.acrossBreak).toBe(false);
  });
});

describe('extremes', () => {
  it('says since when a value is the highest or lowest, in one vintage', () => {
    expect(extremes(series, '2025-03', '2025-06-02')).toEqual({
      highestSince: { period: '2024-02', acrossBreak: false },
      lowestSince: { period: '2025-02', acrossBreak: false },
      comparedFrom: '2024-02',
    });
    expect(extremes(series, '2025-01', '2025-06-02')!.lowestSince).toBeNull();
    expect(extremes(series, '2024-02', '2025-06-02')).toBeNull();
    expect(extremes(series, '2025-04', '2025-06-02')).toBeNull();
  });

  it('counts a value that is the same', () => {
    const same = holding({ points: ['2025-01', '2025-02', '2025-03'].map((period) => [period, 5, '2025-05-16']) });
    const since = { period: '2025-02', acrossBreak: false };
    expect(extremes(same, '2025-03', '2025-06-02')).toEqual({ highestSince: since, lowestSince: since, comparedFrom: '2025-01' });
  });

  it('flags a comparison across a change of method', () => {
    const broken = { ...series, breaks: [{ period: '2025-02', gist: 'New survey.' }] };
    expect(extremes(broken, '2025-03', '2025-06-02')).toMatchObject({
      highestSince: { period: '2024-02', acrossBreak: true },
      lowestSince: { period: '2025-02', acrossBreak: false },
    });
  });
});
