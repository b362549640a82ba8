/** What the extension would mark on a page, from what its page code read there. */
import { annotate, type MatchIndex } from '../../match/index.ts';
import type { MatchResult } from '../../match/types.ts';
import type { PageText } from '../../messages/from-page.ts';
import { describePage, notCoverage, settleBlocks } from '../../page/describe-page.ts';

export interface AnnotatedPage {
  /** The article's date, as the page gives it, else the one that was handed in. */
  published: string | null;
  result: MatchResult;
}

/** Annotates a page; what it says of its own date comes first, as in the browser. */
export function annotatePage(page: PageText, fallbackDate: string | null, index: MatchIndex): AnnotatedPage {
  const description = describePage(page, new Date().toISOString().slice(0, 10));
  const published = description.published?.date ?? fallbackDate;
  const blocks = settleBlocks(page.blocks, description);
  const result = annotate({ blocks, lang: description.lang, published, notCoverage: notCoverage(description.kind) }, index);
  return { published, result };
}
