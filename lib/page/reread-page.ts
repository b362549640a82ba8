/** Reads again what has changed on a page that was read before: single blocks where that is enough. */
import { readBlocks } from './read-blocks.ts';
import { readPage } from './read-page.ts';
import type { PageArticle, PageBlock } from './types.ts';
import type { TextChange } from './watch-text.ts';

/** The page as it is now. Blocks that did not change are the same objects as before, unless everything had to be read. */
export function rereadPage(article: PageArticle, change: TextChange, doc: Document, url: string): PageArticle {
  const blocks =
    change.kind === 'text' && article.url === url.split('#', 1)[0] ? rereadBlocks(article.blocks, change.blocks) : null;
  if (!blocks) return readPage(doc, url);
  return { ...article, title: blocks[0]?.runs.length ? blocks[0].text.replace(/\s+/g, ' ') : article.title, blocks };
}

/** The blocks with the changed ones read anew; null when they are no longer the same number of blocks. */
function rereadBlocks(blocks: readonly PageBlock[], changed: readonly number[]): PageBlock[] | null {
  const next = [...blocks];
  for (const element of new Set(changed.map((index) => blocks[index]?.element))) {
    if (!element?.isConnected) return null;
    const own = readBlocks(element, { withoutSides: true, withoutComments: false }).blocks.filter(({ box }) => box === 0);
    const indexes = blocks.flatMap((block, index) => (block.element === element && block.runs.length > 0 ? [index] : []));
    if (own.length === 0 || own.length !== indexes.length) return null;
    indexes.forEach((index, i) => {
      const { text, runs } = own[i] as (typeof own)[number];
      next[index] = { ...(blocks[index] as PageBlock), text, runs };
    });
  }
  return next;
}
