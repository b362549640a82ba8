/**
 * Closed-world evidence: which statement of the record a sentence gives, whatever its wording.
 *
 * The record holds few statements of each person, so a sentence is weighed against each that it could be: who is brought in
 * and how, whether anything is said to have been said, the words in common, the day, how many other statements of the
 * person stand around it, and what speaks against it. The weights are log-odds, fitted on labelled articles of several
 * authors with each author left out in turn.
 */
import { daysBetween } from '../../record/calendar.ts';
import { THRESHOLD } from '../select/threshold.ts';
import { crowdOf, evidenceOf, featuresOf, isDated, type Possible } from './heard-evidence.ts';
import { heardPassage } from './heard-passage.ts';
import { stems } from '../language/stems.ts';
import { stemsOf } from './words.ts';
import { isOfAnotherDay, isUnsaid, type StatementTable } from './statement.ts';
import type { Candidate } from './types.ts';
import { scoreOf, type Feature, type StatementReading } from '../reading/types.ts';
import type { IsoDate } from '../../record/schema.ts';

/** Weight of shared words that tells by itself; that brings in a speaker whom nothing names; and below which it tells nothing. */
const MANY_WORDS = 9;
const SPEAKERLESS_WORDS = 9;
const FEW_WORDS = 5;
const RECENT_DAYS = 40;
const MOST_OF_QUOTE = 0.6;
/** By how much the likeliest must be likelier than any other, unless it is sure by itself. */
const MARGIN = 0.08;
const SURE = 0.75;

interface Weighed extends Possible {
  features: Feature[];
  score: number;
}

/** The statement that a sentence most likely gives, or null when the record has none that it could be. */
export function tieHeard(reading: StatementReading, table: StatementTable, date: IsoDate | null): Candidate | null {
  const [best, ...rest] = weighAll(reading, table, date);
  if (!best || isUnsaid(reading, best.statement) || !isEnough(best, reading, table, date)) return null;
  if (best.score < SURE && rest.some(({ score }) => best.score - score < MARGIN)) return null;
  const { statement, voice, features } = best;
  const passage = heardPassage(reading.view, voice?.mention ?? null, table.words.shared(statement));
  if (passage === null) return null;
  return {
    reading: { ...reading, passage },
    kind: 'statement',
    about: { speaker: statement.speaker, topic: statement.topics[0] },
    facts: [statement.id],
    claim: null,
    verdict: null,
    features,
    line: `statement heard ${statement.speaker} ${statement.date} ${statement.stance}`,
    rejected: rest.slice(0, 4).map((one) => ({ fact: one.statement.id, reason: 'less-likely', score: one.score })),
  };
}

/** What the sentence says, the names and offices of those whom it names aside. */
function wordsOf({ view, mentions }: StatementReading): ReadonlySet<string> {
  const names = stems(mentions.map(({ start, end }) => view.lexed.text.slice(start, end)).join(' '));
  return new Set([...stemsOf(view)].filter((word) => !names.has(word)));
}

/** Every statement that the sentence could give, the likeliest first. */
function weighAll(reading: StatementReading, table: StatementTable, date: IsoDate | null): Weighed[] {
  const words = wordsOf(reading);
  const script = reading.view.isHan ? 'han' : 'latin';
  return withLead(possible(reading, words, table))
    .filter(({ statement }) => (date === null || statement.date <= date) && !isOfAnotherDay(reading, statement, date))
    .map((one) => {
      const features = featuresOf(evidenceOf(reading, one, { words, table, date }), script);
      return { ...one, features, score: features.reduce((sum, { weight }) => sum + weight, 0) };
    })
    .toSorted((a, b) => b.score - a.score);
}

/** Statements that share enough words, of a voice or of anybody, and those of a voice of the very day that is named. */
function possible(
  { voices, dates }: StatementReading,
  words: ReadonlySet<string>,
  { bySpeaker, words: table }: StatementTable,
): Omit<Possible, 'lead'>[] {
  const byPerson = new Map((voices ?? []).map((voice) => [voice.person, voice]));
  const masses = table.sharing(words);
  const days = dates.filter(({ precision }) => precision === 'day');
  const ofDay = [...byPerson.keys()].flatMap((person) =>
    days.length === 0 ? [] : (bySpeaker.get(person) ?? []).filter((statement) => isDated({ dates: days }, statement)),
  );
  return [...new Set([...masses.keys(), ...ofDay])]
    .map((statement) => ({ statement, voice: byPerson.get(statement.speaker) ?? null, mass: masses.get(statement) ?? 0 }))
    .filter(({ statement, voice, mass }) => mass >= (voice ? FEW_WORDS : SPEAKERLESS_WORDS) || ofDay.includes(statement));
}

/** With how much more the sentence shares with each than with any statement of another speaker. */
function withLead(known: readonly Omit<Possible, 'lead'>[]): Possible[] {
  const [first, ...rest] = known.toSorted((a, b) => b.mass - a.mass);
  const second = rest.find(({ statement }) => statement.speaker !== first!.statement.speaker)?.mass ?? 0;
  return known.map((one) => ({
    ...one,
    lead: one.mass - (one.statement.speaker === first!.statement.speaker ? second : first!.mass),
  }));
}

/**
 * Either the words tell it, few of them only of a statement of these weeks or of a day that is named; or the day is named,
 * its topic is spoken of and nothing else of that speaker can be meant.
 */
function isEnough(
  { statement, voice, features }: Weighed,
  reading: StatementReading,
  table: StatementTable,
  date: IsoDate | null,
): boolean {
  const { dates, topics } = reading;
  if (scoreOf(features) < THRESHOLD) return false;
  const { weight: matter, count } = table.words.matter(wordsOf(reading), statement);
  if (matter >= MANY_WORDS) return true;
  const age = date === null ? 0 : daysBetween(statement.date, date);
  const isNamed = isDated({ dates }, statement);
  const isQuoted = table.words.quoted(wordsOf(reading), statement) >= MOST_OF_QUOTE;
  if (matter >= FEW_WORDS && count > 1) return isQuoted || age <= RECENT_DAYS || isNamed;
  const onDay = isDated({ dates: dates.filter(({ precision }) => precision === 'day') }, statement);
  const isOnTopic = statement.topics.some((topic) => topics.includes(topic));
  return voice !== null && onDay && isOnTopic && crowdOf(statement, table, date) === 1;
}
