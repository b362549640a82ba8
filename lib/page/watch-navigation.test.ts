// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNavigation } from './watch-navigation.ts';

let abort: AbortController;
let arrivals: string[];
let departures: number;
let navigation: EventTarget;

function watch(): void {
  watchNavigation(() => arrivals.push(location.pathname), abort.signal, { onLeave: () => departures++ });
}

/** As a router does it: the address first, the text later. */
function go(path: string): void {
  history.pushState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
  navigation.dispatchEvent(new Event('navigatesuccess'));
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/start');
  document.body.innerHTML = '<main></main>';
  abort = new AbortController();
  arrivals = [];
  departures = 0;
});
afterEach(() => {
  abort.abort();
  Reflect.deleteProperty(window, 'navigation');
  vi.useRealTimers();
});

describe('watchNavigation', () => {
  beforeEach(() => {
    navigation = new EventTarget();
    Reflect.set(window, 'navigation', navigation);
    watch();
  });

  it('arrives once the new page is quiet', async () => {
    go('/next');
    expect(departures).toBe(1);
    await pass(200);
    document.body.append('some text');
    await pass(200);
    expect(arrivals).toEqual([]);
    await pass(200);
    expect(arrivals).toEqual(['/next']);
  });

  it('arrives again when the text comes late, but not for ever', async () => {
    go('/next');
    await pass(400);
    for (let i = 0; i < 10; i++) {
      document.body.append('late text');
      await pass(400);
    }
    expect(arrivals).toEqual(['/next', '/next', '/next']);
  });

  it('stops looking when its patience ends', async () => {
    go('/next');
    await pass(9000);
    document.body.append('far too late');
    await pass(1000);
    expect(arrivals).toEqual(['/next']);
  });

  it('does not take a fragment, or the same address, for a new page', async () => {
    go('/start#part');
    go('/start');
    await pass(1000);
    expect([arrivals, departures]).toEqual([[], 0]);
  });

  it('arrives only at the last of several quick moves', async () => {
    go('/a');
    await pass(100);
    go('/b');
    await pass(1000);
    expect(arrivals).toEqual(['/b']);
    expect(departures).toBe(2);
  });

  it('rests from an address that never rests, looks where it is then, and gives up in the end', async () => {
    const storm = async (seconds: number) => {
      for (let i = 0; i < seconds * 20; i++) {
        go(`/at-${arrivals.length}-${i}`);
        await pass(50);
      }
    };
    await storm(3);
    expect([arrivals.length, departures]).toEqual([0, 21]);
    await pass(10_500);
    expect(arrivals).toHaveLength(1);
    await storm(60);
    await pass(120_000);
    await storm(60);
    await pass(120_000);
    expect(arrivals.length).toBeLessThanOrEqual(3);
    const before = departures;
    await storm(10);
    expect(departures).toBe(before);
  });

  it('is silent after its signal', async () => {
    go('/next');
    abort.abort();
    await pass(10_000);
    go('/other');
    await pass(10_000);
    expect(arrivals).toEqual([]);
  });

  it('arrives when the page comes back from the cache', async () => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await pass(400);
    expect(arrivals).toEqual(['/start']);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await pass(400);
    expect(arrivals).toEqual(['/start']);
  });

  it('leaves the functions of the page alone', () => {
    expect(Object.hasOwn(history, 'pushState')).toBe(false);
  });
});
