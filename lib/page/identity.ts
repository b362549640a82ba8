/**
 * The identity of an article: one string for every address under which the same text is read. It is a key, not a link:
 * scheme, `www.` and trailing slash are folded away. Pure.
 */
import { pageAddress } from './address.ts';
import { houseOf } from './house.ts';
import { isNoise, isPhoneView, type Naming } from './query-noise.ts';
import { unwrapCopy } from './url-copies.ts';

export interface Addresses {
  url: string;
  /** `link[rel=canonical]`, as written. */
  canonical?: string | null;
  /** `og:url`, as written. */
  ogUrl?: string | null;
}

const SCRIPT = /\.(?:php|asp|aspx|jsp|do|cgi|dll|pl)$/i;
const MIRROR_LABELS = /^(?:www\d?|amp|m|mobile|mobi|touch|wap|sp|print|3g|h5|edition|lite|old|np)\./;
/** A day, a month or a number: `/2025/04/17/`, `/2025/apr/17/`, `/2025-04/`, `/3306789/`. */
const NUMBER = /\/(?:20\d\d[-/]?(?:0[1-9]|1[0-2]|[a-z]{3})(?:[-/]?\d\d)?|\d{6,})\//i;
/** Query parameters that name the article itself. */
const NAMES_PAGE =
  /^(?:id|p|aid|tid|sid|nid|pid|gid|cid|did|no|key|doc|docid|story|storyid|article|articleid|article_id|news|newsid|news_id|idx|seq|v|t|q)$/i;

/** The identity of the page at these addresses. */
export function canonicalise({ url, canonical, ogUrl }: Addresses): string {
  const own = parse(url);
  if (!own) return pageAddress(url);
  const isCopy = unwrapCopy(own.href) !== null;
  const base = fold(own);
  for (const told of [canonical, ogUrl]) {
    const other = told ? parse(told, own.href) : null;
    const folded = other && fold(other);
    if (folded && (isSameArticle(base, folded) || (isCopy && isBareCopy(base)))) return folded.href;
  }
  return base.href;
}

function parse(url: string, base?: string): URL | null {
  if (!URL.canParse(url, base)) return null;
  const parsed = new URL(url, base);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : null;
}

/** Copies such as `archive.ph/AbC1d` do not say what they are a copy of; their canonical does. */
function isBareCopy(url: URL): boolean {
  return /^(?:archive\.(?:ph|today|is|li|vn|fo|md)|ghostarchive\.org|perma\.cc)$/.test(url.hostname);
}

/** One spelling of an address: copies unwrapped, mirrors, views and tracking dropped, parameters sorted. */
function fold(url: URL): URL {
  const inner = unwrapCopy(url.href);
  const folded = new URL((inner && parse(inner)?.href) ?? url.href);
  folded.protocol = 'https:';
  folded.port = folded.port === '80' ? '' : folded.port;
  folded.hash = namingOf(folded) === 'not' ? routeOf(folded) : '';
  folded.username = '';
  folded.password = '';
  folded.hostname = foldHost(folded.hostname);
  folded.pathname = foldPath(folded.pathname);
  foldQuery(folded);
  return folded;
}

function foldHost(host: string): string {
  let name = host.replace(/\.$/, '');
  while (MIRROR_LABELS.test(name) && name.split('.').length > 2) name = name.replace(MIRROR_LABELS, '');
  return name
    .replace(/^twitter(?=\.com$)/, 'x')
    .replace(/^m-(?=[a-z]{2}\.)/, '')
    .replace(/^([a-z-]{2,10})\.(?:m|mobile)\.(?=(?:[^.]+\.)+[a-z]{2,}$)/, '$1.');
}

function foldPath(path: string): string {
  const folded = path
    .replace(/%[0-9a-f]{2}/gi, (code) => (/%(?:2D|2E|5F|7E)/i.test(code) ? decodeURIComponent(code) : code.toUpperCase()))
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/(?:amp|print|amphtml|google-amp)(?=\/[^/]+\/|\/[^/]*[-_\d][^/]*$)/i, '')
    .replace(/\/(?:amp|amphtml)(?=\/(?:[^/]+\/){0,3}[^/]*(?:[-_]|\d{3})[^/]*$)/i, '')
    .replace(/\/(?:amp|print|amp\/print|print-view|printview|printable|singlepage|page\/1)(?:\/?|\.html?)$/i, '')
    .replace(/[._-](?:amp|print)(?=\.\w{3,5}$)/i, '')
    .replace(/\.amp$|(?<=\d)-amp$/i, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, '/');
  return folded.length > 1 ? folded.replace(/\/$/, '') : folded;
}

function foldQuery(url: URL): void {
  const naming = namingOf(url);
  if (isPhoneView(url.href)) url.searchParams.delete('m');
  const kept = [...url.searchParams].filter(([name, value]) => !isNoise(name, value, naming));
  kept.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  url.search = new URLSearchParams(kept).toString();
}

/** How the path tells which page it is: by several words, by a number, a code or a day; a script's name tells nothing. */
function namingOf({ pathname, search }: URL): Naming {
  if (SCRIPT.test(pathname)) return 'not';
  const last = readable(pathname.split('/').filter(Boolean).at(-1) ?? '');
  const isUnderNumber = NUMBER.test(pathname) && /[^\W\d_]{4}/.test(last);
  // A day by itself is an issue with many articles.
  if (isUnderNumber || (/\d{6}|\d{4}-\d\d-\d\d/.test(last) && !/^20\d\d-?\d\d(?:-?\d\d)?$/.test(last))) return 'number';
  const isWords = /[^\W_]{2,}[-_][^\W_]{2,}|\d{5}|[^ -~]{2}/.test(last) || (/\d/.test(last) && last.length >= 8);
  return isWords || /[?&]__biz=/.test(search) ? 'words' : 'not';
}

/** The fragment where it is a route of an app. */
function routeOf({ href, hash }: URL): string {
  return pageAddress(href).includes('#') ? hash : '';
}

/** Whether what a page calls its address can be the same article: not the home page, not one left over from before. */
function isSameArticle(own: URL, other: URL): boolean {
  if (own.href === other.href) return true;
  // What a page says of itself opens what was saved elsewhere to it: nobody may speak for another's house.
  if (!isSameHouse(own, other)) return false;
  const isHome = (url: URL) => /^\/(?:[a-z]{2}(?:-[a-z]{2})?)?$/i.test(url.pathname) && url.search === '';
  if (isHome(other) || isHome(own)) return false;
  if (losesName(own, other)) return false;
  const ids = [idsOf(own), idsOf(other)] as const;
  if (ids[0].length > 0 && ids[1].length > 0) return ids[0].some((id) => ids[1].includes(id));
  const words = [wordsOf(own), wordsOf(other)] as const;
  if (words[0].length === 0) return true;
  if (words[1].length === 0) return false;
  const shared = words[0].filter((word) => words[1].includes(word)).length;
  return shared * 2 >= Math.min(words[0].length, words[1].length) || (ids[0].length > 0 && shared > 0);
}

/** Some sites give every article the same canonical script without its parameters, some apps one without the route. */
function losesName(own: URL, other: URL): boolean {
  if (own.hash !== other.hash) return true;
  if (own.pathname !== other.pathname || namingOf(own) === 'number') return false;
  return [...own.searchParams].some(([name, value]) => NAMES_PAGE.test(name) && other.searchParams.get(name) !== value);
}

function idsOf(url: URL): string[] {
  return (`${url.pathname} ${url.search}`.match(/\d{5,}/g) ?? []).filter((id) => !/^(?:19|20)\d{6}$/.test(id));
}

/** Telling words of the last part of the path. */
function wordsOf(url: URL): string[] {
  return readable(url.pathname.split('/').filter(Boolean).at(-1) ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^(?:html?|php|aspx?|shtml|index|article|story|news)$/.test(word));
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // not UTF-8: taken as it stands
  }
}

/** Same host, or hosts under one name that somebody can register. */
function isSameHouse(own: URL, other: URL): boolean {
  return own.host === other.host || (own.port === other.port && houseOf(own.hostname) === houseOf(other.hostname));
}

/** An identity under the scheme that its page was seen with, so that it opens. */
export function openable(identity: string, url: string): string {
  return url.startsWith('http:') ? identity.replace(/^https:/, 'http:') : identity;
}

/** An identity under both schemes: as which it may be kept. */
export function underBothSchemes(identity: string): string[] {
  return ['https:', 'http:'].map((scheme) => identity.replace(/^https?:/, scheme));
}
