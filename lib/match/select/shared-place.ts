/** "The two largest owners, Japan and China": one passage that tells the place of each, so one mark with the series of each. */
import type { Candidate } from '../candidate/types.ts';

interface Ranked {
  candidate: Candidate;
}

/** Places told in one passage become one candidate, with the holders in the order of the list. */
export function joinPlaces<T extends Ranked>(ranked: readonly T[]): T[] {
  const lists = Map.groupBy(ranked.filter(isPlace), passageOf);
  return ranked.flatMap((one) => {
    if (!isPlace(one)) return [one];
    const list = lists.get(passageOf(one))!;
    return one === list[0] ? [join(one, list)] : [];
  });
}

/** The list is right when every holder has a place in it. */
function join<T extends Ranked>(first: T, list: readonly T[]): T {
  const facts = [...new Set(list.flatMap(({ candidate }) => candidate.facts))];
  const verdicts = new Set(list.map(({ candidate }) => candidate.verdict));
  const verdict = verdicts.size === 1 ? first.candidate.verdict : 'unclear';
  return { ...first, candidate: { ...first.candidate, facts, verdict } };
}

function isPlace({ candidate: { reading } }: Ranked): boolean {
  return reading.kind === 'holding' && reading.aspect === 'rank';
}

function passageOf({ candidate: { reading } }: Ranked): string {
  return `${reading.view.block} ${reading.passage.start} ${reading.passage.end}`;
}
