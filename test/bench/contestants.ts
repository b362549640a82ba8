/** Runs in a world of its own in a page: one reading of it, by us or by a peer, and how long it took. */
import type { GateAnchors } from '../../lib/page/gate/compile-anchors.ts';
import { decide } from '../../lib/page/gate/gate.ts';
import { ARTICLE_READERS } from '../support/article-readers.ts';
import { stages } from './stage-clock.ts';

export const CONTESTANTS = ['walker', 'gate', 'reader', 'readability', 'defuddle'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

export interface Lap {
  ms: number;
  /** Of the reader: milliseconds by stage. */
  stages: Record<string, number>;
}

/** The yardstick: a pass over every text node that reads its text. */
function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}

const RUNS: Record<Contestant, (anchors: GateAnchors) => unknown> = {
  walker: walk,
  gate: (anchors) => decide(document, anchors),
  reader: () => ARTICLE_READERS.reader(),
  readability: () => ARTICLE_READERS.readability(),
  defuddle: () => ARTICLE_READERS.defuddle(),
};

function run(contestant: Contestant, anchors: GateAnchors): Lap {
  const start = performance.now();
  RUNS[contestant](anchors);
  const ms = performance.now() - start;
  return { ms, stages };
}

Reflect.set(globalThis, 'runContestant', run);
