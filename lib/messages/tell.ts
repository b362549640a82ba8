import { browser } from 'wxt/browser';
import type { ToPage } from './to-page.ts';

/** Tells a tab's reader something. False when nobody listens there. */
export async function tell(tabId: number, message: ToPage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    return false; // no reader in that tab
  }
}
