/** Whose a host is: the part of its name that somebody registered. Pure. */

/** Under these anybody gets a name of their own: registries of countries, and hosts of other people's pages. */
const SECOND_LEVEL =
  /^(?:ac|ad|co|com|ed|edu|gen|go|gob|gouv|gov|govt|gr|gv|id|in|lg|ltd|me|mil|muni|ne|net|nhs|nom|or|org|plc|pro|sch|web)$/;
const SHARED =
  /(?:^|\.)(?:github|gitlab|ghost|itch|readthedocs|webflow|wixsite|weebly|wordpress|blogspot|substack|medium|tumblr|typepad|livejournal|beehiiv|hatenablog|hatenadiary|fc2|seesaa|livedoor|exblog|cocolog-nifty|pixnet|netlify|vercel|pages|workers|web|firebaseapp|appspot|herokuapp|onrender|fly|azurewebsites|cloudfront|amazonaws|googleusercontent|notion|squarespace|strikingly|over-blog|altervista|neocities|surge|glitch|translate|ampproject)\.(?:io|com|net|app|dev|org|jp|co|me|sh|site|blog|page|goog|la)$/;

/** The registrable name of a host: `example.co.uk` of `news.example.co.uk`. A host that is a number stands for itself. */
export function houseOf(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return host;
  const labels = host.split('.');
  const [top = '', second = ''] = labels.toReversed();
  const isRegistry = (top.length === 2 && SECOND_LEVEL.test(second)) || (labels.length > 2 && SHARED.test(host));
  return labels.slice(isRegistry ? -3 : -2).join('.');
}
