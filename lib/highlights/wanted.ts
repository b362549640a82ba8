/** A passage as it is looked for: folded, with what stood on either side. */
import type { Selectors } from './schema.ts';
import { fold } from './text-model.ts';

export interface Wanted {
  quote: string;
  before: string;
  after: string;
}

/** `quote`, `before` and `after` count the characters of what was saved that are there. */
export interface Candidate {
  start: number;
  end: number;
  quote: number;
  before: number;
  after: number;
  /** Of a quote that something was put into, the part that the place stands for; offsets in it. */
  part?: [number, number];
}

/** Stands for the end of the text, so that "nothing comes after" is context too. */
export const EDGE = '\0';
const EDGE_LENGTH = 24;
/** Folds a quote and its context, and marks where the text ended; selectors from elsewhere do not say that. */
export function toWanted({ quote, rival }: Pick<Selectors, 'quote' | 'rival'>): Wanted {
  const least = rival === undefined ? 0 : EDGE_LENGTH;
  return {
    quote: fold(quote.exact),
    before: fold(quote.prefix).padStart(least, EDGE),
    after: fold(quote.suffix).padEnd(least, EDGE),
  };
}
