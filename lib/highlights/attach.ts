/**
 * From selectors back to a place on the page, or to nowhere: a highlight in a wrong place is worse than none.
 *
 * In order: the saved position when quote and context verify; the exact quote where the context agrees; the closest
 * wording where context and likeness leave no doubt. Everything is compared folded, so that markup may churn.
 */
import { choose } from './choose.ts';
import { Comparison } from './comparison.ts';
import { findAtHome } from './home.ts';
import type { Rival, Selectors } from './schema.ts';
import { type BlockRange, prepare, type PreparedText, type TextModel, toBlockRanges } from './text-model.ts';
import { type Candidate, toWanted, type Wanted } from './wanted.ts';

export interface Attachment {
  /** Offsets in the joined text. */
  start: number;
  end: number;
  /** The same stretch as pieces of blocks; more than one when it runs over a block's end. */
  ranges: BlockRange[];
  method: 'position' | 'quote' | 'fuzzy';
}

/** Where the quote stands once, so many characters right beside it on both sides say enough. */
const PLAINLY = 24;
/** When nothing is known of look-alikes, there may have been one with this share of the context. */
const UNKNOWN_RIVAL = 0.5;

function rivalOf({ rival }: Selectors, { quote, before, after }: Wanted): Rival {
  if (typeof rival === 'object') return rival;
  const share = (text: string) => text.length * UNKNOWN_RIVAL;
  return { quote: share(quote), before: share(before), after: share(after) };
}

function find(page: PreparedText, selectors: Selectors, wanted: Wanted): Candidate | null {
  const rival = rivalOf(selectors, wanted);
  const comparison = new Comparison(page, wanted);
  const { outline } = selectors;
  if (outline) return findAtHome({ page, comparison, wanted, outline, rival: rival.quote });
  const enough = { before: rival.before + PLAINLY, after: rival.after + PLAINLY };
  return comparison.plain(enough) ?? choose(comparison.candidates(), { wanted, rival });
}

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
  const found = find(page, selectors, wanted);
  if (!found || found.start >= found.end) return null;
  const [start = 0, last = 0] = [page.toText[found.start], page.toText[found.end - 1]];
  return toAttachment(page, start, last + 1, found.quote === wanted.quote.length ? 'quote' : 'fuzzy');
}
