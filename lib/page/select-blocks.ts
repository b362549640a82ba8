/** Decides, block by block, what of the article's boxes is the article: no links to elsewhere, no boxes, no comments. */
import { isWithin, weigh } from './article-region.ts';
import * as names from './class-words.ts';
import * as kinds from './element-kinds.ts';
import { classOf } from './hidden.ts';
import type { Box, RawBlock, Reading } from './reading.ts';
import { isPointer, labelOf } from './section-labels.ts';
import { containerOf } from './set-apart.ts';

const LONGEST_DATE_LINE = 60;
/** A year, or a time of day. Hardly any line has one, and asking for it costs far less than for what follows. */
const WHEN = /(?:19|20|２０)[\d０-９]{2}|令和|民國|\d[:：時时]\d\d/;
/** Nothing but a date, and words such as "published". */
const DATE_LINE =
  /^(?:[\s\d０-９\p{P}|~+]|[a-z]{3,6}day|mon|tue|wed|thu|fri|sat|sun|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|ust|(?:em)?ber|ober)?|[ap]\.?m|t|z|st|nd|rd|th|of|at|on|e[sd]?t|gmt|utc|jst|cst|bst|published|posted|updated|created|[年月日時时分秒火水木金土週周更新公開开掲載配信発表发發布间間於于令和平成民國国訂修正])+$/iu;
/** Between a lead and its headline there may be a kicker and who wrote it. */
const FURTHEST_LEAD = 5;
const LEAD = /lead|standf|summary|intro/i;
const LONGEST_BOX = 600;
const LONGEST_CELL = 60;
/** After a label in running text, a paragraph this long is the article again. */
const RESUMING_PROSE = 80;

export interface Selection {
  body: RawBlock[];
  /** Bylines and date lines, for whoever looks for names and dates. */
  meta: RawBlock[];
}

interface Place {
  region: readonly number[];
  /** Block of the headline; -1 when unknown. */
  title: number;
}

/** What stands under a label that leads elsewhere: everything in its container, or up to where the article goes on. */
interface Silence {
  container: number;
  resumes: boolean;
  level: number;
}

/** The article's blocks, in the order of the page, after the headline. */
export function selectBlocks(reading: Reading, { region, title }: Place): Selection {
  const { boxes, blocks } = reading;
  const inside = markRegion(boxes, region);
  const main = boxes[region[0] as number] as Box;
  const selection: Selection = { body: [], meta: [] };
  let silence: Silence | null = null;
  let hasProse = false;
  const first = firstOf(reading, inside, title);
  const leads = leadsUnder(reading, inside, title);
  for (let i = first; i < blocks.length; i++) {
    const block = blocks[i] as RawBlock;
    if (i === title || block.isAside || (!inside[block.box] && i > title && !leads.has(i))) {
      if (i < first + 12 && i !== title && !block.isAside && weigh(block.text) < 200) selection.meta.push(block);
      continue;
    }
    silence = stillSilent(silence, block, boxes) ?? labelOver(block, boxes, main);
    if (silence) continue;
    const box = boxes[block.box] as Box;
    hasProse ||= block.prose > 0 && i > title;
    if (isMeta(block, box) || (!hasProse && isOpeningLine(block))) selection.meta.push(block);
    else if (!pointsElsewhere(block)) selection.body.push(block);
  }
  return { body: dropLooseHeadings(selection.body), meta: selection.meta };
}

/** Where the article begins: with the headline and its lead when they stand before the text, else with the region. */
function firstOf(reading: Reading, inside: Uint8Array, title: number): number {
  const { blocks } = reading;
  const first = leadOver(reading, inside, title);
  const firstProse = blocks.findIndex((block, i) => inside[block.box] === 1 && block.prose > 0 && i >= first);
  if (title >= 0 && (firstProse < 0 || title < firstProse + 3)) return first;
  return Math.max(0, firstProse - 6);
}

/** The block of a lead that stands over its headline; that of the headline where there is none. */
function leadOver({ boxes, blocks }: Reading, inside: Uint8Array, title: number): number {
  const home = boxes[blocks[title]?.box ?? -1]?.parent;
  let first = title;
  for (let i = title - 1; i >= Math.max(0, title - FURTHEST_LEAD); i--) {
    const { box, prose, isAside, level } = blocks[i] as RawBlock;
    const { parent, element } = boxes[box] as Box;
    if (isAside || level > 0 || !(inside[box] || parent === home)) break;
    if (prose > 0 && !isLead(element)) break;
    if (prose > 0) first = i;
  }
  return first;
}

/** Leads between the headline and the text, in boxes of their own; when and where it was published says less. */
function leadsUnder({ boxes, blocks }: Reading, inside: Uint8Array, title: number): Set<number> {
  const leads = new Set<number>();
  const home = blocks[title]?.box;
  if (home === undefined) return leads;
  for (let i = title + 1; i <= title + FURTHEST_LEAD; i++) {
    const { box = 0, prose = 0, links = 0 } = blocks[i] ?? {};
    if (inside[box]) break;
    let at = box;
    while (!isWithin(boxes, home, at) && isPlain(boxes[at] as Box)) at = (boxes[at] as Box).parent;
    if (prose > LONGEST_DATE_LINE && links === 0 && isWithin(boxes, home, at)) leads.add(i);
  }
  return leads;
}

function isPlain({ verdict, field }: Box): boolean {
  return verdict === names.none && !field;
}

function isLead(element: Element): boolean {
  return element.localName === 'p' || LEAD.test(classOf(element));
}

/** 1 for every box that lies in the region and in no part of it that is plainly something else. */
function markRegion(boxes: readonly Box[], region: readonly number[]): Uint8Array {
  const roots = new Set(region);
  const inside = new Uint8Array(boxes.length);
  const whole = boxes[region[0] as number] as Box;
  boxes.forEach((box, i) => {
    if (roots.has(i)) inside[i] = 1;
    else if (box.parent >= 0 && inside[box.parent] === 1 && !isSideBox(box, whole)) inside[i] = 1;
  });
  return inside;
}

function isSideBox(box: Box, whole: Box): boolean {
  if (box.text === 0) return false;
  const isBlock = box.kind === kinds.block;
  const isOffer = box.field || (isBlock && box.verdict === names.paywall);
  if (isOffer && box.text <= LONGEST_BOX && box.prose < whole.prose / 2) return true;
  if (!isBlock) return false;
  const name = box.element.localName;
  const density = box.links / box.text;
  // In a row of data, the country may be a link; a column of links is longer.
  if ('td th'.includes(name)) return density > 0.8 && box.text > LONGEST_CELL;
  if ('table tbody tr'.includes(name)) return density > 0.8;
  if ('header hgroup'.includes(name)) return false;
  return density > 0.5 && box.prose * 4 < box.text;
}

function stillSilent(silence: Silence | null, block: RawBlock, boxes: readonly Box[]): Silence | null {
  if (!silence || !isWithin(boxes, block.box, silence.container)) return null;
  if (!silence.resumes) return silence;
  if (block.level > 0 && block.level <= silence.level) return null;
  return block.prose >= RESUMING_PROSE && block.part !== 'list' ? null : silence;
}

function labelOver(block: RawBlock, boxes: readonly Box[], main: Box): Silence | null {
  if (labelOf(block.text) !== 'related') return null;
  const container = containerOf(boxes, block);
  return { container, resumes: (boxes[container] as Box).prose * 2 > main.prose, level: block.level || 6 };
}

/** Bylines by their class name, and lines that are little more than a date. */
function isMeta({ text, level }: RawBlock, { verdict }: Box): boolean {
  if (level > 0) return false;
  if (verdict === names.meta && weigh(text) < 200) return true;
  return isDateLine(text);
}

/** Whether a line is little more than a date with its year, or a time of day. */
export function isDateLine(text: string): boolean {
  return text.length <= LONGEST_DATE_LINE && WHEN.test(text) && DATE_LINE.test(text);
}

/** Before the first sentence: a kicker, a name, a number of minutes. */
function isOpeningLine({ text, level, part, prose }: RawBlock): boolean {
  return (
    level === 0 && prose === 0 && part === undefined && weigh(text) <= LONGEST_DATE_LINE && !/[.!?。！？]["”’」]?$/.test(text)
  );
}

function pointsElsewhere(block: RawBlock): boolean {
  const { text, links, level, part } = block;
  if (links === 0) return false;
  const density = links / text.length;
  if (part === 'table' || level > 0) return false;
  if (density > 0.3 && isPointer(text)) return true;
  // A short sentence may be mostly link; a pointer is a label and a headline, without a full stop.
  return density > (/[.。]["”’」]?$/.test(text) ? 0.9 : 0.6);
}

/** A heading without text under it belongs to something that was left out. */
function dropLooseHeadings(blocks: RawBlock[]): RawBlock[] {
  return blocks.filter((block, i) => {
    if (block.level === 0) return true;
    const next = blocks[i + 1];
    return next !== undefined && (next.level === 0 || next.level > block.level);
  });
}
