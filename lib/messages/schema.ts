/**
 * Every message there is: one schema per direction, named for its audience. Both ends validate; strangers'
 * messages are ignored. What becomes part of a page's scripts is imported from the single files.
 */
import type * as z from 'zod/mini';
import type { FromPage } from './from-page.ts';
import { type FromView, VIEW_ANSWERS } from './from-view.ts';
import { PAGE_ANSWERS } from './to-page.ts';

export { FromPage, HideRule, PageState } from './from-page.ts';
export { ErrorCode, FromView, TabState } from './from-view.ts';
export { MarkData } from './marks.ts';
export type { Result } from './result.ts';

/** Answers by kind of question. */
export const ANSWERS = { ...PAGE_ANSWERS, ...VIEW_ANSWERS } as const;

export type Question = FromPage | FromView;
export type AnswerTo<K extends Question['kind']> = z.infer<(typeof ANSWERS)[K]>;
