/**
 * Names under which pages are painted, kept across updates of the extension: an update leaves the old style rules and
 * painted ranges behind, and only these names tell which are ours.
 */
import { browser } from 'wxt/browser';
import { highlightNames } from '../../lib/mark/style.ts';
import { removeMarkRules } from './injection.ts';

const PREFIX = 'painted:';

export async function rememberToken(tabId: number, token: string): Promise<void> {
  await browser.storage.local.set({ [PREFIX + tabId]: token });
}

export async function forgetToken(tabId: number): Promise<void> {
  await browser.storage.local.remove(PREFIX + tabId);
}

/** Takes down what earlier versions painted in open tabs, and forgets all names. */
export async function clearOldPaint(): Promise<void> {
  const items = await browser.storage.local.get(null);
  const painted = Object.entries(items).filter(
    (entry): entry is [string, string] => entry[0].startsWith(PREFIX) && typeof entry[1] === 'string',
  );
  await Promise.all(painted.map(([key, token]) => clearTab(Number(key.slice(PREFIX.length)), token)));
  await browser.storage.local.remove(painted.map(([key]) => key));
}

async function clearTab(tabId: number, token: string): Promise<void> {
  await removeMarkRules(tabId, token);
  await browser.scripting
    .executeScript({
      target: { tabId },
      func: (names: string[]) => names.forEach((name) => CSS.highlights.delete(name)),
      args: [highlightNames(token)],
    })
    .catch(() => undefined); // the tab is gone or shows another page
}
