/** Asking the background from a page's scripts. */
import { answers } from 'virtual:page-messages';
import type * as z from 'zod/mini';
import { askWith } from './ask-with.ts';
import type { FromPage } from './from-page.ts';
import { fits } from './type-definition.ts';
import type { Result } from './result.ts';
import type { PAGE_ANSWERS } from './to-page.ts';

type AnswerTo<K extends keyof typeof PAGE_ANSWERS> = z.infer<(typeof PAGE_ANSWERS)[K]>;

/** Asks the background and validates its answer. Never throws: what went wrong is in the result. */
export function ask<Q extends FromPage>(question: Q): Promise<Result<AnswerTo<Q['kind']>>> {
  const type = answers[question.kind];
  return askWith(
    (data) => ((type ? fits(data, type) : data === null) ? { success: true, data } : { success: false }),
    question,
  ) as Promise<Result<AnswerTo<Q['kind']>>>;
}
