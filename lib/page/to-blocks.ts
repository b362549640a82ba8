/** Makes the blocks of an article of what was read and chosen. */
import type { FoundTitle } from './find-title.ts';
import type { Box, RawBlock, Reading } from './reading.ts';
import type { Selection } from './select-blocks.ts';
import type { PageBlock } from './types.ts';

/** The date of an entry stands at the head of what says when it was written. */
const LONGEST_STAMP = 120;

interface Chosen {
  reading: Reading;
  title: FoundTitle;
  selection: Selection;
}

/** The headline, and the article's body under it. */
export function toBlocks(
  { reading, title, selection }: Chosen,
  doc: Document,
  stampOf: (element: Element) => string | null,
): PageBlock[] {
  const { boxes, blocks } = reading;
  const shown = blocks[title.block];
  const headline: PageBlock = {
    text: shown?.text ?? title.text,
    part: 'title',
    element: shown ? (boxes[shown.box] as Box).element : (doc.body ?? doc.documentElement),
    runs: shown?.runs ?? [],
  };
  return [headline, ...selection.body.map((block) => toBlock(block, boxes[block.box] as Box, stampOf))];
}

/** A block that was read; what gives its entry's stamp cuts nothing off. */
export function toBlock(
  { text, runs, part }: RawBlock,
  { element, lang }: Box,
  stampOf: (element: Element) => string | null,
): PageBlock {
  return { text, element, runs, part, lang, published: stampOf(element)?.slice(0, LONGEST_STAMP) };
}
