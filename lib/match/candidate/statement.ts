/** Ties a reading of a statement to what the same person is on record as having said, by topic, words and day. */
import type { Span } from '../mention.ts';
import { addDays, daysBetween } from '../../record/calendar.ts';
import { goesOn } from '../reading/han-speech.ts';
import { stems } from '../language/stems.ts';
import { stemsOf, type WordTable } from './words.ts';
import type { Candidate } from './types.ts';
import type { SentenceView } from '../reading/view.ts';
import { scoreOf, type Feature, type StatementReading } from '../reading/types.ts';
import type { IsoDate, Statement, Topic } from '../../record/schema.ts';

const WEIGHTS = {
  topic: 0.15,
  generalTopic: 0.05,
  topicOnly: 0.25,
  words: 0.5,
  verbatim: 0.25,
  quote: 0.45,
  sameDay: 0.2,
  sameWeek: 0.12,
  sameMonth: 0,
  far: -0.15,
  undated: 0.1,
  dated: 0.2,
  earlier: 0.1,
  stance: 0.03,
} as const;
/** Topics that nearly every statement on trade touches. */
const GENERAL: readonly Topic[] = ['tariff-rate', 'trade-deal'];
/** Words alone, without a topic in common, must be this alike. */
const ALIKE = 0.25;
/** Less where the glosses of another language have to do, and only for what was said of late or on the day that is named. */
const ALIKE_GLOSSED = 0.12;
/** Less still where the sentence names the very day on which the record has one statement of that speaker, and no other. */
const ALIKE_ON_DAY = 0.05;
/** So much alike must be what no date and what no verb of saying ties to a statement. */
const UNDATED_ALIKE = 0.4;
const FREE_ALIKE = 0.3;
const FREE_TELLING = 2;
const FREE_DAYS = 40;

const DENIALS = /^(rules-out|denies|rejects|dismisses|declines|walks-back|sidesteps)$/;

export interface StatementTable {
  bySpeaker: ReadonlyMap<string, readonly Statement[]>;
  words: WordTable;
}

interface Scored {
  statement: Statement;
  features: Feature[];
  score: number;
}

/** The candidate of a reading, or null when the person is not on record with anything like it. */
export function tieStatement(reading: StatementReading, table: StatementTable, date: IsoDate | null): Candidate | null {
  const words = stemsOf(reading.part, reading.words);
  const named = new Set(reading.view.of('fact').flatMap((mention) => mention.ids));
  const said = reading.speakers.flatMap((speaker) => table.bySpeaker.get(speaker) ?? []);
  const scored = (reading.speakers.length > 0 ? said : verbatim(reading, table))
    .filter((statement) => date === null || statement.date <= date)
    .map((statement) => scored1(reading, statement, { words, named, table, date }))
    .filter((one) => one !== null)
    .sort((a, b) => b.score - a.score);
  const [best, ...rest] = scored;
  if (!best) return null;
  return {
    reading,
    kind: 'statement',
    about: { speaker: best.statement.speaker, topic: best.statement.topics[0] },
    facts: [best.statement.id],
    claim: null,
    verdict: null,
    features: best.features,
    line: `statement ${best.statement.speaker} ${best.statement.date} ${best.statement.stance}`,
    rejected: rest.slice(0, 4).map((one) => ({ fact: one.statement.id, reason: 'less-alike', score: one.score })),
  };
}

/** Statements of anybody that have the very words of a quotation, some of them in hardly any other. */
function verbatim(reading: StatementReading, { bySpeaker, words }: StatementTable): Statement[] {
  const own = stems(passageText(reading));
  return [...bySpeaker.values()]
    .flat()
    .filter(
      (statement) =>
        isQuoteOf(passageText(reading), statement) ||
        (words.telling(own, statement) >= FREE_TELLING && words.isRareIn(own, statement)),
    );
}

/** The whole recorded quote, of so many words that nobody says them by chance. */
function isQuoteOf(text: string, { quote }: Statement): boolean {
  const plain = (words: string): string => words.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '');
  return quote !== null && quote.split(' ').length >= QUOTED_WORDS && plain(text).includes(plain(quote));
}

const QUOTED_WORDS = 5;

interface Against {
  words: ReadonlySet<string>;
  named: ReadonlySet<string>;
  table: StatementTable;
  date: IsoDate | null;
}

function scored1(reading: StatementReading, statement: Statement, { words, named, table, date }: Against): Scored | null {
  if (isOfAnotherDay(reading, statement, date)) return null;
  const likeness = table.words.likeness(words, statement);
  // What the sentences before were about is still meant only where a word of the statement says so, too.
  const isOff = reading.view.isHan && reading.topicsCarried && likeness < ALIKE_GLOSSED && !goesOn(reading.view);
  const shared = isOff ? [] : statement.topics.filter((topic) => reading.topics.includes(topic));
  const sharedTopics = shared.length;
  const quoted = table.words.quoted(words, statement);
  const isNamed = named.has(statement.id);
  const isOnlyOne = reading.view.isHan && isOnDay(reading, statement) && isAloneOnDay(statement, table);
  const alike = isOnlyOne ? ALIKE_ON_DAY : reading.view.isHan && isOfTheDay(reading, statement, date) ? ALIKE_GLOSSED : ALIKE;
  if (sharedTopics === 0 && likeness < alike && quoted < 0.5 && !isNamed) return null;
  // "Had promised his daughter a bicycle": a verb of saying in common with what was said long ago is chance.
  const isLoose = !reading.view.isHan && sharedTopics === 0 && !isNamed && !isOfTheDay(reading, statement, date);
  if (isLoose && table.words.matter(withoutVerbs(words, reading.view), statement).count === 0) return null;
  // A word or two in quotation marks is a label unless the record has those words.
  const own = stemsOf(reading.view.part(reading.passage), passageText(reading));
  if (isLabel(reading) && (!isOwnLabel(own, statement, table) || (own.size <= 2 && !isAllIn(own, statement, table)))) return null;
  const isSureQuote = reading.quoted && (!reading.view.isHan || quoted >= 0.5 || isDated(reading, statement));
  const isAlike = table.words.likeness(own, statement) >= UNDATED_ALIKE;
  // Half of the recorded quote, on its topic, is said by nobody by chance.
  const isHalfOfQuote = sharedTopics > 0 && table.words.quoted(own, statement) >= 0.5;
  if (date === null && !isSureQuote && !isAlike && !isHalfOfQuote) return null;
  if (reading.free && !isSurely(reading, statement, { own, table, date })) return null;
  if (isUnsaid(reading, statement)) return null;
  const features: Feature[] = [
    ...reading.features,
    ...weigh('topic', topicWeight(reading, statement, shared, isNamed)),
    ...weigh('verbatim', reading.speakers.length === 0 ? WEIGHTS.verbatim : 0),
    ...weigh('words', likeness * WEIGHTS.words),
    ...weigh('quote', quoted >= 0.5 ? WEIGHTS.quote * quoted : 0),
    ...weigh('stance', reading.denied === DENIALS.test(statement.stance) ? WEIGHTS.stance : 0),
    ...dayFeatures(reading, statement, date),
  ];
  return { statement, features, score: scoreOf(features) };
}

function withoutVerbs(words: ReadonlySet<string>, view: SentenceView): ReadonlySet<string> {
  const verbs = stems(
    view
      .cues('voice', 'earlier')
      .map(({ start, end }) => view.lexed.text.slice(start, end))
      .join(' '),
  );
  return new Set([...words].filter((word) => !verbs.has(word)));
}

/** A word or two that the record has of this person and of hardly anybody else. */
function isOwnLabel(own: ReadonlySet<string>, statement: Statement, { words }: StatementTable): boolean {
  return words.quoted(own, statement) >= 0.4 || words.likeness(own, statement) >= ALIKE || words.isRareIn(own, statement);
}

/** "great deal": of two words both are the statement's. */
function isAllIn(own: ReadonlySet<string>, statement: Statement, { words }: StatementTable): boolean {
  const { gist, quote } = words.of(statement);
  return [...own].every((word) => gist.has(word) || quote.has(word));
}

/** What no verb calls a statement must have the words of one, and of these days. */
function isSurely(
  reading: StatementReading,
  statement: Statement,
  { own, table, date }: Pick<Against, 'table' | 'date'> & { own: ReadonlySet<string> },
): boolean {
  if (date === null || ACTS.test(statement.stance)) return false;
  const isAlike = table.words.likeness(own, statement) >= FREE_ALIKE && table.words.telling(own, statement) >= FREE_TELLING;
  return isAlike && (daysBetween(statement.date, date) <= FREE_DAYS || isDated(reading, statement));
}

/** What is done is told in the same words as what was said of it. */
const ACTS = /^(acts|threatens|claims-credit|proposes)$/;

const SILENCES = /^(declines|sidesteps|hedges)$/;

/** "did not comment", "gave no answer": nothing was said but that. */
export function isUnsaid({ view }: StatementReading, { stance }: Statement): boolean {
  return !SILENCES.test(stance) && (isNoComment(view) || NO_ANSWER.test(view.text));
}

const NO_ANSWER = /\b(no|without an?) (answer|reply|comment|response)\b/i;

function isNoComment(view: SentenceView): boolean {
  return view.cues('deny').some((cue) => /comment|コメント|评论|評論|置评/.test(view.lexed.text.slice(cue.start, cue.end + 12)));
}

function passageText({ view, passage }: StatementReading): string {
  return view.lexed.text.slice(passage.start, passage.end);
}

function isLabel(reading: StatementReading): boolean {
  return reading.quoted && !reading.view.isHan && passageText(reading).trim().split(/\s+/).length <= 4;
}

/** Said within these days, or on a day that the sentence names. */
function isOfTheDay({ dates }: StatementReading, statement: Statement, date: IsoDate | null): boolean {
  return isDated({ dates }, statement) || (date !== null && daysBetween(statement.date, date) <= 3);
}

function isOnDay({ dates }: StatementReading, { date }: Statement): boolean {
  return dates.some(({ from, precision }) => precision === 'day' && from === date);
}

function isAloneOnDay({ id, speaker, date }: Statement, { bySpeaker }: StatementTable): boolean {
  const others = bySpeaker.get(speaker) ?? [];
  return others.every((other) => other.id === id || Math.abs(daysBetween(other.date, date)) > 1);
}

/** What the words of an English gist cannot do for another language, the topic does. */
function topicWeight(
  { view, topicsCarried }: StatementReading,
  { topics }: Statement,
  shared: readonly Topic[],
  isNamed: boolean,
): number {
  if (shared.length === 0) return isNamed ? WEIGHTS.topic : 0;
  const isGeneral = shared.every((topic) => GENERAL.includes(topic));
  const weight = isGeneral ? WEIGHTS.generalTopic : view.isHan ? WEIGHTS.topicOnly : WEIGHTS.topic;
  return (topicsCarried ? 0.6 : 1) * weight * (0.6 + 0.4 * (shared.length / topics.length));
}

function weigh(name: string, weight: number): Feature[] {
  return weight === 0 ? [] : [{ name, weight: Math.round(weight * 1000) / 1000 }];
}

const SPAN_SLACK = 4;

/** Whether the sentence names the day or the month of the statement. */
function isDated({ dates }: Pick<StatementReading, 'dates'>, statement: Statement): boolean {
  return dates.some(({ from, to, precision }) => {
    if (from === null || to === null) return false;
    // "At the end of April" is no exact span.
    const slack = precision === 'span' ? SPAN_SLACK : 0;
    return addDays(from, -slack) <= statement.date && statement.date < addDays(to, slack);
  });
}

/** "Said on May 28": what was said on any other day is not meant, but for a day's difference between time zones. */
export function isOfAnotherDay({ view, dates }: StatementReading, statement: Statement, date: IsoDate | null): boolean {
  const between = (cue: Span, day: Span): string => view.lexed.text.slice(cue.end, day.start);
  const saidOn = dates.find((day) => view.cues('report').some((cue) => SAID_ON.test(between(cue, day))));
  if (!saidOn?.from || !saidOn.to) return false;
  const isEarlier = /earlier (this|in) /i.test(view.lexed.text.slice(saidOn.start - 9, saidOn.end));
  // "On Tuesday", "a day later" may be read as more than one day.
  if (saidOn.basis === 'relative' && !isEarlier) return false;
  const last = isEarlier && date !== null ? addDays(date, -1) : saidOn.to;
  return statement.date < addDays(saidOn.from, -1) || statement.date >= (isEarlier ? last : addDays(last, 1));
}

const SAID_ON = /^ (on |in |earlier )?$/;

/** News tells of what was just said, unless it points back. */
function dayFeatures({ view, dates, earlier }: StatementReading, statement: Statement, date: IsoDate | null): Feature[] {
  const isNamed = isDated({ dates }, statement);
  if (date === null) return isNamed ? weigh('dated', WEIGHTS.dated) : weigh('undated', WEIGHTS.undated);
  const age = daysBetween(statement.date, date);
  const near = age <= 3 ? 'sameDay' : age <= 8 ? 'sameWeek' : age <= 40 ? 'sameMonth' : 'far';
  const isBack = earlier && age > 3 && age <= 60;
  return [
    // 5月曾澄清: long ago, and the sentence says so itself.
    ...weigh(near, view.isHan && isNamed && near === 'far' ? 0 : WEIGHTS[near]),
    ...weigh('dated', isNamed ? WEIGHTS.dated : 0),
    ...weigh('earlier', isBack ? WEIGHTS.earlier : 0),
  ];
}
