/** From a place on the page to selectors that find it again. */
import { Comparison } from './comparison.ts';
import { coreOf, mostAlike } from './core.ts';
import { gramsOf } from './outline.ts';
import type { Outline, Rival, Selectors } from './schema.ts';
import { blockAt, fold, prepare, type PreparedText, type TextModel } from './text-model.ts';
import { type Candidate, toWanted, type Wanted } from './wanted.ts';

/** What is kept of the text on either side: beyond the sentence next door, which may be edited, and the paragraph's end. */
const CONTEXT_LENGTH = 512;
const LONGEST_QUOTE = 20_000;
/** The share of a quote that a look-alike has. */
const ALIKE = 0.5;
const NO_RIVAL = { quote: 0 };

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Does not cut a character in two. */
function clean(text: string, at: number, direction: -1 | 1): number {
  return isLowSurrogate(text.charCodeAt(at)) ? at + direction : at;
}

function describeQuote({ text }: PreparedText, start: number, end: number, length: number): Selectors['quote'] {
  const prefixStart = clean(text, Math.max(0, start - length), 1);
  const suffixEnd = clean(text, Math.min(text.length, end + length), -1);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(prefixStart, start),
    suffix: text.slice(end, suffixEnd),
  };
}

/** What the likest place elsewhere on the page has in common with a passage. */
function findRival(page: PreparedText, wanted: Wanted, start: number, end: number): Rival {
  const [from = 0, to = 0] = [page.toFolded[start], page.toFolded[end]];
  const isAlike = (each: Candidate) => (each.end <= from || each.start >= to) && each.quote >= ALIKE * wanted.quote.length;
  const alike = new Comparison(page, wanted).candidates().filter(isAlike);
  return { quote: Math.round(Math.max(0, ...alike.map(({ quote }) => quote))) };
}

/** The article around a passage, and how much of the passage its likest other text has. */
function describeArticle(page: PreparedText, start: number, end: number): Outline {
  const { folded, toFolded } = page;
  const [from = 0, to = 0] = [toFolded[start], toFolded[end]];
  const [before, quote, after] = [folded.slice(0, from), folded.slice(from, to), folded.slice(to)];
  const { text } = coreOf({ before, quote, after });
  const alike = Math.max(mostAlike(before, text), mostAlike(after, text));
  const comparison = new Comparison(page, { before, quote, after });
  const twins = comparison.exactPlaces() - 1;
  const beside = comparison.sharedBeside(from);
  return { type: 'OutlineSelector', start: from, alike, twins, beside, length: folded.length, grams: gramsOf(folded) };
}

/** The block as a refinement; null for a passage that runs over several. */
function describeBlock(page: PreparedText, start: number, end: number): Selectors['block'] | null {
  const block = blockAt(page, start);
  const { blocks } = page.model;
  const { tag = '', text = '' } = blocks[block] ?? {};
  const from = page.blockStarts[block] ?? 0;
  if (end > from + text.length) return null;
  const index = blocks.slice(0, block).filter((each) => each.tag === tag).length;
  return { type: 'BlockSelector', tag, index, start: start - from, end: end - from };
}

/**
 * Selectors for a stretch of the model's joined text.
 * Null when there is nothing to find again: no visible character, or a passage too long to keep.
 */
export function describe(model: TextModel, start: number, end: number): Selectors | null {
  const page = prepare(model);
  const { text } = page;
  const exact = text.slice(start, end);
  if (start < 0 || end > text.length || exact.length > LONGEST_QUOTE || fold(exact) === '') return null;
  const block = describeBlock(page, start, end);
  const quote = describeQuote(page, start, end, CONTEXT_LENGTH);
  return {
    quote,
    rival: findRival(page, toWanted({ quote, rival: NO_RIVAL }), start, end),
    outline: describeArticle(page, start, end),
    position: { type: 'TextPositionSelector', start, end },
    ...(block ? { block } : {}),
  };
}
