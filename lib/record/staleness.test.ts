import { describe, expect, it } from 'vitest';
import { holding, statement } from '../../test/support/facts.ts';
import { clampToday, isPackOld, openGaps, staleness } from './staleness.ts';

const series = holding({
  points: [['2026-07', 1103.9, '2026-09-16']],
  nextReleases: [
    { period: '2026-08', due: '2026-10-16' },
    { period: '2026-09', due: '2026-11-18' },
  ],
});

describe('staleness', () => {
  it.each([
    ['2026-10-16', null],
    ['2026-10-17', ['2026-08']],
    ['2026-11-24', ['2026-08', '2026-09']],
  ])('on %s the missed releases are %j', (today, missed) => {
    expect(staleness(series, today)?.missed.map((it) => it.period) ?? null).toEqual(missed);
  });

  it('says where the record ends', () => {
    expect(staleness(series, '2026-11-24')!.endsAt).toBe('2026-07');
  });

  it.each([
    ['2025-05-30', '2025-06-10', null],
    ['2025-05-30', '2025-06-13', null],
    ['2025-05-30', '2025-06-14', '2025-05-30'],
    ['2025-05', '2025-09-08', null],
    ['2025-05', '2025-09-09', '2025-05'],
    ['2024', '2026-07-04', null],
    ['2024', '2026-07-05', '2024'],
  ])('a series without a calendar of releases that ends with %s: on %s %j', (period, today, end) => {
    const open = holding({ points: [[period, 1, '2025-01-01']] });
    expect(staleness(open, today)?.endsAt ?? null).toBe(end);
  });

  it('waits for the next release of a series that has a calendar of them', () => {
    const due = holding({ points: [['2025-05', 1, '2025-07-16']], nextReleases: [{ period: '2025-06', due: '2026-08-18' }] });
    expect(staleness(due, '2026-08-18')).toBeNull();
    expect(staleness(due, '2026-08-19')).toEqual({ endsAt: '2025-05', missed: [{ period: '2025-06', due: '2026-08-18' }] });
  });

  it('has missed no release that the record holds', () => {
    expect(staleness(holding({ ...series, points: [['2026-08', 1100, '2026-10-16']] }), '2026-10-17')).toBeNull();
    expect(staleness(holding({ points: [] }), '2026-10-17')).toBeNull();
  });

  it('is about series only', () => {
    expect(staleness(statement({ id: 'said', date: '2025-05-02' }), '2030-01-01')).toBeNull();
  });
});

describe('isPackOld', () => {
  it.each([
    ['2027-02-21', false],
    ['2027-02-22', true],
  ])('on %s is %j', (today, old) => {
    expect(isPackOld('2026-11-24', today)).toBe(old);
  });
});

describe('openGaps', () => {
  it('keeps to the kind and to what had opened', () => {
    const gaps = [
      { id: 'tic', from: '2026-08-01', gist: 'TIC ends.', kinds: ['holding' as const] },
      { id: 'all', from: '2026-10-09', gist: 'Thin.' },
    ];
    expect(openGaps(gaps, 'holding', '2026-11-24').map((gap) => gap.id)).toEqual(['tic', 'all']);
    expect(openGaps(gaps, 'tariff', '2026-11-24').map((gap) => gap.id)).toEqual(['all']);
    expect(openGaps(gaps, 'holding', '2026-07-01')).toEqual([]);
  });
});

describe('clampToday', () => {
  it.each([
    ['1970-01-01', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['2027-03-01', '2027-03-01'],
  ])('takes a device on %s to be on %s', (device, today) => {
    expect(clampToday(device, '2026-11-24')).toBe(today);
  });

  it('keeps the end of the record in sight on a slow clock', () => {
    expect(staleness(series, clampToday('1970-01-01', '2026-11-24'))!.missed).toHaveLength(2);
  });
});
