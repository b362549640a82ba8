/** The saved highlights for the popup: this page's first, the newest next. */
import type { SavedLists } from '../../components/popup/types.ts';
import type { Loadable } from '../../components/common/loadable.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { TabState } from '../../lib/messages/schema.ts';
import { useStore } from '../shared/use-store.ts';

/** More are in the library. */
const MOST_RECENT = 40;

/** Reads, and follows, the lists for a tab and the words that are searched for. */
export function useSaved(tab: TabState | null, query: string): Loadable<SavedLists> {
  return useStore(
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
}

function arrange(all: Highlight[], tab: TabState | null, query: string): SavedLists {
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
    changed: new Set(),
  };
}

const startOf = ({ selectors }: Highlight) => selectors?.position?.start ?? Number.POSITIVE_INFINITY;
const fold = (text: string) => text.normalize('NFKC').toLowerCase();
const textOf = ({ text, note, title, site, tags, facts }: Highlight) =>
  [text, note, title, site, ...tags, ...facts.map((fact) => fact.title)].join('\n');
