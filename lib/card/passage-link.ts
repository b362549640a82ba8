/** A link that leads to a passage by its text (URL Fragment Text Directives), with nothing of ours on the page. */
import { pageAddress } from '../page/address.ts';

/** Above this length the first and last words stand for the passage: addresses have limits. */
const MOST_CHARS = 240;
const EDGE_WORDS = 5;
/** A passage as short as this may stand anywhere on a page, in a teaser or a caption: its neighbours are always named. */
const SHORT = 40;
/** Characters of the text on either side that are named, as few as tell the passage from others. */
const CONTEXTS = [24, 60, 120];

export interface LinkedText {
  quote: string;
  /** The line of text that it stands in, up to it and after it. */
  before: string;
  after: string;
  /** The whole article's. */
  all: string;
}

/** The page's address with a text fragment for the passage; any fragment of its own gives way. */
export function passageLink(url: string, linked: LinkedText): string {
  const address = pageAddress(url);
  const text = evenly(linked.quote).trim();
  if (text === '') return address;
  const [prefix, suffix] = neighbours(linked).map(encode);
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${prefix && `${prefix}-,`}${rangeOf(text)}${suffix && `,-${suffix}`}`;
}

/** What has to be named before and after a passage. */
function neighbours(linked: LinkedText): string[] {
  const [before, quote, after, all] = [linked.before, linked.quote, linked.after, linked.all].map(evenly) as [
    string,
    string,
    string,
    string,
  ];
  if (quote.length > SHORT && isOnce(quote, all)) return ['', ''];
  const sides = CONTEXTS.map((chars) => [lastWords(before, chars), firstWords(after, chars)]);
  return sides.find((side) => isOnce(side.join(quote), all)) ?? sides.at(-1)!;
}

function rangeOf(text: string): string {
  const words = text.split(' ');
  return text.length > MOST_CHARS && words.length > EDGE_WORDS * 2
    ? `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`
    : encode(text);
}

function evenly(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Browsers look for the words without regard to case. */
function isOnce(part: string, all: string): boolean {
  return all.toLowerCase().split(part.toLowerCase()).length <= 2;
}

/** Browsers find the outer ends of what is named at the bounds of words only, which Chinese and Japanese do not write. */
function lastWords(text: string, chars: number): string {
  return text.slice(wordAt(text, text.length - chars)?.index ?? 0);
}

function firstWords(text: string, chars: number): string {
  const word = wordAt(text, chars);
  return word ? text.slice(0, word.index + word.segment.length) : text;
}

function wordAt(text: string, index: number): Intl.SegmentData | undefined {
  return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text).containing(index);
}

/** A hyphen would read as the mark of a prefix or suffix; the rest `encodeURIComponent` knows. */
function encode(text: string): string {
  return encodeURIComponent(text.trim().toWellFormed()).replaceAll('-', '%2D');
}
