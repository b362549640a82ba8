/**
 * Which facts make a page coverage when they are found on it. A policy rate or an election is on record because it bears on
 * the story; told alone it is other news.
 */
import type { Fact, Topic } from '../record/schema.ts';

const OTHER_NEWS: readonly Topic[] = ['monetary-policy', 'fed-independence'];

/** Ids of the facts that are the story's own news. */
export function ownNews(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.filter(isOwn).map(({ id }) => id));
}

function isOwn(fact: Fact): boolean {
  if (fact.kind === 'statement') return fact.topics.some((topic) => !OTHER_NEWS.includes(topic));
  if (fact.kind === 'event' || fact.kind === 'figure') return fact.context !== true;
  return fact.kind !== 'person' && fact.kind !== 'term';
}
