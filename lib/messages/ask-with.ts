import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { ErrorCode, failure, type Result } from './result.ts';

/** True while this script still belongs to a living extension: an update or removal cuts old scripts off. */
export function isContextAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false; // some browsers throw on any use of a dead context
  }
}

/** Sends a question and validates the answer with its schema. */
export async function askWith(answer: z.ZodMiniType, question: { kind: string }): Promise<Result<unknown>> {
  if (!isContextAlive()) return failure('context-gone');
  const raw = (await send(question)) ?? (await send(question));
  return isContextAlive() ? readAnswer(answer, raw) : failure('context-gone');
}

/** A background that is stopped over a question gives no answer. What is asked again has the same ids, so it is done once. */
async function send(question: { kind: string }): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(question);
  } catch {
    return undefined;
  }
}

function readAnswer(answer: z.ZodMiniType, raw: unknown): Result<unknown> {
  if (typeof raw !== 'object' || raw === null || !('ok' in raw)) return failure('unexpected');
  if (raw.ok !== true) return failure(ErrorCode.safeParse('error' in raw ? raw.error : null).data ?? 'unexpected');
  const parsed = answer.safeParse('value' in raw ? raw.value : undefined);
  return parsed.success ? { ok: true, value: parsed.data } : failure('bad-message');
}
