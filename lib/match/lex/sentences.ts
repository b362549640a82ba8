/** Cuts folded text into sentences: English by full stops that end one, Chinese and Japanese by their own marks. */
import { isCjk, isDigit, isLetter, isUpperCase } from './characters.ts';
import { readWordBefore } from './words.ts';
import { words } from '../language/word-list.ts';
import type { FoldedText } from './fold.ts';
import type { WorkMeter } from './work-meter.ts';

/** A span of folded text. */
export interface FoldedSpan {
  start: number;
  end: number;
}

/** A sentence without an end is cut here, so that work per sentence stays bounded. */
const LONGEST = 1200;

/** Never the end of a sentence: a name or number follows. */
const BEFORE_NAMES = new Set(
  words(`
    mr|mrs|ms|messrs|dr|prof|sen|rep|gov|gen|col|lt|capt|sgt|maj|adm|hon|rev|st|mt|ft|no|nos|vs|cf|eg|ie|viz|fig|sec|art|approx|ca|
    est|dept|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|pres|amb|vol|pp|
    u.n|e.g|i.e|assoc|asst|dist|cos`),
);
/** Ends a sentence only when a word follows that begins one. */
const MAY_END = new Set(
  words('u.s|u.k|u.s.a|e.u|d.c|n.y|l.a|p.m|a.m|inc|corp|co|ltd|llc|plc|jr|sr|etc|bros|p.c|b.c|a.d|ph.d|et al'),
);
const STARTERS = new Set(
  words(`
    the|a|an|it|its|he|she|they|we|i|in|on|at|but|and|or|yet|so|as|if|when|while|after|before|since|for|from|with|under|that|this|
    these|those|there|then|however|meanwhile|still|both|some|many|most|one|two|his|her|their|our|what|who|why|how|where|which|also|
    although|though|because|by|during|last|next|earlier|later|now|no|not|nor|officials|analysts|tokyo|beijing|investors|markets`),
);

/** Sentences of a text, in order, without the spaces between them; never empty spans. */
export function splitSentences(folded: FoldedText, meter?: WorkMeter): FoldedSpan[] {
  const { text } = folded;
  const sentences: FoldedSpan[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const end = boundaryAt(folded, at, start);
    if (end < 0) continue;
    pushTrimmed(sentences, text, start, end);
    start = end;
    at = Math.max(at, end - 1);
  }
  pushTrimmed(sentences, text, start, text.length);
  meter?.add(text.length);
  return sentences;
}

/** Where a sentence ends whose last mark, or whose next beginning, is at `at`; -1 if none does. */
function boundaryAt(folded: FoldedText, at: number, start: number): number {
  const { text } = folded;
  const character = text[at]!;
  if ('。!?'.includes(character)) return endOfMarks(text, at + 1);
  if (character === '.') return endsSentence(folded, at) ? endOfMarks(text, at + 1) : -1;
  if (character === '•' || (character === ' ' && isLineOfList(folded, at))) return at > start ? at : -1;
  return at - start >= LONGEST && (character === ' ' || isCjk(text.charCodeAt(at)) || at - start >= 2 * LONGEST) ? at : -1;
}

const CLOSING = '。!?.」』)]}"\'】”’';
const MOST_CLOSING_MARKS = 6;

/** Takes in closing quotes and brackets; a Japanese particle after them carries the sentence on. */
function endOfMarks(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < MOST_CLOSING_MARKS && CLOSING.includes(text[end]!)) end++;
  const next = text[end];
  const closesSpeech = end > from && '」』'.includes(text[end - 1]!);
  if (closesSpeech && next !== undefined && 'とのなはがをにでっ、'.includes(next)) return -1;
  return end;
}

function endsSentence({ text, source, starts }: FoldedText, at: number): boolean {
  const afterMarks = skipClosing(text, at + 1);
  if (afterMarks >= text.length) return true;
  const isSpaced = text[afterMarks] === ' ';
  if (!isSpaced) return isCjk(text.charCodeAt(afterMarks)) && !isDigit(text.charCodeAt(at - 1));
  const next = skipOpening(text, afterMarks + 1);
  if (next >= text.length) return true;
  const following = source[starts[next]!]!;
  if (isLetter(text.charCodeAt(next)) && !isUpperCase(following)) return false;
  const before = readWordBefore(text, at);
  if (BEFORE_NAMES.has(before) || /^[a-z]$/.test(before)) return false;
  if (MAY_END.has(before)) return STARTERS.has(readStarter(text, next));
  return true;
}

function skipClosing(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < MOST_CLOSING_MARKS && ')]}"\'」』”’'.includes(text[at]!)) at++;
  return at;
}

function skipOpening(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < MOST_CLOSING_MARKS && '([{"\'「『“‘'.includes(text[at]!)) at++;
  return at;
}

function readStarter(text: string, from: number): string {
  let end = from;
  while (end < text.length && end - from < 12 && isLetter(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

/** Letters in which a line must show its rate to be an entry of a list. */
const LONGEST_ENTRY = 100;
/** "Passenger cars — 25%", "Japan: 15 per cent". */
const ENTRY = /^[^\n\r.;:|]{1,70}(:|\||\s[–—-])\s+(\d+(\.\d+)?\s?(%|per ?cent)|zero\b)/i;

/** A line break before "- ", "1. " or "Japan: 15%" begins an item of a list. */
function isLineOfList({ text, source, starts }: FoldedText, at: number): boolean {
  const unit = source[starts[at]!]!;
  if (unit !== '\n' && unit !== '\r') return false;
  const next = text[at + 1] ?? '';
  if ('-–—*·・▪◆■○●'.includes(next)) return true;
  if (isDigit(text.charCodeAt(at + 1)) && '.)'.includes(text[at + 2] ?? ' ') && text[at + 3] === ' ') return true;
  const line = starts[at]! + 1;
  return ENTRY.test(source.slice(line, line + LONGEST_ENTRY));
}

function pushTrimmed(into: FoldedSpan[], text: string, start: number, end: number): void {
  const from = text[start] === ' ' ? start + 1 : start;
  const to = text[end - 1] === ' ' ? end - 1 : end;
  if (to > from) into.push({ start: from, end: to });
}
