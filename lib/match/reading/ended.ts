/** Whether the text says of a rate that it has ended. */
import type { QuantityMention, Span } from '../mention.ts';
import { isEndedBefore, isEndedBehind } from './han-rates.ts';
import type { SentenceView } from './view.ts';

/** Letters behind a figure within which a word says that it ended. */
const END_REACH = 110;

/** A word for its end nearer than to any other rate, and no plan. */
export function isEnded(view: SentenceView, figure: Span, others: readonly QuantityMention[]): boolean {
  const clause = view.clauseOf(figure);
  if (view.isHan && view.cuesWithin(clause, 'future', 'modal', 'negation').length > 0) return false;
  if (view.isHan && view.cuesWithin(clause, 'end').some((cue) => isEndedBefore(view, cue, figure, others))) return true;
  if (view.isHan && isEndedBehind(view, clause, others)) return true;
  const ends = view
    .cues('end')
    .filter((cue) => cue.start >= figure.end && (view.isHan ? cue.end <= clause.end : view.distance(cue, figure) <= END_REACH))
    // "the judges threw out the other duties": of what follows.
    .filter((cue) => !/^(threw out|did away with)$/i.test(view.lexed.text.slice(cue.start, cue.end)))
    .filter((cue) => others.every((other) => view.distance(cue, figure) <= view.distance(cue, other)));
  const isSure = (end: Span): boolean => view.cuesWithin(view.clauseOf(end), 'future', 'modal', 'negation').length === 0;
  return view.isHan ? ends.length > 0 : ends.some(isSure);
}
