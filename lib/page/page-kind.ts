/** What sort of page it is: that decides where marks may stand. */
import type { Metadata } from './metadata.ts';
import type { PageKind } from './types.ts';

export interface KindClues {
  metadata: Metadata;
  url: string;
  /** Prose in the article's blocks, in weighted characters, and the longest single block. */
  prose: number;
  longest: number;
  /** Text of the whole page, and how much of it is links. */
  linkText: number;
  pageText: number;
  /** Headings around the text that are links: teasers have them. */
  linkedHeadings: number;
  hasTitle: boolean;
  /** Parts that look like entries with a time of their own. */
  datedEntries: () => number;
  hasMail: () => boolean;
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
  const { metadata, prose, hasTitle } = clues;
  const { pathname, hostname } = URL.canParse(clues.url) ? new URL(clues.url) : { pathname: '', hostname: '' };
  const isTold = isToldArticle(metadata);
  if (MAIL_HOSTS.test(hostname) || (!isTold && clues.hasMail())) return 'mail';
  if (isLive(clues, pathname)) return 'live-blog';
  if (isForumLike(metadata, clues.url) && (metadata.articles.length > 0 || clues.datedEntries() >= 2)) return 'forum';
  if (!isTold && isFront(clues, pathname)) return 'front';
  return prose >= (isTold || hasTitle ? SHORTEST_ARTICLE : 4 * SHORTEST_ARTICLE) ? 'article' : 'other';
}

function isToldArticle({ articles, meta }: Metadata): boolean {
  return articles.length > 0 || meta.get('og:type') === 'article' || meta.has('article:published_time');
}

function isLive({ metadata, datedEntries }: KindClues, path: string): boolean {
  return metadata.types.has('LiveBlogPosting') || (LIVE_PATH.test(path) && datedEntries() >= 3);
}

/** Whether what readers wrote is what the page is about. */
export function isForumLike({ articles, types }: Metadata, url: string): boolean {
  return FORUM_TYPES.some((type) => types.has(type)) || (articles.length === 0 && FORUM_PATH.test(url));
}

/** Front and section pages: many linked headlines, little text under each. */
function isFront(clues: KindClues, path: string): boolean {
  const { metadata, prose, longest, linkText, pageText, linkedHeadings } = clues;
  if (HOME.test(path) && linkedHeadings >= 2) return true;
  if (linkedHeadings >= 3 && LISTING_TYPES.some((type) => metadata.types.has(type))) return true;
  if (linkedHeadings >= 5 && prose < linkedHeadings * 400) return true;
  return pageText > 1500 && linkText > pageText * 0.6 && longest < 300;
}
