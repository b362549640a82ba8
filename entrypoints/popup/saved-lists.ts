/** Which saved highlights the popup shows for a tab: those of its page, and the newest of the others. */
import type { SavedLists } from '../../components/popup/types.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { TabState } from '../../lib/messages/schema.ts';
import { pageAddress } from '../../lib/page/address.ts';
import type { Database } from '../../lib/store/database.ts';

/** More are in the library. */
const MOST_RECENT = 40;

type Lists = Omit<SavedLists, 'changed'>;

const isKept = ({ deleted }: Highlight) => deleted === null;

/** All that is kept. */
export function newestFirst({ highlights }: Database): Promise<Highlight[]> {
  return highlights.orderBy('created').reverse().filter(isKept).toArray();
}

/** What the popup opens with, by the indexes: however many highlights there are, few are read. */
export async function firstLists({ highlights }: Database, tab: TabState | null): Promise<Lists> {
  const isHere = placeOf(tab);
  const onPage = [...(tab?.page?.attached ?? []), ...(tab?.page?.orphans ?? [])];
  const [count, binned, onSite, byAddress, byId, newest] = await Promise.all([
    highlights.count(),
    // Null is no key: the index holds only what is in the bin.
    highlights.where('deleted').above('').count(),
    tab?.site ? highlights.where('site').equals(tab.site).filter(isKept).toArray() : [],
    tab?.url ? highlights.where('canonicalUrl').equals(pageAddress(tab.url)).filter(isKept).toArray() : [],
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

/** What of all that is kept was found. */
export function narrowed(
  first: Lists,
  all: Highlight[],
  { found, tab }: { found: ReadonlySet<string>; tab: TabState | null },
): Lists {
  const isHere = placeOf(tab);
  const left = all.filter(({ id }) => found.has(id));
  const recent = left.filter((each) => !isHere(each)).slice(0, MOST_RECENT);
  return { ...first, here: inOrder(left.filter(isHere)), recent, found: left.length };
}

/** Tells whether a highlight was saved on the page that a tab shows. */
function placeOf(tab: TabState | null): (highlight: Highlight) => boolean {
  const onPage = new Set([...(tab?.page?.attached ?? []), ...(tab?.page?.orphans ?? [])]);
  // Of some tabs, as of some highlights, the address is not known: that says nothing of where they belong.
  const address = tab?.url ? pageAddress(tab.url) : null;
  return ({ id, url, canonicalUrl }) => onPage.has(id) || url === address || canonicalUrl === address;
}

const startOf = ({ selectors }: Highlight) => selectors?.position?.start ?? Number.POSITIVE_INFINITY;
const inOrder = (highlights: Highlight[]) => highlights.sort((a, b) => startOf(a) - startOf(b));
