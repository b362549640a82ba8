/** Moving a pinned card by its head. */

/** So much of the card stays inside the window, to take hold of it again. */
const KEEP = { width: 80, height: 60 };

export interface Drag {
  /** The press that starts it. */
  event: PointerEvent;
  /** What captures the pointer. */
  root: HTMLElement;
  at: { left: number; top: number };
  move: (to: { left: number; top: number }) => void;
}

/** Whether a press takes hold of the card's head and of no button in it. */
export function isOnHead(event: PointerEvent): boolean {
  const target = event.target as Element;
  return event.button === 0 && target.closest('.head') !== null && target.closest('a, button') === null;
}

/** The place nearest to a wished one at which the card can still be taken hold of. */
export function keptInWindow(left: number, top: number): { left: number; top: number } {
  return {
    left: Math.max(0, Math.min(left, innerWidth - KEEP.width)),
    top: Math.max(0, Math.min(top, innerHeight - KEEP.height)),
  };
}

/** Moves until the pointer is let go. */
export function dragFrom({ event, root, at, move }: Drag): void {
  event.preventDefault();
  const end = new AbortController();
  const { signal } = end;
  const grip = { x: event.clientX - at.left, y: event.clientY - at.top };
  root.setPointerCapture(event.pointerId);
  const onMove = ({ clientX, clientY }: PointerEvent) => move(keptInWindow(clientX - grip.x, clientY - grip.y));
  root.addEventListener('pointermove', onMove, { signal });
  root.addEventListener('pointerup', () => end.abort(), { signal });
  root.addEventListener('pointercancel', () => end.abort(), { signal });
}
