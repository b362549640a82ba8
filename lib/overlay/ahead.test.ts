import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ahead } from './ahead.ts';

/** Long enough for a page to be idle once, too short for the end of a dwell. */
const IDLE_MS = 60;

describe('Ahead', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  function start({ hasPlace = true } = {}) {
    const done: string[] = [];
    const ahead = new Ahead<string>({
      model: (markId) => (markId === 'gone' ? null : `card ${markId}`),
      draw: (shown) => done.push(`draw ${shown}`),
      layOut: (markId) => (done.push(`lay out ${markId}`), hasPlace),
      takeAway: () => done.push('take away'),
      isSame: (a, b) => a === b,
    });
    const want = (markId: string) => ahead.want({ markId, until: performance.now() + 350 });
    return { ahead, want, done };
  }

  it('draws when the page is idle and lays out shortly before the dwell ends, each once', () => {
    const { ahead, want, done } = start();
    want('a');
    vi.advanceTimersByTime(IDLE_MS);
    expect(done).toEqual(['draw card a']);
    vi.advanceTimersByTime(200);
    expect(done).toEqual(['draw card a']);
    vi.advanceTimersByTime(60);
    expect(done).toEqual(['draw card a', 'lay out a']);
    expect(ahead.take('card a')).toBe('laid out');
    ahead.want(null);
    expect(done).not.toContain('take away');
  });

  it('takes away what is not wanted any more, and draws nothing for it', () => {
    const { ahead, want, done } = start();
    want('a');
    ahead.want(null);
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
    want('a');
    vi.advanceTimersByTime(340);
    ahead.want(null);
    expect(done).toEqual(['draw card a', 'lay out a', 'take away']);
    expect(ahead.take('card a')).toBe('none');
  });

  it('leaves a card to be drawn anew that would show something else by now', () => {
    const { ahead, want } = start();
    want('a');
    vi.advanceTimersByTime(IDLE_MS);
    expect(ahead.take('card a, pinned')).toBe('none');
    want('a');
    vi.advanceTimersByTime(340);
    ahead.forget();
    expect(ahead.take('card a')).toBe('none');
  });

  it('still takes away what was laid out for marks that have changed since', () => {
    const { ahead, want, done } = start();
    want('a');
    vi.advanceTimersByTime(340);
    ahead.forget();
    ahead.want(null);
    expect(done.at(-1)).toBe('take away');
  });

  it('knows a card that has no place yet as drawn only', () => {
    const { ahead, want } = start({ hasPlace: false });
    want('a');
    vi.advanceTimersByTime(340);
    expect(ahead.take('card a')).toBe('drawn');
  });

  it('does nothing for a mark that is gone', () => {
    const { want, done } = start();
    want('gone');
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
  });
});
