/** The saved highlights for the popup: this page's first, the newest next; all of them only once something is searched for. */
import { pageAddress } from '../../lib/page/address.ts';
import { useMemo } from 'react';
import { useI18n } from '../../components/i18n.tsx';
import type { SavedLists } from '../../components/popup/types.ts';
import type { Loadable } from '../../components/common/loadable.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { TabState } from '../../lib/messages/schema.ts';
import type { Database } from '../../lib/store/database.ts';
import { changesSince } from '../shared/since-saved.ts';
import { useRecord } from '../shared/use-record.ts';
import { useSearch } from '../shared/use-search.ts';
import { useStore } from '../shared/use-store.ts';

/** More are in the library. */
const MOST_RECENT = 40;

type Lists = Omit<SavedLists, 'changed'>;

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

const isKept = ({ deleted }: Highlight) => deleted === null;

function newestFirst({ highlights }: Database): Promise<Highlight[]> {
  return highlights.orderBy('created').reverse().filter(isKept).toArray();
}

/** What the popup opens with, by the indexes: however many highlights there are, few are read. */
async function firstLists({ highlights }: Database, tab: TabState | null): Promise<Lists> {
  const isHere = placeOf(tab);
  const onPage = [...(tab?.page?.attached ?? []), ...(tab?.page?.orphans ?? [])];
  const [count, binned, onSite, byAddress, byId, newest] = await Promise.all([
    highlights.count(),
    // Null is no key: the index holds only what is in the bin.
    highlights.where('deleted').above('').count(),
    tab?.site ? highlights.where('site').equals(tab.site).filter(isKept).toArray() : [],
    highlights
      .where('canonicalUrl')
      .equals(pageAddress(tab?.url ?? ''))
      .filter(isKept)
      .toArray(),
    highlights.bulkGet(onPage),
    highlights
      .orderBy('created')
      .reverse()
      .filter((each) => isKept(each) && !isHere(each))
      .limit(MOST_RECENT)
      .toArray(),
  ]);
  const near = [...onSite, ...byAddress, ...byId.filter((each) => each !== undefined)].filter(isKept);
  const here = new Map(near.filter(isHere).map((each) => [each.id, each]));
  const total = count - binned;
  return { here: inOrder([...here.values()]), recent: newest, found: total, total, onSite: onSite.length };
}

function narrowed(first: Lists, all: Highlight[], { found, tab }: { found: ReadonlySet<string>; tab: TabState | null }): Lists {
  const isHere = placeOf(tab);
  const left = all.filter(({ id }) => found.has(id));
  const recent = left.filter((each) => !isHere(each)).slice(0, MOST_RECENT);
  return { ...first, here: inOrder(left.filter(isHere)), recent, found: left.length };
}

/** Tells whether a highlight was saved on the page that a tab shows. */
function placeOf(tab: TabState | null): (highlight: Highlight) => boolean {
  const onPage = new Set([...(tab?.page?.attached ?? []), ...(tab?.page?.orphans ?? [])]);
  const address = pageAddress(tab?.url ?? '');
  return ({ id, url, canonicalUrl }) => onPage.has(id) || url === address || canonicalUrl === address;
}

const startOf = ({ selectors }: Highlight) => selectors?.position?.start ?? Number.POSITIVE_INFINITY;
const inOrder = (highlights: Highlight[]) => highlights.sort((a, b) => startOf(a) - startOf(b));
