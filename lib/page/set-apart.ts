/**
 * Tells apart, by how a page is built, what no name or element tells: teasers (a linked headline and its summary, in one
 * box) and what readers say (everything after its label). Such text is often longer than the article.
 */
import { enclosingArticle, isWithin, sharedBox, weigh } from './article-region.ts';
import type { Box, RawBlock, Reading } from './reading.ts';
import { labelOf } from './section-labels.ts';
import { isMostly } from './text-collector.ts';

/** Who writes in a thread is a link over what they write: there a headline must be longer than a name. */
const SHORTEST_HEADLINE = { page: 10, thread: 24 } as const;
const LONGEST_HEADLINE = 250;
/** A link with nothing but a time of day leads to the entry it stands in. */
const TIME = /^\d+[.:]\d\d.{0,12}$/;
/** Between a headline and its summary there may be a date or a kicker. */
const FURTHEST_SUMMARY = 3;

/** Marks the blocks of teasers; gives how many teasers there are. Needs the sums. */
export function setTeasersApart({ boxes, blocks }: Reading, title: number, sort: 'page' | 'thread'): number {
  /** Blocks of prose that are in no pair, by box: summed up, none are left over around a teaser. */
  const unpaired = boxes.map(() => 0);
  /** Answers repeat the headline of what they answer. */
  const asked = blocks[title]?.text || '\n';
  let headline = -1;
  let teasers = 0;
  blocks.forEach((block, i) => {
    // Who wrote, and when; or what is answered.
    const isPost = sort === 'thread' && (block.text.includes(asked) || (boxes[block.box] as Box).element.querySelector('time'));
    if (!isPost && isHeadline(block, SHORTEST_HEADLINE[sort])) headline = i;
    if (block.prose === 0) return;
    (unpaired[block.box] as number)++;
    const home = block.isHeaded
      ? block.box
      : headline >= 0 && i - headline <= FURTHEST_SUMMARY
        ? homeOf(boxes, blocks, headline, i)
        : 0;
    headline = -1;
    if (home === 0) return;
    teasers++;
    (unpaired[home] as number)--;
  });
  for (let i = boxes.length - 1; i > 0; i--) (unpaired[(boxes[i] as Box).parent] as number) += unpaired[i] as number;
  const titleBox = blocks[title]?.box ?? 0;
  // All the prose under the headline is no teaser, though the caption of its picture be a link.
  const own = enclosingArticle(boxes, titleBox);
  const isAll = (i: number) => own > 0 && boxes[i]?.prose === boxes[own]?.prose && isWithin(boxes, i, own);
  const isTeaser: boolean[] = [];
  boxes.forEach(({ parent, prose }, i) => {
    const isPaired = i > 0 && prose > 0 && unpaired[i] === 0 && !isWithin(boxes, titleBox, i) && !isAll(i);
    isTeaser.push(isPaired || isTeaser[parent] === true);
  });
  for (const block of blocks) block.isAside ||= isTeaser[block.box] === true || block.isHeaded;
  return teasers;
}

/** Marks the blocks of comments, where comments are not what the page is about. */
export function setCommentsApart({ boxes, blocks }: Reading, title: number): void {
  let hasProse = false;
  for (let i = title + 1; i < blocks.length; i++) {
    const block = blocks[i] as RawBlock;
    // Before the text, and as a link, it says how many there are, or leads to them.
    if (hasProse && !isMostly(block.links, block.text.length) && labelOf(block.text) === 'comments') {
      const container = containerOf(boxes, block);
      for (; i < blocks.length && isWithin(boxes, (blocks[i] as RawBlock).box, container); i++)
        (blocks[i] as RawBlock).isAside = true;
    }
    hasProse ||= block.prose > 0;
  }
}

/** The innermost box around a label that holds more than the label. */
export function containerOf(boxes: readonly Box[], label: RawBlock): number {
  let container = label.box;
  while (container > 0 && (boxes[container] as Box).text <= label.text.length) container = (boxes[container] as Box).parent;
  return container;
}

function isHeadline({ text, links }: RawBlock, shortest: number): boolean {
  if (!isMostly(links, text.length) || TIME.test(text)) return false;
  const weight = weigh(text);
  return weight >= shortest && weight <= LONGEST_HEADLINE;
}

function homeOf(boxes: readonly Box[], blocks: readonly RawBlock[], headline: number, summary: number): number {
  return sharedBox(boxes, [(blocks[headline] as RawBlock).box, (blocks[summary] as RawBlock).box]);
}
