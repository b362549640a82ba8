/** Boxes of a passage's lines in the viewport, in reading order; empty when it is not rendered. */
export function boxesOf(range: StaticRange): DOMRect[] {
  const live = liveRange(range);
  return live ? [...live.getClientRects()].filter((box) => box.width > 0 && box.height > 0) : [];
}

/** A live range over the same text; null when the page has changed under it. */
export function liveRange(range: StaticRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  try {
    const live = document.createRange();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live.collapsed ? null : live;
  } catch {
    return null; // offsets beyond a text that became shorter
  }
}
