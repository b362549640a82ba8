/** Where a selection stands in what was read of a page. */
import type { Place } from '../messages/marks.ts';
import type { PageBlock, TextRun } from '../page/types.ts';

interface BlockRun extends TextRun {
  /** Number of its block. */
  block: number;
}

/** First and last place of a selection in the blocks; null when it lies outside. It may begin in a side box. */
export function placesOf(selection: Selection, blocks: readonly PageBlock[]): Place[] | null {
  if (selection.rangeCount === 0) return null;
  const runs = blocks.flatMap((each, block) => each.runs.map((run): BlockRun => ({ ...run, block })));
  const edges = edgesOf(selection, runs);
  const places: Place[] = [];
  for (const run of runsBetween(edges, runs)) {
    const piece = pieceOf(run, edges);
    const last = places.at(-1);
    if (piece.end <= piece.start) continue;
    if (last?.block === piece.block) last.end = piece.end;
    else places.push(piece);
  }
  places.splice(1, places.length - 2);
  return places[0] ? places : null;
}

/** What of a run is selected. */
function pieceOf({ block, node, start, offset, length }: BlockRun, edges: AbstractRange): Place {
  const skipped = node === edges.startContainer ? Math.max(0, edges.startOffset - offset) : 0;
  const taken = node === edges.endContainer ? Math.min(length, edges.endOffset - offset) : length;
  return { block, start: start + skipped, end: start + taken };
}

/** The edges of a selection, also in open shadow trees: from outside it looks as if it were at their hosts. */
function edgesOf(selection: Selection, runs: readonly TextRun[]): AbstractRange {
  const shadowRoots = runs.map(({ node }) => node.getRootNode()).filter((root) => root instanceof ShadowRoot);
  return selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
}

/** From text to text in the order of reading, whichever trees they are in; from elsewhere in one tree by where that is. */
function runsBetween(edges: AbstractRange, runs: readonly BlockRun[]): readonly BlockRun[] {
  const { startContainer, startOffset, endContainer, endOffset } = edges;
  const first = runs.findIndex(({ node }) => node === startContainer);
  const last = runs.findLastIndex(({ node }) => node === endContainer);
  if (first >= 0 && last >= first) return runs.slice(first, last + 1);
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return runs.filter(({ node }) => range.intersectsNode(node));
}
