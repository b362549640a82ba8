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
      stand: (shown) => done.push(`stand ${shown}`),
      clear: () => done.push('clear'),
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
    expect(ahead.take('card a')).toBe('drawn');
    expect(ahead.take('card a')).toBe('nothing');
  });

  it('draws nothing for what is not wanted any more', () => {
    const { ahead, done } = start();
    ahead.want('a');
    ahead.want(null);
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
    expect(ahead.take('card a')).toBe('nothing');
  });

  it('draws nothing over a card that has been shown meanwhile', () => {
    const { ahead, done } = start();
    ahead.want('a');
    expect(ahead.take('card a')).toBe('nothing');
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
  });

  it('leaves a card to be drawn anew that would show something else by now', () => {
    const { ahead } = start();
    ahead.want('a');
    vi.advanceTimersByTime(IDLE_MS);
    expect(ahead.take('card a, pinned')).toBe('nothing');
    ahead.want('a');
    vi.advanceTimersByTime(IDLE_MS);
    ahead.forget();
    expect(ahead.take('card a')).toBe('nothing');
  });

  it('stands what it has drawn when it is near, and draws first what was not drawn', () => {
    const { ahead, done } = start();
    ahead.want('a');
    vi.advanceTimersByTime(IDLE_MS);
    ahead.near('a');
    ahead.near('a');
    expect(ahead.take('card a')).toBe('standing');
    ahead.want('b');
    ahead.near('b');
    expect(ahead.take('card b')).toBe('standing');
    vi.advanceTimersByTime(IDLE_MS);
    expect(done).toEqual(['draw card a', 'stand card a', 'draw card b', 'stand card b']);
  });

  it('clears away what stood in vain, once', () => {
    const { ahead, done } = start();
    const standThen = (act: () => void) => {
      ahead.want('a');
      ahead.near('a');
      done.length = 0;
      act();
      ahead.want(null);
      return done;
    };
    expect(standThen(() => ahead.want(null))).toEqual(['clear']);
    expect(standThen(() => ahead.forget())).toEqual(['clear']);
    expect(standThen(() => expect(ahead.take('card b')).toBe('nothing'))).toEqual(['clear']);
    expect(standThen(() => expect(ahead.take('card a')).toBe('standing'))).toEqual([]);
  });

  it('stands nothing for a mark that the pointer has left, or that is gone', () => {
    const { ahead, done } = start();
    ahead.want('a');
    ahead.want(null);
    ahead.near('a');
    ahead.want('gone');
    ahead.near('gone');
    expect(done).toEqual([]);
  });

  it('does nothing for a mark that is gone', () => {
    const { ahead, done } = start();
    ahead.want('gone');
    vi.advanceTimersByTime(1000);
    expect(done).toEqual([]);
    expect(ahead.take('card gone')).toBe('nothing');
  });
});
