/** Turns what was found in folded text into mentions: source offsets, sentence, quotation, order. */
import { sourceSpan } from './fold.ts';
import type { Mention, Quotation } from '../mention.ts';
import type { FoldedText } from './fold.ts';
import type { FoldedSpan } from './sentences.ts';

type WithoutPlace<T> = T extends Mention ? Omit<T, 'sentence' | 'quotation'> : never;
/** A mention in folded offsets that does not know its sentence yet. */
export type DraftMention = WithoutPlace<Mention>;

interface Places {
  folded: FoldedText;
  sentences: readonly FoldedSpan[];
  /** In source offsets. */
  quotations: readonly Quotation[];
}

/** Sorts the drafts and gives each its place. What crosses the end of a sentence belongs to the one it starts in. */
export function placeMentions({ folded, sentences, quotations }: Places, drafts: readonly DraftMention[]): Mention[] {
  const sorted = drafts.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const quotationAt = innermostQuotation(quotations);
  let sentence = 0;
  return sorted.map((draft) => {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= draft.start) sentence++;
    const span = sourceSpan(folded, draft.start, draft.end);
    // The drafts are ours alone; copying a million of them is what would cost.
    return Object.assign(draft, span, { sentence, quotation: quotationAt(span.start) }) as Mention;
  });
}

/** Finds the innermost quotation around a position; positions must be asked for in rising order. */
function innermostQuotation(quotations: readonly Quotation[]): (at: number) => number {
  const open: number[] = [];
  let next = 0;
  return (at) => {
    while (next < quotations.length && quotations[next]!.start <= at) open.push(next++);
    while (open.length > 0 && quotations[open.at(-1)!]!.end <= at) open.pop();
    return open.at(-1) ?? -1;
  };
}
