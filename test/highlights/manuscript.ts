/** Articles as paragraphs of sentences whose characters know where they came from; four kinds of text. */
import type { TextModel } from '../../lib/highlights/text-model.ts';
import type { Random } from './random.ts';

/** A character of the saved article has a number of its own; one that came later, also as a copy, has -1. */
export interface Letter {
  unit: string;
  id: number;
}
export type Sentence = Letter[];
export type Section = Sentence[];
export interface Manuscript {
  kind: TextKind;
  sections: Section[];
}

const NOUNS =
  'tariff levy quota ministry cabinet court port mill harvest bond yield yen dollar cargo smelter orchard brewery parliament envoy summit draft deadline waiver inquiry refund broker auditor ledger customs grain copper timber battery tanker railway union budget'.split(
    ' ',
  );
const VERBS =
  'raised cut delayed opposed backed announced rejected measured weighed ended began doubled froze reviewed shipped sold bought missed met tested'.split(
    ' ',
  );
const LINKS = 'after before while because although since when as'.split(' ');
const MANNER = 'sharply slowly on-Monday on-Friday in-private in-Geneva in-Jakarta at-noon last-week this-year'.split(' ');
const HAN = [
  ...'政府关税谈判协议宣布进口出口汽车钢铁芯片农产品市场汇率财政债券总理部长会晤期限推迟取消上调预期专家担忧物价增长供应工厂裁决上诉',
];
const KANA = [...'がはをにでのともやへ'];
const PLACES = ['Oslo', 'Lima', 'Accra', 'Hanoi', 'Perth', 'Quito'];
const WARES = ['tea', 'zinc', 'glass', 'tyres', 'boats'];

function prose(random: Random): string {
  const clause = () =>
    `the ${random.pick(NOUNS)} ${random.pick(VERBS)} ${random.chance(0.3) ? `${random.between(2, 900)} ` : ''}${random.pick(NOUNS)}s ${random.pick(MANNER).replace('-', ' ')}`;
  const text = Array.from({ length: random.between(1, 3) }, clause).join(` ${random.pick(LINKS)} `);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function dense(random: Random): string {
  const units = Array.from({ length: random.between(8, 40) }, () => random.pick(random.chance(0.2) ? KANA : HAN));
  return `${units.join('')}${random.chance(0.3) ? `${random.between(1, 99)}％` : ''}。`;
}

/** Boilerplate in which only names and figures change. */
function form(random: Random): string {
  const [place, ware, figure] = [random.pick(PLACES), random.pick(WARES), random.between(1, 60)];
  return random.pick([
    `The duty on ${ware} from ${place} is now ${figure} per cent.`,
    `${place} will answer with ${figure} per cent on ${ware}, its minister said.`,
    `Shares of ${ware} makers in ${place} fell ${figure} points.`,
    `A spokesman for ${place} did not answer questions about ${ware}.`,
  ]);
}

/** A running report: every entry opens and ends alike. */
function entry(random: Random): string {
  const time = `${random.between(10, 21)}:${random.between(10, 59)}`;
  return random.chance(0.3)
    ? random.pick(['More follows as we get it.', 'You can send us your questions.', 'This is a summary of the day so far.'])
    : `${time} Update from ${random.pick(PLACES)}: ${prose(random)}`;
}

const KINDS = { prose, dense, form, entry };
export type TextKind = keyof typeof KINDS;
/** Sentences are all different, as in a real article. */
export const PLAIN: readonly TextKind[] = ['prose', 'dense'];
/** Sentences come back, to the letter or but for a name or a figure. */
export const BOILERPLATE: readonly TextKind[] = ['form', 'entry'];

export const newSentence = (kind: TextKind, random: Random): Sentence => lettersOf(KINDS[kind](random));
export const lettersOf = (text: string): Sentence => text.split('').map((unit) => ({ unit, id: -1 }));
export const copyOf = (sentence: Sentence): Sentence => sentence.map(({ unit }) => ({ unit, id: -1 }));

export function writeManuscript(kind: TextKind, random: Random): Manuscript {
  let id = 0;
  const numbered = (sentence: Sentence) => sentence.map(({ unit }) => ({ unit, id: id++ }));
  const section = (length: number) => Array.from({ length }, () => numbered(newSentence(kind, random)));
  return { kind, sections: [section(1), ...Array.from({ length: random.between(8, 30) }, () => section(random.between(1, 6)))] };
}

/** The letters of each block; what glues sentences together is nobody's. */
export function blocksOf({ kind, sections }: Manuscript): Letter[][] {
  const glue = kind === 'dense' ? [] : lettersOf(' ');
  return sections.map((section) => section.flatMap((sentence, at) => (at > 0 ? [...glue, ...sentence] : sentence)));
}

export function modelOf(blocks: readonly Letter[][]): TextModel {
  return { blocks: blocks.map((block, at) => ({ tag: at > 0 ? 'p' : 'h1', text: block.map(({ unit }) => unit).join('') })) };
}
