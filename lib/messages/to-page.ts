/** From the background to a page's reader, and the answers that the reader gets. Readers carry these as JSON Type Definition: plain shapes only. */
import * as z from 'zod/mini';
import { FoundDate, MarkData, PageHighlight } from './marks.ts';

export const ToPage = z.union([
  z.strictObject({ kind: z.literal('page:ping') }),
  z.strictObject({ kind: z.literal('page:teardown') }),
  z.strictObject({ kind: z.literal('page:rescan'), force: z.boolean() }),
  z.strictObject({ kind: z.literal('page:showMark'), markId: z.string() }),
  z.strictObject({ kind: z.literal('page:showHighlight'), id: z.string() }),
  z.strictObject({ kind: z.literal('page:step'), to: z.literal(['next', 'previous', 'open']) }),
  z.strictObject({ kind: z.literal('page:saveSelection'), text: z.string() }),
  z.strictObject({ kind: z.literal('page:refresh') }),
]);

/** What is on record in a page. */
export const MatchAnswer = z.strictObject({
  /** Identity of the article: canonical, tracking dropped, AMP and archive copies folded. */
  canonicalUrl: z.string(),
  /** The date that was used: found on the page, or set by the reader. */
  published: z.nullable(FoundDate),
  related: z.boolean(),
  relevance: z.number(),
  reason: z.string(),
  marks: z.array(MarkData),
  /** `CardData` by key; whoever shows one validates it. */
  cards: z.looseObject({}),
  highlights: z.array(PageHighlight),
  settings: z.strictObject({
    opening: z.literal(['hover', 'click']),
    density: z.literal(['comfortable', 'compact']),
    theme: z.literal(['auto', 'light', 'dark']),
  }),
});

/** Answers to what pages ask. */
export const PAGE_ANSWERS = {
  'bg:openReader': z.null(),
  'bg:openCard': z.null(),
  'bg:findMatches': MatchAnswer,
  'bg:reportPage': z.null(),
  'bg:leavePage': z.null(),
  'bg:saveHighlight': PageHighlight,
  'bg:undoSave': z.null(),
  'bg:setNote': z.null(),
  'bg:hide': z.null(),
  'bg:unhide': z.null(),
  'bg:setDate': z.null(),
  'bg:openFact': z.null(),
  'bg:openOwn': z.null(),
} as const;

export type ToPage = z.infer<typeof ToPage>;
export type MatchAnswer = z.infer<typeof MatchAnswer>;
