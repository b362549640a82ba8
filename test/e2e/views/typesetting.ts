/** How Japanese and Chinese are set, seen in a painted page: what a reader of these languages would stumble over. */

const DAY_OR_AMOUNT = /\d[\d,.\u2060]*\u2060?(?:年|月|日|[兆億亿万萬])[\d\u2060年月日兆億亿万萬]*(?:ドル|美元|円|日元|日圓)?/g;
const ENDS_CLAUSE = /[、。，．；：！？）」』]/;
/** Words of others: passages of pages, names of sources, and what the ear alone gets. */
const OF_OTHERS = '[lang=en], q, blockquote, cite, .saved-passage, .ui-passage, .ui-hidden, .vh, option, svg';

/** Days and amounts over two lines, lines that begin with the mark of a clause, and spaces after full-width marks. */
export function misset(root: HTMLElement): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  let before: Text | null = null;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isOurs = text.parentElement!.closest(OF_OTHERS) === null && text.parentElement!.checkVisibility();
    if (isOurs)
      found.push(
        ...[...brokenIn(text), ...startsWithMark(text), ...spacedIn(text, before)].map((what) => `${what} in ${nameOf(text)}`),
      );
    before = isOurs ? text : null;
  }
  return found;
}

function nameOf({ parentElement }: Text): string {
  return `${parentElement!.tagName.toLowerCase()}.${parentElement!.className}`;
}

function brokenIn(text: Text): string[] {
  return [...text.data.matchAll(DAY_OR_AMOUNT)]
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
