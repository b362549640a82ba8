/** Passages of newsroom articles, revised, and what became of them; a judge of its own. */
import { attach } from '../../lib/highlights/attach.ts';
import { describe } from '../../lib/highlights/describe.ts';
import type { Selectors } from '../../lib/highlights/schema.ts';
import { fold, type TextModel } from '../../lib/highlights/text-model.ts';
import { type Char, type Paragraph, write } from './newsroom.ts';
import { Random } from './random.ts';
import { type Draft, restyle, revise } from './revisions.ts';

export interface RevisionCase {
  seed: number;
  revisions: string[];
  quote: string;
  outcome: 'found' | 'missed' | 'orphan' | 'wrong';
}

const modelOf = (paragraphs: Paragraph[]): TextModel => ({
  blocks: paragraphs.map((paragraph, index) => ({ tag: index ? 'p' : 'h1', text: paragraph.map(({ unit }) => unit).join('') })),
});

/** The characters of the joined text, with a line feed of nobody's between paragraphs. */
const joined = (paragraphs: Paragraph[]): Char[] =>
  paragraphs.flatMap((paragraph, index) => [...(index ? [{ unit: '\n', id: -1 }] : []), ...paragraph]);

/** Some words, a sentence, a paragraph, or a stretch over the end of one. */
function choosePassage(text: string, random: Random): [number, number] {
  const at = random.between(0, text.length - 1);
  const edge = random.pick([/[\s、。]/, /[.。\n]/, /[.。\n]/, /\n/]);
  let [start, end] = [at, at + random.pick([1, 1, 40, 160])];
  while (start > 0 && !edge.test(text[start - 1] ?? '')) start--;
  while (end < text.length && !edge.test(text[end] ?? '')) end++;
  return [start, Math.min(end, text.length)];
}

/** An identical passage is one with this much identical context on either side: what other tools keep. */
const SAME_CONTEXT = 32;

const isVisible = ({ unit }: Char) => fold(unit) !== '';

function judge(selectors: Selectors, { paragraphs }: Draft, passage: Char[]): RevisionCase['outcome'] {
  const chars = joined(paragraphs);
  const wanted = new Set(passage.filter(isVisible).map(({ id }) => id));
  const alive = chars.filter((char) => wanted.has(char.id)).length / wanted.size;
  const place = attach(selectors, modelOf(paragraphs));
  if (!place) return alive >= 0.5 ? 'missed' : 'orphan';
  const there = chars.slice(place.start, place.end).filter(isVisible);
  const own = there.filter(({ id }) => wanted.has(id)).length / there.length;
  if (alive > 0 && own >= 0.5) return 'found';
  const { prefix, exact, suffix } = selectors.quote;
  const same = fold(prefix.slice(-SAME_CONTEXT) + exact + suffix.slice(0, SAME_CONTEXT));
  const around = chars.slice(Math.max(0, place.start - 2 * SAME_CONTEXT), place.end + 2 * SAME_CONTEXT);
  return fold(around.map(({ unit }) => unit).join('')).includes(same) ? 'found' : 'wrong';
}

/** Articles of a seed, each with four passages, revised up to a share of their text. */
export function reviseAll({ articles, share, from = 0 }: { articles: number; share: number; from?: number }): RevisionCase[] {
  return Array.from({ length: articles }, (_, index) => casesOf(from + index, share)).flat();
}

function casesOf(seed: number, share: number): RevisionCase[] {
  const random = new Random(seed * 104_729 + 17);
  const language = random.pick(['en', 'en', 'ja', 'zh'] as const);
  const paragraphs = write(language, random);
  const model = modelOf(paragraphs);
  const original = joined(paragraphs);
  const text = original.map(({ unit }) => unit).join('');
  const draft: Draft = { language, paragraphs: paragraphs.map((each) => [...each]) };
  const revisions = revise(draft, random, share);
  if (share === 0 || random.chance(0.5)) restyle(draft, random);
  return Array.from({ length: 4 }, () => choosePassage(text, random)).flatMap(([start, end]) => {
    const selectors = describe(model, start, end);
    if (!selectors) return [];
    return [{ seed, revisions, quote: selectors.quote.exact, outcome: judge(selectors, draft, original.slice(start, end)) }];
  });
}
