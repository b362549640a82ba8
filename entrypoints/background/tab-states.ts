/** What each tab's page said of itself, kept for the popup and the icon while the browser runs. */
import { browser } from 'wxt/browser';
import { PageState } from '../../lib/messages/schema.ts';

const keyOf = (tabId: number) => `tab:${tabId}`;

/** The last state that the page in this tab reported; null when it reported none. */
export async function tabStateOf(tabId: number): Promise<PageState | null> {
  const key = keyOf(tabId);
  const parsed = PageState.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

export async function rememberTab(tabId: number, state: PageState): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: state });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
