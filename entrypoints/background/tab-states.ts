/** What each tab's page said of itself, kept for the popup and the icon while the browser runs. */
import { browser } from 'wxt/browser';
import { ErrorCode, PageState } from '../../lib/messages/schema.ts';

const keyOf = (tabId: number) => `tab:${tabId}`;
const problemKeyOf = (tabId: number) => `problem:${tabId}`;

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
  await browser.storage.session.remove([keyOf(tabId), problemKeyOf(tabId)]);
}

/** Why the last saving in this tab from the menu or by key failed; nothing else on the page says it. */
export async function problemOf(tabId: number): Promise<ErrorCode | null> {
  const key = problemKeyOf(tabId);
  return ErrorCode.safeParse((await browser.storage.session.get(key))[key]).data ?? null;
}

export async function rememberProblem(tabId: number, code: ErrorCode | null): Promise<void> {
  if (code) await browser.storage.session.set({ [problemKeyOf(tabId)]: code });
  else await browser.storage.session.remove(problemKeyOf(tabId));
}
