/** Which passages stand under a point. Part of the card's script: nobody points at a page without marks. */
import { boxesOf, liveRange } from './boxes.ts';

declare global {
  interface HighlightRegistry {
    /** Chromium 140, Firefox 150; not in TypeScript's library yet. */
    highlightsFromPoint?(x: number, y: number): { highlight: Highlight; ranges: AbstractRange[] }[];
  }
}

interface Point {
  x: number;
  y: number;
}

/** Those of the painted passages that are under a point of the viewport. */
export function passagesAt<P extends { ranges: readonly StaticRange[] }>(passages: readonly P[], { x, y }: Point): P[] {
  const hit = CSS.highlights.highlightsFromPoint?.(x, y).flatMap(({ ranges }) => ranges);
  // Chromium before 140, Firefox before 150: the caret's place, held against every passage whose box is there.
  const caret = hit ? null : document.caretPositionFromPoint?.(x, y);
  const isHit = (range: StaticRange) => (hit ? hit.includes(range) : caret != null && contains(range, caret, { x, y }));
  return passages.filter(({ ranges }) => ranges.some(isHit));
}

function contains(range: StaticRange, caret: CaretPosition, { x, y }: Point): boolean {
  const live = liveRange(range);
  if (!live?.isPointInRange(caret.offsetNode, caret.offset)) return false;
  return boxesOf(range).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
