/**
 * Decides in microseconds whether a page can be coverage of the record's topics. Topic first, structure never: the title,
 * then the text, are searched for a handful of words. Texts are asked for by XPath, which gives strings and touches no
 * element: making the first element visible to a script costs more than reading a page of text. Nothing is left behind.
 */
import type { GateAnchors } from './compile-anchors.ts';

export interface GateDecision {
  open: boolean;
  /** 0 to 1: how sure. */
  score: number;
  reason: 'no-page' | 'no-topic' | 'no-actors' | 'topic-and-actors';
  /** Of the text that was searched; null where the title was enough. */
  length: number | null;
}

/** What a page says of itself in words. */
export interface PageWords {
  title: string;
  description?: string;
  text?: string;
}

/** Where the text is likely to be, the narrowest place first. Of several articles none is known to be the one. */
const PLACES = ['//main', '(//article)[last()=1]', '/html/body'];
const DESCRIPTIONS = 'meta[name="description"],meta[name="keywords"],meta[property="og:title"],meta[property="og:description"]';
/** Less text than this: a teaser or a shell, so a wider place is read. */
export const SHORTEST_TEXT = 300;
/** More of a page is not searched: a topic shows itself before. */
const LONGEST_TEXT = 300_000;
/** Words of a script are not looked for where none of its characters stands. */
const CJK = /[\u3040-\u9fff]/;
/** `XPathResult.STRING_TYPE`: asking for it by name would make the whole interface known to the world of the script. */
const STRING_TYPE = 2;
/** Of a page without text no more elements than this are asked for a shadow tree. */
const MOST_ELEMENTS = 2000;

/** Whether to read this page. */
export function decide(doc: Document, anchors: GateAnchors): GateDecision {
  const { contentType, title } = doc;
  // HTML and XHTML: nothing runs in images, feeds, data or the viewer of PDFs.
  if (contentType !== 'text/html' && contentType !== 'application/xhtml+xml')
    return { open: false, score: 0, reason: 'no-page', length: 0 };
  const first = decideText({ title }, anchors);
  if (first.open) return { ...first, length: null };
  const text = textOf(doc);
  const second = decideText({ title, text }, anchors);
  if (second.open) return { ...second, length: text.length };
  // Elements are dear, and pages of coverage hardly ever need to be asked for theirs.
  const all = isShort(text) ? `${text} ${textInShadow(doc)}` : text;
  return { ...decideText({ title, description: descriptionOf(doc), text: all }, anchors), length: all.length };
}

/** Whether what a page says of itself, and its text, can be coverage. */
export function decideText(
  { title, description = '', text = '' }: PageWords,
  { latin, cjk }: GateAnchors,
): Omit<GateDecision, 'length'> {
  const told = `${title}\n${description}`;
  const scripts = CJK.test(told) || CJK.test(text) ? [latin, cjk] : [latin];
  let score = 0;
  for (const { topic, kindred, actors, news } of scripts) {
    const isTold = holds(told, topic);
    const isTopic = isTold || holds(text, topic);
    if (!isTopic && !holds(told, kindred) && !holds(text, kindred)) continue;
    const isNews = holds(told, actors) || holds(text, actors) || (isTopic && (holds(told, news) || holds(text, news)));
    if (isNews) return { open: true, score: isTold ? 1 : 0.6, reason: 'topic-and-actors' };
    score = 0.3;
  }
  return { open: false, score, reason: score > 0 ? 'no-actors' : 'no-topic' };
}

/** How much text a page has, for telling later whether it has grown. */
export function lengthOf(doc: Document): number {
  return stringAt(doc, '/html/body').length;
}

function holds(text: string, words: string): boolean {
  return text !== '' && new RegExp(words).test(text);
}

function textOf(doc: Document): string {
  // In XHTML, names without a prefix match nothing in XPath.
  if (doc.contentType !== 'text/html') return doc.body?.textContent ?? '';
  let text = '';
  for (const place of PLACES) {
    text = stringAt(doc, place);
    if (!isShort(text)) break;
  }
  return text.slice(0, LONGEST_TEXT);
}

/** A Chinese or Japanese character says as much as two letters. */
function isShort(text: string): boolean {
  return text.length < SHORTEST_TEXT && (text.length * 2 < SHORTEST_TEXT || !CJK.test(text));
}

/** Not by XPath, which would leave attribute nodes behind. */
function descriptionOf(doc: Document): string {
  let description = '';
  for (const meta of doc.querySelectorAll(DESCRIPTIONS)) description += `${meta.getAttribute('content')}\n`;
  return description;
}

/** Text of open shadow trees, for pages that have nearly none outside of them. */
function textInShadow(root: ParentNode): string {
  let text = '';
  let left = MOST_ELEMENTS;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (shadowRoot) text += `${shadowRoot.textContent} ${textInShadow(shadowRoot)}`;
    if (--left === 0) break;
  }
  return text;
}

function stringAt(doc: Document, place: string): string {
  return doc.evaluate(`string(${place})`, doc, null, STRING_TYPE, null).stringValue;
}
