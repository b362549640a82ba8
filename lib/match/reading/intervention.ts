/** Reads interventions in the currency market: by whom, when, for how much, or what they are. */
import type { Discourse } from './discourse.ts';
import type { InterventionReading } from './types.ts';
import type { SentenceView } from './view.ts';
import type { CueMention, QuantityMention, Span } from '../mention.ts';

const REACH = { amount: 130, currency: 60 };
const WEIGHTS = { intervene: 0.3, currency: 0.15, date: 0.2, amount: 0.2, happened: 0.1 } as const;

/** The reading of a sentence, when it speaks of intervention. */
export function readInterventions(view: SentenceView, talk: Discourse): InterventionReading[] {
  const named = mainCue(view);
  if (named) talk.noteIntervention(view);
  const cue = named ?? (talk.isOnIntervention(view) ? firstSum(view) : null);
  if (!cue) return [];
  const amounts = view.of('quantity').filter((one) => one.unit === 'jpy_bn' && view.distance(one, cue) <= REACH.amount);
  const dates = view.of('date').filter((date) => date.from !== null && date.precision !== 'week');
  const { published } = view.lexed;
  const isPast = published !== null && dates.some(({ to }) => to !== null && to <= published);
  const happened = isPast || view.cuesWithin(view.clauseOf(cue), 'modal', 'future', 'hypothetical', 'question').length === 0;
  const one = (figure: QuantityMention | null, passage: Span): InterventionReading => ({
    kind: 'intervention',
    view,
    passage,
    mood: happened ? 'stated' : 'threat',
    features: [
      { name: 'intervene', weight: WEIGHTS.intervene },
      ...(view.has('currency') ? [{ name: 'currency', weight: WEIGHTS.currency }] : []),
      ...(dates.length > 0 ? [{ name: 'date', weight: WEIGHTS.date }] : []),
      ...(figure ? [{ name: 'amount', weight: WEIGHTS.amount }] : []),
      ...(happened ? [{ name: 'happened', weight: WEIGHTS.happened }] : []),
    ],
    mentions: [cue, ...dates, ...(figure ? [figure] : [])],
    countries: [...new Set(view.of('country').flatMap((country) => country.ids))],
    figure,
    dates,
    happened,
  });
  return amounts.length > 0 ? amounts.map((figure) => one(figure, { start: figure.start, end: figure.end })) : [one(null, cue)];
}

/** "In spring it had spent 9.79 trillion yen": the sum stands for the word in the sentence before. */
function firstSum(view: SentenceView): QuantityMention | null {
  return view.of('quantity').find((one) => one.unit === 'jpy_bn') ?? null;
}

/** The longest word for it: "yen intervention" before "intervene". */
function mainCue(view: SentenceView): CueMention | null {
  const cues = view.cues('intervene').filter((cue) => view.depth(cue) < 1);
  return cues.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}
