/**
 * Follows tabs from outside, so that a page without the topic keeps no listener of ours: an app that moves on without
 * loading, or that fills in its article after loading, is looked at again by the gate.
 */
import { browser } from 'wxt/browser';
import { statusOf } from '../../lib/sites/rules.ts';
import { loadSettings } from '../../lib/sites/settings.ts';
import { inject } from './injection.ts';
import { refreshIcon } from './tab-icons.ts';
import { forgetTab } from './tab-states.ts';
import { forgetToken } from './tokens.ts';

/** A load takes longer than this; a history entry is added at once. Taking one for the other costs one run of the gate. */
const NO_LOAD_MS = 50;
/** When an app that moved on is looked at: once soon, once when slow ones are done. */
const LOOKS_MS = [300, 2000];
/** Looks at one address of one tab: titles that count messages change for ever. */
const MOST_LOOKS = 6;

interface Followed {
  url: string | undefined;
  loadingSince: number;
  looks: number;
}
/** Lost when the worker stops, which costs a look at most. */
const followed = new Map<number, Followed>();

export function watchTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    followed.delete(tabId);
    void Promise.all([forgetTab(tabId), forgetToken(tabId)]);
  });
  browser.tabs.onUpdated.addListener((tabId, change, { url, status }) => {
    const tab = follow(tabId, url);
    if (change.status === 'loading') {
      tab.loadingSince = Date.now();
      void arrive(tabId, url);
    } else if (change.status === 'complete' && Date.now() - tab.loadingSince < NO_LOAD_MS) void look(tabId, tab);
    else if (change.title !== undefined && status === 'complete') void look(tabId, tab);
  });
}

function follow(tabId: number, url: string | undefined): Followed {
  const known = followed.get(tabId);
  if (known?.url === url && known) return known;
  const fresh = { url, loadingSince: 0, looks: 0 };
  followed.set(tabId, fresh);
  return fresh;
}

/** A new address: what the old page said is no longer true. */
async function arrive(tabId: number, url: string | undefined): Promise<void> {
  await forgetTab(tabId);
  await refreshIcon(tabId, url, await loadSettings());
}

async function look(tabId: number, tab: Followed): Promise<void> {
  for (const delayMs of LOOKS_MS) {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (followed.get(tabId) !== tab || ++tab.looks > MOST_LOOKS) return;
    if (statusOf(tab.url, await loadSettings()) !== 'on') return;
    await inject(tabId, 'gate');
  }
}
