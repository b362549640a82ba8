/**
 * Every message there is: one schema per direction, named for its audience. Both ends validate; strangers'
 * messages are ignored. Answers are a `Result`, never an `Error` object.
 */
import * as z from 'zod/mini';
import { CardData } from '../card/schema.ts';
import { Highlight, Selectors } from '../highlights/schema.ts';

export const Verdict = z.enum(['consistent', 'differs', 'outdated', 'unclear']);
export const AnnotationKind = z.enum(['tariff', 'holding', 'statement', 'intervention', 'event', 'term', 'person']);

/** What the page knows of one annotation: where it stands, what it says, which cards it opens. */
export const MarkData = z.strictObject({
  id: z.string(),
  block: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  kind: AnnotationKind,
  /** Keys into the answer's `cards`, best first. */
  cards: z.array(z.string()).check(z.minLength(1)),
  claim: z.nullable(z.strictObject({ value: z.number(), unit: z.string(), hedge: z.optional(z.string()) })),
  verdict: z.nullable(Verdict),
  /** For a tariff: index of the step that the passage speaks of. */
  step: z.optional(z.int()),
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

const FoundDate = z.strictObject({ date: z.iso.date(), source: z.enum(['json-ld', 'meta', 'time', 'url', 'byline', 'reader']) });
const blockText = z.string().check(z.maxLength(2_000_000));
export const PageText = z.strictObject({
  kind: z.enum(['article', 'live-blog', 'mail', 'forum', 'front', 'other']),
  title: z.string(),
  url: z.string(),
  canonicalUrl: z.string(),
  site: z.string(),
  author: z.nullable(z.string()),
  lang: z.string(),
  published: z.nullable(FoundDate),
  blocks: z
    .array(z.strictObject({ text: blockText, lang: z.optional(z.string()), published: z.optional(z.iso.date()) }))
    .check(z.maxLength(50_000)),
});

/** What the popup and the icon show of a tab. */
export const PageState = z.strictObject({
  url: z.string(),
  title: z.string(),
  site: z.string(),
  related: z.boolean(),
  relevance: z.number(),
  reason: z.string(),
  published: z.nullable(FoundDate),
  marks: z.array(MarkData),
  /** Ids of highlights found again on the page, and of those that were not. */
  attached: z.array(z.string()),
  orphans: z.array(z.string()),
});

export const MatchAnswer = z.strictObject({
  related: z.boolean(),
  relevance: z.number(),
  reason: z.string(),
  marks: z.array(MarkData),
  cards: z.record(z.string(), CardData),
  highlights: z.array(Highlight),
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string(), builtOn: z.iso.date() }),
});

/** A passage to save, as the page or a context menu gives it. */
export const SaveRequest = z.strictObject({
  id: z.uuid(),
  selectors: z.nullable(Selectors),
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  sentence: z.string().check(z.maxLength(20_000)),
  page: z.pick(PageText, { title: true, url: true, canonicalUrl: true, site: true, author: true, lang: true, published: true }),
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

/** From the gate and the reader of a page. */
export const FromPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bg:openReader') }),
  z.strictObject({ kind: z.literal('bg:openCard') }),
  z.strictObject({ kind: z.literal('bg:findMatches'), page: PageText, force: z.boolean() }),
  z.strictObject({ kind: z.literal('bg:reportPage'), state: PageState }),
  z.strictObject({ kind: z.literal('bg:saveHighlight'), request: SaveRequest }),
  z.strictObject({ kind: z.literal('bg:undoSave'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('bg:setNote'), id: z.uuid(), note: z.string().check(z.maxLength(20_000)) }),
  z.strictObject({ kind: z.literal('bg:hide'), rule: HideRule }),
  z.strictObject({ kind: z.literal('bg:unhide'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('bg:setDate'), canonicalUrl: z.string(), date: z.nullable(z.iso.date()) }),
  z.strictObject({ kind: z.literal('bg:openFact'), factId: z.string(), asOf: z.nullable(z.iso.date()) }),
]);

/** From our own pages: popup, library, options, welcome. Page senders may not say these. */
export const FromView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bg:setSite'), site: z.string(), on: z.boolean() }),
  z.strictObject({ kind: z.literal('bg:setEverywhere'), on: z.boolean() }),
  z.strictObject({ kind: z.literal('bg:getTab'), tabId: z.int() }),
  z.strictObject({ kind: z.literal('bg:annotateTab'), tabId: z.int() }),
  z.strictObject({ kind: z.literal('bg:showMark'), tabId: z.int(), markId: z.string() }),
  z.strictObject({ kind: z.literal('bg:openHighlight'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('bg:highlightsChanged') }),
  z.strictObject({
    kind: z.literal('bg:annotateText'),
    title: z.string(),
    text: z.string().check(z.maxLength(1_000_000)),
    published: z.nullable(z.iso.date()),
  }),
]);

/** From the background to a page's reader. */
export const ToPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page:teardown') }),
  z.strictObject({ kind: z.literal('page:rescan'), force: z.boolean() }),
  z.strictObject({ kind: z.literal('page:showMark'), markId: z.string() }),
  z.strictObject({ kind: z.literal('page:showHighlight'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('page:step'), to: z.enum(['next', 'previous', 'open']) }),
  z.strictObject({ kind: z.literal('page:saveSelection'), text: z.string() }),
  z.strictObject({ kind: z.literal('page:refreshHighlights') }),
]);

/** Why something could not be done; every code has a sentence that says what to do. */
export const ErrorCode = z.enum([
  'bad-message',
  'context-gone',
  'database-newer',
  'database-blocked',
  'database-broken',
  'quota',
  'pack-invalid',
  'no-access',
  'no-page',
  'not-found',
  'private-window',
  'unexpected',
]);

/** The state of one tab for the popup. */
export const TabState = z.strictObject({
  url: z.nullable(z.string()),
  site: z.nullable(z.string()),
  /** `off-page`: pages of the browser, stores, PDF: nothing can run there. */
  status: z.enum(['on', 'off-site', 'off-everywhere', 'no-access', 'off-page']),
  page: z.nullable(PageState),
  privateWindow: z.boolean(),
});

/** Answers by kind of question. */
export const ANSWERS = {
  'bg:openReader': z.null(),
  'bg:openCard': z.null(),
  'bg:findMatches': MatchAnswer,
  'bg:reportPage': z.null(),
  'bg:saveHighlight': Highlight,
  'bg:undoSave': z.null(),
  'bg:setNote': z.null(),
  'bg:hide': z.null(),
  'bg:unhide': z.null(),
  'bg:setDate': z.null(),
  'bg:openFact': z.null(),
  'bg:setSite': z.null(),
  'bg:setEverywhere': z.null(),
  'bg:getTab': TabState,
  'bg:annotateTab': z.null(),
  'bg:showMark': z.null(),
  'bg:openHighlight': z.null(),
  'bg:highlightsChanged': z.null(),
  'bg:annotateText': MatchAnswer,
} as const;

export type MarkData = z.infer<typeof MarkData>;
export type PageText = z.infer<typeof PageText>;
export type PageState = z.infer<typeof PageState>;
export type MatchAnswer = z.infer<typeof MatchAnswer>;
export type SaveRequest = z.infer<typeof SaveRequest>;
export type HideRule = z.infer<typeof HideRule>;
export type TabState = z.infer<typeof TabState>;
export type FromPage = z.infer<typeof FromPage>;
export type FromView = z.infer<typeof FromView>;
export type ToPage = z.infer<typeof ToPage>;
export type ErrorCode = z.infer<typeof ErrorCode>;
export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorCode };
export type Question = FromPage | FromView;
export type AnswerTo<K extends Question['kind']> = z.infer<(typeof ANSWERS)[K]>;
