/** Opens our own pages and saved passages in tabs. */
import { pageAddress } from '../../lib/page/address.ts';
import { browser } from 'wxt/browser';
import { opensInTab } from '../../lib/highlights/opens-in-tab.ts';
import { ExtensionError } from '../../lib/messages/listen.ts';
import type { OwnPlace } from '../../lib/messages/from-page.ts';
import { tell } from '../../lib/messages/tell.ts';
import { openDatabase } from '../../lib/store/database.ts';

/** Shows a fact in the library's record browser. */
export function openFact(factId: string, asOf: string | null): Promise<null> {
  return openLibrary({ fact: factId, ...(asOf ? { asof: asOf } : {}) });
}

/** Shows what a person said, what was saved, or the options. */
export async function openOwn(place: OwnPlace): Promise<null> {
  if (place.at === 'statements') return openLibrary({ speaker: place.speaker });
  if (place.at === 'highlights') return openLibrary({ highlights: '' });
  await browser.runtime.openOptionsPage();
  return null;
}

async function openLibrary(place: Record<string, string>): Promise<null> {
  const fragment = new URLSearchParams(place);
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${fragment}` as '/library.html') });
  return null;
}

/** Opens a highlight's page and goes to the passage; the page's own tab if it is open already. */
export async function openHighlight(id: string): Promise<null> {
  const highlight = await (await openDatabase()).highlights.get(id);
  if (!highlight) throw new ExtensionError('not-found');
  const tabs = await browser.tabs.query({});
  const open = tabs.find(
    (tab) => tab.url !== undefined && [highlight.url, highlight.canonicalUrl].includes(pageAddress(tab.url)),
  );
  if (open?.id !== undefined) {
    await Promise.all([browser.tabs.update(open.id, { active: true }), browser.windows.update(open.windowId, { focused: true })]);
    await tell(open.id, { kind: 'page:showHighlight', id });
    return null;
  }
  if (!opensInTab(highlight.url)) throw new ExtensionError('not-found');
  const tab = await browser.tabs.create({ url: highlight.url });
  if (tab.id !== undefined) await browser.storage.session.set({ [awaitedKey(tab.id)]: id });
  return null;
}

const awaitedKey = (tabId: number) => `show:${tabId}`;

/** Goes to the highlight for which a tab was opened, once its page has been read. */
export async function showAwaited(tabId: number): Promise<void> {
  const key = awaitedKey(tabId);
  const id = (await browser.storage.session.get(key))[key];
  if (typeof id !== 'string') return;
  await browser.storage.session.remove(key);
  await tell(tabId, { kind: 'page:showHighlight', id });
}
