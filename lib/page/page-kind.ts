/** What sort of page it is: that decides where marks may stand. */
import type { Metadata } from './metadata.ts';
import type { PageKind } from './types.ts';

export interface KindClues {
  metadata: Metadata;
  url: string;
  /** Prose in the article's blocks, in weighted characters, and the longest single block. */
  prose: number;
  longest: number;
  /** Links and prose of the whole page. */
  linkText: number;
  pageText: number;
  /** Boxes that look like entries with a time of their own. */
  datedEntries: number;
  /** Headings that are links: teasers have them. */
  linkedHeadings: number;
  hasTitle: boolean;
  hasArticleElement: boolean;
  hasMail: boolean;
}

const MAIL_HOSTS =
  /^(?:mail\.(?:google|yahoo|proton|zoho|aol|163|126|qq|naver|yandex)\.|outlook\.(?:live|office|office365)\.com|app\.(?:fastmail|hey|tuta)\.com|.*\bwebmail\b|(?:round|square)mail\.)/;
const FORUM_TYPES = ['DiscussionForumPosting', 'QAPage', 'Question'];
const FORUM_PATH =
  /\/(?:threads?|topics?|viewtopic|showthread|forums?|discussion|questions|comments)(?:[/.?-]|$)|\/t\/|[?&]tid=/i;
const LIVE_PATH = /[/-]live(?:[/-]|$)|live-?(?:blog|updates|news|coverage)|liveticker|速報ライブ/i;
const LISTING_TYPES = ['CollectionPage', 'SearchResultsPage', 'ItemList'];
const HOME = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w+)?$/i;
const SHORTEST_ARTICLE = 120;

/** Sorts a page. */
export function kindOfPage(clues: KindClues): PageKind {
  const { metadata, prose, hasTitle, hasArticleElement } = clues;
  const { pathname, hostname } = URL.canParse(clues.url) ? new URL(clues.url) : { pathname: '', hostname: '' };
  if (clues.hasMail || MAIL_HOSTS.test(hostname)) return 'mail';
  if (isLive(clues, pathname)) return 'live-blog';
  if (isForum(clues, pathname)) return 'forum';
  if (isFront(clues, pathname)) return 'front';
  const told = metadata.articles.length > 0 || metadata.meta.get('og:type') === 'article';
  if (prose >= SHORTEST_ARTICLE && (told || hasTitle || hasArticleElement)) return 'article';
  return prose >= 4 * SHORTEST_ARTICLE ? 'article' : 'other';
}

function isLive({ metadata, datedEntries }: KindClues, path: string): boolean {
  if (metadata.types.has('LiveBlogPosting')) return true;
  return datedEntries >= 3 && LIVE_PATH.test(path);
}

function isForum({ metadata, datedEntries, url }: KindClues, path: string): boolean {
  if (FORUM_TYPES.some((type) => metadata.types.has(type))) return true;
  return (
    metadata.articles.length === 0 &&
    FORUM_PATH.test(path + (url.split('?')[1] ? `?${url.split('?')[1]}` : '')) &&
    datedEntries >= 2
  );
}

/** Front and section pages: many linked headlines, no text that leads. */
function isFront(clues: KindClues, path: string): boolean {
  const { metadata, prose, longest, linkText, pageText, linkedHeadings } = clues;
  const isArticle =
    metadata.articles.length > 0 || metadata.meta.get('og:type') === 'article' || metadata.meta.has('article:published_time');
  if (HOME.test(path) && !isArticle && linkedHeadings >= 2) return true;
  if (LISTING_TYPES.some((type) => metadata.types.has(type)) && metadata.articles.length === 0 && linkedHeadings >= 3)
    return true;
  if (isArticle) return false;
  if (linkedHeadings >= 6 && longest < 400 && prose < 4000) return true;
  return pageText > 1500 && linkText > pageText * 0.6 && longest < 300;
}
