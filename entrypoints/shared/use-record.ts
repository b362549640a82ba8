/** The installed record, read from the database. */
import { useMemo } from 'react';
import type { Loadable } from '../../components/common/loadable.ts';
import { createRecord, type RecordView } from '../../lib/record/record.ts';
import type { Gap, Source } from '../../lib/record/schema.ts';
import { clampToday, isPackOld } from '../../lib/record/staleness.ts';
import { useStore } from './use-store.ts';

export interface InstalledRecord {
  view: RecordView;
  sources: Source[];
  version: string;
  isOld: boolean;
  /** The day to use as today: never before the pack was made. */
  today: string;
}

/** Null when nothing is installed yet. Follows a replacement of the pack. */
export function useRecord(): Loadable<InstalledRecord | null> {
  const stored = useStore(
    (database) =>
      database.transaction('r', [database.facts, database.sources, database.meta], async () => {
        const [facts, sources, pack, gaps] = await Promise.all([
          database.facts.toArray(),
          database.sources.toArray(),
          database.meta.get('pack'),
          database.meta.get('gaps'),
        ]);
        if (!pack) return null;
        const deviceToday = new Date().toISOString().slice(0, 10);
        return { facts, sources, info: pack.value as { version: string; builtOn: string }, gaps: gaps?.value, deviceToday };
      }),
    [],
  );
  return useMemo(() => {
    if (stored.kind !== 'ready') return stored;
    if (!stored.value) return { kind: 'ready', value: null };
    const { facts, sources, info, gaps, deviceToday } = stored.value;
    const view = createRecord({ facts, sources, gaps: (gaps as Gap[] | undefined) ?? [], builtOn: info.builtOn });
    const today = clampToday(deviceToday, info.builtOn);
    return { kind: 'ready', value: { view, sources, version: info.version, isOld: isPackOld(info.builtOn, today), today } };
  }, [stored]);
}
