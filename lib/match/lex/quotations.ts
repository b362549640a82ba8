/** Finds direct speech and quoted words, with their nesting. */
import { isLetter, isWordUnit } from './characters.ts';
import { sourceSpan } from './fold.ts';
import type { FoldedText } from './fold.ts';
import type { Quotation, Span } from '../mention.ts';
import type { WorkMeter } from './work-meter.ts';

/** Deeper nesting than this is no prose. */
const DEEPEST = 6;

/** Marks whose shape says which side they are on. */
const CLOSES: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '„': '”', '«': '»' };
const CLOSING = new Set(Object.values(CLOSES));

interface Open {
  index: number;
  close: string;
}

/** Quotations of a text, sorted by start; offsets are those of the source. */
export function findQuotations(folded: FoldedText, meter?: WorkMeter): Quotation[] {
  const { text, source, starts } = folded;
  const found: Quotation[] = [];
  const stack: Open[] = [];
  const open = (at: number, close: string) => {
    if (stack.length >= DEEPEST) return;
    const parent = stack.at(-1)?.index ?? -1;
    stack.push({ index: found.length, close });
    found.push({ ...sourceSpan(folded, at, text.length), depth: stack.length - 1, parent });
  };
  for (let at = 0; at < text.length; at++) {
    const mark = readMark(folded, at);
    if (mark === null) continue;
    const opened = mark.canClose ? stack.findLastIndex(({ close }) => close === mark.close) : -1;
    if (opened >= 0) {
      // What was left open inside ends with it, so that quotations nest.
      for (const { index } of stack.slice(opened + 1)) found[index]!.end = starts[at]!;
      found[stack[opened]!.index]!.end = starts[at]! + 1;
      stack.length = opened;
    } else if (mark.canOpen) open(at, mark.close);
  }
  for (const { index } of stack) found[index]!.end = source.length;
  meter?.add(text.length);
  return found;
}

/** Index of the innermost quotation that a span lies in, or -1. */
export function quotationAround(quotations: readonly Quotation[], { start, end }: Span): number {
  // Quotations nest: what holds the span holds the last one that begins before it.
  let at = countBefore(quotations, start + 1) - 1;
  while (at >= 0 && quotations[at]!.end < end) at = quotations[at]!.parent;
  return at;
}

/** The quotations that share a letter with a span, in order. */
export function quotationsOver(quotations: readonly Quotation[], { start, end }: Span): Quotation[] {
  const first = countBefore(quotations, start);
  const found = quotations.slice(first, countBefore(quotations, end));
  for (let at = first - 1; at >= 0; at = quotations[at]!.parent) if (quotations[at]!.end > start) found.unshift(quotations[at]!);
  return found;
}

/** How many quotations begin before a position. */
function countBefore(quotations: readonly Quotation[], position: number): number {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Mark {
  close: string;
  canOpen: boolean;
  canClose: boolean;
}

function readMark({ text, source, starts }: FoldedText, at: number): Mark | null {
  const folded = text[at]!;
  if (folded !== '"' && folded !== "'" && folded !== '「' && folded !== '」' && folded !== '『' && folded !== '』') return null;
  const mark = source[starts[at]!]!;
  if (CLOSES[mark]) return { close: CLOSES[mark], canOpen: true, canClose: false };
  if (CLOSING.has(mark)) return { close: mark, canOpen: false, canClose: true };
  return folded === '"' ? straight(text, at, '"') : single(text, at, mark);
}

/** A straight mark opens before a word after a space or bracket; anywhere it closes what it opened. */
function straight(text: string, at: number, close: string): Mark {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const opens = after !== ' ' && (at === 0 || !isWordUnit(before.charCodeAt(0))) && !'.,!?;%'.includes(before);
  return { close, canOpen: opens, canClose: true };
}

/** ' is an apostrophe inside a word, and after a plural; it opens only before a letter after a space. */
function single(text: string, at: number, mark: string): Mark | null {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const joins = isWordUnit(before) && isLetter(after);
  if (joins || mark === '`') return null;
  const opens = mark !== '’' && (at === 0 || ' ("—'.includes(text[at - 1]!)) && isLetter(after);
  return { close: "'", canOpen: opens, canClose: at > 0 && text[at - 1] !== ' ' };
}
