/**
 * Narrows down where an article is looked for, by how much text and how many links whole subtrees have: no element inside
 * of one becomes known to the script, which costs more than anything else. The way leads from the outside in, along the
 * headline, and stops where a part beside it could belong to the article as well; what there is plainly a list of links
 * is left out.
 */
import { CJK } from './article-region.ts';
import * as names from './class-words.ts';
import * as kinds from './element-kinds.ts';
import { classOf, isHidden } from './hidden.ts';
import { labelOf } from './section-labels.ts';

/** An article has more letters than that. A Chinese or Japanese character says as much as two. */
const SHORTEST_ARTICLE = 500;
/** With less, nothing is taken for a list: it may be all there is. */
const LEAST_LEFT = 300;
const SHORTEST_TITLE = 8;
/** Between a headline and the name of its site, on either side. */
const SEPARATOR = /\s[-–—]\s|[|·•»:：｜_]/;
/** Teasers and menus have fewer letters to a link, running text has more. */
const LETTERS_PER_LINK = 250;
/** Running text may be full of links: a part that is longer than the one with the headline and has paragraphs is some. */
const FEWEST_PARAGRAPHS = 3;
/** A part without links that is shorter is a label, but for what may be the article's date. */
const LONGEST_LABEL = 20;
const LONGEST_DATE_LINE = 200;
/** A year, as it stands in dates. */
export const YEAR = /(?:19|20)\d\d|令和|民國/;
/** On longer pages, finding out would take longer than to read as much as is read of them. */
const LONGEST_TEXT = 500_000;
const DEEPEST = 12;
/** An element with more of them is a list, or the article itself. */
const MOST_CHILDREN = 40;
/** Of a list. Where there are fewer, reading them costs little. */
const FEWEST_LINKS = 5;
/** When posts of a thread were written: each says so, and hardly any list of links does. */
const POSTED = /(?:19|20)\d\d|\d[:：]\d\d|\bago\b|前/;

export interface Scope {
  element: Element;
  /** Lists of links and comments in it, right under the element. */
  lists: Set<Element>;
}

/** A child on the way, with its text. */
interface Part {
  element: Element;
  text: string;
  letters: number;
}

/**
 * The smallest element around the headline outside of which nothing of the article is expected. The headline is the only
 * `h1`, or else where the page's own title stands. In a thread, what is posted may be short and full of links.
 */
export function narrowScope(outer: Element, title: string, isThread = false): Scope {
  const headline = onlyOne(outer, 'h1');
  const told = title
    .split(SEPARATOR)
    .reduce((a, b) => (b.length > a.length ? b : a))
    .trim();
  const weight = CJK.test(title + headline?.textContent) ? 2 : 1;
  const scope: Scope = { element: outer, lists: new Set() };
  if (!headline && told.length < SHORTEST_TITLE) return scope;
  for (let depth = 0; depth < DEEPEST && scope.element.childElementCount < MOST_CHILDREN; depth++) {
    const parts = [...scope.element.children].filter(isReadable).map((element): Part => {
      const text = element.textContent;
      return { element, text, letters: text.length * weight };
    });
    const own = parts.find(({ element, text }) => (headline ? element.contains(headline) : text.includes(told)));
    if (!own || lettersIn(parts) > LONGEST_TEXT) break;
    const mayBelong = (part: Part) =>
      isThread ? mayBePosts(part) || mayBeProse(part, own) : !isComments(part) && mayBeProse(part, own);
    const rest = parts.filter((part) => part === own || mayBelong(part));
    if (own.letters < SHORTEST_ARTICLE || rest.length > 1) {
      const others = parts.filter((part) => !rest.includes(part) && (isList(part) || isComments(part)));
      if (lettersIn(rest) >= LEAST_LEFT) scope.lists = new Set(others.map(({ element }) => element));
      break;
    }
    scope.element = own.element;
  }
  return scope;
}

function lettersIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { letters }) => sum + letters, 0);
}

/** Paragraphs are read, however many links stand beside them. */
function isList({ element }: Part): boolean {
  return linksIn(element) >= FEWEST_LINKS && element.querySelector('p') === null;
}

/** What readers say, under its label. */
function isComments({ element }: Part): boolean {
  return labelOf(element.firstElementChild?.textContent ?? '') === 'comments';
}

function mayBePosts({ element, text }: Part): boolean {
  return element.querySelector('time') !== null || POSTED.test(text);
}

/** The element that a selector finds, when it finds no other. */
export function onlyOne(scope: Element, selector: string): Element | null {
  const found = scope.querySelectorAll(selector);
  return found.length === 1 ? (found[0] as Element) : null;
}

/** Links to places on the page lead nowhere else, and figures in tables are often links. */
function linksIn(part: Element): number {
  return part.querySelectorAll('a[href]:not([href^="#"],td *,th *)').length;
}

function mayBeProse({ element, text, letters: all }: Part, own: Part): boolean {
  const letters = all - LONGEST_LABEL;
  if (letters > LETTERS_PER_LINK * linksIn(element)) return true;
  if (letters > own.letters && element.querySelectorAll('p').length >= FEWEST_PARAGRAPHS) return true;
  return letters < LONGEST_DATE_LINE && YEAR.test(text);
}

/** Whether an element holds text that may be the article's. */
function isReadable(element: Element): boolean {
  const kind = kinds.kindOf(element.localName);
  if (kind === kinds.skip || kind === kinds.side || isHidden(element)) return false;
  const verdict = names.judgeNames(classOf(element), element.id);
  return verdict !== names.side && verdict !== names.comment && verdict !== names.hidden;
}
