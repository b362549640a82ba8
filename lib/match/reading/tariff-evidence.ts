/** What in a sentence speaks for a percentage being a duty, and what against. */
import { attach } from './attach.ts';
import type { Discourse } from './discourse.ts';
import type { Feature } from './types.ts';
import type { Mention, QuantityMention, Span } from '../mention.ts';
import type { SentenceView } from './view.ts';

const REACH = { head: 60, listHead: 200, measure: 40 };
const WEIGHTS = {
  head: 0.45,
  headFar: 0.25,
  verb: 0.2,
  target: 0.2,
  sector: 0.15,
  everyone: 0.15,
  programme: 0.15,
  counter: 0.2,
  change: 0.1,
  carried: 0.1,
  topic: 0.1,
  list: 0.2,
  measure: -0.5,
  share: -0.6,
  comparison: -0.5,
  by: -0.4,
} as const;

export function when(holds: boolean, name: keyof typeof WEIGHTS): Feature[] {
  return holds ? [{ name, weight: WEIGHTS[name] }] : [];
}

/** The figure that a change ends in, and the one that it started from. */
export interface FigureGroup {
  figure: QuantityMention;
  from: QuantityMention | null;
  span: Span;
}

interface Evidence {
  features: Feature[];
  mentions: Mention[];
  passage: Span;
}

/** What speaks for the figure being a duty, and what against. */
export function readEvidence(
  view: SentenceView,
  { figure, span }: FigureGroup,
  others: readonly QuantityMention[],
  talk: Discourse,
): Evidence {
  const head = attach(view, span, view.cues('tariff'), others, REACH.listHead);
  const measure = attach(view, span, view.cues('measure'), [], REACH.measure);
  const clause = view.clauseOf(span);
  const verb = view.cuesWithin(clause, 'impose', 'raise', 'lower', 'face', 'pause', 'retaliate')[0];
  const isNear = head !== null && head.cost <= REACH.head;
  const features = [
    ...when(isNear, 'head'),
    ...when(head !== null && !isNear, 'headFar'),
    ...when(verb !== undefined, 'verb'),
    ...when(head === null && talk.isOnTariffs(view), 'topic'),
    ...when(measure !== null && measure.cost < (head?.cost ?? Infinity), 'measure'),
    ...when(isShare(view, figure), 'share'),
    ...when(view.cuesWithin(clause, 'comparison').length > 0 && !isNear, 'comparison'),
    ...when(figure.change === 'by' && !isNear, 'by'),
  ];
  const mentions = [head?.mention, verb].filter((mention) => mention !== undefined);
  return { features, mentions, passage: passageOf(view, span, head?.mention) };
}

/** "12 percent of exports": a share of something, unless of a duty. */
function isShare(view: SentenceView, figure: QuantityMention): boolean {
  const after = view.lexed.text.slice(figure.end, figure.end + 24);
  if (/^\s+off\b/.test(after)) return true;
  return /^\s+of\s/.test(after) && !/^\s+of\s+(duty|duties|tariffs?|levies)\b/.test(after);
}

/** The figures and the noun right after them: "24 per cent tariffs". */
function passageOf(view: SentenceView, span: Span, head: Span | undefined): Span {
  if (!head || head.start < span.end || view.distance(span, head) > 20) return { start: span.start, end: span.end };
  return { start: span.start, end: head.end };
}
