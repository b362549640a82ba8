/** Finds many passages of one page without holding up whatever else the thread has to do. */
import { attach, type Attachment } from './attach.ts';
import type { Selectors } from './schema.ts';
import { prepare, type TextModel } from './text-model.ts';

/** Work in one go, well under the 50 ms of a long task: one more passage may begin at its very end. */
const SLICE_MS = 8;

export interface Pacing {
  now: () => number;
  pause: () => Promise<void>;
}
const REAL: Pacing = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

/** Where each passage is now, in the order given; null for one that is not there or has no selectors. */
export async function attachMany(
  passages: readonly (Selectors | null)[],
  model: TextModel,
  { now, pause }: Pacing = REAL,
): Promise<(Attachment | null)[]> {
  const places: (Attachment | null)[] = [];
  let began = now();
  // A long page takes most of a slice by itself.
  prepare(model);
  for (const selectors of passages) {
    if (now() - began >= SLICE_MS) {
      await pause();
      began = now();
    }
    places.push(selectors && attach(selectors, model));
  }
  return places;
}
