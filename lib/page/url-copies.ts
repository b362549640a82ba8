/** Addresses under which somebody else serves a copy of a page, and the address inside. Pure. */

/** Archives, and services that show a page without its furniture: the path ends in the full address of the original. */
const ARCHIVES =
  /^(?:web\.archive\.org|archive\.(?:ph|today|is|li|vn|fo|md)|webarchive\.loc\.gov|webarchive\.nationalarchives\.gov\.uk|arquivo\.pt|web\.archive\.bibalex\.org|wayback\.archive-it\.org|megalodon\.jp|perma-archives\.org|perma\.cc|ghostarchive\.org|webarchive\.nla\.gov\.au|webarchive\.org\.uk|swap\.stanford\.edu|gyo\.tc|12ft\.io|smry\.ai|freedium\.cfd|removepaywall\.com)$/;
/** Translators that are given the address as a parameter. */
const TRANSLATORS =
  /^translate\.google(?:usercontent)?\.[a-z.]+$|^translate\.yandex\.[a-z.]+$|^(?:translatetheweb|microsofttranslator)\.com$|^papago\.naver\.net$/;
const AMP_HOSTS = /(?:^|\.)cdn\.ampproject\.org$|^bing-amp\.com$/;
const INNER = /\/((?:https?|ftp):\/{1,2}.+)$/i;

/** The original's address when this one is a copy that names it, else null; the address itself for a copy that does not. */
export function unwrapCopy(href: string): string | null {
  const url = new URL(href);
  const host = url.hostname.replace(/^www\./, '');
  if (ARCHIVES.test(host))
    return innerOf(url) ?? bareInner(url) ?? url.searchParams.get('url') ?? url.searchParams.get('q') ?? href;
  if (host === 'webcache.googleusercontent.com') return cached(url);
  if (AMP_HOSTS.test(host)) return ampInner(url.pathname.replace(/^\/(?:wp\/)?[a-z]\//, '/'), url);
  if (/^(?:google\.[a-z.]+|bing\.com)$/.test(host) && url.pathname.startsWith('/amp/'))
    return ampInner(url.pathname.slice(4), url);
  if (host.endsWith('.translate.goog')) return translated(url, host);
  if (TRANSLATORS.test(host)) return ['u', 'url', 'a'].map((name) => url.searchParams.get(name)).find(Boolean) ?? null;
  if (host.endsWith('.webpkgcache.com')) return ampInner(url.pathname.replace(/^\/doc\/-/, ''), url);
  // Letters that their readers pass on.
  if (host === 'open.substack.com') return url.pathname.replace(/^\/pub\/([\w-]+)(\/p\/.*)/, 'https://$1.substack.com$2');
  if (host === 'translated.turbopages.org') return ampInner(url.pathname.replace(/^\/proxy_u\/[^/]+\/https?/, ''), url);
  return null;
}

/** `/web/20250403120000/https://example.org/a?b` */
function innerOf({ pathname, search }: URL): string | null {
  const inner = INNER.exec(pathname.replace(/%3A/i, ':').replaceAll(/%2F/gi, '/'))?.[1];
  return inner === undefined ? null : inner.replace(/^(\w+):\/+/, '$1://') + search;
}

/** `/web/2025/example.org/a`: archives take addresses without a scheme too. */
function bareInner({ pathname, search }: URL): string | null {
  const inner = /^\/(?:web\/)?\d{4,14}[a-z_*]{0,4}\/((?:[\w-]+\.)+[a-z]{2,}(?:\/.*)?)$/i.exec(pathname)?.[1];
  return inner === undefined ? null : `https://${inner}${search}`;
}

/** `?q=cache:CODE:https://example.org/a+words` */
function cached(url: URL): string | null {
  const inner = /^cache:(?:[\w-]{8,}:|[\w-]+:(?=https?:))?(\S+)/.exec(url.searchParams.get('q') ?? '')?.[1];
  if (inner === undefined) return null;
  return /^https?:/.test(inner) ? inner : `https://${inner}`;
}

/** `/s/example.org/a` with `s` for https. */
function ampInner(path: string, { search }: URL): string | null {
  const inner = /^\/(?:s\/)?((?:[\w-]+\.)+[a-z]{2,}(?:\/.*)?)$/i.exec(path)?.[1];
  return inner === undefined ? null : `https://${inner}${search}`;
}

/** `www-example-org.translate.goog`: dots as hyphens, hyphens doubled. */
function translated(url: URL, host: string): string {
  const name = host.slice(0, -'.translate.goog'.length).replaceAll('--', '\0').replaceAll('-', '.').replaceAll('\0', '-');
  return `https://${name}${url.pathname}${url.search}`;
}
