/**
 * Finds the boxes that hold the article. Every block of prose counts for the boxes around it; from the body down, the way
 * leads into the child that holds nearly all of its parent's prose, and stops where no child does. Linear in the page.
 */
import * as kinds from './element-kinds.ts';
import type { Box, RawBlock, Reading } from './reading.ts';

const SHORTEST_PROSE = 40;
/** More than a teaser has. */
const PROSE_OF_AN_ARTICLE = 200;
/** Share of a box's prose that one child must hold to be the better answer. */
const DOMINANCE = 0.7;
/** Under its headline an article has as many, or a share of all prose around it. */
const FEWEST_PARAGRAPHS = 3;
const OWN_SHARE = 0.4;
/** How far up, from the deepest box, neighbours are taken in: sites cut articles into pieces around advertisements. */
const CLIMB = 3;
export const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
const SENTENCE_MARK = /[.,;:!?…]\s|[.!?…]['"”’)]*$|[。，、；！？]/;

/** Length in Latin letters: a Chinese or Japanese character says as much as two. */
export function weigh(text: string): number {
  return CJK.test(text.slice(0, 40)) ? text.length * 2 : text.length;
}

/** How much running text a block is: 0 for labels and links. */
export function proseOf({ text, links, level }: Pick<RawBlock, 'text' | 'links' | 'level'>): number {
  if (level > 0 || links * 2 > text.length) return 0;
  const weight = weigh(text);
  if (weight < SHORTEST_PROSE) return 0;
  return (SENTENCE_MARK.test(text) ? weight : weight / 4) * (1 - links / text.length);
}

/** Fills in the sums of every box and returns, per box, its child with the most prose. What stands apart has none. */
export function sumUp({ boxes, blocks }: Reading): Int32Array {
  for (const box of boxes) box.text = box.links = box.prose = 0;
  for (const block of blocks) {
    const box = boxes[block.box] as Box;
    box.text += block.text.length;
    box.links += block.links;
    block.prose = block.isAside ? 0 : block.own;
    box.prose += block.prose;
  }
  const best = new Int32Array(boxes.length).fill(-1);
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i] as Box;
    const parent = boxes[box.parent] as Box;
    parent.text += box.text;
    parent.links += box.links;
    parent.prose += box.prose;
    parent.field ||= box.field;
    const rival = boxes[best[box.parent] as number];
    if (box.prose > 0 && (!rival || box.prose >= rival.prose)) best[box.parent] = i;
  }
  return best;
}

/** The boxes of the article, the main one first. `title` is the block of the headline, or -1. */
export function findRegion({ boxes, blocks }: Reading, best: Int32Array, title: number): number[] {
  const headline = blocks[title]?.box ?? -1;
  const article = enclosingArticle(boxes, headline);
  let at = 0;
  for (;;) {
    const child = best[at] as number;
    const next = boxes[child];
    const own = childTowards(boxes, at, headline);
    const all = (boxes[at] as Box).prose;
    const isMost = next && canHold(next) && next.prose >= DOMINANCE * all;
    if (own > 0 && !(isMost && own === child) && isStory(blocks, boxes, { own, beside: child, all })) at = own;
    else if (isMost) at = child;
    else if (article > at && isWithin(boxes, article, at)) at = article;
    else break;
  }
  return [at, ...piecesAround(boxes, at)];
}

/** The child box of `outer` in which `inner` lies, or -1. */
function childTowards(boxes: readonly Box[], outer: number, inner: number): number {
  let i = inner;
  while (i > outer && (boxes[i] as Box).parent !== outer) i = (boxes[i] as Box).parent;
  return i > outer && canHold(boxes[i] as Box) ? i : -1;
}

/**
 * Whether the box of the headline is the article though another beside it holds more prose: it has paragraphs, and not only
 * a summary or a list of points. Two are enough where they are much of all there is, or the other box is headed itself.
 */
function isStory(
  blocks: readonly RawBlock[],
  boxes: readonly Box[],
  { own, beside, all }: { own: number; beside: number; all: number },
): boolean {
  const within = (box: number) => blocks.filter((block) => isWithin(boxes, block.box, box));
  const paragraphs = within(own).filter(({ prose, part }) => prose > 0 && part !== 'list');
  if (paragraphs.length !== 2) return paragraphs.length >= FEWEST_PARAGRAPHS;
  return paragraphs.reduce((sum, { prose }) => sum + prose, 0) >= OWN_SHARE * all || (within(beside)[0]?.level ?? 0) > 0;
}

/** The innermost box that holds all of these. */
export function sharedBox(boxes: readonly Box[], members: readonly number[]): number {
  return members.reduce((a, b) => {
    let [x, y] = [a, b];
    while (x !== y) {
      if (x > y) x = (boxes[x] as Box).parent;
      else y = (boxes[y] as Box).parent;
    }
    return x;
  });
}

function canHold(box: Box): boolean {
  return box.kind === kinds.block;
}

/** The `article` element around the headline, when it has text of its own: with several on a page, it is the one meant. */
export function enclosingArticle(boxes: readonly Box[], title: number): number {
  for (let i = title; i > 0; i = (boxes[i] as Box).parent) {
    const box = boxes[i] as Box;
    if (box.element.localName === 'article') return box.prose >= 2 * SHORTEST_PROSE ? i : -1;
  }
  return -1;
}

/** Whether a box is, or lies in, another. */
export function isWithin(boxes: readonly Box[], inner: number, outer: number): boolean {
  let i = inner;
  while (i > outer) i = (boxes[i] as Box).parent;
  return i === outer;
}

/** Neighbours of the way up that are built like the main box and are mostly prose. */
function piecesAround(boxes: readonly Box[], main: number): number[] {
  const pieces: number[] = [];
  let inner = main;
  for (let level = 0; level < CLIMB && inner > 0; level++) {
    const parent = (boxes[inner] as Box).parent;
    for (let i = parent + 1; i < boxes.length; i++) {
      if (i !== inner && (boxes[i] as Box).parent === parent && isPiece(boxes[i] as Box, boxes[inner] as Box)) pieces.push(i);
    }
    if (isWhole(boxes[inner] as Box)) break;
    inner = parent;
  }
  return pieces;
}

function isWhole(box: Box): boolean {
  const name = box.element.localName;
  return name === 'article' || name === 'main' || name === 'body';
}

function isPiece(box: Box, main: Box): boolean {
  if (box.prose < SHORTEST_PROSE || box.links * 3 > box.text || box.field) return false;
  if (box.kind === kinds.leaf) return box.element.localName === 'p' || box.element.localName === 'blockquote';
  if (isWhole(main)) return isNextArticle(box, main);
  const { element } = box;
  // Cells stand side by side: they are columns.
  return (
    element.localName === main.element.localName && element.className === main.element.className && element.localName !== 'td'
  );
}

/** A whole article under another, as pages add them on scrolling. Each must say its date: theirs are not the same. */
function isNextArticle(box: Box, main: Box): boolean {
  if (box.prose < PROSE_OF_AN_ARTICLE) return false;
  return [box, main].every(({ element }) => element.localName === 'article' && element.querySelector('time[datetime]'));
}
