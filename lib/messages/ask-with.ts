import { browser } from 'wxt/browser';
import { ERROR_CODES, type ErrorCode, failure, type Result } from './result.ts';

/** Reads an answer, as a schema's `safeParse` does. */
export type Parse = (value: unknown) => { success: true; data: unknown } | { success: false };

/** True while this script still belongs to a living extension: an update or removal cuts old scripts off. */
export function isContextAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false; // some browsers throw on any use of a dead context
  }
}

/** Sends a question and validates the answer. */
export async function askWith(parse: Parse, question: { kind: string }): Promise<Result<unknown>> {
  if (!isContextAlive()) return failure('context-gone');
  const raw = (await send(question)) ?? (await send(question));
  return isContextAlive() ? readAnswer(parse, raw) : failure('context-gone');
}

/** A background that is stopped over a question gives no answer. What is asked again has the same ids, so it is done once. */
async function send(question: { kind: string }): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(question);
  } catch {
    return undefined;
  }
}

function readAnswer(parse: Parse, raw: unknown): Result<unknown> {
  if (typeof raw !== 'object' || raw === null || !('ok' in raw)) return failure('unexpected');
  if (raw.ok !== true) return failure(codeIn(raw));
  const parsed = parse('value' in raw ? raw.value : undefined);
  return parsed.success ? { ok: true, value: parsed.data } : failure('bad-message');
}

function codeIn(raw: object): ErrorCode {
  const told = 'error' in raw ? raw.error : null;
  return ERROR_CODES.find((code) => code === told) ?? 'unexpected';
}
