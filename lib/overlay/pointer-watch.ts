/** Tells the dwell machine what the pointer does, once a frame, and what is pressed. */
import { shownOf, type Dwell } from './dwell.ts';
import type { CardHost } from './host.ts';
import type { PagePort, Point } from './port.ts';
import { isInCorridor } from './position.ts';

export interface PointerWatch {
  signal: AbortSignal;
  port: Pick<PagePort, 'marksAt'>;
  dwell: Dwell;
  host: Pick<CardHost, 'element' | 'isAttached' | 'box'>;
  /** The pointer's place over a mark, for placing its card. */
  onPointer: (point: Point | null) => void;
}

/** Browsers' own long presses begin at about this. */
const LONG_PRESS_MS = 450;

/** Two frames: as old as a movement is that is looked at once a frame. */
const LATE_MS = 32;

/** What a press or a finger on it already does something of its own. */
const ACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role=button], [role=link], [contenteditable]';

/** Starts to listen, until the signal aborts. */
export function watchPointer({ signal, port, dwell, host, onPointer }: PointerWatch): void {
  let last: Point | null = null;
  let leftFrom: Point | null = null;
  let pending: PointerEvent | null = null;
  let pressedAt = 0;
  const markAt = (event: MouseEvent) => port.marksAt({ x: event.clientX, y: event.clientY })[0]?.id ?? null;
  const isOnCard = (event: Event) => host.isAttached && event.target === host.element;

  const look = () => {
    const event = pending;
    pending = null;
    if (!event || signal.aborted) return;
    const point = { x: event.clientX, y: event.clientY };
    const moved = last !== null && (last.x !== point.x || last.y !== point.y);
    last = point;
    const onCard = isOnCard(event);
    const markId = onCard || event.buttons !== 0 ? null : markAt(event);
    if (markId !== null) {
      leftFrom = point;
      onPointer(point);
    }
    const shown = shownOf(dwell.state);
    const onWay = shown !== null && markId !== shown && leftFrom !== null && isInCorridor(leftFrom, host.box(), point);
    dwell.send({ kind: 'point', at: timeOf(event), moved, markId, over: onCard ? 'card' : onWay ? 'corridor' : null });
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    if (pending === null) requestAnimationFrame(look);
    pending = event;
  };
  /** Out of the window is off the mark. */
  const onLeave = () => {
    last = null;
    dwell.send({ kind: 'point', at: performance.now(), moved: true, markId: null, over: null });
  };
  const onDown = (event: PointerEvent) => {
    pressedAt = event.timeStamp;
    if (isOnCard(event) || shownOf(dwell.state) === markAt(event)) return;
    dwell.send({ kind: 'outside' });
  };
  const onClick = (event: MouseEvent) => {
    if (isLongPress(event, pressedAt) || !isPlain(event) || isOnCard(event) || isActive(event.target) || hasSelection()) return;
    const markId = markAt(event);
    if (markId === null) return;
    onPointer({ x: event.clientX, y: event.clientY });
    dwell.send({ kind: 'open', markId });
  };
  const onScroll = () => dwell.send({ kind: 'scroll', far: false });

  const quiet = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', onMove, quiet);
  document.documentElement.addEventListener('pointerleave', onLeave, { passive: true, signal });
  document.addEventListener('pointerdown', onDown, quiet);
  document.addEventListener('click', onClick, quiet);
  document.addEventListener('scroll', onScroll, quiet);
}

/** When the pointer came there: not when we got to look, but not long ago either, for a page may have kept it waiting. */
function timeOf({ timeStamp }: PointerEvent): number {
  const now = performance.now();
  return Math.min(now, Math.max(timeStamp, now - LATE_MS));
}

/** A finger that stays down selects text or opens the browser's menu; what a browser calls a click after it is not one. */
function isLongPress(event: MouseEvent, pressedAt: number): boolean {
  return (event as PointerEvent).pointerType === 'touch' && event.timeStamp - pressedAt > LONG_PRESS_MS;
}

function isPlain(event: MouseEvent): boolean {
  return event.isTrusted && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** A link's own click stays the page's, and so does everything else that answers to one. */
function isActive(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ACTIVE) !== null;
}

/** Whoever has just selected text wants the text. */
function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}
