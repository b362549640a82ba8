/** What sort of page it is: that decides where marks may stand. */
import { isForumLike, isListing } from './page-signs.ts';
import type { PageClues, PageKind } from './types.ts';

const MAIL_HOSTS =
  /^(?:mail\.(?:google|yahoo|proton|zoho|aol|163|126|qq|naver|yandex)\.|outlook\.(?:live|office|office365)\.com|app\.(?:fastmail|hey|tuta)\.com|.*\bwebmail\b|(?:round|square)mail\.)/;
const LIVE_PATH = /[/-]live(?:[/-]|$)|live-?(?:blog|updates|news|coverage)|liveticker|速報ライブ/i;
const LISTING_TYPES = ['CollectionPage', 'SearchResultsPage', 'ItemList'];
/** What one person wrote, or all on one subject: a few words of it, and a list. */
const LIST_PATH = /\/(?:authors?|contributors?|profile|tags?|topics?|categor(?:y|ies)|series)\/[^/]+\/?$/i;
/** Of board software that tells nothing else of itself. */
const BOARD = /\/(?:viewtopic|showthread)\b/i;
const SEARCH_PATH = /\/(?:search|results)\b/i;
const HOME = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i;
const SHORTEST_ARTICLE = 120;

/** Sorts a page. */
export function kindOfPage(clues: PageClues, url: string): PageKind {
  const { prose, hasTitle, isTold, types, datedEntries } = clues;
  const { pathname, hostname } = URL.canParse(url) ? new URL(url) : { pathname: '', hostname: '' };
  if (MAIL_HOSTS.test(hostname) || (!isTold && clues.hasMail)) return 'mail';
  if (types.includes('LiveBlogPosting') || (LIVE_PATH.test(pathname) && datedEntries >= 3)) return 'live-blog';
  if (isForumLike(types, url) && isThread(clues, pathname)) return 'forum';
  if (!isTold && (clues.hasFeed || isListing(clues) || isFront(clues, pathname))) return 'front';
  return prose >= (isTold || hasTitle ? SHORTEST_ARTICLE : 4 * SHORTEST_ARTICLE) ? 'article' : 'other';
}

/** Whether what stands under the address of a forum is a thread, as it says itself, or by its posts; articles are "discussions", too. */
function isThread(clues: PageClues, path: string): boolean {
  if (!clues.isTold && isListing(clues)) return false;
  return isForumLike(clues.types, '') || clues.datedEntries >= 2 || BOARD.test(path);
}

/** Front and section pages: many linked headlines, little text under each. */
function isFront(clues: PageClues, path: string): boolean {
  const { types, prose, longest, linkText, pageText, linkedHeadings, teasers } = clues;
  if (Math.max(linkedHeadings, teasers) >= (HOME.test(path) || SEARCH_PATH.test(path) ? 2 : LIST_PATH.test(path) ? 3 : Infinity))
    return true;
  if (linkedHeadings >= 3 && LISTING_TYPES.some((type) => types.includes(type))) return true;
  if (linkedHeadings >= 5 && prose < linkedHeadings * 400) return true;
  return pageText > 1500 && linkText > pageText * 0.6 && longest < 300;
}
