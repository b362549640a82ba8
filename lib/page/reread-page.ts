/** Reads again what has changed on a page that was read before. */
import { pageAddress } from './address.ts';
import { readPage } from './read-page.ts';
import type { PageArticle } from './types.ts';
import type { TextChange } from './watch-text.ts';

/** The page as it is now. What has not changed is taken over from the earlier reading; a new address is another page. */
export function rereadPage(article: PageArticle, changed: TextChange, doc: Document, url: string): PageArticle {
  const isSamePage = article.url === pageAddress(url);
  return changed && isSamePage ? readPage(doc, url, { article, changed }) : readPage(doc, url);
}
