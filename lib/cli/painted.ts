/** One passage as the page's registry of custom highlights has it; coordinates are of its first line, in the viewport. */
export interface PaintedPassage {
  text: string;
  x: number;
  y: number;
}

/** Runs in a page: custom highlights are shared with it, so the page can tell what is painted and where. */
export function paintedPassages(): PaintedPassage[] {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  const seen = new Map<string, PaintedPassage>();
  for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const box = range.getClientRects()[0];
    const text = range.toString().replace(/\s+/g, ' ');
    if (box) seen.set(`${text} ${box.x} ${box.y}`, { text, x: box.x + Math.min(box.width / 2, 20), y: box.y + box.height / 2 });
  }
  return [...seen.values()].sort((a, b) => a.y - b.y || a.x - b.x);
}
