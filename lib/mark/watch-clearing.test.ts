import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchClearing } from './watch-clearing.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (act: () => void) => act());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('looks ever more seldom, and then no more', () => {
  const repaint = vi.fn(() => false);
  watchClearing(repaint, new AbortController().signal);
  vi.advanceTimersByTime(15_000);
  expect(repaint).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(600_000);
  expect(repaint).toHaveBeenCalledTimes(7);
});

it('begins anew when there was something to paint', () => {
  const repaint = vi.fn(() => false);
  watchClearing(repaint, new AbortController().signal);
  vi.advanceTimersByTime(3000);
  repaint.mockReturnValueOnce(true);
  vi.advanceTimersByTime(4000 + 1000 + 2000);
  expect(repaint).toHaveBeenCalledTimes(5);
});

it('ends with its signal', () => {
  const abort = new AbortController();
  const repaint = vi.fn(() => false);
  watchClearing(repaint, abort.signal);
  abort.abort();
  vi.advanceTimersByTime(60_000);
  expect(repaint).not.toHaveBeenCalled();
});
