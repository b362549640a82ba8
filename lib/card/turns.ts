/** What came after the article, one line after the other, and how briefly each is told. */
import type { CardStep, TariffCard } from './schema.ts';

/** One line of "Since then": a step of the measure, or what another law charges in its place, to the day on which that ended. */
export type Turn =
  | { kind: 'step'; date: string; step: CardStep }
  | {
      kind: 'other';
      date: string;
      laws: string[];
      rate: number;
      inAll: boolean;
      isMain: boolean;
      to: string | null;
      source: string | null;
    };

/** All that became known after the article's date, oldest first; everything where the page has no date. */
export function allTurns(card: TariffCard): Turn[] {
  const after = card.asOf ?? '';
  const steps: Turn[] = card.steps
    .filter((step) => step.knownFrom > after)
    .map((step) => ({ kind: 'step', date: step.knownFrom, step }));
  const others: Turn[] = card.others
    .filter((other) => other.from > after && other.from <= card.today)
    .map(({ from, ...other }) => ({ kind: 'other', date: from, ...other }));
  return [...steps, ...others].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether a turn is among those that the card tells first. */
export function isMain(turn: Turn): boolean {
  return turn.kind === 'step' ? turn.step.isMain : turn.isMain;
}

/** Letters that three lines of a card hold in a wide typeface. */
const THREE_LINES = 100;

/**
 * What a step says in at most three lines beside `lead`: all of it, else its first part, else nothing where the lead says
 * enough: a rate or an end, not a day alone.
 */
export function briefly(gist: string, lead: string, isEnough = true): string {
  const room = THREE_LINES - lead.length;
  if (gist.length <= room) return gist;
  const first = gist.split(/; |\. (?=[A-Z])/)[0]!;
  if (lead !== '' && isEnough && first.length > room) return '';
  return first.endsWith('.') ? first : `${first}.`;
}
