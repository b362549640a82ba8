/** Reads the day on which a duty begins, ends or was to begin, where no rate stands beside it: "it takes hold on July 31". */
import { attach } from './attach.ts';
import { moodOf } from './mood.ts';
import { readParties } from './parties.ts';
import { sectorIds } from './tariff-scope.ts';
import { NO_SURROUNDINGS } from './surroundings.ts';
import { when } from './tariff-evidence.ts';
import type { AnyCue, SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { DateMention, QuantityMention, Span } from '../mention.ts';
import type { TariffReading } from './types.ts';

const WEIGHTS = { step: 0.2, turn: 0.1 } as const;
/** Words for a beginning, an end, a delay or a date to come. */
const TURNS: AnyCue[] = ['in-force', 'end', 'pause', 'extend', 'resume', 'deadline', 'impose', 'raise', 'lower'];
/** Letters between a day and its word, a rate that has the day for its own, and the goods. */
const REACH = { turn: 60, rate: 70, sector: 90 };

/** Days of duties in a sentence that gives no rate near them; whether they are any, the record knows. */
export function readSteps(view: SentenceView, figures: readonly QuantityMention[], talk: Discourse): TariffReading[] {
  if (view.isHan || !talk.isOnTariffs(view)) return [];
  const days = view
    .of('date')
    .filter((date) => isDay(view, date) && figures.every((rate) => view.distance(rate, date) > REACH.rate));
  return days.flatMap((day) => readDay(view, day, talk) ?? []);
}

function isDay(view: SentenceView, { from, precision, anaphoric, basis, relation }: DateMention): boolean {
  // "Since Thursday", "shipped before 6 August": what happened around the day, and news that everybody has just read.
  const isAround = relation === 'since' || relation === 'before' || relation === 'after';
  const isJustPast = basis === 'relative' && from !== null && view.lexed.published !== null && from <= view.lexed.published;
  return from !== null && precision === 'day' && !anaphoric && !isAround && !isJustPast;
}

function readDay(view: SentenceView, day: DateMention, talk: Discourse): TariffReading | null {
  const turns = view.cues(...TURNS).filter((cue) => view.depth(cue) < 0 && view.distance(cue, day) <= REACH.turn);
  const turn = turns.toSorted((a, b) => view.distance(a, day) - view.distance(b, day))[0] ?? dueBefore(view, day);
  if (!turn || view.depth(day) >= 0) return null;
  const passage: Span = { start: Math.min(turn.start, day.start), end: Math.max(turn.end, day.end) };
  const parties = readParties(view, passage, [], talk);
  const goods = view.of('sector').filter(({ ids }) => !ids.includes('all'));
  const sector = attach(view, passage, goods, [], REACH.sector)?.mention ?? null;
  return {
    kind: 'tariff',
    view,
    passage,
    mood: moodOf(view, passage) === 'unreal' ? 'unreal' : 'stated',
    features: [
      { name: 'step', weight: WEIGHTS.step },
      { name: 'turn', weight: WEIGHTS.turn },
      ...when(parties.explicitTarget, parties.targets.includes('*') ? 'everyone' : 'target'),
      ...when(!parties.explicitTarget && parties.targets.length > 0, 'carried'),
      ...when(sector !== null, 'sector'),
    ],
    mentions: [day, ...parties.mentions, ...(sector ? [sector] : [])],
    figure: null,
    isStep: true,
    isElliptic: false,
    from: null,
    imposer: parties.imposer,
    targets: parties.targets,
    targetsBefore: parties.targetsBefore ?? [],
    sectors: sector ? sectorIds(view, sector) : talk.sectorsFor(view).length > 0 ? talk.sectorsFor(view) : ['all'],
    sectorsBefore: sector ? [] : ['all'],
    explicit: { imposer: parties.explicitImposer, target: parties.explicitTarget, sector: sector !== null },
    ...NO_SURROUNDINGS,
    programme: null,
    total: false,
    further: false,
    average: false,
    ended: false,
    era: null,
    dates: [day],
  };
}

/** "due to thaw on 7 February", "the new date is March 4", "has until September 29". */
function dueBefore(view: SentenceView, day: Span): Span | null {
  const before = view.lexed.text.slice(view.start, day.start);
  const match = DUE.exec(before);
  return match ? { start: view.start + match.index, end: day.start } : null;
}

const DUE =
  /\b(due|deadline|new date is|start(ing)? date|the date is|have until|has until|on ice|on hold|come(s)? under|falls? under|apply|applies|bite|bites|kick(s)? in|take(s)? hold|caught by|hit by|collected|charged|payable|runs?)\b[^.;]{0,40}$/i;
