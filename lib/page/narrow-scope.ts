/**
 * Narrows down where an article is looked for, by how much text and how many links whole subtrees have: no element inside
 * of one becomes known to the script, which costs more than anything else. The way leads from the outside in, along the
 * headline, and stops where a part beside it could belong to the article as well; what there is plainly a list of links
 * is left out.
 */
import * as names from './class-words.ts';
import * as kinds from './element-kinds.ts';
import { classOf, isHidden } from './hidden.ts';

/** An article has more letters than that. A Chinese or Japanese character says as much as two. */
const SHORTEST_ARTICLE = 500;
/** With less, nothing is taken for a list: it may be all there is. */
const LEAST_LEFT = 300;
const SHORTEST_TITLE = 8;
/** Between a headline and the name of its site, on either side. */
const SEPARATOR = /\s[-–—]\s|[|·•»:：｜_]/;
const CJK = /[\u3040-\u9fff]/;
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
  /** Lists of links in it, right under the element. */
  lists: Set<Element>;
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
  const holdsHeadline = (part: Element) => (headline ? part.contains(headline) : part.textContent.includes(told));
  let element = outer;
  let lists = new Set<Element>();
  if ((!headline && told.length < SHORTEST_TITLE) || outer.textContent.length > LONGEST_TEXT) return { element, lists };
  for (let depth = 0; depth < DEEPEST && element.childElementCount < MOST_CHILDREN; depth++) {
    const parts = [...element.children].filter(isReadable);
    const own = parts.find(holdsHeadline);
    if (!own) break;
    const letters = lettersOf(own);
    const rest = parts.filter((part) => part === own || mayBeProse(part, letters) || (isThread && mayBePosts(part)));
    if (letters < SHORTEST_ARTICLE || rest.length > 1) {
      const left = rest.reduce((sum, part) => sum + lettersOf(part), 0);
      if (left >= LEAST_LEFT) lists = new Set(parts.filter((part) => !rest.includes(part) && isList(part)));
      break;
    }
    element = own;
  }
  return { element, lists };
}

/** Paragraphs are read, however many links stand beside them. */
function isList(part: Element): boolean {
  return linksIn(part) >= FEWEST_LINKS && part.querySelector('p') === null;
}

function mayBePosts(part: Element): boolean {
  return part.querySelector('time') !== null || POSTED.test(part.textContent);
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

function mayBeProse(part: Element, ownLetters: number): boolean {
  const letters = lettersOf(part) - LONGEST_LABEL;
  if (letters > LETTERS_PER_LINK * linksIn(part)) return true;
  if (letters > ownLetters && part.querySelectorAll('p').length >= FEWEST_PARAGRAPHS) return true;
  return letters < LONGEST_DATE_LINE && YEAR.test(part.textContent);
}

function lettersOf({ textContent: text }: Element): number {
  return CJK.test(text) ? text.length * 2 : text.length;
}

/** Whether an element holds text that may be the article's. */
function isReadable(element: Element): boolean {
  const kind = kinds.kindOf(element.localName);
  if (kind === kinds.skip || kind === kinds.side || isHidden(element)) return false;
  const verdict = names.judgeNames(classOf(element), element.id);
  return verdict !== names.side && verdict !== names.comment && verdict !== names.hidden;
}
