/** Context menu and keyboard commands. Both work where nothing of ours runs: the click itself grants access to the tab. */
import { browser, type Browser } from 'wxt/browser';
import { tell } from '../../lib/messages/tell.ts';
import { tellReader } from './errands.ts';
import { reporting } from './reporting.ts';
import { saveBareText } from './saving.ts';
import { words } from './words.ts';

const SAVE = 'save-selection';
const ANNOTATE = 'annotate-page';

/** Puts our items into the context menu. Once per installation: they persist. */
export function installMenus(): void {
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: SAVE, title: words().t('menu.saveSelection'), contexts: ['selection'] });
    browser.contextMenus.create({ id: ANNOTATE, title: words().t('menu.annotatePage'), contexts: ['page'] });
  });
}

export function watchMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }, tab) => {
    if (!tab) return;
    if (menuItemId === SAVE && selectionText) {
      // Pages of the browser keep their address from us; the click tells it.
      void saveSelection({ ...tab, url: tab.url ?? pageUrl }, selectionText);
    }
    if (menuItemId === ANNOTATE && tab.id !== undefined) void annotateTab(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) void runCommand(command, tab);
  });
}

async function runCommand(command: string, tab: Browser.tabs.Tab): Promise<void> {
  const tabId = tab.id as number;
  if (command === 'next-mark') await tell(tabId, { kind: 'page:step', to: 'next' });
  else if (command === 'previous-mark') await tell(tabId, { kind: 'page:step', to: 'previous' });
  else if (command === 'open-card') await tell(tabId, { kind: 'page:step', to: 'open' });
  else if (command === 'save-passage') await saveSelection(tab, '');
}

/** Saves the selection of a tab; its bare text where no script can run. */
async function saveSelection(tab: Browser.tabs.Tab, text: string): Promise<void> {
  if (tab.id !== undefined && (await tellReader(tab.id, { kind: 'page:saveSelection', text }))) return;
  if (!text) return;
  const keep = () => saveBareText(text, tab, { privateWindow: tab.incognito });
  if (tab.id === undefined) await keep();
  else await reporting(tab.id, tab.url, keep).catch((error: unknown) => console.warn('[on record] save', error));
}

/** Marks a page whatever it is about, and wherever it is: the person asked. */
export function annotateTab(tabId: number): Promise<boolean> {
  return tellReader(tabId, { kind: 'page:rescan', force: true });
}
