/** What a person does, for tests that share it. */
import type { Highlight } from '../../lib/highlights/schema.ts';
import type { Page } from 'playwright-core';
import { paintedPassages } from '../../lib/cli/painted.ts';
import { CardView } from './card.ts';
import { passagesOn, type Stage, until } from './harness.ts';

/** Lays the pointer on a passage as a hand does: it comes, moves a little and stays. */
export async function dwellOn(page: Page, text: RegExp): Promise<CardView> {
  const passage = (await passagesOn(page)).find((each) => text.test(each.text));
  if (!passage) throw new Error(`no passage ${text}`);
  await page.mouse.move(passage.x - 40, passage.y - 40);
  await page.mouse.move(passage.x, passage.y, { steps: 8 });
  await page.mouse.move(passage.x + 2, passage.y + 1, { steps: 3 });
  return new CardView(page);
}

/** Waits until passages that match every `yes`, and none that match a `no`, are painted. */
export async function marked(page: Page, { yes = [], no = [] }: { yes?: RegExp[]; no?: RegExp[] }): Promise<void> {
  let texts: string[] = [];
  const isSo = async () => {
    texts = (await page.evaluate(paintedPassages)).map(({ text }) => text);
    const has = (wanted: RegExp) => texts.some((text) => wanted.test(text));
    return yes.every(has) && !no.some(has);
  };
  await until('these marks', isSo, 8000).catch(() => {
    throw new Error(`waited for ${yes.join(' ')} without ${no.join(' ') || 'more'}; painted are: ${texts.join(' | ') || 'none'}`);
  });
}

/** The id of the tab that shows a page; a page of the browser keeps its address from us, and must be in front. */
export async function tabOf(stage: Stage, page: Page): Promise<number> {
  const worker = await stage.worker();
  if (page.url().startsWith('chrome:')) await page.bringToFront();
  return until('the tab', () =>
    worker.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      return (tabs.find(({ url }) => url === wanted) ?? tabs.find(({ url, active }) => url === undefined && active))?.id;
    }, page.url()),
  );
}

/** Waits until a card that has just opened takes clicks: one that opened under the pointer takes none at first. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 800));

/** The popup, as a page of its own, for the tab that shows a page. */
export async function openPopup(stage: Stage, page: Page): Promise<Page> {
  return stage.openOwn(`popup.html?tab=${await tabOf(stage, page)}`);
}

/** Selects a text of the page, as a drag over it would; the first place where it stands within one node. */
export async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted);
      if (start >= 0) return getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
    throw new Error(`no ${wanted} on the page`);
  }, text);
}

/** Chooses our item of the context menu: the menu itself is the browser's, so its event is what can be brought about. */
export async function saveFromMenu(stage: Stage, page: Page, selectionText: string, privateWindow = false): Promise<void> {
  const tabId = await tabOf(stage, page);
  const worker = await stage.worker();
  await worker.evaluate(
    async ([id, pageUrl, text, incognito]) => {
      const tab = await chrome.tabs.get(id);
      // Only the browser may call it, so it is in no type.
      (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        { menuItemId: 'save-selection', selectionText: text, pageUrl, editable: false },
        { ...tab, incognito },
      );
    },
    [tabId, page.url(), selectionText, privateWindow] as const,
  );
}

/** A highlight as far as tests look at it. */
export interface Row {
  id: string;
  text: string;
  sentence: string;
  selectors: object | null;
  orphan: boolean;
  note: string;
  deleted: string | null;
  url: string;
}

/** All rows of a table, read by one of our own pages. */
export async function rowsOf<T = Row>(own: Page, table: string): Promise<T[]> {
  return own.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const open = indexedDB.open('on-record');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result as T[]);
          };
        };
      }),
    table,
  );
}

/** Makes rows the only highlights, as earlier visits would have left them. */
export async function leaveRows(own: Page, rows: Highlight[]): Promise<void> {
  await own.evaluate(
    (all) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('on-record');
        open.onsuccess = () => {
          const write = open.result.transaction('highlights', 'readwrite');
          write.objectStore('highlights').clear();
          for (const each of all) write.objectStore('highlights').put(each);
          write.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
}
