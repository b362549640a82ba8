import type { PageText } from '../messages/from-page.ts';
import type { PageArticle } from '../page/types.ts';

/** What the background needs of an article: everything but the live nodes. */
export function toPageText({ root: _root, hidden: _hidden, blocks, ...page }: PageArticle): PageText {
  return {
    ...page,
    blocks: blocks.map(({ element, runs: _runs, ...block }) => ({ ...block, tag: element.localName })),
  };
}

/** Whether two readings of a page say the same, so that nobody needs to be asked again. */
export function isSameText(a: PageArticle, b: PageArticle): boolean {
  return (
    a.url === b.url &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((block, index) => block.text === b.blocks[index]?.text)
  );
}
