/**
 * Narrows down where an article is looked for, by how much text and how many links whole subtrees have: no element inside
 * of one becomes known to the script, which costs more than anything else. The way leads from the outside in, along the
 * headline, and stops where a part beside it could belong to the article as well.
 */
import { ClassVerdict, judgeNames } from './class-words.ts';
import { ElementKind, kindOf } from './element-kinds.ts';
import { classOf, isHidden } from './hidden.ts';

/** An article has more letters than that. A Chinese or Japanese character says as much as two. */
const SHORTEST_ARTICLE = 500;
const SHORTEST_TITLE = 8;
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

/**
 * The smallest element around the headline outside of which nothing of the article is expected. The headline is the only
 * `h1`, or else where the page's own title stands.
 */
export function narrowScope(outer: Element, title: string): Element {
  const headline = onlyOne(outer, 'h1');
  const holdsHeadline = (part: Element) => (headline ? part.contains(headline) : part.textContent.includes(title));
  let scope = outer;
  if ((!headline && title.length < SHORTEST_TITLE) || outer.textContent.length > LONGEST_TEXT) return scope;
  for (let depth = 0; depth < DEEPEST && scope.childElementCount < MOST_CHILDREN; depth++) {
    const parts = [...scope.children].filter(isReadable);
    const own = parts.find(holdsHeadline);
    const letters = own ? lettersOf(own) : 0;
    if (!own || letters < SHORTEST_ARTICLE || parts.some((part) => part !== own && mayBeProse(part, letters))) break;
    scope = own;
  }
  return scope;
}

/** The element that a selector finds, when it finds no other. */
export function onlyOne(scope: Element, selector: string): Element | null {
  const found = scope.querySelectorAll(selector);
  return found.length === 1 ? (found[0] as Element) : null;
}

/** Links to places on the page lead nowhere else, and figures in tables are often links. */
function mayBeProse(part: Element, ownLetters: number): boolean {
  const links = part.querySelectorAll('a[href]:not([href^="#"],td *,th *)').length;
  const letters = lettersOf(part) - LONGEST_LABEL;
  if (letters > LETTERS_PER_LINK * links) return true;
  if (letters > ownLetters && part.querySelectorAll('p').length >= FEWEST_PARAGRAPHS) return true;
  return letters < LONGEST_DATE_LINE && YEAR.test(part.textContent);
}

function lettersOf({ textContent: text }: Element): number {
  return CJK.test(text) ? text.length * 2 : text.length;
}

/** Whether an element holds text that may be the article's. */
function isReadable(element: Element): boolean {
  const kind = kindOf(element.localName);
  if (kind === ElementKind.skip || kind === ElementKind.side || isHidden(element)) return false;
  const verdict = judgeNames(classOf(element), element.id);
  return verdict !== ClassVerdict.side && verdict !== ClassVerdict.comment && verdict !== ClassVerdict.hidden;
}
