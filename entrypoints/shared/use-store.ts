/** Reads the database directly, so that a view shows before the worker is awake, and follows what others write. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { type Loadable, LOADING, ready } from '../../components/common/loadable.ts';
import type { ErrorCode } from '../../lib/messages/schema.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { StoreError, toStoreError } from '../../lib/store/errors.ts';

/** The newest answer of a query, again whenever what it read has changed. */
export function useStore<T>(query: (database: Database) => Promise<T>, dependencies: readonly unknown[]): Loadable<T> {
  const [answer, setAnswer] = useState<Loadable<T>>(LOADING);
  useEffect(() => {
    let isOver = false;
    let stop = () => {};
    const fail = (error: unknown) => {
      if (!isOver) setAnswer({ kind: 'failed', error: codeOf(error) });
    };
    openDatabase().then((database) => {
      if (isOver) return;
      const follow = liveQuery(() => query(database)).subscribe({ next: (value) => setAnswer(ready(value)), error: fail });
      stop = () => follow.unsubscribe();
    }, fail);
    return () => {
      isOver = true;
      stop();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the caller names what its query depends on
  }, dependencies);
  return answer;
}

/** The code of an expected fault of storage, for showing it in words. */
export function codeOf(error: unknown): ErrorCode {
  const known = toStoreError(error);
  return known instanceof StoreError ? known.code : 'unexpected';
}
