/** The saved highlights for the popup: this page's first, the newest next; all of them only once something is searched for. */
import { useMemo } from 'react';
import { useI18n } from '../../components/i18n.tsx';
import type { SavedLists } from '../../components/popup/types.ts';
import type { Loadable } from '../../components/common/loadable.ts';
import type { TabState } from '../../lib/messages/schema.ts';
import { changesSince } from '../shared/since-saved.ts';
import { useRecord } from '../shared/use-record.ts';
import { useSearch } from '../shared/use-search.ts';
import { useStore } from '../shared/use-store.ts';
import { firstLists, narrowed, newestFirst } from './saved-lists.ts';

/** Reads, and follows, the lists for a tab and the words that are searched for. */
export function useSaved(tab: TabState | null, query: string): Loadable<SavedLists> {
  const i18n = useI18n();
  const record = useRecord();
  const isSearching = query.trim() !== '';
  const first = useStore((database) => firstLists(database, tab), [tab?.url, tab?.site, tab?.page?.attached.join()]);
  const all = useStore(async (database) => (isSearching ? newestFirst(database) : null), [isSearching]);
  const highlights = all.kind === 'ready' ? all.value : null;
  const { found, isComplete } = useSearch(highlights, query);
  const isAnswered = isComplete || (found !== null && found.size > 0);
  const sinceOf = useMemo(
    () => (record.kind === 'ready' && record.value ? changesSince(record.value.view, record.value.today, i18n) : null),
    [record, i18n],
  );
  return useMemo(() => {
    if (first.kind !== 'ready') return first;
    const lists = highlights && found && isAnswered ? narrowed(first.value, highlights, { found, tab }) : first.value;
    const changed = sinceOf ? [...lists.here, ...lists.recent].filter((highlight) => sinceOf(highlight) !== null) : [];
    return { kind: 'ready', value: { ...lists, changed: new Set(changed.map(({ id }) => id)) } };
  }, [first, highlights, found, isAnswered, tab, sinceOf]);
}
