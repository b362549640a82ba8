/** Asking the background from a page's scripts. */
import type * as z from 'zod/mini';
import { askWith } from './ask-with.ts';
import type { FromPage } from './from-page.ts';
import type { Result } from './result.ts';
import { PAGE_ANSWERS } from './to-page.ts';

/** Asks the background and validates its answer. Never throws: what went wrong is in the result. */
export function ask<Q extends FromPage>(question: Q): Promise<Result<z.infer<(typeof PAGE_ANSWERS)[Q['kind']]>>> {
  return askWith(PAGE_ANSWERS[question.kind], question) as Promise<Result<z.infer<(typeof PAGE_ANSWERS)[Q['kind']]>>>;
}
