/**
 * When a card opens and closes: a pure state machine. It gets events with their time and returns the next state; who
 * drives it sets one timer for `deadlineOf(state)` and shows `shownOf(state)`.
 *
 *            real movement onto a mark               350 ms
 *   idle ──────────────────────────▶ waiting ───────────────▶ open
 *    ▲ ▲  off the mark, scroll, press   │                    │  ▲
 *    │ └────────────────────────────────┘     off mark and   │  │ back on mark,
 *    │                                        card           ▼  │ card or corridor
 *    └───────────── 300 ms ─────────────────────────────── leaving
 *
 *   Shortly before a wait ends it is `near` its end: the card can be laid out where it will stand, and is not seen yet.
 *   press on a mark, request ─▶ open (held: pointer movement does not close it)
 *   Escape, press outside, scrolled far away, mark gone ─▶ idle;   pinned: only Escape and its own button
 *   After Escape the mark under the pointer stays quiet until the pointer has left it.
 *
 * A pointer that lies still while the page scrolls under it never moves the machine: `point` events count only with
 * `moved`. The pointer may cross the corridor between mark and card without closing it.
 */

/** From the moment at which the pointer comes to rest on a mark until its card is shown. */
export const DWELL_MS = 350;
/** A wait is near its end so long before it: three frames are enough to lay a card out, few enough to be rarely in vain. */
export const NEAR_MS = 50;
export const GRACE_MS = 300;

export type DwellState =
  /** `muted` is the mark whose card was closed under the pointer: it stays closed until the pointer has left it. */
  | { kind: 'idle'; muted: string | null }
  | { kind: 'waiting'; markId: string; until: number; near: boolean }
  | { kind: 'open'; markId: string; held: boolean; pinned: boolean }
  /** Still shown. `next` is a mark that the pointer has come to rest on meanwhile. */
  | { kind: 'leaving'; markId: string; until: number; next: { markId: string; until: number } | null };

export type DwellEvent =
  /** The pointer moved, or stands where it stood. */
  | { kind: 'point'; at: number; moved: boolean; markId: string | null; over: 'card' | 'corridor' | null }
  /** The timer for `deadlineOf` ran out. */
  | { kind: 'tick'; at: number }
  /** A click, tap or key on a mark, or a request by popup or command. */
  | { kind: 'open'; markId: string }
  /** A press outside mark and card. */
  | { kind: 'outside' }
  /** The page scrolled; `far` when the passage is out of sight. */
  | { kind: 'scroll'; far: boolean }
  /** Escape, the close button, or the mark is gone. */
  | { kind: 'close' }
  | { kind: 'pin'; pinned: boolean }
  /** Focus went into the card: it is being used. */
  | { kind: 'hold' };

export const IDLE: DwellState = { kind: 'idle', muted: null };

/** The mark whose card is shown. */
export function shownOf(state: DwellState): string | null {
  return state.kind === 'open' || state.kind === 'leaving' ? state.markId : null;
}

/** When the state next changes by itself. */
export function deadlineOf(state: DwellState): number | null {
  if (state.kind === 'waiting') return state.near ? state.until : state.until - NEAR_MS;
  return state.kind === 'leaving' ? state.until : null;
}

/** The state after an event. `hover` is whether resting on a mark opens its card. */
export function nextState(state: DwellState, event: DwellEvent, hover: boolean): DwellState {
  switch (event.kind) {
    case 'point':
      return event.moved ? onPoint(state, event, hover) : state;
    case 'tick':
      return onTick(state, event.at);
    case 'open':
      return { kind: 'open', markId: event.markId, held: true, pinned: false };
    case 'outside':
      return isPinned(state) ? state : IDLE;
    case 'scroll':
      return onScroll(state, event.far);
    case 'close':
      return shownOf(state) === null ? IDLE : { kind: 'idle', muted: shownOf(state) };
    case 'pin':
      return state.kind === 'open' || state.kind === 'leaving'
        ? { kind: 'open', markId: state.markId, held: true, pinned: event.pinned }
        : state;
    case 'hold':
      return shownOf(state) === null || isPinned(state)
        ? state
        : { kind: 'open', markId: shownOf(state)!, held: true, pinned: false };
  }
}

type PointEvent = Extract<DwellEvent, { kind: 'point' }>;

function onPoint(state: DwellState, event: PointEvent, hover: boolean): DwellState {
  const { at, markId, over } = event;
  const rest = markId === null || !hover || over === 'card' ? null : { markId, until: at + DWELL_MS };
  switch (state.kind) {
    case 'idle':
      if (state.muted !== null && state.muted === markId) return state;
      return rest ? waiting(rest) : IDLE;
    case 'waiting':
      if (rest?.markId === state.markId) return at >= state.until ? opened(state.markId) : state;
      return rest ? waiting(rest) : IDLE;
    case 'open':
      if (state.held || over === 'card' || markId === state.markId) return state;
      return { kind: 'leaving', markId: state.markId, until: at + GRACE_MS, next: over === 'corridor' ? null : rest };
    case 'leaving':
      if (over === 'card' || markId === state.markId) return opened(state.markId);
      if (over === 'corridor') return { ...state, until: at + GRACE_MS, next: null };
      return { ...state, next: rest?.markId === state.next?.markId ? state.next : rest };
  }
}

function onTick(state: DwellState, at: number): DwellState {
  if (state.kind === 'waiting') {
    if (at >= state.until) return opened(state.markId);
    return !state.near && at >= state.until - NEAR_MS ? { ...state, near: true } : state;
  }
  if (state.kind !== 'leaving' || at < state.until) return state;
  const { next } = state;
  if (!next) return IDLE;
  return at >= next.until ? opened(next.markId) : waiting(next);
}

function onScroll(state: DwellState, far: boolean): DwellState {
  if (state.kind === 'waiting') return IDLE;
  return far && !isPinned(state) ? IDLE : state;
}

function waiting(rest: { markId: string; until: number }): DwellState {
  return { kind: 'waiting', ...rest, near: false };
}

function opened(markId: string): DwellState {
  return { kind: 'open', markId, held: false, pinned: false };
}

function isPinned(state: DwellState): boolean {
  return state.kind === 'open' && state.pinned;
}

/** Drives the machine: one timer, and a call whenever another mark's card is to be shown. */
export class Dwell {
  #state: DwellState = IDLE;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #isHover: () => boolean;
  readonly #onShow: (markId: string | null, state: DwellState) => void;
  readonly #onWait: (markId: string | null) => void;
  readonly #onNear: (markId: string) => void;
  readonly #now: () => number;
  readonly #signal: AbortSignal;

  constructor(options: {
    isHover: () => boolean;
    /** Called when the mark that is shown changes. */
    onShow: (markId: string | null, state: DwellState) => void;
    /** Called when the pointer has come to rest on a mark, whose card is likely to be wanted; with null when it is not any more. */
    onWait?: (markId: string | null) => void;
    /** Called when the card of that mark is to be shown very soon. */
    onNear?: (markId: string) => void;
    signal: AbortSignal;
    now?: () => number;
  }) {
    this.#isHover = options.isHover;
    this.#onShow = options.onShow;
    this.#onWait = options.onWait ?? (() => {});
    this.#onNear = options.onNear ?? (() => {});
    this.#signal = options.signal;
    this.#now = options.now ?? (() => performance.now());
    options.signal.addEventListener('abort', () => this.destroy(), { once: true });
  }

  get state(): DwellState {
    return this.#state;
  }

  send(event: DwellEvent): void {
    if (this.#signal.aborted && event.kind !== 'close') return;
    const before = this.#state;
    const state = nextState(before, event, this.#isHover());
    if (state === before) return;
    this.#state = state;
    this.#schedule();
    const shown = shownOf(state);
    if (shown !== shownOf(before)) this.#onShow(shown, state);
    if (state.kind !== 'waiting') return before.kind === 'waiting' ? this.#onWait(null) : undefined;
    if (state.near) this.#onNear(state.markId);
    else this.#onWait(state.markId);
  }

  /** Closes what is open and stops the timer. */
  destroy(): void {
    this.send({ kind: 'close' });
    this.#clear();
  }

  #schedule(): void {
    this.#clear();
    const deadline = deadlineOf(this.#state);
    if (deadline === null) return;
    const wait = Math.max(0, deadline - this.#now());
    this.#timer = setTimeout(() => this.send({ kind: 'tick', at: Math.max(this.#now(), deadline) }), wait);
  }

  #clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
