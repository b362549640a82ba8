/**
 * Follows tabs from outside, so that a page that is not coverage keeps nothing of ours: an app that moves on without
 * loading, or that fills in its article after loading, is looked at again by the gate.
 */
import { pageAddress } from '../../lib/page/address.ts';
import { browser } from 'wxt/browser';
import { statusOf } from '../../lib/sites/rules.ts';
import { loadSettings } from '../../lib/sites/settings.ts';
import { ensureReader, glance } from './injection.ts';
import { isSavedBeyond } from './saved-pages.ts';
import { refreshIcon } from './tab-icons.ts';
import { forgetTab } from './tab-states.ts';
import { forgetToken } from './tokens.ts';

/** Waits between the looks at a page that has arrived: spinners are over by then. */
const LOOKS_MS = [400, 1100, 2500] as const;
/** Further looks while its text grows, is nearly nothing, or has the topic without being coverage. */
const HOPEFUL_LOOKS_MS = [4000, 8000] as const;
/**
 * Then, while such a page is the one in front: "read more" is clicked and walls fall without a word to the browser. Shorter
 * than the half minute after which the worker would be stopped.
 */
const SLOW_LOOKS_MS = 25_000;
/** So many of them, half an hour, for a page that is in front of its window; further ones where the person uses that window. */
const MOST_UNUSED = 72;
/** Looks at one address of one tab, without the slow ones: titles that count messages change for ever. */
const MOST_LOOKS = 12;

/** A tab's page, for as long as it stays at one address. Lost when the worker stops, which costs a few looks at most. */
interface Followed {
  /** Its address without the fragment. */
  page: string | undefined;
  looks: number;
  looking: 'not' | 'soon' | 'slowly';
  /** Rounds of looks that were begun: a new one ends the one before. */
  runs: number;
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
    const isMove = before !== undefined && before.page !== (url && pageAddress(url));
    // A new fragment is no new page, though the browser says that it loads.
    if (isMove || (isLoading && change.url === undefined) || !before) void arrive(tabId, url, isLoading || isMove);
    if (status === 'complete' && (change.status ?? change.url ?? change.title) !== undefined) void look(tabId, url);
  });
  // What was clicked open in the meantime is seen when the person comes back.
  browser.tabs.onActivated.addListener(({ tabId }) => {
    void browser.tabs.get(tabId).then(
      ({ url }) => lookAnew(tabId, url),
      () => undefined, // closed already
    );
  });
  browser.windows?.onFocusChanged.addListener((windowId) => {
    if (windowId === browser.windows.WINDOW_ID_NONE) return;
    void browser.tabs.query({ active: true, windowId }).then(([tab]) => {
      if (tab?.id !== undefined) void lookAnew(tab.id, tab.url);
    });
  });
}

/** Looks at a page because of what the person did: what was refused may show something else now, at the same length. */
export function lookAnew(tabId: number, url: string | undefined): Promise<void> {
  const tab = followed.get(tabId);
  if (tab?.looking !== 'soon' || tab.looks > 0) follow(tabId, url);
  return look(tabId, url);
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
  const tab = followedAt(tabId, url);
  if (tab.looking === 'soon') return;
  tab.looking = 'soon';
  const run = ++tab.runs;
  if (tab.looks === 0) void bringBackHighlights(tabId, tab.page);
  let [before, isHopeful] = [-1, true];
  const first = [...LOOKS_MS, ...HOPEFUL_LOOKS_MS];
  for (let i = 0; ; i++) {
    if (i >= LOOKS_MS.length && !isHopeful) break;
    if (i >= first.length) tab.looking = 'slowly';
    await new Promise((resolve) => setTimeout(resolve, first[i] ?? SLOW_LOOKS_MS));
    if (followed.get(tabId) !== tab || tab.runs !== run) return;
    const isLate = i >= first.length + MOST_UNUSED;
    if (tab.looking === 'slowly' ? !(await isInFront(tabId, isLate)) : ++tab.looks > MOST_LOOKS) break;
    if (statusOf(tab.page, await loadSettings()) !== 'on') break;
    const glimpse = await glance(tabId);
    if (!glimpse) break; // a reader is there, or nothing can be
    isHopeful = glimpse.isHopeful || glimpse.length !== before;
    before = glimpse.length;
  }
  if (tab.runs === run) tab.looking = 'not';
}

/** A tab that was followed without its address, as where access is withheld, is followed anew when it becomes known. */
function followedAt(tabId: number, url: string | undefined): Followed {
  const tab = followed.get(tabId);
  return tab && (tab.page !== undefined || url === undefined) ? tab : follow(tabId, url);
}

/** Whether a tab is the one that its window shows; and whether that window is the one in use, where that is asked. */
async function isInFront(tabId: number, isInUse: boolean): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab?.active || !isInUse) return tab?.active === true;
  const window = await browser.windows?.get(tab.windowId).catch(() => null);
  return window?.focused === true;
}

/** The reader, where highlights wait for which there was no room in the registration. */
async function bringBackHighlights(tabId: number, url: string | undefined): Promise<void> {
  if (statusOf(url, await loadSettings()) !== 'on') return;
  const isSaved = await isSavedBeyond(url).catch(() => false); // a database that does not open is told of where it is asked for
  if (isSaved) await ensureReader(tabId);
}

function follow(tabId: number, url: string | undefined): Followed {
  const tab: Followed = { page: url && pageAddress(url), looks: 0, looking: 'not', runs: 0, opened: -1, refused: -1 };
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
