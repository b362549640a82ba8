/** Asking the background from our own pages; pages' scripts use `ask-from-page`, which knows fewer answers and is smaller. */
import { askWith } from './ask-with.ts';
import { ANSWERS, type AnswerTo, type Question, type Result } from './schema.ts';

/** Asks the background and validates its answer. Never throws: what went wrong is in the result. */
export function ask<Q extends Question>(question: Q): Promise<Result<AnswerTo<Q['kind']>>> {
  return askWith((value) => ANSWERS[question.kind].safeParse(value), question) as Promise<Result<AnswerTo<Q['kind']>>>;
}
