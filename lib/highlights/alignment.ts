/** A saved article beside a page: which of its samples stand where, in order, and how much of it changed. */
import type { GramIndex } from './gram-index.ts';
import { type Sample, samplesOf } from './outline.ts';
import type { Place } from './rewordings.ts';
import type { Outline } from './schema.ts';

/** A sample at a place on the page, at the end of the best run of samples in order. */
interface Anchor {
  /** Number of the sample. */
  sample: number;
  at: number;
  place: number;
  score: number;
  from: Anchor | undefined;
}

/** What it costs, in samples, when text came or went between two of a run; the odd one that stands there by chance is not worth it. */
const BREAK = 1.5;
/** Places within this many characters of each other are told apart by what follows. */
const PLACE_BITS = 2;
/** Runs with so much less or more text before them, as a power of two, go on from each other. */
const SHIFT_BITS = 3;

/** The best of the anchors before any place on the page (a Fenwick tree of maxima). */
class BestBefore {
  readonly #tree: (Anchor | undefined)[];
  constructor(length: number) {
    this.#tree = Array.from({ length: (length >> PLACE_BITS) + 2 });
  }
  add(anchor: Anchor): void {
    for (let at = (anchor.place >> PLACE_BITS) + 1; at < this.#tree.length; at += at & -at) {
      if ((this.#tree[at]?.score ?? -Infinity) < anchor.score) this.#tree[at] = anchor;
    }
  }
  find(place: number): Anchor | undefined {
    let best: Anchor | undefined;
    for (let at = place >> PLACE_BITS; at > 0; at -= at & -at) {
      const each = this.#tree[at];
      if (each && each.score > (best?.score ?? -Infinity)) best = each;
    }
    return best;
  }
}

class Alignment {
  readonly #before: BestBefore;
  /** The best anchor by how far page and article are out of step there. */
  readonly #byShift = new Map<number, Anchor>();
  best: Anchor | undefined;

  constructor(length: number) {
    this.#before = new BestBefore(length);
  }

  /** The anchor for a sample at a place, linked to what it continues best. */
  link(sample: number, at: number, place: number): Anchor {
    const shift = (place - at) >> SHIFT_BITS;
    const anchor: Anchor = { sample, at, place, score: sample > 0 ? 1 - BREAK : 1, from: undefined };
    const follow = (earlier: Anchor | undefined, cost: number) => {
      if (!earlier || earlier.place >= place || earlier.score + 1 - cost <= anchor.score) return;
      anchor.score = earlier.score + 1 - cost;
      anchor.from = earlier;
    };
    for (const each of [shift - 1, shift, shift + 1]) follow(this.#byShift.get(each), 0);
    follow(this.#before.find(place), BREAK);
    return anchor;
  }

  add(anchor: Anchor): void {
    this.#before.add(anchor);
    const shift = (anchor.place - anchor.at) >> SHIFT_BITS;
    if ((this.#byShift.get(shift)?.score ?? -Infinity) <= anchor.score) this.#byShift.set(shift, anchor);
    if (anchor.score > (this.best?.score ?? 0)) this.best = anchor;
  }
}

/** The run of samples in order that keeps most of the article together. */
function align(index: GramIndex, outline: Outline, pageLength: number): Anchor[] {
  const alignment = new Alignment(pageLength);
  for (const [sample, { at, hash }] of samplesOf(outline).entries()) {
    const anchors = index.places(hash).map((place) => alignment.link(sample, at, place));
    for (const anchor of anchors) alignment.add(anchor);
  }
  const path: Anchor[] = [];
  for (let each = alignment.best; each; each = each.from) path.push(each);
  return path.reverse();
}

/** Samples in a row that are gone where a stretch is; fewer are typing errors. */
const GONE = 4;
/** Differences of length up to this many characters, and up to this share of a gap, are typing errors. */
const TYPING = 4;
const TYPING_SHARE = 0.1;

/** What became of a saved article; all are shares of it. */
export interface Fate {
  /** What went, and what came into it, one added to the other. What was added at its ends does not count. */
  changed: number;
  /** What has the same beside it as before, wherever that is. */
  together: number;
  /** What stands there in its old order. */
  inOrder: number;
  /** The samples that do. */
  path: readonly Anchor[];
}

/** By page, then by article: passages that were saved together were saved from the same. */
const known = new WeakMap<GramIndex, Map<string, Fate>>();

export function fateOf(outline: Outline, index: GramIndex, pageLength: number): Fate {
  const byArticle = known.get(index) ?? new Map<string, Fate>();
  known.set(index, byArticle);
  const key = `${outline.length} ${outline.grams}`;
  const fate = byArticle.get(key) ?? measureFate(outline, index, pageLength);
  byArticle.set(key, fate);
  return fate;
}

/** A change of so many characters says little of a short text. */
const SHORT_ARTICLE = 500;

function measureFate(outline: Outline, index: GramIndex, pageLength: number): Fate {
  const samples = samplesOf(outline);
  const path = align(index, outline, pageLength);
  return {
    changed: changedAlong(path, outline, { index, pageLength }) / Math.max(SHORT_ARTICLE, outline.length),
    together: togetherIn(samples, index),
    inOrder: path.length / Math.max(1, samples.length),
    path,
  };
}

/** Of the samples that are there, how many are as far from the one before somewhere on the page as they were. */
function togetherIn(samples: readonly Sample[], index: GramIndex): number {
  const telling = samples.filter(({ hash }) => index.places(hash).length > 0);
  const kept = telling.slice(1).filter(({ at, hash }, before) => {
    const last = telling[before]!;
    const shifts = new Set(index.places(last.hash).map((place) => place - last.at));
    return index.places(hash).some((place) => shifts.has(place - at));
  });
  return kept.length / Math.max(1, telling.length - 1);
}

/** Whether a sample in its old order would be on the other side of a passage that stood between two offsets, if that is at a place. */
export function isCrossed({ path }: Fate, [from, to]: readonly [number, number], { start, end }: Place): boolean {
  return path.some(({ at, place }) => (at < from ? place >= end : at >= to && place < start));
}

/** Characters that went and came between the samples of a run. */
function changedAlong(
  path: readonly Anchor[],
  outline: Outline,
  { index, pageLength }: { index: GramIndex; pageLength: number },
): number {
  const samples = samplesOf(outline);
  const isTelling = ({ hash }: Sample) => !index.has(hash) || index.places(hash).length > 0;
  const last = { sample: samples.length, at: outline.length, place: pageLength };
  let from = { sample: -1, at: 0, place: path[0] ? Math.max(0, path[0].place - path[0].at) : 0 };
  let changed = 0;
  for (const next of [...path, last]) {
    const [was, is] = [next.at - from.at, next.place - from.place];
    const difference = next === last ? Math.max(0, was - is) : Math.abs(was - is);
    if (difference > TYPING + was * TYPING_SHARE) changed += difference;
    else if (samples.slice(from.sample + 1, next.sample).filter(isTelling).length >= GONE) changed += was;
    from = next;
  }
  return changed;
}
