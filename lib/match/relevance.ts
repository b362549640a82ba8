/** Whether a page is coverage of the record's topics, and by which reason. */
import { isLoneCharacter } from './reading/lone-character.ts';
import type { LexedDocument, Mention } from './mention.ts';
import type { IsoDate } from '../record/schema.ts';

export interface Relevance {
  related: boolean;
  /** 0 to 1. */
  relevance: number;
  reason: string;
}

const CURRENCY_TOPICS: readonly string[] = ['fx-intervention', 'yen-weakness', 'exchange-rate-targets', 'currency-manipulation'];
const TOPIC_GROUPS = ['tariff', 'treasuries', 'yen', 'trade'];
/** Weight of topic words at which a page is about the topic. */
const TOPIC_FULL = 12;
/** Nothing of the record can have been news before. */
const RECORD_BEGINS: IsoDate = '2018-01-01';
const NEEDED = { topic: 6, actors: 2 };

/** Judges a lexed document; `marks` is how many strong readings were found on it. */
export function judgeRelevance(document: LexedDocument, marks: number): Relevance {
  const counts = countAnchors(document);
  const relevance = Math.min(1, (Math.min(counts.topic, TOPIC_FULL) / TOPIC_FULL) * 0.6 + Math.min(counts.actors, 6) / 15);
  const answer = (related: boolean, reason: string): Relevance => ({
    related,
    relevance: related ? relevance : Math.min(relevance, 0.49),
    reason,
  });
  if (counts.topic === 0) return answer(false, 'no-topic');
  if (counts.against >= counts.topic) return answer(false, 'other-tariff');
  if (document.published !== null && document.published < RECORD_BEGINS) return answer(false, 'before-the-record');
  if (counts.actors < NEEDED.actors) return answer(false, 'no-actors');
  if (counts.topic < NEEDED.topic && marks < 1) return answer(false, 'little-topic');
  if (marks < 1 && (counts.topic < TOPIC_FULL || !counts.hasPerson)) return answer(false, 'nothing-on-record');
  return answer(true, 'topic-and-actors');
}

interface Counts {
  topic: number;
  /** Distinct people, offices and countries of the story, the United States counting for its own. */
  actors: number;
  against: number;
  /** Someone of the story is named: a person or an institution. */
  hasPerson: boolean;
}

function countAnchors(document: LexedDocument): Counts {
  const actors = new Set<string>();
  const counts = { topic: 0, currency: 0, against: 0 };
  for (const [at, block] of document.blocks.entries())
    for (const mention of block.mentions)
      if (!isLoneCharacter(block, mention)) countMention(mention, at === 0 ? 2 : 1, actors, counts);
  const isStory = actors.has('US') || hasPerson(actors);
  // Currencies are everybody's business; they are the record's when its people speak.
  const topic = counts.topic + (hasPerson(actors) ? counts.currency : 0);
  return { topic, actors: isStory ? actors.size : 0, against: counts.against, hasPerson: hasPerson(actors) };
}

function countMention(
  mention: Mention,
  weight: number,
  actors: Set<string>,
  counts: { topic: number; currency: number; against: number },
): void {
  if (mention.type === 'anchor') {
    if (mention.weight < 0) counts.against -= mention.weight * weight;
    else if (mention.ids.some((id) => TOPIC_GROUPS.includes(id))) counts.topic += mention.weight * weight;
    else for (const id of mention.ids) actors.add(id);
  }
  if (mention.type === 'topic' && mention.ids.some((id) => CURRENCY_TOPICS.includes(id))) counts.currency += 2 * weight;
  if (mention.type === 'cue' && mention.ids.includes('currency')) counts.currency += 0.5 * weight;
  if (mention.type === 'country' || mention.type === 'office' || (mention.type === 'person' && !mention.weak))
    for (const id of mention.ids) actors.add(id);
}

function hasPerson(actors: ReadonlySet<string>): boolean {
  return actors.has('people') || actors.has('actors');
}
