import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deadlineOf,
  Dwell,
  DWELL_MS,
  GRACE_MS,
  IDLE,
  NEAR_MS,
  nextState,
  shownOf,
  type DwellEvent,
  type DwellState,
} from './dwell.ts';

const point = (markId: string | null, at: number, over: 'card' | 'corridor' | null = null, moved = true): DwellEvent => ({
  kind: 'point',
  at,
  moved,
  markId,
  over,
});
const run = (events: DwellEvent[], hover = true, from: DwellState = IDLE) =>
  events.reduce((state, event) => nextState(state, event, hover), from);

describe('nextState', () => {
  it('opens at the end of the dwell, and not a moment sooner', () => {
    const waiting = run([point('a', 0)]);
    expect(waiting).toEqual({ kind: 'waiting', markId: 'a', until: DWELL_MS, near: false });
    const near = run([{ kind: 'tick', at: DWELL_MS - NEAR_MS }], true, waiting);
    expect(run([{ kind: 'tick', at: DWELL_MS - 1 }], true, near)).toBe(near);
    expect(run([{ kind: 'tick', at: DWELL_MS }], true, near)).toMatchObject({ kind: 'open', markId: 'a', held: false });
  });

  it('knows when the end of a wait is near, and shows nothing by that', () => {
    const waiting = run([point('a', 0)]);
    expect(run([{ kind: 'tick', at: DWELL_MS - NEAR_MS - 1 }], true, waiting)).toBe(waiting);
    const near = run([{ kind: 'tick', at: DWELL_MS - NEAR_MS }], true, waiting);
    expect(near).toEqual({ kind: 'waiting', markId: 'a', until: DWELL_MS, near: true });
    expect(shownOf(near)).toBeNull();
    expect([waiting, near].map(deadlineOf)).toEqual([DWELL_MS - NEAR_MS, DWELL_MS]);
    expect(run([point('a', DWELL_MS - 20)], true, near)).toBe(near);
    expect(run([point(null, DWELL_MS - 20)], true, near)).toBe(IDLE);
    expect(run([{ kind: 'tick', at: DWELL_MS }], true, waiting)).toMatchObject({ kind: 'open' });
  });

  it('never waits for a pointer that lies still under a scrolling page', () => {
    expect(run([point('a', 0, null, false)])).toBe(IDLE);
  });

  it('keeps the dwell running while the pointer moves on the same mark', () => {
    expect(run([point('a', 0), point('a', 200)])).toMatchObject({ until: DWELL_MS });
    expect(run([point('a', 0), point('a', 400)])).toMatchObject({ kind: 'open' });
  });

  it.each<[string, DwellEvent]>([
    ['leaving the mark', point(null, 100)],
    ['scrolling', { kind: 'scroll', far: false }],
    ['a press elsewhere', { kind: 'outside' }],
    ['Escape', { kind: 'close' }],
  ])('%s ends the wait', (_, event) => {
    expect(run([point('a', 0), event])).toBe(IDLE);
  });

  it('starts anew on another mark', () => {
    expect(run([point('a', 0), point('b', 200)])).toEqual({ kind: 'waiting', markId: 'b', until: 200 + DWELL_MS, near: false });
  });

  it('does not open on hover when only clicks may', () => {
    expect(run([point('a', 0)], false)).toBe(IDLE);
    expect(shownOf(run([{ kind: 'open', markId: 'a' }], false))).toBe('a');
  });

  const open = run([point('a', 0), { kind: 'tick', at: DWELL_MS }]);

  it('stays while the pointer is on the card, the mark or the way between', () => {
    const leaving = run([point(null, 1000)], true, open);
    expect(leaving).toMatchObject({ kind: 'leaving', until: 1000 + GRACE_MS });
    expect(run([point(null, 1100, 'corridor')], true, leaving)).toMatchObject({ kind: 'leaving', until: 1100 + GRACE_MS });
    expect(run([point(null, 1200, 'card')], true, leaving)).toMatchObject({ kind: 'open', markId: 'a' });
    expect(run([point('a', 1200)], true, leaving)).toMatchObject({ kind: 'open', markId: 'a' });
    expect(shownOf(leaving)).toBe('a');
    expect(run([{ kind: 'tick', at: 1000 + GRACE_MS }], true, leaving)).toBe(IDLE);
  });

  it('goes over to another mark after grace and dwell, not by brushing past it', () => {
    const leaving = run([point('b', 1000)], true, open);
    expect(leaving).toMatchObject({ markId: 'a', next: { markId: 'b', until: 1000 + DWELL_MS } });
    const waiting = run([{ kind: 'tick', at: 1000 + GRACE_MS }], true, leaving);
    expect(waiting).toMatchObject({ kind: 'waiting', markId: 'b', until: 1000 + DWELL_MS });
    expect(run([point(null, 1100)], true, leaving)).toMatchObject({ next: null });
  });

  it('ignores marks under the corridor', () => {
    expect(run([point('b', 1000, 'corridor')], true, open)).toMatchObject({ next: null });
  });

  it('holds what was pressed open until a press outside, Escape or a far scroll', () => {
    const held = run([{ kind: 'open', markId: 'a' }]);
    expect(run([point(null, 5000)], true, held)).toBe(held);
    expect(run([{ kind: 'scroll', far: false }], true, held)).toBe(held);
    expect(run([{ kind: 'scroll', far: true }], true, held)).toBe(IDLE);
    expect(run([{ kind: 'outside' }], true, held)).toBe(IDLE);
    expect(run([{ kind: 'open', markId: 'b' }], true, held)).toMatchObject({ markId: 'b' });
  });

  it('a pinned card stays through scrolling and presses, until it is closed or unpinned', () => {
    const pinned = run([{ kind: 'pin', pinned: true }], true, open);
    expect(run([{ kind: 'scroll', far: true }, { kind: 'outside' }, point(null, 9000)], true, pinned)).toBe(pinned);
    expect(run([{ kind: 'close' }], true, pinned)).toMatchObject({ kind: 'idle' });
    expect(run([{ kind: 'pin', pinned: false }, { kind: 'outside' }], true, pinned)).toBe(IDLE);
  });

  it('stays dismissed until the pointer has left the mark', () => {
    const dismissed = run([{ kind: 'close' }], true, open);
    expect(run([point('a', 2000)], true, dismissed)).toBe(dismissed);
    expect(run([point('b', 2000)], true, dismissed)).toMatchObject({ kind: 'waiting', markId: 'b' });
    expect(run([point(null, 2000), point('a', 2100)], true, dismissed)).toMatchObject({ kind: 'waiting', markId: 'a' });
  });

  it('focus in the card holds it', () => {
    expect(run([{ kind: 'hold' }, point(null, 2000)], true, open)).toMatchObject({ kind: 'open', held: true });
    expect(run([{ kind: 'hold' }])).toBe(IDLE);
  });

  it('knows its deadline', () => {
    expect([IDLE, open].map(deadlineOf)).toEqual([null, null]);
    expect(deadlineOf(run([point('a', 5)]))).toBe(5 + DWELL_MS - NEAR_MS);
  });
});

describe('Dwell', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  function start() {
    const shown: (string | null)[] = [];
    const end = new AbortController();
    const waited: (string | null)[] = [];
    const near: string[] = [];
    const dwell = new Dwell({
      isHover: () => true,
      onShow: (markId) => shown.push(markId),
      onWait: (wanted) => waited.push(wanted),
      onNear: (markId) => near.push(markId),
      signal: end.signal,
    });
    return { dwell, shown, waited, near, end };
  }

  it('tells once that the end of a wait is near, by the same timer', () => {
    const { dwell, shown, near, waited } = start();
    dwell.send(point('a', performance.now()));
    vi.advanceTimersByTime(DWELL_MS - NEAR_MS - 1);
    expect(near).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([near, shown]).toEqual([['a'], []]);
    expect(vi.getTimerCount()).toBe(1);
    dwell.send(point(null, performance.now()));
    vi.advanceTimersByTime(1000);
    expect([near, shown, waited]).toEqual([['a'], [], ['a', null]]);
  });

  it('shows and hides by its one timer', () => {
    const { dwell, shown } = start();
    dwell.send(point('a', performance.now()));
    vi.advanceTimersByTime(DWELL_MS - 1);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['a']);
    dwell.send(point(null, performance.now()));
    vi.advanceTimersByTime(GRACE_MS);
    expect(shown).toEqual(['a', null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells once which card is likely to be wanted, and when none is', () => {
    const { dwell, waited } = start();
    dwell.send(point('a', performance.now()));
    dwell.send(point('a', performance.now() + 20));
    dwell.send(point('b', performance.now() + 40));
    dwell.send({ kind: 'open', markId: 'a' });
    dwell.send({ kind: 'close' });
    expect(waited).toEqual(['a', 'b', null]);
  });

  it('moves from mark to mark without a third call', () => {
    const { dwell, shown } = start();
    dwell.send({ kind: 'open', markId: 'a' });
    dwell.send({ kind: 'open', markId: 'b' });
    expect(shown).toEqual(['a', 'b']);
  });

  it('closes and forgets its timer when its signal aborts', () => {
    const { dwell, shown, end } = start();
    dwell.send({ kind: 'open', markId: 'a' });
    end.abort();
    expect(shown).toEqual(['a', null]);
    dwell.send(point('b', performance.now()));
    expect(vi.getTimerCount()).toBe(0);
  });
});
