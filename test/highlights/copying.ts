/**
 * A fourth way to edit articles, aimed at the passage: a copy of its sentence or paragraph is put somewhere, and then the
 * original or the copy is changed, moved or taken out.
 *
 * A changed copy is not put right beside an original that goes: that leaves, letter for letter, what changing the original
 * leaves, so no reading of the two texts could tell them apart.
 */
import { copyOf, lettersOf, type Manuscript, newSentence, type Sentence } from './manuscript.ts';
import type { Random } from './random.ts';
import { rewrite } from './rewriting.ts';

/** Where the sentence of the passage stands. */
interface Spot {
  section: number;
  sentence: number;
}

function far(count: number, from: number, random: Random): number {
  const others = Array.from({ length: count + 1 }, (_, at) => at).filter((at) => Math.abs(at - from) > 1);
  return others.length > 0 ? random.pick(others) : 0;
}

/** Changes this share of the words, and every figure. */
function reworded(sentence: Sentence, { kind }: Manuscript, random: Random, share: number): Sentence {
  const text = sentence.map(({ unit }) => unit).join('');
  return [...text.matchAll(kind === 'dense' ? /./g : /[^ ]+ ?/g)].flatMap((word) => {
    const old = sentence.slice(word.index, word.index + word[0].length);
    const isFigure = /\d/.test(word[0]);
    if (!isFigure && !random.chance(share)) return old;
    return isFigure
      ? lettersOf(word[0].replace(/\d/g, () => String(random.between(0, 9))))
      : newSentence(kind, random).slice(0, old.length);
  });
}

/** How much of an original is reworded: from a letter or two to most of what still is the same sentence. */
const someShare = (random: Random) => random.pick([0.02, 0.1, 0.2, 0.3, 0.4]);

type Copying = (manuscript: Manuscript, spot: Spot, random: Random) => void;

function putCopy({ sections }: Manuscript, { section }: Spot, random: Random, copy: Sentence): void {
  const to = far(sections.length - 1, section, random);
  const target = sections[Math.min(to, sections.length - 1)] ?? [];
  target.splice(random.between(0, target.length), 0, copy);
}

const sentenceAt = ({ sections }: Manuscript, { section, sentence }: Spot): Sentence => sections[section]?.[sentence] ?? [];
const setSentence = ({ sections }: Manuscript, { section, sentence }: Spot, ...next: Sentence[]) =>
  sections[section]?.splice(sentence, 1, ...next);

export const COPYINGS: Record<string, Copying> = {
  /** The original is gone, a copy stands elsewhere. */
  copyThenDelete: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    setSentence(manuscript, spot);
    putCopy(manuscript, spot, random, copyOf(old));
  },
  /** The same, and the copy is changed. */
  changedCopyThenDelete: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    setSentence(manuscript, spot);
    putCopy(manuscript, spot, random, reworded(copyOf(old), manuscript, random, 0.1));
  },
  /** The same, and something else stands where the original was. */
  copyThenReplace: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    setSentence(manuscript, spot, newSentence(manuscript.kind, random));
    putCopy(manuscript, spot, random, copyOf(old));
  },
  copyThenChange: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    setSentence(manuscript, spot, reworded(old, manuscript, random, someShare(random)));
    putCopy(manuscript, spot, random, copyOf(old));
  },
  copyBesideThenChange: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    const pair = [reworded(old, manuscript, random, someShare(random)), copyOf(old)];
    setSentence(manuscript, spot, ...(random.chance(0.5) ? pair : pair.reverse()));
  },
  /** A copy that is changed a little, beside an original that is changed more. */
  changedCopyBesideThenChange: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    const copy = reworded(copyOf(old), manuscript, random, random.pick([0.02, 0.1]));
    const pair = [reworded(old, manuscript, random, someShare(random)), copy];
    setSentence(manuscript, spot, ...(random.chance(0.5) ? pair : pair.reverse()));
  },
  /** A copy, or two of them, a few sentences away in the same paragraph. */
  copyNearbyThenChange: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    setSentence(manuscript, spot, reworded(old, manuscript, random, someShare(random)));
    const section = manuscript.sections[spot.section] ?? [];
    for (let left = random.between(1, 2); left > 0; left--) section.splice(random.between(0, section.length), 0, copyOf(old));
  },
  /** A copy of the paragraph right behind it or before it, or of the sentence with the one before it and the one behind it. */
  copyWithNeighboursThenChange: (manuscript, spot, random) => {
    const { sections } = manuscript;
    const section = sections[spot.section] ?? [];
    const isWhole = random.chance(0.5);
    const copy = (isWhole ? section : section.slice(Math.max(0, spot.sentence - 1), spot.sentence + 2)).map((each) =>
      copyOf(each),
    );
    setSentence(manuscript, spot, reworded(sentenceAt(manuscript, spot), manuscript, random, someShare(random)));
    if (isWhole) sections.splice(spot.section + random.between(0, 1), 0, copy);
    else section.splice(random.pick([Math.max(0, spot.sentence - 1), Math.min(section.length, spot.sentence + 2)]), 0, ...copy);
  },
  /** Copies in the paragraph and in another one. */
  twoCopiesThenChange: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    const pair = [reworded(old, manuscript, random, someShare(random)), copyOf(old)];
    setSentence(manuscript, spot, ...(random.chance(0.5) ? pair : pair.reverse()));
    putCopy(manuscript, spot, random, reworded(copyOf(old), manuscript, random, random.pick([0, 0.1])));
  },
  changedCopyThenChange: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    setSentence(manuscript, spot, reworded(old, manuscript, random, someShare(random)));
    putCopy(manuscript, spot, random, reworded(copyOf(old), manuscript, random, random.pick([0.02, 0.1])));
  },
  changedCopyBeside: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    const pair = [old, reworded(copyOf(old), manuscript, random, 0.1)];
    setSentence(manuscript, spot, ...(random.chance(0.5) ? pair : pair.reverse()));
  },
  copyThenMove: (manuscript, spot, random) => {
    const old = sentenceAt(manuscript, spot);
    setSentence(manuscript, spot);
    putCopy(manuscript, spot, random, copyOf(old));
    putCopy(manuscript, spot, random, old);
  },
  copySectionThenChange: (manuscript, spot, random) => {
    const { sections } = manuscript;
    const copy = (sections[spot.section] ?? []).map((sentence) => copyOf(sentence));
    setSentence(manuscript, spot, reworded(sentenceAt(manuscript, spot), manuscript, random, 0.2));
    sections.splice(far(sections.length, spot.section, random), 0, copy);
  },
  copySectionThenDelete: (manuscript, spot, random) => {
    const { sections } = manuscript;
    const [old = []] = sections.splice(spot.section, 1);
    sections.splice(
      far(sections.length, spot.section, random),
      0,
      old.map((sentence) => copyOf(sentence)),
    );
  },
  figuresChange: (manuscript) => {
    const change = (sentence: Sentence): Sentence =>
      sentence.map((letter) => (/\d/.test(letter.unit) ? { unit: String((Number(letter.unit) + 3) % 10), id: -1 } : letter));
    manuscript.sections = manuscript.sections.map((section) => section.map(change));
  },
  nothing: () => undefined,
};

/** Copies the sentence at the spot as one of the ways goes, then rewrites some of everything. */
export function copyAbout(manuscript: Manuscript, spot: Spot, random: Random, share: number): string[] {
  const name = random.pick(Object.keys(COPYINGS));
  COPYINGS[name]?.(manuscript, spot, random);
  return [name, ...rewrite(manuscript, random, share)];
}
