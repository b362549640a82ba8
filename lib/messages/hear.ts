/** The page's end of what the background tells it. */
import { toPage } from 'virtual:page-messages';
import { browser } from 'wxt/browser';
import { fits } from './type-definition.ts';
import type { ToPage } from './to-page.ts';

/** Hears what the background says to this page, until the signal aborts. */
export function hear(handle: (message: ToPage) => void, signal: AbortSignal): void {
  const onMessage = (raw: unknown, sender: { id?: string; tab?: unknown }, respond: (answer: boolean) => void): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    if (!fits(raw, toPage)) return;
    handle(raw as ToPage);
    respond(true);
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    // In a dead context there is nothing left to unsubscribe from.
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(onMessage);
  });
}
