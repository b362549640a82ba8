// Runs in a page: we and our peers, each reading the article that stands there.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readPage } from '../../lib/page/read-page.ts';

export const ARTICLE_READERS = {
  reader: () => readPage(document, location.href),
  // Readability takes the document apart, so it has always to be given a copy.
  readability: (charThreshold = 500) => new Readability(document.cloneNode(true) as Document, { charThreshold }).parse(),
  defuddle: () => new Defuddle(document, { url: location.href }).parse(),
};
