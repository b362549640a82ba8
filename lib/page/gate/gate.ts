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
  /** Of the text that was searched, or of all of it where the title was enough: tells later whether it has grown. */
  length: number;
}

/** What a page says of itself in words. */
export interface PageWords {
  title: string;
  description?: string;
  text?: string;
}

/** Sure enough to read the page. */
const OPEN = 0.6;
/**
 * Where the text is likely to be: in `main`, in the only `article` where there is none, else anywhere. Of several articles
 * none is known to be the one. One question for all: they hold each other, and the narrowest comes last.
 */
const LIKELY = '(/html/body|(/html/body//main|/html/body//article)[self::main or last()=1])[last()]';
const ANYWHERE = '/html/body';
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

/**
 * Whether to read this page. In few functions and few steps: a browser compiles each when it is first called, and on most
 * pages that costs more than what the function does.
 */
export function decide(doc: Document, anchors: GateAnchors): GateDecision {
  const { contentType, title } = doc;
  const isHtml = contentType === 'text/html';
  // HTML and XHTML: nothing runs in images, feeds, data or the viewer of PDFs.
  if (!isHtml && contentType !== 'application/xhtml+xml') return { open: false, score: 0, reason: 'no-page', length: 0 };
  // In XHTML, names without a prefix match nothing in XPath.
  let text = isHtml ? doc.evaluate(LIKELY, doc, null, STRING_TYPE, null).stringValue : (doc.body?.textContent ?? '');
  if (isHtml && isShort(text)) text = doc.evaluate(ANYWHERE, doc, null, STRING_TYPE, null).stringValue;
  const { length } = text;
  let score = scoreOf(title, length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text, anchors);
  // Elements are dear, and pages of coverage hardly ever need to be asked for theirs.
  if (score < OPEN) {
    if (isShort(text)) text += ` ${textInShadow(doc)}`;
    score = scoreOf(`${title}\n${descriptionOf(doc)}`, text.slice(0, LONGEST_TEXT), anchors);
  }
  return { open: score >= OPEN, score, reason: reasonOf(score), length: Math.max(length, text.length) };
}

/** A Chinese or Japanese character says as much as two letters. */
function isShort(text: string): boolean {
  return text.length < SHORTEST_TEXT && (text.length * 2 < SHORTEST_TEXT || !CJK.test(text));
}

/** Whether what a page says of itself, and its text, can be coverage. */
export function decideText(
  { title, description = '', text = '' }: PageWords,
  anchors: GateAnchors,
): Omit<GateDecision, 'length'> {
  const score = scoreOf(`${title}\n${description}`, text, anchors);
  return { open: score >= OPEN, score, reason: reasonOf(score) };
}

function reasonOf(score: number): GateDecision['reason'] {
  return score >= OPEN ? 'topic-and-actors' : score > 0 ? 'no-actors' : 'no-topic';
}

/** How sure the words make that it is coverage. The script of what a page says of itself is tried first, and mostly enough. */
function scoreOf(told: string, text: string, { latin, cjk }: GateAnchors): number {
  const all = `${told}\n${text}`;
  let score = 0;
  for (const script of CJK.test(told) ? [cjk, latin] : [latin, cjk]) {
    if (script === cjk && !CJK.test(all)) break;
    const { topic, kindred, actors, news } = script;
    const isTopic = new RegExp(topic).test(all);
    if (!isTopic && !new RegExp(kindred).test(all)) continue;
    if (new RegExp(actors).test(all) || (isTopic && new RegExp(news).test(all))) return new RegExp(topic).test(told) ? 1 : OPEN;
    score = 0.3;
  }
  return score;
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
