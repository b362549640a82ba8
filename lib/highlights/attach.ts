/**
 * From selectors back to a place on the page, or to nowhere: a highlight in a wrong place is worse than none.
 *
 * In order: the saved position when quote and context verify; the exact quote where the context agrees; the closest
 * wording where context and likeness leave no doubt. Everything is compared folded, so that markup may churn.
 */
import { Comparison } from './comparison.ts';
import { findAtHome } from './home.ts';
import type { Selectors } from './schema.ts';
import { type BlockRange, prepare, type PreparedText, type TextModel, toBlockRanges } from './text-model.ts';
import { toWanted } from './wanted.ts';

export interface Attachment {
  /** Offsets in the joined text. */
  start: number;
  end: number;
  /** The same stretch as pieces of blocks; more than one when it runs over a block's end. */
  ranges: BlockRange[];
  method: 'position' | 'quote' | 'fuzzy';
}

/** When nothing is known of look-alikes, there may have been one with this share of the quote. */
const UNKNOWN_RIVAL = 0.5;

/** Whether the text at the saved position is what was saved, with all of its context. */
function holdsPosition({ text }: PreparedText, { quote, position }: Selectors): boolean {
  if (!position || (quote.prefix === '' && position.start > 0)) return false;
  return text.startsWith(quote.prefix + quote.exact + quote.suffix, position.start - quote.prefix.length);
}

function toAttachment(page: PreparedText, start: number, end: number, method: Attachment['method']): Attachment {
  return { start, end, ranges: toBlockRanges(page, start, end), method };
}

/** Where the passage is now; null when it is not certain: then it is an orphan. */
export function attach(selectors: Selectors, model: TextModel): Attachment | null {
  const page = prepare(model);
  const { quote, position } = selectors;
  if (position && holdsPosition(page, selectors)) {
    return toAttachment(page, position.start, position.start + quote.exact.length, 'position');
  }
  const wanted = toWanted(selectors);
  if (wanted.quote === '') return null;
  const { rival, outline } = selectors;
  const alike = typeof rival === 'object' ? rival.quote : wanted.quote.length * UNKNOWN_RIVAL;
  const found = findAtHome({ page, comparison: new Comparison(page, wanted), wanted, outline, rival: alike });
  if (!found || found.start >= found.end) return null;
  const [start = 0, last = 0] = [page.toText[found.start], page.toText[found.end - 1]];
  return toAttachment(page, start, last + 1, found.quote === wanted.quote.length ? 'quote' : 'fuzzy');
}
