/** The order in which the parts of a saved article stand on the page: on which side of a place is what stood before it. */
import { GRAM, type GramIndex, hashAt } from './gram-index.ts';
import { type Sample, samplesOf } from './outline.ts';
import type { Outline } from './schema.ts';
import { EDGE, type Wanted } from './wanted.ts';

/** The longest rising runs of places, one for each length, by their last place (patience sorting). */
class Runs {
  /** The lowest place that a run of this length, less one, ends at. */
  readonly ends: number[] = [];

  add(place: number): void {
    this.ends[this.below(place)] = place;
  }

  /** Of the places of one sample a run has one: the highest comes first. Places ascend. */
  addAll(places: readonly number[]): void {
    for (let at = places.length - 1; at >= 0; at--) this.add(places[at] ?? 0);
  }

  /** The length of the longest run that ends below a place. */
  below(place: number): number {
    let [low, high] = [0, this.ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How much stands in order when a passage is at a certain place, against how much does wherever it is. */
export class Order {
  readonly #before = new Runs();
  readonly #after = new Runs();
  readonly #most: number;

  /** Samples of what stood before a passage and after it, in order. */
  constructor(index: GramIndex, before: readonly Sample[], after: readonly Sample[]) {
    const whole = new Runs();
    for (const { hash } of before) whole.addAll(index.places(hash));
    this.#before.ends.push(...whole.ends);
    for (const { hash } of after) whole.addAll(index.places(hash));
    for (const { hash } of after.toReversed())
      this.#after.addAll(
        index
          .places(hash)
          .map((place) => -place)
          .reverse(),
      );
    this.#most = whole.ends.length;
  }

  /** How many samples would have changed sides if the passage were here. */
  crossed(start: number, end: number): number {
    return this.#most - this.#before.below(start) - this.#after.below(-end + 1);
  }
}

/** Distance of samples in what was kept of a passage's context. */
const STRIDE = 4;

function samplesIn(text: string): Sample[] {
  const samples: Sample[] = [];
  for (let at = 0; at + GRAM <= text.length; at += STRIDE)
    if (text[at] !== EDGE && text[at + GRAM - 1] !== EDGE) samples.push({ at, hash: hashAt(text, at) });
  return samples;
}

/** The order around a passage: close by from its context, farther away from the article's outline, if that was kept. */
export function orderAround(index: GramIndex, { before, quote, after }: Wanted, outline: Outline | undefined): Order {
  const far = outline ? samplesOf(outline) : [];
  const start = outline?.start ?? 0;
  const [from, to] = [start - before.length, start + quote.length + after.length];
  const early = far.filter(({ at }) => at + GRAM <= from);
  const late = far.filter(({ at }) => at >= to);
  return new Order(index, [...early, ...samplesIn(before)], [...samplesIn(after), ...late]);
}
