/** A third way to edit articles: by letters, words, sentences, paragraphs and runs of paragraphs, each as likely as the others. */
import { copyOf, lettersOf, type Manuscript, newSentence, type Section, type Sentence } from './manuscript.ts';
import type { Random } from './random.ts';

/** Changes the manuscript and says how many characters that took. */
type Rewrite = (manuscript: Manuscript, random: Random) => number;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const lengthOf = (section: Section) => section.reduce((sum, { length }) => sum + length, 0);
const place = (items: readonly unknown[], random: Random) => random.between(0, items.length);
const some = <T>(items: readonly T[], random: Random) => random.between(0, items.length - 1);

function take({ sections }: Manuscript, random: Random): Sentence {
  const section = random.pick(sections);
  return section.splice(some(section, random), 1)[0] ?? [];
}

function put({ sections }: Manuscript, random: Random, sentence: Sentence): number {
  const section = random.pick(sections);
  section.splice(place(section, random), 0, sentence);
  return sentence.length;
}

function peek({ sections }: Manuscript, random: Random): Sentence {
  return random.pick(random.pick(sections.filter(({ length }) => length > 0)));
}

/** First letter and the one behind the last of a word; of two characters where words are not spaced. */
function someWord({ kind }: Manuscript, sentence: Sentence, random: Random): [number, number] {
  const text = sentence.map(({ unit }) => unit).join('');
  const words = [...text.matchAll(kind === 'dense' ? /[^。]{1,2}/g : /[^ ]+/g)];
  if (words.length === 0) return [0, 0];
  const word = random.pick(words);
  return [word.index, word.index + word[0].length];
}

const wordsOf = (sentence: Sentence) =>
  sentence
    .map(({ unit }) => unit)
    .join('')
    .split(' ');

/** A new sentence for an old one. With all but one word the same it would leave what changing the word leaves, letter for letter. */
function anotherSentence({ kind }: Manuscript, random: Random, old: Sentence): Sentence {
  for (;;) {
    const [was, next] = [wordsOf(old), newSentence(kind, random)];
    const isOther = (word: string, at: number) => word !== was[at];
    if (kind === 'dense' || wordsOf(next).length !== was.length || wordsOf(next).filter(isOther).length > 1) return next;
  }
}

const someNewWord = ({ kind }: Manuscript, random: Random): Sentence => {
  const text = newSentence(kind, random);
  return kind === 'dense'
    ? text.slice(0, 2)
    : lettersOf(
        text
          .map(({ unit }) => unit)
          .join('')
          .split(' ')[1] ?? 'so',
      );
};

function spliceWord(manuscript: Manuscript, random: Random, turn: (old: Sentence) => Sentence): number {
  const sentence = peek(manuscript, random);
  const [start, end] = someWord(manuscript, sentence, random);
  const old = sentence.slice(start, end);
  const next = turn(old);
  sentence.splice(start, end - start, ...next);
  return Math.max(old.length, next.length);
}

function takeSections({ sections }: Manuscript, random: Random, most: number): Section[] {
  return sections.length > 4 ? sections.splice(some(sections, random), random.between(1, most)) : [];
}

function putSections({ sections }: Manuscript, random: Random, some: Section[]): number {
  sections.splice(place(sections, random), 0, ...some);
  return some.reduce((sum, section) => sum + lengthOf(section), 0);
}

export const REWRITES: Record<string, Rewrite> = {
  insertLetter: (manuscript, random) => {
    const sentence = peek(manuscript, random);
    sentence.splice(place(sentence, random), 0, ...lettersOf(random.pick(LETTERS)));
    return 1;
  },
  deleteLetter: (manuscript, random) => {
    const sentence = peek(manuscript, random);
    return sentence.splice(some(sentence, random), 1).length;
  },
  replaceLetter: (manuscript, random) => {
    const sentence = peek(manuscript, random);
    return sentence.splice(some(sentence, random), 1, ...lettersOf(random.pick(LETTERS))).length;
  },
  insertWord: (manuscript, random) =>
    spliceWord(manuscript, random, (old) => [...someNewWord(manuscript, random), ...lettersOf(' '), ...old]),
  deleteWord: (manuscript, random) => spliceWord(manuscript, random, () => []),
  replaceWord: (manuscript, random) => spliceWord(manuscript, random, () => someNewWord(manuscript, random)),
  swapWords: (manuscript, random) => {
    const sentence = peek(manuscript, random);
    const [[a, b], [c, d]] = [someWord(manuscript, sentence, random), someWord(manuscript, sentence, random)];
    if (b > c) return 0;
    const [first, between, second] = [sentence.slice(a, b), sentence.slice(b, c), sentence.slice(c, d)];
    sentence.splice(a, d - a, ...second, ...between, ...first);
    return first.length + second.length;
  },
  insertSentence: (manuscript, random) => put(manuscript, random, newSentence(manuscript.kind, random)),
  deleteSentence: (manuscript, random) => take(manuscript, random).length,
  replaceSentence: (manuscript, random) => {
    const section = random.pick(manuscript.sections);
    if (section.length === 0) return 0;
    const at = some(section, random);
    const old = section[at] ?? [];
    section[at] = anotherSentence(manuscript, random, old);
    return old.length;
  },
  moveSentence: (manuscript, random) => put(manuscript, random, take(manuscript, random)),
  copySentence: (manuscript, random) => put(manuscript, random, copyOf(peek(manuscript, random))),
  insertSection: (manuscript, random) =>
    putSections(manuscript, random, [Array.from({ length: random.between(1, 4) }, () => newSentence(manuscript.kind, random))]),
  deleteSections: (manuscript, random) =>
    takeSections(manuscript, random, 2).reduce((sum, section) => sum + lengthOf(section), 0),
  moveSections: (manuscript, random) => putSections(manuscript, random, takeSections(manuscript, random, 3)),
  copySection: (manuscript, random) =>
    putSections(manuscript, random, [random.pick(manuscript.sections).map((sentence) => copyOf(sentence))]),
  splitSection: ({ sections }, random) => {
    const at = some(sections, random);
    const section = sections[at] ?? [];
    sections.splice(at, 1, ...[section.slice(0, 1), section.slice(1)].filter(({ length }) => length > 0));
    return 1;
  },
};

export const cloneOf = ({ kind, sections }: Manuscript): Manuscript => ({
  kind,
  sections: sections.map((section) => section.map((sentence) => [...sentence])),
});

/** Rewrites until this share of the characters is used up; what would take more is not done. */
export function rewrite(manuscript: Manuscript, random: Random, share: number): string[] {
  const done: string[] = [];
  let left = share * manuscript.sections.reduce((sum, section) => sum + lengthOf(section), 0);
  for (let tries = 0; tries < 150 && left >= 1; tries++) {
    const before = cloneOf(manuscript);
    const name = random.pick(Object.keys(REWRITES));
    const taken = REWRITES[name]?.(manuscript, random) ?? 0;
    manuscript.sections = (taken > left ? before : manuscript).sections.filter(({ length }) => length > 0);
    if (taken === 0 || taken > left) continue;
    left -= taken;
    done.push(name);
  }
  return done;
}
