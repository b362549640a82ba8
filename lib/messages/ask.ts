import { browser } from 'wxt/browser';
import { ANSWERS, type AnswerTo, type ErrorCode, type Question, type Result } from './schema.ts';

/** True while this script still belongs to a living extension: an update or removal cuts old scripts off. */
export function isContextAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false; // some browsers throw on any use of a dead context
  }
}

/** Makes a failed result. */
export function failure(error: ErrorCode): { ok: false; error: ErrorCode } {
  return { ok: false, error };
}

/** Asks the background and validates its answer. Never throws: what went wrong is in the result. */
export async function ask<Q extends Question>(question: Q): Promise<Result<AnswerTo<Q['kind']>>> {
  if (!isContextAlive()) return failure('context-gone');
  try {
    return readAnswer(question, await browser.runtime.sendMessage(question));
  } catch {
    return failure(isContextAlive() ? 'unexpected' : 'context-gone');
  }
}

function readAnswer<Q extends Question>(question: Q, raw: unknown): Result<AnswerTo<Q['kind']>> {
  if (typeof raw !== 'object' || raw === null || !('ok' in raw)) return failure('unexpected');
  if (raw.ok !== true) return failure('error' in raw ? (raw.error as ErrorCode) : 'unexpected');
  const parsed = ANSWERS[question.kind].safeParse('value' in raw ? raw.value : undefined);
  return parsed.success ? { ok: true, value: parsed.data as AnswerTo<Q['kind']> } : failure('bad-message');
}
