/** What all readings of events, terms and pledges have in common. */
import type { NoteReading } from './types.ts';
import type { SentenceView } from './view.ts';
import type { Span } from '../mention.ts';

export function spanOf(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

export function base(
  view: SentenceView,
  passage: Span,
  features: NoteReading['features'],
): Omit<NoteReading, 'how' | 'mentions'> {
  return {
    kind: 'note',
    view,
    passage: { start: passage.start, end: passage.end },
    mood: view.cuesWithin(view.clauseOf(passage), 'hypothetical').length > 0 ? 'unreal' : 'stated',
    features,
    facts: [],
    era: null,
    partners: [],
    figure: null,
    dates: view.of('date').filter((date) => date.from !== null),
  };
}
