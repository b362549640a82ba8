/** Which of the things that came after the article a card tells first. */
import type { TariffCard, CardStep, StepStatus } from './schema.ts';

/** One line of "Since then": a step of the measure, or what another law charges in its place, to the day on which that ended. */
export type Turn =
  | {
      kind: 'step';
      date: string;
      step: CardStep;
      /** Where what was learnt later reaches back: a rate that another took the place of from its first day, or the one that did. */
      inRetrospect?: 'replaced' | 'replacing' | undefined;
    }
  | { kind: 'other'; date: string; laws: string[]; rate: number; inAll: boolean; to: string | null; source: string | null };

/** What matters most to a reader who knows only the article: an end, then what is charged, then what was promised. */
const WEIGHT: Record<StepStatus, number> = {
  struck_down: 6,
  ended: 6,
  in_force: 4,
  agreed: 3,
  paused: 3,
  modified: 2,
  announced: 1,
};

/** All that became known after the article's date, oldest first; everything where the page has no date. */
export function allTurns(card: TariffCard): Turn[] {
  const after = card.asOf ?? '';
  const steps: Turn[] = card.steps
    .filter((step) => step.knownFrom > after)
    .map((step) => ({ kind: 'step', date: step.knownFrom, step, inRetrospect: retrospect(step, card) }));
  const others: Turn[] = card.others
    .filter((other) => other.from > after && other.from <= card.today)
    .map(({ from, ...other }) => ({ kind: 'other', date: from, ...other }));
  return [...steps, ...others].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A rate that became known later, for days on which another was thought to hold, is the one that the chart draws for them. */
function retrospect(step: CardStep, { steps, asOf }: TariffCard): Extract<Turn, { kind: 'step' }>['inRetrospect'] {
  const start = setFrom(step);
  if (start === null) return undefined;
  const isOver = (late: CardStep, early: CardStep) =>
    late.knownFrom > early.knownFrom && late.knownFrom > setFrom(late)! && setFrom(late)! <= setFrom(early)!;
  const others = steps.filter((it) => it !== step && setFrom(it) !== null);
  if (others.some((late) => isOver(late, step))) return 'replaced';
  const reachesBack = asOf !== null && start <= asOf && step.knownFrom > asOf;
  return reachesBack || others.some((early) => isOver(step, early)) ? 'replacing' : undefined;
}

/** The first day of a rate that is or was charged; null for what was only hoped for, suspended or changed in part. */
function setFrom({ status, rate, validFrom }: CardStep): string | null {
  return status === 'in_force' && rate !== null ? validFrom : null;
}

/** The turns that matter most, oldest first. `known` is the rate that was charged when the article was written. */
export function mainTurns(turns: readonly Turn[], known: number | null, most = 3): Turn[] {
  const ranked = turns.map((turn, index) => ({ turn, index, weight: weightOf(turn, turns, { index, known }) }));
  const kept = ranked.sort((a, b) => b.weight - a.weight || b.index - a.index).slice(0, most);
  return kept.sort((a, b) => a.index - b.index).map(({ turn }) => turn);
}

/** A rate that was already said counts less: what repeats tells nothing new. What is due today under another law counts most. */
function weightOf(turn: Turn, turns: readonly Turn[], { index, known }: { index: number; known: number | null }): number {
  if (turn.kind === 'other') return turns.slice(index + 1).some((it) => it.kind === 'other') ? 3.5 : 5;
  const { step, inRetrospect } = turn;
  if (inRetrospect === 'replacing') return 7;
  if (inRetrospect === 'replaced') return 0;
  const said = turns.slice(0, index).some((it) => it.kind === 'step' && it.step.rate === step.rate && isSameSort(it.step, step));
  const same = step.status === 'in_force' && step.rate === known;
  return WEIGHT[step.status] - (said || same ? 2 : 0);
}

function isSameSort(a: CardStep, b: CardStep): boolean {
  return a.status === b.status || (a.status !== 'in_force' && b.status !== 'in_force');
}

/** What was charged when the article was written. */
export function knownRate({ atArticle }: TariffCard): number | null {
  if (!atArticle) return null;
  return atArticle.status === 'in_force' ? atArticle.rate : atArticle.charged;
}

/** Letters that three lines of a card hold in a wide typeface. */
const THREE_LINES = 100;

/**
 * What a step says in at most three lines beside `lead`: all of it, else its first part, else nothing where the lead says
 * enough.
 */
export function briefly(gist: string, lead: string): string {
  const room = THREE_LINES - lead.length;
  if (gist.length <= room) return gist;
  const first = gist.split(/; |\. (?=[A-Z])/)[0]!;
  if (lead !== '' && first.length > room) return '';
  return first.endsWith('.') ? first : `${first}.`;
}
