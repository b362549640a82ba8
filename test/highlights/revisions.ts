/**
 * A second way to edit articles, written apart from `edit-script.ts`: what editors do to words and figures, sentences and
 * paragraphs. A copy is never the original, so what is attached to one while the original is elsewhere or gone is wrong.
 */
import { type Char, type Language, later, newText, type Paragraph } from './newsroom.ts';
import type { Random } from './random.ts';

export interface Draft {
  language: Language;
  paragraphs: Paragraph[];
}
type Revision = (draft: Draft, random: Random) => number;

const some = ({ paragraphs }: Draft, random: Random) => random.between(0, paragraphs.length - 1);
const textOf = (paragraph: Paragraph) => paragraph.map(({ unit }) => unit).join('');
const copy = (paragraph: Paragraph): Paragraph => paragraph.map(({ unit }) => ({ unit, id: -1 }));

/** First and last offset of each match in a paragraph. */
function spans(paragraph: Paragraph, pattern: RegExp): [number, number][] {
  return [...textOf(paragraph).matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}
const SENTENCES = /[^.。]+[.。][”]?\s?/g;
const WORDS = /[A-Za-z]+|[\u3040-\u9fff]{1,3}/g;
const FIGURES = /\d+/g;

/** Replaces one match by other text; says how many characters went and came. */
function replaceOne(draft: Draft, random: Random, pattern: RegExp, replace: (old: Char[]) => Char[]): number {
  const paragraph = draft.paragraphs[some(draft, random)] ?? [];
  const found = spans(paragraph, pattern);
  if (found.length === 0) return 0;
  const [start, end] = random.pick(found);
  const next = replace(paragraph.slice(start, end));
  paragraph.splice(start, end - start, ...next);
  return end - start + next.length;
}

function putSentence(draft: Draft, random: Random, chars: Char[]): number {
  const paragraph = draft.paragraphs[some(draft, random)] ?? [];
  const at = random.pick([0, paragraph.length, ...spans(paragraph, SENTENCES).map(([start]) => start)]);
  const glue = draft.language === 'en' ? later(' ') : [];
  paragraph.splice(at, 0, ...(at === 0 ? [...chars, ...glue] : [...glue, ...chars]));
  return chars.length;
}

function putParagraph(draft: Draft, random: Random, paragraph: Paragraph): number {
  draft.paragraphs.splice(random.between(0, draft.paragraphs.length), 0, paragraph);
  return paragraph.length;
}

function sentenceCopy(draft: Draft, random: Random): Char[] {
  const paragraph = draft.paragraphs[some(draft, random)] ?? [];
  const found = spans(paragraph, SENTENCES);
  return found.length > 0 ? copy(paragraph.slice(...random.pick(found))) : [];
}

/** By name, so that a failing kind can be told. */
export const REVISIONS: Record<string, Revision> = {
  correctFigure: (draft, random) => replaceOne(draft, random, FIGURES, () => later(String(random.between(1, 400)))),
  replaceWord: (draft, random) => replaceOne(draft, random, WORDS, () => later(random.pick(['some', 'policy', '一部', '措置']))),
  typo: (draft, random) => replaceOne(draft, random, WORDS, ([first, ...rest]) => [...rest, ...(first ? [first] : [])]),
  dropWord: (draft, random) => replaceOne(draft, random, WORDS, () => []),
  dropSentence: (draft, random) => replaceOne(draft, random, SENTENCES, () => []),
  addSentence: (draft, random) => putSentence(draft, random, later(newText(draft.language, 1, random))),
  repeatSentence: (draft, random) => putSentence(draft, random, sentenceCopy(draft, random)),
  quoteCorrected: (draft, random) => {
    const chars = sentenceCopy(draft, random).map(({ unit, id }) => ({ unit: /\d/.test(unit) ? '8' : unit, id }));
    return putParagraph(draft, random, [...later('Correction: '), ...chars]);
  },
  swapSentences: (draft, random) => {
    const paragraph = draft.paragraphs[some(draft, random)] ?? [];
    const [first, second] = spans(paragraph, SENTENCES);
    if (!first || !second) return 0;
    const moved = paragraph.splice(first[0], first[1] - first[0]);
    paragraph.splice(second[1] - moved.length, 0, ...moved);
    return moved.length;
  },
  cutTail: (draft, random) => {
    const paragraph = draft.paragraphs[some(draft, random)] ?? [];
    return paragraph.splice(random.between(Math.floor(paragraph.length / 2), paragraph.length)).length;
  },
  addParagraph: (draft, random) => putParagraph(draft, random, later(newText(draft.language, random.between(1, 3), random))),
  dropParagraph: (draft, random) => {
    if (draft.paragraphs.length < 3) return 0;
    return draft.paragraphs.splice(some(draft, random), 1)[0]?.length ?? 0;
  },
  repeatParagraph: (draft, random) => putParagraph(draft, random, copy(draft.paragraphs[some(draft, random)] ?? [])),
  moveParagraph: (draft, random) => putParagraph(draft, random, draft.paragraphs.splice(some(draft, random), 1)[0] ?? []),
};

/** Edits until about this share of the text was touched; an edit that is too large for what is left is taken back. */
export function revise(draft: Draft, random: Random, share: number): string[] {
  const done: string[] = [];
  let left = share * draft.paragraphs.reduce((sum, { length }) => sum + length, 0);
  for (let tries = 0; tries < 60 && left > 0; tries++) {
    const before = draft.paragraphs.map((paragraph) => [...paragraph]);
    const name = random.pick(Object.keys(REVISIONS));
    const touched = REVISIONS[name]?.(draft, random) ?? 0;
    if (touched > left) draft.paragraphs = before;
    else if (touched > 0) {
      left -= touched;
      done.push(name);
    }
  }
  return done;
}

const ALIKE: Record<string, string[]> = {
  ' ': ['\u00a0', '\u2009', '  ', '\n\t', '\u200b '],
  '“': ['"', '«'],
  '”': ['"', '»'],
  '–': ['-', '—'],
  '％': ['%'],
  '、': ['、\u200b'],
};

/** Other spaces, quotation marks, dashes and paragraph breaks; the words stay. */
export function restyle(draft: Draft, random: Random): void {
  const rate = random.next();
  const turn = (char: Char): Char[] => {
    const other = ALIKE[char.unit];
    return other && random.chance(rate) ? later(random.pick(other)) : [char];
  };
  draft.paragraphs = draft.paragraphs.flatMap((paragraph) => {
    const turned = paragraph.flatMap(turn);
    const cut = random.chance(0.2) ? random.between(0, turned.length) : 0;
    return cut > 0 && cut < turned.length ? [turned.slice(0, cut), turned.slice(cut)] : [turned];
  });
}
