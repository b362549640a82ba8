/** From offsets in a block to places in the live tree. */
import type { PageBlock, TextRun } from './types.ts';

/** What `new StaticRange` takes. */
export interface RangeInit {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** The ranges that cover block text [start, end): one, or one per tree when the passage crosses a shadow boundary. */
export function toRanges(block: PageBlock, start: number, end: number): RangeInit[] {
  const ranges: RangeInit[] = [];
  let tree: Node | null = null;
  for (const run of runsWithin(block.runs, start, end)) {
    const from = run.offset + Math.max(0, start - run.start);
    const to = run.offset + Math.min(run.length, end - run.start);
    const last = ranges.at(-1);
    const root = run.node.getRootNode();
    if (last && root === tree) {
      last.endContainer = run.node;
      last.endOffset = to;
    } else ranges.push({ startContainer: run.node, startOffset: from, endContainer: run.node, endOffset: to });
    tree = root;
  }
  return ranges;
}

/** Whether the nodes under a block still hold the text that was read from them. */
export function isIntact(block: PageBlock): boolean {
  return block.runs.every(({ node, start, length, offset }) => {
    if (!node.isConnected) return false;
    const now = node.data.slice(offset, offset + length);
    return now === block.text.slice(start, start + length) || collapsed(now) === block.text.slice(start, start + length);
  });
}

function collapsed(text: string): string {
  return text.replace(/[\t\n\r\f]/g, ' ');
}

/** Runs that share a character with [start, end), found by halving. */
function runsWithin(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as TextRun;
    if (run.start + run.length <= start) low = middle + 1;
    else high = middle;
  }
  const found: TextRun[] = [];
  if (start >= end) return found;
  for (let i = low; i < runs.length && (runs[i] as TextRun).start < end; i++) found.push(runs[i] as TextRun);
  return found;
}
