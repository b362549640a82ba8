/** Runs in a world of its own in a page: one reading of it, by us or by a peer, and how long it took. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { GateAnchors } from '../../lib/page/gate/compile-anchors.ts';
import { decide } from '../../lib/page/gate/gate.ts';
import { readPage } from '../../lib/page/read-page.ts';
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
  reader: () => readPage(document, location.href),
  // Readability takes the document apart, so it has always to be given a copy.
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  defuddle: () => new Defuddle(document, { url: location.href }).parse(),
};

function run(contestant: Contestant, anchors: GateAnchors): Lap {
  const start = performance.now();
  RUNS[contestant](anchors);
  const ms = performance.now() - start;
  return { ms, stages };
}

Reflect.set(globalThis, 'runContestant', run);
