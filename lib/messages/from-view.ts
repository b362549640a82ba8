/** What our own pages (popup, library, options, welcome) say to the background; pages may not. */
import * as z from 'zod/mini';
import { CardData } from '../card/schema.ts';
import { PageState } from './from-page.ts';
import { ERROR_CODES } from './result.ts';
import { MatchAnswer } from './to-page.ts';

export const ErrorCode = z.literal([...ERROR_CODES]);
export type ErrorCode = z.infer<typeof ErrorCode>;

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

/** What is on record in a pasted text. */
const TextAnswer = z.extend(MatchAnswer, { cards: z.record(z.string(), CardData) });

/** The state of one tab for the popup. */
export const TabState = z.strictObject({
  url: z.nullable(z.string()),
  site: z.nullable(z.string()),
  /** `off-page`: pages of the browser, stores, PDF: nothing can run there. */
  status: z.enum(['on', 'off-site', 'off-everywhere', 'no-access', 'off-page']),
  page: z.nullable(PageState),
  privateWindow: z.boolean(),
  /** Why the last saving from the menu or by key failed. */
  problem: z.optional(ErrorCode),
});

/** Answers to what our own pages ask. */
export const VIEW_ANSWERS = {
  'bg:setSite': z.null(),
  'bg:setEverywhere': z.null(),
  'bg:getTab': TabState,
  'bg:annotateTab': z.null(),
  'bg:showMark': z.null(),
  'bg:openHighlight': z.null(),
  'bg:highlightsChanged': z.null(),
  'bg:annotateText': TextAnswer,
} as const;

export type FromView = z.infer<typeof FromView>;
export type TabState = z.infer<typeof TabState>;
