// Runs in a page: what we and our peers take for its article.
import { toPageText } from '../../lib/reader/page-text.ts';
import { ARTICLE_READERS } from './article-readers.ts';

/** By default Readability takes a text as short as a snap for a failure, and then whatever else is longer. */
const SHORT = 200;

/** Ours as it travels to the background, theirs as markup. */
Reflect.set(globalThis, 'takeArticle', () => ({
  reader: toPageText(ARTICLE_READERS.reader()),
  readability: ARTICLE_READERS.readability(SHORT)?.content ?? '',
  defuddle: ARTICLE_READERS.defuddle().content ?? '',
}));
