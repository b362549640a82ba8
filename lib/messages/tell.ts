import { browser } from 'wxt/browser';
import { ToPage } from './to-page.ts';

/** Tells a tab's reader something. False when nobody listens there. */
export async function tell(tabId: number, message: ToPage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    return false; // no reader in that tab
  }
}

/** Hears what the background says to this page, until the signal aborts. */
export function hear(handle: (message: ToPage) => void, signal: AbortSignal): void {
  const onMessage = (raw: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: boolean) => void): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const message = ToPage.safeParse(raw);
    if (!message.success) return;
    handle(message.data);
    respond(true);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // In a dead context there is nothing left to unsubscribe from.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(onMessage);
  });
}
