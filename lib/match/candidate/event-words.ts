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
  /** One of the words is a place or a firm that the title of one event, or of two, has. */
  hasName: boolean;
  /** All that the title says. */
  isTitle: boolean;
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
  const titles = new Map(events.map((event) => [event.id, new Set(conceptsOf(event.title).map(({ id }) => id))]));
  const names = new Map(events.map((event) => [event.id, namesOf(event)]));
  return {
    shared(words, event) {
      const ideas = own.get(event.id) ?? none;
      const hits = onePerPlace(words.filter(({ id }) => ideas.has(id)));
      const distinct = [...new Set(hits.map(({ id }) => id))];
      const likeness = distinct.reduce((sum, id) => sum + weight(id), 0) / FULL;
      const hasName = distinct.some((id) => names.get(event.id)!.has(id) && (counts.get(id) ?? 0) <= FEW);
      const isTitle = titles.get(event.id)!.size >= WORDY && [...titles.get(event.id)!].every((id) => distinct.includes(id));
      return { likeness: Math.min(1, likeness), words: hits, count: distinct.length, hasName, isTitle };
    },
  };
}

/** A word that several English ones gloss says one thing. */
function onePerPlace(hits: readonly Concept[]): Concept[] {
  const places = new Set<number>();
  return hits.filter(({ start }) => !places.has(start) && places.add(start));
}

/** A shorter title says no more than what it is about: "Japanese cars to 15%". */
const WORDY = 3;

/** Events that have a name in common at most. */
const FEW = 3;

/** Words of the title and the other names that are written with a capital, the first one of the title aside. */
function namesOf({ title, names }: Event): Set<string> {
  const text = [title.replace(/^\S+/, ''), ...(names?.en ?? [])].join(' ');
  const ids = conceptsOf(text.replace(/\b[^A-Z\s][^\s]*/g, ' ')).map(({ id }) => id);
  return new Set(ids.filter((id) => !COUNTRIES.has(id)));
}

/** Countries have too much news to tell one piece of it. */
const COUNTRIES: ReadonlySet<string> = new Set(
  'canada mexico china japan korea taiwan india vietnam britain europe switzerland brazil denmark south'.split(' '),
);

function ideasOf({ title, gist, names }: Event): Set<string> {
  return new Set(conceptsOf([title, gist, ...(names?.en ?? [])].join(' ')).map(({ id }) => id));
}
