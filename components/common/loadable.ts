import type { ErrorCode } from '../../lib/messages/schema.ts';

/** Something that is being fetched, is there, or could not be had. */
export type Loadable<T> = { kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed'; error: ErrorCode };

export const LOADING = { kind: 'loading' } as const;

/** A value that is there. */
export function ready<T>(value: T): Loadable<T> {
  return { kind: 'ready', value };
}
