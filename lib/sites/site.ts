/** A site: the page's hostname without a leading `www.`; port and scheme do not matter. Null for pages without a host. */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^www\.|\.$/g, '');
  return (protocol === 'http:' || protocol === 'https:') && host !== '' ? host : null;
}

/** Whether a host is the site or one of its subdomains. */
export function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;

/** Match patterns that cover a site with its subdomains. */
export function patternsOf(site: string): string[] {
  return IP_ADDRESS.test(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://*.${site}/*`];
}
