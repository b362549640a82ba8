/** What the overlay asks of the elements and boxes around a passage. */
import type { Point } from './port.ts';

/** The paragraph or cell around an element. */
export function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  return block;
}

/** Where the passage stands in the document. */
export function anchorOf(boxes: readonly DOMRect[]): Point | null {
  const first = boxes[0];
  return first ? { x: first.left + scrollX, y: first.top + scrollY } : null;
}

/** Whether the passage reads from right to left. */
export function isRtl(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
