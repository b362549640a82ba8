import { expect, it } from 'vitest';
import { isDay } from './usage.ts';

it.each([
  ['2025-05-02', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13-45', false],
  ['2025-5-2', false],
  ['2 May 2025', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
