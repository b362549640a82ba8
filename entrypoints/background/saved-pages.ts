/**
 * Pages with highlights get the reader at once, also when they are not coverage: registered by address, so that every
 * other page stays untouched.
 */
import { browser } from 'wxt/browser';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { oneByOne } from '../../lib/sites/one-by-one.ts';
import { patternsOf, siteOf } from '../../lib/sites/site.ts';
import { loadSettings } from '../../lib/sites/settings.ts';
import { openDatabase } from '../../lib/store/database.ts';

const ID = 'saved-pages';
/** Two to a page, of the newest pages only: every pattern is held against every navigation. */
const MOST_PATTERNS = 1000;
/** Highlights among which the pages are looked for: a page often has several. */
const MOST_ROWS = 2 * MOST_PATTERNS;

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
  const newest = await database.highlights.orderBy('created').reverse().limit(MOST_ROWS).toArray();
  return [...new Set(newest.flatMap(patternsOfHighlight))].slice(0, MOST_PATTERNS);
}

/** Where a highlight may be found again: nowhere when it was deleted or has nothing to find it by. */
function patternsOfHighlight({ url, canonicalUrl, deleted, selectors }: Highlight): string[] {
  if (deleted !== null || selectors === null) return [];
  return [...patternsOfPage(url), ...patternsOfPage(canonicalUrl)];
}

/**
 * Whether a page has highlights for which there was no room in the registration: those that were saved longest ago. They
 * get their reader once the page has loaded.
 */
export async function isSavedBeyond(url: string | undefined): Promise<boolean> {
  const site = url && siteOf(url);
  if (!url || !site) return false;
  const { highlights } = await openDatabase();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const matches = registered?.matches ?? [];
  if (matches.length < MOST_PATTERNS && (await highlights.count()) <= MOST_ROWS) return false;
  const pages = new Set(patternsOfPage(url));
  if (matches.some((pattern) => pages.has(pattern))) return false;
  const isHere = (each: Highlight) => patternsOfHighlight(each).some((pattern) => pages.has(pattern));
  return (await highlights.where('site').equals(site).filter(isHere).first()) !== undefined;
}

/** Match patterns for one page, whatever its query: tracking parameters come and go. Pages below it are other pages. */
export function patternsOfPage(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return [];
  const page = `*://${hostname}${pathname}`;
  return [page, `${page}?*`];
}
