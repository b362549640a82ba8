/** Finds every date of a block in one pass over its folded text. */
import { lookup } from '../lex/lookup.ts';
import { isDigit, isLetter, isWordUnit } from '../lex/characters.ts';
import { endOfWord, previousWord, readWord } from '../lex/words.ts';
import { leanBack } from './anaphora.ts';
import { isoOf } from './calendar.ts';
import { CJK_FIRST } from './cjk-date-words.ts';
import { CjkDates } from './cjk-dates.ts';
import { EnglishDates } from './english-dates.ts';
import { beginsDate } from './english-words.ts';
import { linkDates } from './link-dates.ts';
import { periodOf, Resolver } from './time-span.ts';
import { foldString } from '../lex/fold.ts';
import { words } from '../language/word-list.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { WorkMeter } from '../lex/work-meter.ts';
import type { DateMention } from '../mention.ts';
import type { IsoDate, PackLanguage } from '../../record/schema.ts';
import type { DateRead } from './date-read.ts';
import type { DateDraft } from './link-dates.ts';
import type { Direction } from './time-span.ts';

/** Letters within which "the 30th" is of the month that was named before it. */
const MONTH_REACH = 160;

export interface DateInput {
  folded: FoldedText;
  language: PackLanguage;
  /** The date that relative expressions are counted from. */
  published: IsoDate | null;
}

/** Dates in order, in folded offsets; they do not overlap. */
export function findDates({ folded, language, published }: DateInput, meter?: WorkMeter): DateDraft[] {
  const { text } = folded;
  const resolver = new Resolver(published);
  const reader = language === 'en' ? new EnglishDates(folded, resolver) : new CjkDates(folded, resolver);
  const dates: DateDraft[] = [];
  const dayOnly = new Set<DateDraft>();
  let steps = 0;
  for (let at = 0; at < text.length; steps++) {
    const read = mayBegin(text, at, language) ? reader.read(at, directionAt(text, at)) : null;
    if (read && read.end > at) {
      const date = toDraft(text, at, read);
      dates.push(date);
      if (read.dayOnly) dayOnly.add(date);
      at = read.end;
    } else at = behindRun(text, at, language);
  }
  meter?.add(steps);
  return leanBack(text, linkDates(text, dates, { dayOnly, reach: language === 'en' ? MONTH_REACH : 0 }), published);
}

/** English dates begin where a word or number begins, the others at characters that begin one. */
function mayBegin(text: string, at: number, language: PackLanguage): boolean {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return !isDigit(text.charCodeAt(at - 1)) && !isPartOfNumber(text, at);
  if (language !== 'en') return CJK_FIRST.has(text[at]!);
  return isLetter(unit) && !isWordUnit(text.charCodeAt(at - 1)) && beginsDate(readWord(text, at));
}

/** The 25 of "3.25" and "1,025". */
function isPartOfNumber(text: string, at: number): boolean {
  return '.,・'.includes(text[at - 1] ?? ' ') && isDigit(text.charCodeAt(at - 2));
}

function behindRun(text: string, at: number, language: PackLanguage): number {
  if (isDigit(text.charCodeAt(at))) {
    let end = at;
    while (isDigit(text.charCodeAt(end))) end++;
    return end;
  }
  return language === 'en' ? Math.max(endOfWord(text, at), at + 1) : at + 1;
}

/** How far back the words that set the direction may stand. */
const REACH = 48;
const FUTURE = words(
  ' will | would | to take effect| takes effect| begins | starts | due |starting | set to | expected | scheduled | plans to | ahead of | before the |deadline| upcoming | effective as of | would be | beginning ',
);
const CJK_FUTURE = words('予定|までに|に向け|から発動|計劃|将于|将在|定于|預定|期限|到期').map(foldString);

/** "By late July the dollar was above 163": a verb in the past behind the date, and none of duty or will. */
const PAST_BEHIND =
  /^(?:(?!\b(?:will|would|must|should|has to|have to|is|are)\b)[^.;])*?\b(?:was|were|had|stood|fell|rose|hit|cost|reached|traded)\b/;

/** Whether the words before a date speak of what is to come. */
function directionAt(text: string, at: number): Direction {
  const { word } = previousWord(text, at);
  if ((word === 'by' || opensSentence(text, at, word)) && PAST_BEHIND.test(text.slice(at, at + REACH))) return 'past';
  if (word === 'until' || word === 'till' || word === 'by') return 'future';
  if (word === 'since') return 'past';
  if (!isLetter(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at)) && text.charCodeAt(at) < 0x80) return null;
  const before = sentenceBefore(text, at);
  return FUTURE.some((cue) => before.includes(cue)) || CJK_FUTURE.some((cue) => before.includes(cue)) ? 'future' : null;
}

/** "Until early February its goods were charged more": the word stands before all that is told. */
function opensSentence(text: string, at: number, word: string): boolean {
  return (
    (word === 'until' || word === 'till') && /(^|[.!?;:] )["'(]?(un)?till? (the )?$/.test(text.slice(Math.max(0, at - 12), at))
  );
}

function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('。'), before.lastIndexOf('; '));
  return start < 0 ? before : before.slice(start);
}

const RELATIONS = lookup<DateMention['relation']>({
  since: 'since',
  until: 'until',
  till: 'until',
  by: 'by',
  from: 'from',
  before: 'before',
  after: 'after',
  following: 'after',
  through: 'until',
  starting: 'from',
  beginning: 'from',
  effective: 'from',
});
const CJK_RELATIONS: readonly [word: string, relation: DateMention['relation']][] = (
  [
    ['以来', 'since'],
    ['以來', 'since'],
    ['以降', 'from'],
    ['から', 'from'],
    ['までに', 'by'],
    ['まで', 'until'],
    ['前に', 'before'],
    ['以前', 'before'],
    ['之前', 'before'],
    ['以后', 'after'],
    ['之后', 'after'],
    ['起', 'from'],
    ['前', 'before'],
    ['後', 'after'],
  ] as [string, DateMention['relation']][]
).map(([word, relation]) => [foldString(word), relation]);
const CJK_BEFORE: Readonly<Record<string, DateMention['relation']>> = { 自: 'since', 从: 'from', 至: 'until', 到: 'until' };

function relationOf(text: string, start: number, end: number): DateMention['relation'] {
  const first = previousWord(text, start);
  const word = first.word === 'the' || first.word === 'on' ? previousWord(text, first.start).word : first.word;
  if (word !== '') return RELATIONS[word];
  return CJK_BEFORE[text[start - 1] ?? ''] ?? CJK_RELATIONS.find(([word]) => text.startsWith(word, end))?.[1];
}

function toDraft(text: string, start: number, read: DateRead): DateDraft {
  const { from, to, precision, basis, other, anaphoric, fiscal, end } = read;
  return {
    type: 'date',
    start,
    end,
    from: from === null ? null : isoOf(from),
    to: to === null ? null : isoOf(to),
    precision,
    basis,
    period: periodOf(read),
    relation: relationOf(text, start, end),
    other: other && { from: isoOf(other.from), to: isoOf(other.to) },
    fiscal,
    anaphoric,
  };
}
