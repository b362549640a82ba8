/** Whether a page is coverage of the record's topics, and by which reason. */
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
/** A word of the topic; less is a word that is rarely one, such as "won". */
const ONE_WORD = 1;
/** So many things on record make coverage, whatever words the page uses for its topic. */
const SEVERAL = 2;
/** Nothing of the record can have been news before. */
const RECORD_BEGINS: IsoDate = '2018-01-01';
/** From here on the story is in the news every day. */
const STORY_BEGINS: IsoDate = '2025-01-01';

/** Letters of a snap; those of wide scripts say more. */
const SNAP_LETTERS = 600;

function letters({ blocks }: LexedDocument): number {
  return blocks.reduce((sum, { text, lang }) => sum + text.length * (lang === 'en' ? 1 : 2.6), 0);
}

/** What was found on a page, as far as it tells that the page is coverage. */
export interface Evidence {
  /** Things said that are on record: rates, sums, statements, events by name. */
  confirmed: number;
  /** Duties without a figure, and by half the figures of duties and holdings that the record cannot confirm. */
  loose: number;
  /** Some of it is told of a person who is named right there, or of nobody: a surname carried over may be any singer's. */
  isNamed: boolean;
}

/** Judges a lexed document by its words and by what was found on it. */
export function judgeRelevance(document: LexedDocument, { confirmed, loose, isNamed }: Evidence): Relevance {
  const counts = countAnchors(document);
  const weight = Math.min(counts.topic, TOPIC_FULL) / TOPIC_FULL;
  const relevance = Math.min(1, weight * 0.5 + Math.min(counts.actors, 6) / 20 + Math.min(confirmed, 4) / 20);
  const answer = (related: boolean, reason: string): Relevance => ({
    related,
    relevance: related ? Math.max(relevance, 0.5) : Math.min(relevance, 0.49),
    reason,
  });
  // Where the words have another meaning, what the record cannot confirm has it too.
  const found = confirmed + (counts.against === 0 ? loose : 0);
  const isRecent = document.published !== null && document.published >= STORY_BEGINS;
  // A wire's two sentences have no room for words of the topic.
  const isSnap = isRecent && counts.namesUs && counts.against === 0 && letters(document) <= SNAP_LETTERS;
  const isSurelyFound = found >= (isNamed && (counts.hasPerson || isSnap) ? 1 : SEVERAL);
  if (counts.topic < ONE_WORD && !isSurelyFound) return answer(false, 'no-topic');
  if (counts.against > 0 && counts.against >= counts.topic && confirmed < 3) return answer(false, 'other-tariff');
  if (tellsOfHistory(document, counts)) return answer(false, 'before-the-record');
  // "Night tariffs for electric cars": a duty without a figure, and nobody of the story.
  if (confirmed === 0 && counts.actors === 0) return answer(false, 'no-actors');
  if (found >= 1) return answer(true, 'found-on-record');
  if (counts.actors === 0) return answer(false, 'no-actors');
  if (found > 0 && counts.against === 0 && counts.topic >= TOPIC_FULL / 2) return answer(true, 'found-and-topic');
  const needed = isRecent ? TOPIC_FULL / 2 : TOPIC_FULL;
  if (
    counts.hasPlace &&
    counts.topic >= needed &&
    (counts.hasPerson || (isRecent && counts.isAmerican && counts.against === 0 && counts.own >= needed))
  )
    return answer(true, 'topic-and-actors');
  return answer(false, 'nothing-on-record');
}

/** Written before the record begins, or without a date and naming only years before it and nobody of the story. */
function tellsOfHistory(document: LexedDocument, { hasPerson }: Counts): boolean {
  if (document.published !== null) return document.published < RECORD_BEGINS;
  const dates = document.blocks.flatMap(({ mentions }) => mentions.filter((mention) => mention.type === 'date'));
  const years = dates.filter(({ basis, from }) => basis === 'absolute' && from !== null);
  return !hasPerson && years.length > 0 && years.every(({ from }) => from! < RECORD_BEGINS);
}

interface Counts {
  topic: number;
  /** Distinct people, offices and countries of the story, the United States counting for its own. */
  actors: number;
  against: number;
  /** Someone of the story is named: a person or an institution. */
  hasPerson: boolean;
  /** The United States stand beside a word of the topic, and not in a list of places to call or to fly to. */
  isAmerican: boolean;
  /** The United States or one of their offices are named. */
  namesUs: boolean;
  /** A country, a government or an office is named: surnames alone are those of any parish council. */
  hasPlace: boolean;
  /** Topic words without those of currencies. */
  own: number;
}

function countAnchors(document: LexedDocument): Counts {
  const actors = new Set<string>();
  const counts = { topic: 0, currency: 0, against: 0, people: 0, places: 0 };
  for (const [at, block] of document.blocks.entries())
    for (const mention of block.mentions) countMention(mention, at === 0 ? 2 : 1, actors, counts);
  // Currencies are everybody's business; they are the record's when its people speak.
  const topic = counts.topic + (hasPerson(actors) ? counts.currency : 0);
  return {
    topic,
    actors: actors.size,
    against: counts.against,
    hasPerson: actors.has('people') || counts.people > 0,
    isAmerican: document.blocks.some(({ mentions }) => namesUsBesideTopic(mentions)),
    namesUs: [...actors].some((id) => /^us(-|$)/i.test(id)),
    hasPlace: counts.places > 0 || actors.has('actors'),
    own: counts.topic,
  };
}

/** Letters between the United States and what they are named for. */
const BESIDE = 80;

function namesUsBesideTopic(mentions: readonly Mention[]): boolean {
  let us = -Infinity;
  let topic = -Infinity;
  for (const one of mentions) {
    const isTopic = one.type === 'anchor' && one.weight > 0 && one.ids.some((id) => TOPIC_GROUPS.includes(id));
    const isUs = one.type === 'country' && one.ids.includes('US');
    if ((isTopic && one.start - us < BESIDE) || (isUs && one.start - topic < BESIDE)) return true;
    if (isTopic) topic = one.end;
    if (isUs) us = one.end;
  }
  return false;
}

function countMention(
  mention: Mention,
  weight: number,
  actors: Set<string>,
  counts: { topic: number; currency: number; against: number; people: number; places: number },
): void {
  if (mention.type === 'anchor') {
    if (mention.weight < 0) counts.against -= mention.weight * weight;
    else if (mention.ids.some((id) => TOPIC_GROUPS.includes(id))) counts.topic += mention.weight * weight;
    else for (const id of mention.ids) actors.add(id);
  }
  if (mention.type === 'topic' && mention.ids.some((id) => CURRENCY_TOPICS.includes(id))) counts.currency += 2 * weight;
  if (mention.type === 'cue' && mention.ids.includes('currency')) counts.currency += 0.5 * weight;
  if (mention.type === 'person' && !mention.weak) counts.people++;
  if (mention.type === 'country' || (mention.type === 'office' && !mention.weak)) counts.places++;
  if (mention.type === 'country' || mention.type === 'office' || (mention.type === 'person' && !mention.weak))
    for (const id of mention.ids) actors.add(id);
}

function hasPerson(actors: ReadonlySet<string>): boolean {
  return actors.has('people') || actors.has('actors');
}
