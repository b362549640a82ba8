/** Whose a host is: the part of its name that somebody registered. Pure. */

/** Under these anybody gets a name of their own: registries of countries, and hosts of other people's pages. */
const SECOND_LEVEL = /^(?:ac|ad|com?|edu?|go[bv]?|gouv|govt|id|ltd|mil|net?|nom|org?|plc|sch|web)$/;
const SHARED =
  /\.(?:git(?:hub|lab)|ghost|webflow|wixsite|weebly|wordpress|blogspot|substack|medium|tumblr|livejournal|beehiiv|hatenablog|fc2|pixnet|netlify|vercel|pages|workers|web|herokuapp|cloudfront|amazonaws|notion)\.\w{2,5}$/;

/** The registrable name of a host: `example.co.uk` of `news.example.co.uk`. A host that is a number stands for itself. */
export function houseOf(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split('.');
  const [top = '', second = ''] = labels.toReversed();
  const isRegistry = (top.length === 2 && SECOND_LEVEL.test(second)) || (labels.length > 2 && SHARED.test(host));
  return labels.slice(isRegistry ? -3 : -2).join('.');
}
