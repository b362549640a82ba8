/** The saved highlights for the popup: this page's first, the newest next. */
import { useMemo } from 'react';
import { useI18n } from '../../components/i18n.tsx';
import type { SavedLists } from '../../components/popup/types.ts';
import type { Loadable } from '../../components/common/loadable.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { TabState } from '../../lib/messages/schema.ts';
import { changesSince } from '../shared/since-saved.ts';
import { useRecord } from '../shared/use-record.ts';
import { useStore } from '../shared/use-store.ts';

/** More are in the library. */
const MOST_RECENT = 40;

/** Reads, and follows, the lists for a tab and the words that are searched for. */
export function useSaved(tab: TabState | null, query: string): Loadable<SavedLists> {
  const i18n = useI18n();
  const record = useRecord();
  const lists = useStore(
    async ({ highlights }) => {
      const all = await highlights
        .orderBy('created')
        .reverse()
        .filter(({ deleted }) => deleted === null)
        .toArray();
      return arrange(all, tab, query);
    },
    [tab?.url, tab?.site, tab?.page?.attached.join(), query],
  );
  return useMemo(() => {
    if (lists.kind !== 'ready') return lists;
    const { here, recent } = lists.value;
    const sinceOf = record.kind === 'ready' && record.value && changesSince(record.value.view, record.value.today, i18n);
    const changed = sinceOf ? [...here, ...recent].filter((highlight) => sinceOf(highlight) !== null) : [];
    return { kind: 'ready', value: { ...lists.value, changed: new Set(changed.map(({ id }) => id)) } };
  }, [lists, record, i18n]);
}

function arrange(all: Highlight[], tab: TabState | null, query: string): Omit<SavedLists, 'changed'> {
  const onPage = new Set([...(tab?.page?.attached ?? []), ...(tab?.page?.orphans ?? [])]);
  const address = tab?.url?.replace(/#.*$/, '');
  const isHere = ({ id, url, canonicalUrl }: Highlight) => onPage.has(id) || url === address || canonicalUrl === address;
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found = all.filter((highlight) => words.every((word) => fold(textOf(highlight)).includes(word)));
  return {
    here: found.filter(isHere).sort((a, b) => startOf(a) - startOf(b)),
    recent: found.filter((highlight) => !isHere(highlight)).slice(0, MOST_RECENT),
    found: found.length,
    total: all.length,
    onSite: all.filter(({ site }) => site === tab?.site).length,
  };
}

const startOf = ({ selectors }: Highlight) => selectors?.position?.start ?? Number.POSITIVE_INFINITY;
const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const textOf = ({ text, note, title, site, tags, facts }: Highlight) =>
  [text, note, title, site, ...tags, ...facts.map((fact) => fact.title)].join('\n');
