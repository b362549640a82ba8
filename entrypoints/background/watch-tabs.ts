/**
 * Follows tabs from outside, so that a page that is not coverage keeps nothing of ours: an app that moves on without
 * loading, or that fills in its article after loading, is looked at again by the gate.
 */
import { browser } from 'wxt/browser';
import { statusOf } from '../../lib/sites/rules.ts';
import { loadSettings } from '../../lib/sites/settings.ts';
import { glance } from './injection.ts';
import { refreshIcon } from './tab-icons.ts';
import { forgetTab } from './tab-states.ts';
import { forgetToken } from './tokens.ts';

/** Waits between the looks at a page that has arrived: spinners are over by then. */
const LOOKS_MS = [400, 1100, 2500] as const;
/** Further looks while its text grows, is nearly nothing, or has the topic without being coverage. */
const HOPEFUL_LOOKS_MS = [4000, 8000] as const;
/** Looks at one address of one tab: titles that count messages change for ever. */
const MOST_LOOKS = 12;

/** A tab's page, for as long as it stays at one address. Lost when the worker stops, which costs a few looks at most. */
interface Followed {
  /** Its address without the fragment. */
  page: string | undefined;
  looks: number;
  isLooking: boolean;
  /** Length of the text with which the gate opened last, and of the one in which no coverage was found. */
  opened: number;
  refused: number;
}
const followed = new Map<number, Followed>();

export function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    followed.delete(tabId);
    void Promise.all([forgetTab(tabId), forgetToken(tabId)]);
  });
  browser.tabs.onUpdated.addListener((tabId, change, { url, status }) => {
    const before = followed.get(tabId);
    const isLoading = change.status === 'loading';
    const isMove = before !== undefined && before.page !== pageOf(url);
    // A new fragment is no new page, though the browser says that it loads.
    if (isMove || (isLoading && change.url === undefined) || !before) void arrive(tabId, url, isLoading || isMove);
    if (status === 'complete' && (change.status ?? change.url ?? change.title) !== undefined) void look(tabId, url);
  });
  // What was clicked open in the meantime is seen when the person comes back.
  browser.tabs.onActivated.addListener(({ tabId }) => {
    void browser.tabs.get(tabId).then(
      ({ url }) => look(tabId, url),
      () => undefined, // closed already
    );
  });
}

/** Whether the gate may open for a text of this length: not when just that text has been read and was no coverage. */
export function admit(tabId: number, length: number): boolean {
  const tab = followed.get(tabId);
  if (!tab) return true;
  tab.opened = length;
  return tab.refused !== length;
}

/** What was admitted last has been read, and there is nothing to do in it. */
export function refuse(tabId: number): void {
  const tab = followed.get(tabId);
  if (!tab) return;
  tab.refused = tab.opened;
  void look(tabId, tab.page);
}

/** Looks at a tab's page now and for a while, for it may have grown since. */
export async function look(tabId: number, url: string | undefined): Promise<void> {
  const tab = followed.get(tabId) ?? follow(tabId, url);
  if (tab.isLooking) return;
  tab.isLooking = true;
  let [before, isHopeful] = [-1, true];
  for (const [i, delayMs] of [...LOOKS_MS, ...HOPEFUL_LOOKS_MS].entries()) {
    if (i >= LOOKS_MS.length && !isHopeful) break;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (followed.get(tabId) !== tab || ++tab.looks > MOST_LOOKS) return;
    if (statusOf(tab.page, await loadSettings()) !== 'on') break;
    const glimpse = await glance(tabId);
    if (!glimpse) break; // a reader is there, or nothing can be
    isHopeful = glimpse.isHopeful || glimpse.length !== before;
    before = glimpse.length;
  }
  tab.isLooking = false;
}

function follow(tabId: number, url: string | undefined): Followed {
  const tab = { page: pageOf(url), looks: 0, isLooking: false, opened: -1, refused: -1 };
  followed.set(tabId, tab);
  return tab;
}

/** A page that is new to us; what the page before it said is forgotten, unless it was only us who forgot the tab. */
async function arrive(tabId: number, url: string | undefined, isNew: boolean): Promise<void> {
  follow(tabId, url);
  if (!isNew) return;
  await forgetTab(tabId);
  await refreshIcon(tabId, url, await loadSettings());
}

function pageOf(url: string | undefined): string | undefined {
  return url?.split('#', 1)[0];
}
