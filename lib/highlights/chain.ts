/** Alignment of a pattern with a text by the stretches that they share: the chain of stretches that keeps most (Eppstein et al. 1992). */
import type { Segment } from './gram-index.ts';

/** What a break in the agreement costs, in characters: a word or two that agree by chance do not make up for it. */
const BREAK = 8;
/** A character that was put in costs next to nothing: one inserted sentence is one edit, however long. */
const PUT_IN = 1 / 64;
/** Up to so many characters a break is a typing error, and costs as many. */
const TYPO = 3;
/** Stretches that are looked at; of more the longest. */
const MOST_SEGMENTS = 96;

export interface Chain {
  /** Characters that agree, less what breaks cost. */
  score: number;
  /** The stretches in order. */
  path: Segment[];
}

function gapCost(inPattern: number, inText: number): number {
  const most = inPattern > inText ? inPattern : inText;
  return most <= TYPO ? most : BREAK + inText * PUT_IN;
}

/**
 * The best chain. An anchored one begins at 0 of both, and pays for what lies between.
 * Stretches may overlap by chance at their ends; the later one gives way.
 */
export function bestChain(segments: readonly Segment[], isAnchored: boolean): Chain {
  const some = segments.length > MOST_SEGMENTS ? longest(segments) : segments;
  const sorted = [...some].sort((a, b) => a.i - b.i || a.j - b.j);
  const scores = new Float64Array(sorted.length);
  const from = new Int32Array(sorted.length).fill(-1);
  let best = -1;
  for (let at = 0; at < sorted.length; at++) {
    const { i, j, length } = sorted[at]!;
    let score = length - (isAnchored ? gapCost(i, j) : 0);
    for (let earlier = at - 1; earlier >= 0; earlier--) {
      const gain = scores[earlier]! + length;
      if (gain <= score) continue;
      const before = sorted[earlier]!;
      const inPattern = i - before.i - before.length;
      const inText = j - before.j - before.length;
      const overlap = Math.max(0, -inPattern, -inText);
      if (overlap >= length) continue;
      const linked = gain - overlap - gapCost(inPattern + overlap, inText + overlap);
      if (linked <= score) continue;
      score = linked;
      from[at] = earlier;
    }
    scores[at] = score;
    if (score > (best < 0 ? 0 : scores[best]!)) best = at;
  }
  return { score: scores[best] ?? 0, path: pathTo(sorted, from, best) };
}

const longest = (segments: readonly Segment[]) => [...segments].sort((a, b) => b.length - a.length).slice(0, MOST_SEGMENTS);

function pathTo(sorted: readonly Segment[], from: Int32Array, last: number): Segment[] {
  const path: Segment[] = [];
  for (let at = last; at >= 0; at = from[at] ?? -1) path.push(sorted[at]!);
  path.reverse();
  for (let at = 1; at < path.length; at++) path[at] = behind(path[at - 1]!, path[at]!);
  return path;
}

/** What of a stretch is left where the one before it ends. */
function behind(before: Segment, { i, j, length }: Segment): Segment {
  const overlap = Math.max(0, before.i + before.length - i, before.j + before.length - j);
  return { i: i + overlap, j: j + overlap, length: length - overlap };
}
