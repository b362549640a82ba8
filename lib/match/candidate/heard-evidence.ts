/** The evidence by which a sentence is weighed against a statement of the record, and what each piece of it is worth. */
import { addDays, daysBetween } from '../../record/calendar.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Span } from '../mention.ts';
import type { StatementTable } from './statement.ts';
import type { Feature, StatementReading, Voice } from '../reading/types.ts';
import type { IsoDate, Statement } from '../../record/schema.ts';

/** What speaks for and against a statement; each is 0 where there is nothing of it. */
interface Evidence {
  /** Weight of the words in common, in tens. */
  words: number;
  /** The part of the recorded quote that the sentence gives. */
  quote: number;
  /** How the speaker is brought in: one of these is 1, or none where he is only named. */
  subject: number;
  carried: number;
  around: number;
  nobody: number;
  /** A word tells that something was said. */
  said: number;
  /** The sentence names the day or month of the statement. */
  dated: number;
  /** Logarithm of the number of statements of the speaker within a week of it. */
  crowd: number;
  /** How much more the sentence shares with it than with any statement of another voice; negative where less. */
  lead: number;
  /** The sentence gives a rate, which is marked as what it is. */
  rate: number;
  /** Weight of all that the sentence says, in fifties: the more it is, the less the words in common tell. */
  all: number;
}

type Weights = Record<keyof Evidence | 'bias', number>;
const WEIGHTS: Record<'latin' | 'han', Weights> = {
  latin: {
    words: 2.47,
    quote: 2.16,
    subject: 1.01,
    carried: -2.06,
    around: -1.76,
    nobody: -2.45,
    said: 1.31,
    dated: 1.87,
    crowd: -0.62,
    lead: 0.45,
    rate: -0.95,
    all: -1.09,
    bias: -3.04,
  },
  han: {
    words: 1.63,
    quote: 0.63,
    subject: 1.85,
    carried: -0.93,
    around: -1.98,
    nobody: -2.2,
    said: 2.45,
    dated: 0.92,
    crowd: -0.23,
    lead: 0.74,
    rate: -3,
    all: -1.43,
    bias: -3.72,
  },
};
/** A tenth of a score for each of the log-odds; odds of five to four stand at the threshold. */
const SCALE = 0.1;
const EVEN = 0.475;
/** Weight of shared words beyond which more tells nothing new. */
const MOST_WORDS = 25;
const LEAD = { least: -9, most: 6, unit: 6 };
const CROWD_DAYS = 7;

/** A statement that a sentence could give. */
export interface Possible {
  statement: Statement;
  voice: Voice | null;
  /** Weight of the words in common. */
  mass: number;
  /** By how much that is more than with any statement of another voice. */
  lead: number;
}

interface Against {
  words: ReadonlySet<string>;
  table: StatementTable;
  date: IsoDate | null;
}

/** All evidence for one statement. */
export function evidenceOf(
  { view, dates }: StatementReading,
  { statement, voice, mass, lead }: Possible,
  { words, table, date }: Against,
): Evidence {
  const is = (how: Voice['how']): number => Number(voice?.how === how);
  const hasWords = view.cues('voice', 'report', 'deny', 'opine').some((cue) => view.depth(cue) < 0 && !isCaption(view, cue));
  return {
    words: Math.min(mass, MOST_WORDS) / 10,
    quote: table.words.quoted(words, statement),
    subject: is('subject'),
    carried: is('carried'),
    around: is('around'),
    nobody: Number(voice === null),
    said: Number(hasWords),
    dated: Number(isDated({ dates }, statement)),
    crowd: Math.log(crowdOf(statement, table, date)),
    lead: Math.max(LEAD.least, Math.min(LEAD.most, lead)) / LEAD.unit,
    rate: Number(view.of('quantity').some(({ unit }) => unit === 'percent')),
    all: table.words.sum(words) / 50,
  };
}

/** "Kato speaks during an interview": what a picture shows. */
function isCaption(view: SentenceView, { start, end }: Span): boolean {
  const isSpeaking = /^speak(s|ing)$/i.test(view.lexed.text.slice(start, end));
  return isSpeaking && !/^ (of|about)\b/.test(view.lexed.text.slice(end, view.end));
}

/** The evidence as features of a score, in tenths of its log-odds. */
export function featuresOf(evidence: Evidence, script: keyof typeof WEIGHTS): Feature[] {
  const weights = WEIGHTS[script];
  const told = (Object.keys(evidence) as (keyof Evidence)[]).map((name) => ({
    name,
    weight: evidence[name] * weights[name] * SCALE,
  }));
  return [{ name: 'heard', weight: EVEN + weights.bias * SCALE }, ...told]
    .map(({ name, weight }) => ({ name, weight: Math.round(weight * 1000) / 1000 }))
    .filter(({ weight }) => weight !== 0);
}

/** Statements of the speaker within a week of one of his, itself among them. */
export function crowdOf({ speaker, date }: Statement, { bySpeaker }: StatementTable, known: IsoDate | null): number {
  const others = bySpeaker.get(speaker) ?? [];
  return others.filter((one) => (known === null || one.date <= known) && Math.abs(daysBetween(one.date, date)) <= CROWD_DAYS)
    .length;
}

/** Time zones and late evenings move a day by one; "at the end of April" is no exact span. */
const SLACK: Partial<Record<StatementReading['dates'][number]['precision'], number>> = { day: 1, span: 4, week: 0, month: 0 };

/** Whether the sentence names the day or the month of the statement. */
export function isDated({ dates }: Pick<StatementReading, 'dates'>, { date }: Statement): boolean {
  return dates.some(({ from, to, precision }) => {
    const slack = SLACK[precision];
    if (from === null || to === null || slack === undefined) return false;
    return addDays(from, -slack) <= date && date < addDays(to, precision === 'day' ? 1 : slack);
  });
}
