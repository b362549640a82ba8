import type { PageText } from '../messages/from-page.ts';
import type { PageArticle } from '../page/types.ts';

/** What the background needs of an article: everything but the live nodes. */
export function toPageText(article: PageArticle): PageText {
  const { title, url, canonical, ogUrl, site, clues, blocks } = article;
  return {
    title,
    url,
    canonical,
    ogUrl,
    site,
    clues,
    blocks: blocks.map(({ text, element, part, lang, published }) => ({ text, tag: element.localName, part, lang, published })),
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
