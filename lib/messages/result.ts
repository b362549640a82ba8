/** Answers are a `Result`, never an `Error` object: those do not survive the journey alike in all browsers. */

/** Why something could not be done; every code has a sentence that says what to do. */
export const ERROR_CODES = [
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
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorCode };

/** Makes a failed result. */
export function failure(error: ErrorCode): { ok: false; error: ErrorCode } {
  return { ok: false, error };
}
