/** The installed record, read from the database. */
import { useMemo } from 'react';
import type { Loadable } from '../../components/common/loadable.ts';
import { createRecord, type RecordView } from '../../lib/record/record.ts';
import type { Source, Vocabulary } from '../../lib/record/schema.ts';
import { clampToday, isPackOld } from '../../lib/record/staleness.ts';
import { readRecord } from '../../lib/store/pack.ts';
import { useStore } from './use-store.ts';

export interface InstalledRecord {
  view: RecordView;
  sources: Source[];
  vocabulary: Vocabulary;
  version: string;
  isOld: boolean;
  /** The day to use as today: never before the pack was made. */
  today: string;
}

/** Null when nothing is installed yet. Follows a replacement of the pack. */
export function useRecord(): Loadable<InstalledRecord | null> {
  const stored = useStore(
    async (database) => ({ record: await readRecord(database), deviceToday: new Date().toISOString().slice(0, 10) }),
    [],
  );
  return useMemo(() => {
    if (stored.kind !== 'ready') return stored;
    const { record, deviceToday } = stored.value;
    if (!record) return { kind: 'ready', value: null };
    const { facts, sources, vocabulary, gaps, info } = record;
    const view = createRecord({ facts, sources, gaps, builtOn: info.builtOn });
    const today = clampToday(deviceToday, info.builtOn);
    const isOld = isPackOld(info.builtOn, today);
    return { kind: 'ready', value: { view, sources, vocabulary, version: info.version, isOld, today } };
  }, [stored]);
}
