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
}

/** HTML and XHTML: nothing runs in images, feeds, data or the viewer of PDFs. */
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)$/;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
/** Where the text is likely to be, the narrowest place first: bodies of pages are mostly scripts. */
const PLACES = ['(//article|//main)[1]', '(//div[p[3]])[1]', '//body'];
const DESCRIPTION = '//meta[@name="description" or @property="og:description"]/@content';
/** Less text than this: a teaser or a shell, so a wider place is read. */
const SHORTEST_TEXT = 300;
/** More of a page is not searched: a topic shows itself before. */
const LONGEST_TEXT = 300_000;
/** Of a page without text no more elements than this are asked for a shadow tree. */
const MOST_ELEMENTS = 2000;

/** Whether to read this page. */
export function decide(doc: Document, { latin, cjk }: GateAnchors): GateDecision {
  if (!PAGE_TYPE.test(doc.contentType)) return { open: false, score: 0, reason: 'no-page' };
  const title = doc.title;
  const text = textOf(doc);
  const { topic, actors } = CJK.test(title) || CJK.test(text.slice(0, 500)) ? cjk : latin;
  const isTopic = new RegExp(topic);
  const inTitle = isTopic.test(title);
  if (!inTitle && !isTopic.test(text)) return { open: false, score: 0, reason: 'no-topic' };
  const isActor = new RegExp(actors);
  if (!isActor.test(title) && !isActor.test(text)) return { open: false, score: 0.3, reason: 'no-actors' };
  return { open: true, score: inTitle ? 1 : 0.6, reason: 'topic-and-actors' };
}

function textOf(doc: Document): string {
  // In XHTML, names without a prefix match nothing in XPath.
  if (doc.contentType !== 'text/html') return doc.body?.textContent ?? '';
  let text = '';
  for (const place of PLACES) {
    text = stringAt(doc, place);
    if (text.length >= SHORTEST_TEXT) return text.slice(0, LONGEST_TEXT);
  }
  return `${text} ${stringAt(doc, DESCRIPTION)} ${textInShadow(doc)}`;
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
  return doc.evaluate(`string(${place})`, doc, null, XPathResult.STRING_TYPE, null).stringValue;
}
