/** What the overlay asks of the elements and boxes around a passage. */
import type { Point } from './port.ts';

/** The paragraph or cell around an element. */
export function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

/** Where the passage stands in the document, or in the window. */
export function anchorOf(boxes: readonly DOMRect[], within: 'page' | 'window'): Point | null {
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
