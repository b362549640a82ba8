import { expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, lastDay } from './calendar.ts';

it.each([
  ['2025-05-02', '2025-05-02', 0],
  ['2025-05-02', '2025-05-03', 1],
  ['2025-05-02', '2025-04-30', -2],
  ['2024-02-28', '2024-03-01', 2],
])('from %s to %s it is %d days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(addDays(from, days)).toBe(to);
});

it.each([
  ['2025-05', 0, '2025-05'],
  ['2025-05', 1, '2025-06'],
  ['2025-12', 1, '2026-01'],
  ['2025-01', -1, '2024-12'],
  ['2025-05', -12, '2024-05'],
])('%s and %d months are %s', (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected);
});

it.each([
  ['2025', '2025-12-31'],
  ['2025-02', '2025-02-28'],
  ['2024-02', '2024-02-29'],
  ['2025-02-18', '2025-02-18'],
])('the last day of %s is %s', (period, day) => {
  expect(lastDay(period)).toBe(day);
});
