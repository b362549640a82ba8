import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ahead } from './ahead.ts';

/** Long enough for a page to be idle once, too short for the end of a dwell. */
const IDLE_MS = 60;

describe('Ahead', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  function start() {
    const done: string[] = [];
    const ahead = new Ahead<string>({
      model: (markId) => (markId === 'gone' ? null : `card ${markId}`),
      draw: (shown) => done.push(`draw ${shown}`),
      isSame: (a, b) => a === b,
    });
    return { ahead, done };
  }

  it('draws once, when the page is idle', () => {
    const { ahead, done } = start();
    ahead.want('a');
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(done).toEqual(['draw card a']);
    expect(ahead.take('card a')).toBe(true);
    expect(ahead.take('card a')).toBe(false);
  });

  it('draws nothing for what is not wanted any more', () => {
    const { ahead, done } = start();
    ahead.want('a');
    ahead.want(null);
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
    expect(ahead.take('card a')).toBe(false);
  });

  it('draws nothing over a card that has been shown meanwhile', () => {
    const { ahead, done } = start();
    ahead.want('a');
    expect(ahead.take('card a')).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
  });

  it('leaves a card to be drawn anew that would show something else by now', () => {
    const { ahead } = start();
    ahead.want('a');
    vi.advanceTimersByTime(IDLE_MS);
    expect(ahead.take('card a, pinned')).toBe(false);
    ahead.want('a');
    vi.advanceTimersByTime(IDLE_MS);
    ahead.forget();
    expect(ahead.take('card a')).toBe(false);
  });

  it('does nothing for a mark that is gone', () => {
    const { ahead, done } = start();
    ahead.want('gone');
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
    expect(ahead.take('card gone')).toBe(false);
  });
});
