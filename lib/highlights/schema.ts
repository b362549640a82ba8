/** A highlight: a passage that the reader saved. Selectors follow the W3C Web Annotation Data Model. */
import * as z from 'zod/mini';

const Count = z.int().check(z.nonnegative());

export const TextQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1), z.maxLength(20_000)),
  prefix: z.string().check(z.maxLength(512)),
  suffix: z.string().check(z.maxLength(512)),
});
/** Offsets in UTF-16 units into the article's text: blocks joined by a line feed. */
export const TextPositionSelector = z.strictObject({
  type: z.literal('TextPositionSelector'),
  start: Count,
  end: Count,
});
/** The block's structure as a refinement: tag name, and its number among blocks of that tag. */
export const BlockSelector = z.strictObject({
  type: z.literal('BlockSelector'),
  tag: z.string().check(z.maxLength(64)),
  index: Count,
  start: Count,
  end: Count,
});
const Rival = z.strictObject({
  quote: Count,
  /** The same of prefix and suffix, in highlights of earlier builds. */
  before: z.optional(Count),
  after: z.optional(Count),
});
/** One number for all three, in highlights of earlier builds: too little to go by. */
const EarlierRival = Count;
/** The article around a passage: hashes of what stands at even distances in it. All counts are of its folded text. */
const Outline = z.strictObject({
  type: z.literal('OutlineSelector'),
  /** Characters of the quote that the likest other text of the article has. */
  alike: Count,
  /** Other places where the quote stood to the letter; highlights of earlier builds do not say. */
  twins: z.optional(Count),
  /** How much right before the quote and right behind it was the same at one of them; highlights of earlier builds do not say. */
  beside: z.optional(z.tuple([Count, Count])),
  length: z.int().check(z.positive()),
  /** Where the passage begins. */
  start: Count,
  /** Two bytes for each sample, as base64. */
  grams: z.string().check(z.maxLength(512), z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)),
});
export const Selectors = z.strictObject({
  quote: TextQuoteSelector,
  position: z.optional(TextPositionSelector),
  block: z.optional(BlockSelector),
  /**
   * How many characters of the quote the likest other place in the article had in common with it.
   * Says later how much is enough to know the passage by.
   */
  rival: z.optional(z.union([Rival, EarlierRival])),
  /** The article around the passage; highlights of earlier builds and from elsewhere have none. */
  outline: z.optional(Outline),
});

export const Tint = z.enum(['straw', 'lilac', 'sky', 'stone']);

/** A fact as the card showed it when the passage was saved. */
export const SavedFact = z.strictObject({
  /** A slug, as the record names its facts. */
  id: z.string().check(z.maxLength(200), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  kind: z.string(),
  title: z.string(),
  /** The record as of the article's date, in words, e.g. "24%, paused". */
  asOf: z.nullable(z.string()),
  /** The newest record on the day of saving, in words. */
  newest: z.nullable(z.string()),
});

/** Time of the last write of each edited field, so that two machines merge without loss. */
export const FieldTimes = z.partialRecord(z.enum(['note', 'tags', 'tint', 'deleted']), z.iso.datetime());

export const Highlight = z.strictObject({
  /** UUID. */
  id: z.uuid(),
  /** Null when the page could not be read: the text alone is kept. */
  selectors: z.nullable(Selectors),
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  /** The sentence or block around the passage. */
  sentence: z.string().check(z.maxLength(20_000)),
  url: z.string(),
  canonicalUrl: z.string(),
  site: z.string(),
  title: z.string(),
  author: z.nullable(z.string()),
  lang: z.string(),
  published: z.nullable(z.strictObject({ date: z.iso.date(), source: z.string() })),
  facts: z.array(SavedFact),
  /** The pack that its facts are from, and the day to which that knew the record. */
  pack: z.nullable(z.strictObject({ id: z.string(), version: z.string(), hash: z.string(), builtOn: z.optional(z.iso.date()) })),
  verdict: z.nullable(z.enum(['consistent', 'differs', 'outdated', 'unclear'])),
  note: z.string().check(z.maxLength(20_000)),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(100)),
  tint: Tint,
  /** Last known result of looking for it on its page. */
  orphan: z.boolean(),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  fieldTimes: FieldTimes,
  /** In the bin since; null while it is kept. */
  deleted: z.nullable(z.iso.datetime()),
});

export type Outline = z.infer<typeof Outline>;
export type Rival = z.infer<typeof Rival>;
export type Selectors = z.infer<typeof Selectors>;
export type Tint = z.infer<typeof Tint>;
export type SavedFact = z.infer<typeof SavedFact>;
export type Highlight = z.infer<typeof Highlight>;
