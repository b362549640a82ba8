/** Passages of made-up articles, what edits did to them, and whether they were found again where they are. */
import { attach } from '../../lib/highlights/attach.ts';
import { describe } from '../../lib/highlights/describe.ts';
import type { Selectors } from '../../lib/highlights/schema.ts';
import { fold } from '../../lib/highlights/text-model.ts';
import { type Article, type ArticleKind, makeArticle } from './articles.ts';
import { editMarkup, editText, origins, toArticle, track, type Tracked } from './edit-script.ts';
import { Random } from './random.ts';

const PASSAGES_PER_ARTICLE = 5;
/** An identical passage is one with this much identical context on either side: what other tools keep. */
const SAME_CONTEXT = 32;

export type Outcome = 'found' | 'orphan' | 'missed' | 'wrong';
export interface Case {
  seed: number;
  outcome: Outcome;
  /** For a message that helps when it is wrong. */
  quote: string;
}

export interface CaseOptions {
  kinds: readonly ArticleKind[];
  /** Number of articles, each with five passages. */
  articles: number;
  /** Articles of other seeds come after so many. */
  from?: number;
  /** The largest share of the text that is edited; 0 leaves the words as they are. */
  share: number;
  /** Passages of at least so many characters. */
  least?: number;
}

const joined = ({ blocks }: Article) => blocks.map(({ text }) => text).join('\n');

function somePassage(text: string, random: Random, least: number): [number, number] {
  const at = random.between(0, Math.max(0, text.length - least - 1));
  const isEnd = random.chance(0.5) ? /[.。\n]/ : /\n/;
  if (random.chance(0.5)) return [at, Math.min(text.length, at + random.between(least, random.pick([20, 300])))];
  let [start, end] = [at, at];
  while (start > 0 && !isEnd.test(text[start - 1] ?? '')) start--;
  while (end < text.length && !isEnd.test(text[end] ?? '')) end++;
  return [start, end];
}

interface Edited {
  doc: Tracked;
  selectors: Selectors;
  start: number;
  end: number;
}

/** Compares where a passage was attached with where its characters went. */
function judge({ doc, selectors, start, end }: Edited): Outcome {
  const article = toArticle(doc);
  const text = joined(article);
  const from = origins(doc);
  const isOriginal = (offset: number | null | undefined) => typeof offset === 'number' && offset >= start && offset < end;
  const surviving = new Set(from.filter(isOriginal)).size / (end - start);
  const place = attach(selectors, article);
  if (!place) return surviving >= 0.5 ? 'missed' : 'orphan';
  const visible = from.slice(place.start, place.end).filter((_, index) => fold(text[place.start + index] ?? '') !== '');
  const own = visible.filter(isOriginal).length / visible.length;
  if (surviving >= 0.5 ? own >= 0.5 : own > 0) return 'found';
  const { prefix, exact, suffix } = selectors.quote;
  const identical = fold(prefix.slice(-SAME_CONTEXT) + exact + suffix.slice(0, SAME_CONTEXT));
  const there = fold(text.slice(Math.max(0, place.start - 2 * SAME_CONTEXT), place.end + 2 * SAME_CONTEXT));
  return there.includes(identical) ? 'found' : 'wrong';
}

function casesOf(seed: number, { kinds, share, least = 3 }: CaseOptions): Case[] {
  const random = new Random(seed * 7919);
  const article = makeArticle(random.pick(kinds), random);
  const doc = track(article);
  editText(doc, random, share * random.next());
  if (share === 0 || random.chance(0.5)) editMarkup(doc, random, random.between(1, 30));
  const text = joined(article);
  return Array.from({ length: PASSAGES_PER_ARTICLE }, () => somePassage(text, random, least)).flatMap(([start, end]) => {
    const selectors = describe(article, start, end);
    if (!selectors) return [];
    return [{ seed, outcome: judge({ doc, selectors, start, end }), quote: selectors.quote.exact }];
  });
}

/** Describes passages, edits their articles and looks for them again. The same options give the same cases. */
export function attachAll(options: CaseOptions): Case[] {
  return Array.from({ length: options.articles }, (_, index) => casesOf((options.from ?? 0) + index + 1, options)).flat();
}

/** The share of passages that are still there and were found. */
export function recall(cases: readonly Pick<Case, 'outcome'>[]): number {
  const there = cases.filter(({ outcome }) => outcome === 'found' || outcome === 'missed');
  return there.filter(({ outcome }) => outcome === 'found').length / there.length;
}
