/** The page's text as highlights see it: plain blocks, so that finding a passage needs no DOM. */
export interface TextModel {
  /** Block 0 is the title. */
  blocks: readonly { text: string; tag: string }[];
}

export interface BlockRange {
  block: number;
  start: number;
  end: number;
}

export interface PreparedText {
  model: TextModel;
  /** Blocks joined by a line feed: what positions count in. */
  text: string;
  /** Where each block starts in `text`. */
  blockStarts: readonly number[];
  /** `text` without what churn of markup changes; see `fold`. */
  folded: string;
  /** Offset in `text` of each unit of `folded`, and the length of `text` at the end. */
  toText: Uint32Array;
  /** Number of folded units before each offset of `text`. */
  toFolded: Uint32Array;
}

const DROPPED = 0xffff;
/** Spaces come and go with blocks and line breaks; soft hyphens, joiners and variation selectors are invisible. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/;
/** One unit in, one unit or none out, so that offsets stay simple. */
const FOLDING = makeFolding();

function makeFolding(): Uint16Array {
  const folding = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0; unit < 0x10000; unit++) {
    if (INVISIBLE.test(String.fromCharCode(unit))) folding[unit] = DROPPED;
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) folding[unit] = unit - 0xfee0;
  const alike: Record<string, string> = { "'": '‘’‚‛′', '"': '“”„‟″«»', '-': '‐‑‒–—−' };
  for (const [to, from] of Object.entries(alike)) for (const each of from) folding[each.charCodeAt(0)] = to.charCodeAt(0);
  return folding;
}

/** The text without spaces and invisible marks, with one form for each quotation mark, dash and full-width letter. */
export function fold(text: string): string {
  return decode(foldUnits(text).units);
}

function foldUnits(text: string) {
  const units = new Uint16Array(text.length);
  const toText = new Uint32Array(text.length + 1);
  const toFolded = new Uint32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    toFolded[at] = length;
    const unit = FOLDING[text.charCodeAt(at)] ?? DROPPED;
    if (unit === DROPPED) continue;
    units[length] = unit;
    toText[length++] = at;
  }
  toFolded[text.length] = length;
  toText[length] = text.length;
  return { units: units.subarray(0, length), toText: toText.subarray(0, length + 1), toFolded };
}

/** `TextDecoder` would replace a lone surrogate; pages have them. */
function decode(units: Uint16Array): string {
  const CHUNK = 8192;
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}

const prepared = new WeakMap<TextModel, PreparedText>();

/** Joins and folds a model once, however many passages are looked for. A changed page is a new model. */
export function prepare(model: TextModel): PreparedText {
  const known = prepared.get(model);
  if (known) return known;
  const blockStarts: number[] = [];
  let length = 0;
  for (const { text } of model.blocks) {
    blockStarts.push(length);
    length += text.length + 1;
  }
  const text = model.blocks.map((block) => block.text).join('\n');
  const { units, toText, toFolded } = foldUnits(text);
  const made = { model, text, blockStarts, folded: decode(units), toText, toFolded };
  prepared.set(model, made);
  return made;
}

/** Index of the block that an offset of the joined text stands in. */
export function blockAt({ blockStarts }: PreparedText, offset: number): number {
  let low = 0;
  let high = blockStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blockStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pieces of a stretch of the joined text, one for each block that it touches. */
export function toBlockRanges(page: PreparedText, start: number, end: number): BlockRange[] {
  const ranges: BlockRange[] = [];
  for (let block = blockAt(page, start); block < page.blockStarts.length; block++) {
    const from = page.blockStarts[block] ?? 0;
    if (from >= end) break;
    const length = page.model.blocks[block]?.text.length ?? 0;
    const range = { block, start: Math.max(0, start - from), end: Math.min(length, end - from) };
    if (range.start < range.end) ranges.push(range);
  }
  return ranges;
}

/** The offset in the joined text of a place in a block. */
export function toJoined({ blockStarts }: PreparedText, block: number, offset: number): number {
  return (blockStarts[block] ?? 0) + offset;
}
