/** Opens pages of ours and of the browser in tabs. */
import { browser } from 'wxt/browser';

/** Opens one of our own pages. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/library.html') });
}

/**
 * What opens a settings page of the browser, or null: Firefox lets no extension open its own pages.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/tabs/create#url
 */
export function browserPageOpener(address: string): (() => void) | null {
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: address });
}
