/** Edits of an article that remember where each character came from. */
import { type Article, wordSentence } from './articles.ts';
import type { Random } from './random.ts';

/** `from` is the offset in the original joined text; null for a character that an edit brought. */
interface Unit {
  unit: string;
  from: number | null;
}
interface TrackedBlock {
  tag: string;
  units: Unit[];
}
export interface Tracked {
  blocks: TrackedBlock[];
}

export function track(article: Article): Tracked {
  let offset = 0;
  const blocks = article.blocks.map(({ tag, text }) => {
    const units = text.split('').map((unit, index) => ({ unit, from: offset + index }));
    offset += text.length + 1;
    return { tag, units };
  });
  return { blocks };
}

export function toArticle({ blocks }: Tracked): Article {
  return { blocks: blocks.map(({ tag, units }) => ({ tag, text: units.map(({ unit }) => unit).join('') })) };
}

/** Origin of every unit of the joined text; null for new ones and for the line feeds between blocks. */
export function origins({ blocks }: Tracked): (number | null)[] {
  return blocks.flatMap(({ units }, index) => [...(index ? [null] : []), ...units.map(({ from }) => from)]);
}

const fresh = (text: string): Unit[] => text.split('').map((unit) => ({ unit, from: null }));
const copied = (units: Unit[]): Unit[] => units.map((each) => ({ ...each }));

/** Bounds of the word or sentence around a place. */
function around(units: Unit[], at: number, isEnd: (unit: string) => boolean): [number, number] {
  let start = at;
  let end = at;
  while (start > 0 && !isEnd(units[start - 1]?.unit ?? '')) start--;
  while (end < units.length && !isEnd(units[end]?.unit ?? '')) end++;
  return [start, end];
}
const isSpace = (unit: string) => unit === ' ';
const isStop = (unit: string) => unit === '.' || unit === '。';

/** Changes the article and says how many characters it touched. */
type Edit = (doc: Tracked, random: Random) => number;

const someBlock = ({ blocks }: Tracked, random: Random): TrackedBlock => random.pick(blocks);
const somewhere = ({ units }: TrackedBlock, random: Random) => random.between(0, Math.max(0, units.length - 1));

function splice({ units }: TrackedBlock, start: number, count: number, added: Unit[] = []): number {
  return units.splice(start, count, ...added).length + added.length;
}

function withSentence(doc: Tracked, random: Random): [TrackedBlock, number, number] {
  const block = someBlock(doc, random);
  const [start, end] = around(block.units, somewhere(block, random), isStop);
  return [block, start, Math.min(block.units.length, end + 1)];
}

/** Edits of the words. */
const TEXT_EDITS: readonly Edit[] = [
  function replaceCharacters(doc, random) {
    const block = someBlock(doc, random);
    const times = block.units.length > 0 ? random.between(1, 6) : 0;
    for (let left = times; left > 0; left--) {
      splice(block, somewhere(block, random), 1, fresh(random.pick(['a', 'e', 'x', '7', '税'])));
    }
    return times;
  },
  function replaceWord(doc, random) {
    const block = someBlock(doc, random);
    const [start, end] = around(block.units, somewhere(block, random), isSpace);
    return splice(block, start, Math.min(end - start, 12), fresh(wordSentence(random).split(' ')[1] ?? 'x'));
  },
  function dropWords(doc, random) {
    const block = someBlock(doc, random);
    return splice(block, somewhere(block, random), random.between(1, 40));
  },
  function addSentence(doc, random) {
    const [block, start] = withSentence(doc, random);
    return splice(block, start, 0, fresh(`${wordSentence(random)} `));
  },
  function dropSentence(doc, random) {
    const [block, start, end] = withSentence(doc, random);
    return splice(block, start, end - start);
  },
  /** The characters go to two places. */
  function repeatSentence(doc, random) {
    const [block, start, end] = withSentence(doc, random);
    const [other, at] = withSentence(doc, random);
    return splice(other, at, 0, copied(block.units.slice(start, end)));
  },
  function addBlock(doc, random) {
    const units = fresh(wordSentence(random));
    doc.blocks.splice(random.between(0, doc.blocks.length), 0, { tag: 'p', units });
    return units.length;
  },
  function dropBlock(doc, random) {
    if (doc.blocks.length <= 2) return 0;
    const [block] = doc.blocks.splice(random.between(0, doc.blocks.length - 1), 1);
    return block?.units.length ?? 0;
  },
  function moveBlock(doc, random) {
    const [block] = doc.blocks.splice(random.between(0, doc.blocks.length - 1), 1);
    if (block) doc.blocks.splice(random.between(0, doc.blocks.length), 0, block);
    return block?.units.length ?? 0;
  },
];

const MARKUP_ALIKE: Record<string, string[]> = {
  ' ': ['\u00a0', '  ', '\n', ' \u200b'],
  '“': ['"', '„'],
  "'": ['’'],
  '-': ['–', '‑'],
};

/** Changes that leave the words as they are: other tags, other blocks, other spaces and quotation marks. */
const MARKUP_EDITS: readonly ((doc: Tracked, random: Random) => void)[] = [
  function retag(doc, random) {
    someBlock(doc, random).tag = random.pick(['div', 'section', 'blockquote', 'li']);
  },
  function split(doc, random) {
    const at = random.between(0, doc.blocks.length - 1);
    const { tag, units } = doc.blocks[at] ?? { tag: 'p', units: [] };
    if (units.length < 2) return;
    const cut = random.between(1, units.length - 1);
    doc.blocks.splice(at, 1, { tag, units: units.slice(0, cut) }, { tag: 'p', units: units.slice(cut) });
  },
  function merge(doc, random) {
    const at = random.between(0, doc.blocks.length - 2);
    const [first, second] = doc.blocks.slice(at, at + 2);
    if (first && second) doc.blocks.splice(at, 2, { tag: first.tag, units: [...first.units, ...fresh(' '), ...second.units] });
  },
  function respace(doc, random) {
    const { units } = someBlock(doc, random);
    for (let at = units.length - 1; at >= 0; at--) {
      const other = MARKUP_ALIKE[units[at]?.unit ?? ''];
      if (other && random.chance(0.5)) units.splice(at, 1, ...fresh(random.pick(other)));
      else if (random.chance(0.02)) units.splice(at, 0, ...fresh('\u00ad'));
    }
  },
];

/** Edits the words until no edit more fits into this share of the text. */
export function editText(doc: Tracked, random: Random, share: number): void {
  let left = origins(doc).length * share;
  for (let tries = 0; tries < 200 && left > 0; tries++) {
    const before = doc.blocks.map((block) => ({ ...block, units: [...block.units] }));
    const touched = random.pick(TEXT_EDITS)(doc, random);
    if (touched <= left) left -= touched;
    else doc.blocks = before;
  }
}

/** Gives the article other markup, so many times. */
export function editMarkup(doc: Tracked, random: Random, times: number): void {
  for (let left = times; left > 0; left--) random.pick(MARKUP_EDITS)(doc, random);
}
