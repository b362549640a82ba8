/**
 * Marks as pages, the popup and highlights know them. Plain shapes only, which readers carry as JSON
 * Type Definition; `from-page.ts` adds what matters at the background's door.
 */
import * as z from 'zod/mini';

export const Verdict = z.literal(['consistent', 'differs', 'outdated', 'unclear']);
export const AnnotationKind = z.literal(['tariff', 'holding', 'statement', 'intervention', 'event', 'term', 'person']);
export const FoundDate = z.strictObject({
  date: z.string(),
  source: z.literal(['json-ld', 'meta', 'time', 'url', 'byline', 'reader']),
});

/** A stretch of one block, in UTF-16 units. */
export const Place = z.strictObject({ block: z.number(), start: z.number(), end: z.number() });

/** What the page knows of one annotation: where it stands, what it says, which cards it opens. */
export const MarkData = z.strictObject({
  id: z.string(),
  block: z.number(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  kind: AnnotationKind,
  /** Keys into the answer's `cards`, best first. */
  cards: z.array(z.string()),
  claim: z.nullable(z.strictObject({ value: z.number(), unit: z.string(), hedge: z.optional(z.string()) })),
  verdict: z.nullable(Verdict),
  /** For a tariff: index of the step that the passage speaks of. */
  step: z.optional(z.number()),
  /** For a holding: the period that the passage speaks of. */
  period: z.optional(z.string()),
  /** The record has moved since the article's date. */
  changed: z.boolean(),
  /** "Then → now" in a few words for the popup's list, in the reader's language. */
  summary: z.strictObject({ label: z.string(), value: z.string() }),
  explain: z.strictObject({
    mentions: z.array(z.strictObject({ type: z.string(), text: z.string(), value: z.string() })),
    reading: z.string(),
    score: z.number(),
    rejected: z.array(z.strictObject({ fact: z.string(), reason: z.string(), score: z.number() })),
  }),
});

/** A highlight as its page knows it: enough to paint it and to edit its note. */
export const PageHighlight = z.strictObject({
  id: z.string(),
  note: z.string(),
  /** Where it was found again; empty for an orphan. */
  places: z.array(Place),
});

export type MarkData = z.infer<typeof MarkData>;
export type Place = z.infer<typeof Place>;
export type PageHighlight = z.infer<typeof PageHighlight>;
