/**
 * Pages with highlights get the reader at once, also when they are not coverage: registered by address, so that every
 * other page stays untouched.
 */
import { browser } from 'wxt/browser';
import { oneByOne } from '../../lib/sites/one-by-one.ts';
import { patternsOf } from '../../lib/sites/site.ts';
import { loadSettings } from '../../lib/sites/settings.ts';
import { openDatabase } from '../../lib/store/database.ts';

const ID = 'saved-pages';
/** The newest pages only: every pattern is held against every navigation. */
const MOST_PAGES = 500;

/**
 * Makes the registration agree with the highlights that are kept. Calls run one after the other. Never fails: a highlight
 * that is kept stays kept, and the next call tries anew.
 */
export const reconcileSavedPages = oneByOne(() =>
  reconcile().catch((error: unknown) => console.warn('[on record] saved pages', error)),
);

/** Whether a page is among those registered: a tab that is open already gets its reader from whoever asks. */
export async function isSavedPage(): Promise<(url: string | undefined) => boolean> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const pages = new Set(registered?.matches);
  return (url) => url !== undefined && patternsOfPage(url).some((pattern) => pages.has(pattern));
}

async function reconcile(): Promise<void> {
  const [{ everywhere, off }, matches] = await Promise.all([loadSettings(), savedPatterns()]);
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] }))[0];
  if (!everywhere || matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: ['reader.js'],
    matches,
    excludeMatches: off.flatMap(patternsOf),
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  await (registered ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}

async function savedPatterns(): Promise<string[]> {
  const database = await openDatabase();
  const newest = await database.highlights
    .orderBy('created')
    .reverse()
    .limit(MOST_PAGES * 4)
    .toArray();
  const patterns = newest
    .filter((each) => each.deleted === null && each.selectors !== null)
    .flatMap(({ url, canonicalUrl }) => [...patternsOfPage(url), ...patternsOfPage(canonicalUrl)]);
  return [...new Set(patterns)].slice(0, MOST_PAGES * 2);
}

/** Match patterns for one page, whatever its query: tracking parameters come and go. Pages below it are other pages. */
export function patternsOfPage(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return [];
  const page = `*://${hostname}${pathname}`;
  return [page, `${page}?*`];
}
