/** What pages say to the background. The background treats every one of them as hostile. */
import * as z from 'zod/mini';
import { FoundDate, MarkData, Place } from './marks.ts';

/** Random name of a page's marks; it becomes part of a style sheet. */
const Token = z.string().check(z.regex(/^[a-z][a-z0-9]{5,15}$/));
const address = z.string().check(z.maxLength(20_000));

const line = z.string().check(z.maxLength(100_000));
const lines = z.array(line).check(z.maxLength(5000));
/** A found date, with its day checked: it is shown in our own pages. */
const DatedAt = z.extend(FoundDate, { date: z.iso.date() });
/** What bears on kind, language, author and date; judged here, not in the page. */
const PageClues = z.strictObject({
  langs: lines,
  linkedDates: lines,
  metaDates: z.array(z.tuple([line, line])).check(z.maxLength(5000)),
  times: z.array(z.strictObject({ stamp: line, text: line, modified: z.boolean() })).check(z.maxLength(100)),
  lines,
  author: z.nullable(line),
  types: lines,
  isTold: z.boolean(),
  hasTitle: z.boolean(),
  hasMail: z.boolean(),
  hasFeed: z.boolean(),
  prose: z.number(),
  longest: z.number(),
  pageText: z.number(),
  linkText: z.number(),
  linkedHeadings: z.number(),
  teasers: z.number(),
  loose: z.number(),
  datedEntries: z.number(),
});

export const PageText = z.strictObject({
  title: z.string(),
  url: address,
  /** What the page says its address is: `link rel=canonical` and `og:url`. */
  canonical: z.nullable(address),
  ogUrl: z.nullable(address),
  clues: PageClues,
  blocks: z
    .array(
      z.strictObject({
        text: z.string().check(z.maxLength(20_000_000)),
        tag: z.string(),
        part: z.optional(z.string()),
        lang: z.optional(z.string()),
        published: z.optional(z.string().check(z.maxLength(120))),
      }),
    )
    .check(z.maxLength(200_000)),
});

/** What the popup and the icon show of a tab. */
export const PageState = z.strictObject({
  url: z.string(),
  title: z.string(),
  related: z.boolean(),
  relevance: z.number(),
  reason: z.string(),
  published: z.nullable(DatedAt),
  marks: z.array(MarkData),
  /** Ids of highlights found again on the page, and of those that were not. */
  attached: z.array(z.string()),
  orphans: z.array(z.string()),
});

/** A passage to save: where it stands in the page as it was read, or its text alone. */
export const SaveRequest = z.strictObject({
  id: z.uuid(),
  /** The words as they were selected; empty where the browser does not say all of them: then what stands from place to place. */
  text: z.string().check(z.maxLength(20_000)),
  /** First and last piece of it; null when it does not lie in what was read. */
  places: z.nullable(z.array(Place).check(z.minLength(1), z.maxLength(2))),
  page: PageText,
  /** The date in use: found on the page, or set by the reader. */
  published: z.nullable(DatedAt),
  mark: z.nullable(MarkData),
});

/** "Not relevant here": what to leave unmarked, and where. */
export const HideRule = z.strictObject({
  id: z.uuid(),
  scope: z.enum(['fact-on-site', 'fact', 'kind']),
  /** Fact id or kind. */
  key: z.string(),
  site: z.nullable(z.string()),
  title: z.string(),
  created: z.iso.datetime(),
});

/** Where in our own pages a card may lead. */
const OwnPlace = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('statements'), speaker: z.string() }),
  z.strictObject({ at: z.literal('highlights') }),
  z.strictObject({ at: z.literal('options') }),
]);

export const FromPage = z.discriminatedUnion('kind', [
  /** `length` of the text in which the gate saw the topic. */
  z.strictObject({ kind: z.literal('bg:openReader'), length: z.number() }),
  z.strictObject({ kind: z.literal('bg:openCard') }),
  z.strictObject({ kind: z.literal('bg:findMatches'), page: PageText, token: Token, force: z.boolean() }),
  z.strictObject({ kind: z.literal('bg:reportPage'), state: PageState }),
  z.strictObject({ kind: z.literal('bg:leavePage'), token: Token }),
  z.strictObject({ kind: z.literal('bg:saveHighlight'), request: SaveRequest }),
  z.strictObject({ kind: z.literal('bg:undoSave'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('bg:setNote'), id: z.uuid(), note: z.string().check(z.maxLength(20_000)) }),
  z.strictObject({ kind: z.literal('bg:hide'), rule: HideRule }),
  z.strictObject({ kind: z.literal('bg:unhide'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('bg:setDate'), canonicalUrl: z.string(), date: z.nullable(z.iso.date()) }),
  z.strictObject({ kind: z.literal('bg:openFact'), factId: z.string(), asOf: z.nullable(z.iso.date()) }),
  z.strictObject({ kind: z.literal('bg:openOwn'), place: OwnPlace }),
]);

export type PageText = z.infer<typeof PageText>;
export type PageState = z.infer<typeof PageState>;
export type SaveRequest = z.infer<typeof SaveRequest>;
export type HideRule = z.infer<typeof HideRule>;
export type OwnPlace = z.infer<typeof OwnPlace>;
export type FromPage = z.infer<typeof FromPage>;
