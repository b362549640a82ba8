/** How words are set, seen in a painted page: what a reader would stumble over. */

const DAY_OR_AMOUNT = /\d[\d,.\u2060]*\u2060?(?:年|月|日|[兆億亿万萬])[\d\u2060年月日兆億亿万萬]*(?:ドル|美元|円|日元|日圓)?/g;
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const UNIT = 'per\\s(?:cent|\\$)|percent|[mb]illion|trillion|trn|bn|yen|points?|days?|weeks?|months?|years?';
const ENGLISH_ONE = new RegExp(
  [
    `\\b\\d{1,2}\\s(?:${MONTH})\\b(?:\\s\\d{4})?`,
    `\\b(?:${MONTH})\\s\\d{4}\\b`,
    `\\d\\s(?:${UNIT})(?!\\w)`,
    `\\b(?:Sections?|Order|Proclamation|EO|Table|no\\.|normal)\\s\\d[\\d,.]*`,
  ].join('|'),
  'g',
);
const ENDS_CLAUSE = /[、。，．；：！？）」』]/;
/** Words of others: passages of pages, names of sources, and what the ear alone gets. */
const QUOTED = 'q, blockquote, cite, .saved-passage, .ui-passage, .ui-hidden, .vh, option, svg';

/** Days, amounts and the numbers of laws over two lines, lines that begin with the mark of a clause, and spaces after full-width marks. */
export function misset(root: HTMLElement, inEnglishToo = false): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  let before: Text | null = null;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isSeen = text.parentElement!.closest(QUOTED) === null && text.parentElement!.checkVisibility();
    const isOurs = isSeen && text.parentElement!.closest(':not(html)[lang=en]') === null;
    const told = isSeen && inEnglishToo ? brokenIn(text, ENGLISH_ONE) : [];
    if (isOurs) told.push(...brokenIn(text, DAY_OR_AMOUNT), ...startsWithMark(text), ...spacedIn(text, before));
    found.push(...told.map((what) => `${what} in ${nameOf(text)}`));
    before = isOurs ? text : null;
  }
  return found;
}

function nameOf({ parentElement }: Text): string {
  return `${parentElement!.tagName.toLowerCase()}.${parentElement!.className}`;
}

function brokenIn(text: Text, words: RegExp): string[] {
  return [...text.data.matchAll(words)]
    .filter(({ index, 0: { length } }) => linesOf(text, index, index + length) > 1)
    .map(([words]) => `broken: ${words}`);
}

function linesOf(text: Text, from: number, to: number): number {
  return new Set(rectsOf(text, from, to).map(({ top }) => Math.round(top))).size;
}

function rectsOf(text: Text, from: number, to: number): DOMRect[] {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** A browser keeps the mark with the letter before it, unless that is in another box. */
function startsWithMark(text: Text): string[] {
  const before = text.previousSibling;
  if (!before || !ENDS_CLAUSE.test(text.data.charAt(0))) return [];
  const last =
    before instanceof Element
      ? [...before.getClientRects()].at(-1)
      : rectsOf(before as Text, 0, before.textContent!.length).at(-1);
  const [mark] = rectsOf(text, 0, 1);
  return last && mark && mark.top >= last.bottom - 1 ? [`at the start of a line: ${text.data.slice(0, 12)}`] : [];
}

/** In one run of text, or between two that stand in the same block. */
function spacedIn(text: Text, before: Text | null): string[] {
  const words = before && blockOf(before) === blockOf(text) ? before.data.slice(-2) + text.data : text.data;
  const found = /.{0,12}[、。，．；：！？）」』] +\S.{0,12}/.exec(words);
  return found ? [`space after a mark: ${found[0]}`] : [];
}

function blockOf({ parentElement }: Text): Element {
  let block = parentElement!;
  while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
  return block;
}
