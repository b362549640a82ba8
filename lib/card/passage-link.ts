/** A link that leads to a passage by its text (URL Fragment Text Directives), with nothing of ours on the page. */
import { pageAddress } from '../page/address.ts';

/** Above this length the first and last words stand for the passage: addresses have limits. */
const MOST_CHARS = 240;
const EDGE_WORDS = 5;

/** The page's address with a text fragment for the passage; any fragment of its own gives way. */
export function passageLink(url: string, quote: string): string {
  const address = pageAddress(url);
  const text = quote.replace(/\s+/g, ' ').trim();
  if (text === '') return address;
  const words = text.split(' ');
  const directive =
    text.length > MOST_CHARS && words.length > EDGE_WORDS * 2
      ? `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`
      : encode(text);
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** A hyphen would read as the mark of a prefix or suffix; the rest `encodeURIComponent` knows. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
