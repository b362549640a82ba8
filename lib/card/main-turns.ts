/** Which of the things that came after the article a card tells first. */
import type { CardStep, StepStatus, TariffCard } from './schema.ts';
import { allTurns, type Turn } from './turns.ts';

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

/** The turns that matter most, oldest first. `known` is the rate that was charged when the article was written. */
export function mainTurns(turns: readonly Turn[], known: number | null, most = 3): Turn[] {
  const ranked = turns.map((turn, index) => ({ turn, index, weight: weightOf(turn, turns, { index, known }) }));
  const kept = ranked.sort((a, b) => b.weight - a.weight || b.index - a.index).slice(0, most);
  return kept.sort((a, b) => a.index - b.index).map(({ turn }) => turn);
}

/** A rate that was already said counts less: what repeats tells nothing new. What is due today under another law counts most. */
function weightOf(turn: Turn, turns: readonly Turn[], { index, known }: { index: number; known: number | null }): number {
  if (turn.kind === 'other') return turns.slice(index + 1).some((it) => it.kind === 'other') ? 3.5 : 5;
  const { step } = turn;
  if (step.inRetrospect) return step.inRetrospect === 'replacing' ? 7 : 0;
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

/** The card with its main turns marked. */
export function withMainTurns(card: TariffCard): TariffCard {
  const main = mainTurns(allTurns(card), knownRate(card));
  const steps = new Set(main.flatMap((turn) => (turn.kind === 'step' ? [turn.step.index] : [])));
  const others = new Set(main.flatMap((turn) => (turn.kind === 'other' ? [turn.date] : [])));
  return {
    ...card,
    steps: card.steps.map((step) => ({ ...step, isMain: steps.has(step.index) })),
    others: card.others.map((other) => ({ ...other, isMain: others.has(other.from) })),
  };
}
