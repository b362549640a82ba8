/** Whether a page is coverage of the record's topics, and by which reason. */
import type { LexedDocument } from './mention.ts';
import type { IsoDate } from '../record/schema.ts';

export interface Relevance {
  related: boolean;
  /** 0 to 1. */
  relevance: number;
  reason: string;
}

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
  if (marks < 1 && counts.topic < TOPIC_FULL) return answer(false, 'nothing-on-record');
  return answer(true, 'topic-and-actors');
}

interface Counts {
  topic: number;
  /** Distinct people, offices and countries of the story, the United States counting for its own. */
  actors: number;
  against: number;
}

function countAnchors(document: LexedDocument): Counts {
  const actors = new Set<string>();
  let topic = 0;
  let against = 0;
  for (const [at, block] of document.blocks.entries())
    for (const mention of block.mentions) {
      const weight = at === 0 ? 2 : 1;
      if (mention.type === 'anchor' && mention.weight < 0) against -= mention.weight * weight;
      else if (mention.type === 'anchor' && mention.ids.some((id) => TOPIC_GROUPS.includes(id))) topic += mention.weight * weight;
      else if (mention.type === 'anchor') for (const id of mention.ids) actors.add(id);
      if (mention.type === 'country' || (mention.type === 'person' && !mention.weak))
        for (const id of mention.ids) actors.add(id);
    }
  return { topic, actors: actors.has('US') || hasPerson(actors) ? actors.size : 0, against };
}

function hasPerson(actors: ReadonlySet<string>): boolean {
  return actors.has('people') || actors.has('actors');
}
