/** Install, update, start and changes of access or settings: whatever happens, the same few steps put things right. */
import { browser } from 'wxt/browser';
import { oneByOne } from '../../lib/sites/one-by-one.ts';
import { reconcileRegistration } from '../../lib/sites/registration.ts';
import { loadSettings, onSettings } from '../../lib/sites/settings.ts';
import { emptyBin } from '../../lib/store/highlights.ts';
import { styleBadge } from './icon.ts';
import { reconcileTabs } from './injection.ts';
import { refreshPack } from './knowledge.ts';
import { installMenus } from './menus.ts';
import { isSavedPage, reconcileSavedPages } from './saved-pages.ts';
import { refreshIcons } from './tab-icons.ts';
import { clearOldPaint } from './tokens.ts';

const WELCOMED = 'welcomed';

/** Registers everything that keeps pages and rules in agreement. Synchronously, so that no event is missed. */
export function watchLifecycle(): void {
  browser.runtime.onInstalled.addListener(() => void installed());
  browser.runtime.onStartup.addListener(() => void started());
  browser.permissions.onAdded.addListener(() => void reconcile());
  browser.permissions.onRemoved.addListener(() => void reconcile());
  onSettings(() => void reconcile());
}

async function installed(): Promise<void> {
  installMenus();
  await clearOldPaint();
  await Promise.all([refreshPack(), reconcile(), styleBadge(), tidy()]);
  await welcome();
}

/** An update that was cut off left the older pack in place: the next start brings in the new one. */
async function started(): Promise<void> {
  await Promise.all([refreshPack(), reconcile(), tidy()]);
}

/** What cannot be emptied today can be tomorrow. */
async function tidy(): Promise<void> {
  await emptyBin().catch((error: unknown) => console.warn('[on record] bin', error));
}

/** Registrations, open tabs and icons as the settings want them. Idempotent; one after the other, so that the last change wins. */
export const reconcile = oneByOne(bringInLine);

async function bringInLine(): Promise<void> {
  const settings = await loadSettings();
  await Promise.all([reconcileRegistration(settings), reconcileSavedPages()]);
  await Promise.all([reconcileTabs(settings, await isSavedPage()), refreshIcons(settings)]);
}

/** Opens the welcome page, once per profile. */
async function welcome(): Promise<void> {
  if ((await browser.storage.local.get(WELCOMED))[WELCOMED]) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
