/** What is kept on this device and how safe it is. */
import { useEffect, useState } from 'react';
import type { Loadable } from '../../components/common/loadable.ts';
import type { StorageState } from '../../components/options/types.ts';
import { useStore } from '../shared/use-store.ts';

type Estimate = Pick<StorageState, 'usedBytes' | 'isPersisted'>;

async function estimate(): Promise<Estimate> {
  const [{ usage = 0 }, isPersisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { usedBytes: usage, isPersisted };
}

export interface StorageFollower {
  storage: Loadable<StorageState>;
  persist: () => void;
}

/** Follows the counts; asks the browser for its promise. */
export function useStorage(): StorageFollower {
  const [measured, setMeasured] = useState<Estimate | null>(null);
  const counts = useStore(async ({ highlights }) => {
    const [all, kept] = await Promise.all([highlights.count(), highlights.filter(({ deleted }) => deleted === null).count()]);
    return { highlights: kept, inBin: all - kept };
  }, []);
  useEffect(() => {
    void estimate().then(setMeasured);
  }, []);
  const persist = () => {
    void navigator.storage.persist().then(estimate).then(setMeasured);
  };
  if (counts.kind !== 'ready') return { storage: counts, persist };
  return { storage: measured ? { kind: 'ready', value: { ...counts.value, ...measured } } : { kind: 'loading' }, persist };
}
