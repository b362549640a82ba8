/** What the overlay asks of the elements and boxes around a passage. */
import type { Point } from './port.ts';
import { clip, type Box } from './position.ts';

/** The paragraph or cell around an element. */
export function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

/** Where the passage stands in the document, or in the window. */
export function anchorOf(boxes: readonly Box[], within: 'page' | 'window'): Point | null {
  const first = boxes[0];
  const [dx, dy] = within === 'page' ? [scrollX, scrollY] : [0, 0];
  return first ? { x: first.left + dx, y: first.top + dy } : null;
}

/** Whether the document scrolls under the passage: it stands in a dialog, a fixed bar, a fullscreen element. */
export function staysInWindow(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    if (getComputedStyle(at).position === 'fixed' || at === document.fullscreenElement) return true;
  }
  return false;
}

/** Whether the passage reads from right to left. */
export function isRtl(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/** What of a passage's lines the scrollers around it leave to be seen; how the window clips them is not looked at. */
export function shownIn(element: Element | null, boxes: readonly DOMRect[]): Box[] {
  let seen: Box[] = [...boxes];
  for (let at = element; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth) continue;
    const { position, overflowX } = getComputedStyle(at);
    if (overflowX !== 'visible') seen = seen.flatMap((box) => clip(box, at.getBoundingClientRect()));
    if (position === 'fixed') break;
  }
  return seen;
}
