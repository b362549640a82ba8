import { describe, expect, it } from 'vitest';
import { WatchBudget } from './watch-budget.ts';

const LIMITS = { records: 100, recordsPerSecond: 10, readings: 3, secondsPerReading: 10, restMs: [1000, 2000] };

describe('WatchBudget', () => {
  it('lets a quiet page be watched for hours', () => {
    const budget = new WatchBudget(0, LIMITS);
    for (let minute = 1; minute <= 300; minute++) {
      expect(budget.payRecords(30, minute * 60_000).kind).toBe('watching');
      expect(budget.payReading(minute * 60_000).kind).toBe('watching');
    }
  });

  it('rests longer each time a storm goes on, and then stops', () => {
    const budget = new WatchBudget(0, LIMITS);
    expect(budget.payRecords(101, 0)).toEqual({ kind: 'resting', ms: 1000 });
    expect(budget.payRecords(20, 0).kind).toBe('watching');
    expect(budget.payRecords(1, 0)).toEqual({ kind: 'resting', ms: 2000 });
    expect(budget.payRecords(21, 0)).toEqual({ kind: 'stopped' });
  });

  it('saves up anew after a rest when the page has calmed down', () => {
    const budget = new WatchBudget(0, LIMITS);
    budget.payRecords(101, 0);
    expect(budget.payRecords(90, 8000).kind).toBe('watching');
  });

  it('rests after too many readings', () => {
    const budget = new WatchBudget(0, LIMITS);
    for (let i = 0; i < 3; i++) expect(budget.payReading(i).kind).toBe('watching');
    expect(budget.payReading(4)).toEqual({ kind: 'resting', ms: 1000 });
  });

  it('fills up again with time, and no further than full', () => {
    const budget = new WatchBudget(0, LIMITS);
    expect(budget.payRecords(100, 0).kind).toBe('watching');
    expect(budget.payRecords(50, 5000).kind).toBe('watching');
    expect(budget.payRecords(101, 1_000_000).kind).toBe('resting');
  });

  it('does not mind a clock that goes back', () => {
    const budget = new WatchBudget(10_000, LIMITS);
    expect(budget.payRecords(50, 0).kind).toBe('watching');
    expect(budget.payRecords(50, 0).kind).toBe('watching');
  });
});
