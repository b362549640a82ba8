/** Puts our scripts and style rules into pages. Everything that enters a page goes through here. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { underlineRules, tintRules } from '../../lib/mark/style.ts';
import { tell } from '../../lib/messages/tell.ts';
import { statusOf, type SiteRules } from '../../lib/sites/rules.ts';

export type Script = 'gate' | 'reader' | 'card';

/** Runs a script in a tab's top frame. False where that is impossible: pages of the browser, stores, withheld access. */
export async function inject(tabId: number, script: Script): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${script}.js` as '/background.js'] });
    return true;
  } catch {
    return false;
  }
}

const Glimpse = z.object({ length: z.number(), isHopeful: z.boolean() });

/** Runs the gate in a tab; what it saw, or null where a reader is at work or no script can be. */
export async function glance(tabId: number): Promise<z.infer<typeof Glimpse> | null> {
  try {
    const [seen] = await browser.scripting.executeScript({ target: { tabId }, files: ['/gate.js' as '/background.js'] });
    return Glimpse.safeParse(seen?.result).data ?? null;
  } catch {
    return null;
  }
}

/** Styles for a page's marks, under the random token of that page. */
export async function insertMarkRules(tabId: number, token: string): Promise<void> {
  const target = { tabId };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: underlineRules(token), origin: 'USER' }),
    browser.scripting.insertCSS({ target, css: tintRules(token), origin: 'AUTHOR' }),
  ]);
}

export async function removeMarkRules(tabId: number, token: string): Promise<void> {
  const target = { tabId };
  await Promise.allSettled([
    browser.scripting.removeCSS({ target, css: underlineRules(token), origin: 'USER' }),
    browser.scripting.removeCSS({ target, css: tintRules(token), origin: 'AUTHOR' }),
  ]);
}

/** Makes sure that a reader runs in the tab. */
export async function ensureReader(tabId: number): Promise<boolean> {
  return (await tell(tabId, { kind: 'page:ping' })) || (await inject(tabId, 'reader'));
}

/**
 * Brings every open tab in line with the rules: where it is on the gate, or the reader on a page with highlights; nothing
 * left where it is off.
 */
export async function reconcileTabs(rules: SiteRules, hasHighlights: (url: string | undefined) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded) return;
      if (statusOf(url, rules) === 'on') await inject(id, hasHighlights(url) ? 'reader' : 'gate');
      else await tell(id, { kind: 'page:teardown' });
    }),
  );
}

/** Tells every page that highlights have changed; one that had none, and has some now, gets a reader. */
export async function refreshHighlights(rules: SiteRules, hasHighlights: (url: string | undefined) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (await tell(id, { kind: 'page:refresh' }))) return;
      if (statusOf(url, rules) === 'on' && hasHighlights(url)) await inject(id, 'reader');
    }),
  );
}

/** Has every open page marked anew but the one that asks, which does so itself: what is hidden has changed. */
export async function refreshOthers(asker: number | null): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && id !== asker && tell(id, { kind: 'page:refresh' })));
}
