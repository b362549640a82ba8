/** Passages of manuscripts, what edits did to them, and whether they were found again where they are: by the letter. */
import { attach } from '../../lib/highlights/attach.ts';
import { describe } from '../../lib/highlights/describe.ts';
import type { Selectors } from '../../lib/highlights/schema.ts';
import { fold } from '../../lib/highlights/text-model.ts';
import { copyAbout } from './copying.ts';
import { blocksOf, type Letter, type Manuscript, modelOf, type TextKind, writeManuscript } from './manuscript.ts';
import { Random } from './random.ts';
import { cloneOf, rewrite } from './rewriting.ts';

export interface ManuscriptCase {
  seed: number;
  kind: TextKind;
  edits: string[];
  quote: string;
  outcome: 'found' | 'missed' | 'orphan' | 'wrong';
  /** The share of the passage's own letters that is still there, wherever. */
  left: number;
}
export interface ManuscriptOptions {
  kinds: readonly TextKind[];
  /** Edited articles. */
  articles: number;
  /** The largest share of the text that is edited. */
  share: number;
  /** Whether copies are made of what was saved; then there is one passage to an article, and five otherwise. */
  isCopied?: boolean;
  /** Another seed gives other articles. */
  seed?: number;
}

/** An identical passage is one with this much identical context on either side: what other tools keep. */
const SAME_CONTEXT = 32;
const PASSAGES = 5;
const NOBODYS: Letter = { unit: '\n', id: -1 };

const lettersIn = (manuscript: Manuscript): Letter[] =>
  blocksOf(manuscript).flatMap((block, at) => (at > 0 ? [NOBODYS, ...block] : block));
const textOf = (letters: readonly Letter[]) => letters.map(({ unit }) => unit).join('');

interface Edited {
  selectors: Selectors;
  passage: readonly Letter[];
  edited: Manuscript;
}

function judge({ selectors, passage, edited }: Edited): Pick<ManuscriptCase, 'outcome' | 'left'> {
  const own = new Set(passage.map(({ id }) => id).filter((id) => id >= 0));
  const left = lettersIn(edited).filter(({ id }) => own.has(id)).length / own.size;
  return { left, outcome: outcomeOf({ selectors, own, left, edited }) };
}

interface Looked extends Omit<Edited, 'passage'> {
  own: ReadonlySet<number>;
  left: number;
}

function outcomeOf({ selectors, own, left, edited }: Looked): ManuscriptCase['outcome'] {
  const letters = lettersIn(edited);
  const place = attach(selectors, modelOf(blocksOf(edited)));
  if (!place) return left >= 0.5 ? 'missed' : 'orphan';
  const there = letters.slice(place.start, place.end).filter(({ unit }) => fold(unit) !== '');
  if (there.filter(({ id }) => own.has(id)).length * 2 >= there.length) return 'found';
  const { prefix, exact, suffix } = selectors.quote;
  const identical = fold(prefix.slice(-SAME_CONTEXT) + exact + suffix.slice(0, SAME_CONTEXT));
  const around = letters.slice(Math.max(0, place.start - 2 * SAME_CONTEXT), place.end + 2 * SAME_CONTEXT);
  return fold(textOf(around)).includes(identical) ? 'found' : 'wrong';
}

/** Some words, a sentence, a paragraph, or a stretch that begins and ends anywhere. */
function somePassage(text: string, at: number, random: Random): [number, number] {
  const edge = random.pick([/[\s、。]/, /[.。\n]/, /[.。\n]/, /\n/, /(?:)/]);
  let [start, end] = [at, Math.min(text.length, at + (edge.test('x') ? random.between(4, 200) : random.pick([1, 1, 1, 50])))];
  while (start > 0 && !edge.test(text[start - 1] ?? '')) start--;
  while (end < text.length && !edge.test(text[end] ?? '')) end++;
  while (/\s/.test(text[start] ?? '') && start < end) start++;
  return [start, end];
}

function casesOf(seed: number, { kinds, share, isCopied = false }: ManuscriptOptions): ManuscriptCase[] {
  const random = new Random(seed);
  const manuscript = writeManuscript(random.pick(kinds), random);
  const edited = cloneOf(manuscript);
  const letters = lettersIn(manuscript);
  const spot = { section: random.between(1, manuscript.sections.length - 1), sentence: 0 };
  spot.sentence = random.between(0, (manuscript.sections[spot.section]?.length ?? 1) - 1);
  const sentence = manuscript.sections[spot.section]?.[spot.sentence] ?? [];
  const edits = isCopied
    ? copyAbout(edited, spot, random, share * random.next())
    : rewrite(edited, random, share * random.next());
  const within = () => {
    const { id } = random.pick(sentence);
    return letters.findIndex((letter) => letter.id === id);
  };
  const anywhere = () => random.between(0, letters.length - 1);
  const text = textOf(letters);
  return Array.from({ length: isCopied ? 1 : PASSAGES }, () =>
    somePassage(text, (isCopied ? within : anywhere)(), random),
  ).flatMap(([start, end]) => {
    const passage = letters.slice(start, end);
    const selectors = passage.some(({ id }) => id >= 0) ? describe(modelOf(blocksOf(manuscript)), start, end) : null;
    if (!selectors) return [];
    return [{ seed, kind: manuscript.kind, edits, quote: selectors.quote.exact, ...judge({ selectors, passage, edited }) }];
  });
}

/** The same options give the same cases. */
export function editManuscripts(options: ManuscriptOptions): ManuscriptCase[] {
  const first = (options.seed ?? 1) * 1_000_003;
  return Array.from({ length: options.articles }, (_, index) => casesOf(first + index * 7919, options)).flat();
}
