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
const MOST_LINKS = 256;

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

/** Scores of the best chains that end with each segment, and the segment before it. Segments are sorted. */
interface Ends {
  scores: Float64Array;
  from: Int32Array;
}

function chainEnds(sorted: readonly Segment[], isAnchored: boolean): Ends {
  const scores = new Float64Array(sorted.length);
  const from = new Int32Array(sorted.length).fill(-1);
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
  }
  return { scores, from };
}

const inOrder = (segments: readonly Segment[]) => [...segments].sort((a, b) => a.i - b.i || a.j - b.j);

/**
 * The best chain. An anchored one begins at 0 of both, and pays for what lies between.
 * Stretches may overlap by chance at their ends; the later one gives way.
 */
export function bestChain(segments: readonly Segment[], isAnchored: boolean): Chain {
  const sorted = inOrder(segments.length > MOST_SEGMENTS ? longest(segments, MOST_SEGMENTS) : segments);
  const { scores, from } = chainEnds(sorted, isAnchored);
  const score = scores.reduce((most, each) => Math.max(most, each), 0);
  return { score, path: pathTo(sorted, from, score > 0 ? scores.indexOf(score) : -1) };
}

/** A segment with the score of the best chain that goes through it. */
export interface Link extends Segment {
  score: number;
}

/** The same segments seen from the end. */
const mirrored = ({ i, j, length }: Segment): Segment => ({ i: -i - length, j: -j - length, length });

/** What the best chain through each segment keeps: how likely it is that its characters are where it says. */
export function chainsThrough(segments: readonly Segment[]): Link[] {
  const sorted = inOrder(segments.length > MOST_LINKS ? longest(segments, MOST_LINKS) : segments);
  const back = inOrder(sorted.map((each, at) => ({ ...mirrored(each), at })));
  const until = chainEnds(sorted, false).scores;
  const since = chainEnds(back, false).scores;
  const links = sorted.map((each, at) => ({ ...each, score: until[at]! - each.length }));
  for (const [at, each] of back.entries()) links[(each as Segment & { at: number }).at]!.score += since[at]!;
  return links;
}

const longest = (segments: readonly Segment[], most: number) => [...segments].sort((a, b) => b.length - a.length).slice(0, most);

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
