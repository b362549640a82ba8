/** Faults of the database that a person can do something about; whoever shows one puts its code into words. */
import type { ErrorCode } from '../messages/schema.ts';

/** `database-newer`: update the extension. `database-blocked`: close other windows. `database-broken`: export, then reset. `quota`: free space. */
export type StoreFault = Extract<ErrorCode, 'database-newer' | 'database-blocked' | 'database-broken' | 'quota'>;

/** An expected fault of storage, with the code that says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreFault;
  constructor(code: StoreFault, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

const FAULTS: Record<string, StoreFault> = {
  QuotaExceededError: 'quota',
  VersionError: 'database-newer',
  // Chromium says UnknownError when LevelDB is damaged or the disk fails, Firefox InvalidStateError or NotFoundError.
  UnknownError: 'database-broken',
  InvalidStateError: 'database-broken',
  NotFoundError: 'database-broken',
  DataCloneError: 'database-broken',
  UpgradeError: 'database-broken',
  SchemaError: 'database-broken',
  OpenFailedError: 'database-broken',
  // Closed under us because another window upgrades or resets it.
  DatabaseClosedError: 'database-blocked',
  MissingAPIError: 'database-broken',
};

const namesOf = (error: unknown): string[] => {
  const names: string[] = [];
  // Dexie wraps: AbortError or OpenFailedError outside, the browser's own error in `inner`.
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth++) {
    if ('name' in at && typeof at.name === 'string') names.unshift(at.name);
    at = 'inner' in at ? at.inner : undefined;
  }
  return names;
};

/** The fault behind an error of Dexie or IndexedDB, or the error itself when it is none of ours. */
export function toStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  for (const name of namesOf(error)) {
    const code = FAULTS[name];
    if (code) return new StoreError(code, error);
  }
  return error;
}

/** Runs work on the database and throws its known faults as `StoreError`. */
export async function withStoreErrors<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(error);
  }
}
