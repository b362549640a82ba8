/** How much of an event a sentence tells, rare words counting more. */
import { conceptsOf, type Concept } from '../language/concepts.ts';
import type { Event } from '../../record/schema.ts';

/** What a sentence and an event have in common. */
export interface Shared {
  /** 0 to 1. */
  likeness: number;
  words: Concept[];
  /** How many different meanings. */
  count: number;
}

export interface EventTable {
  shared(words: readonly Concept[], event: Event): Shared;
}

/** Weight of shared words that is as much as a short description can have. */
const FULL = 14;

/** Weighs words by how few events use them. */
export function eventTable(events: readonly Event[]): EventTable {
  const own = new Map(events.map((event) => [event.id, ideasOf(event)]));
  const counts = new Map<string, number>();
  for (const ideas of own.values()) for (const idea of ideas) counts.set(idea, (counts.get(idea) ?? 0) + 1);
  const weight = (idea: string): number => Math.log((events.length + 1) / (counts.get(idea) ?? 1));
  const none: ReadonlySet<string> = new Set();
  return {
    shared(words, event) {
      const ideas = own.get(event.id) ?? none;
      const hits = onePerPlace(words.filter(({ id }) => ideas.has(id)));
      const distinct = [...new Set(hits.map(({ id }) => id))];
      const likeness = distinct.reduce((sum, id) => sum + weight(id), 0) / FULL;
      return { likeness: Math.min(1, likeness), words: hits, count: distinct.length };
    },
  };
}

/** A word that several English ones gloss says one thing. */
function onePerPlace(hits: readonly Concept[]): Concept[] {
  const places = new Set<number>();
  return hits.filter(({ start }) => !places.has(start) && places.add(start));
}

function ideasOf({ title, gist, names }: Event): Set<string> {
  return new Set(conceptsOf([title, gist, ...(names?.en ?? [])].join(' ')).map(({ id }) => id));
}
