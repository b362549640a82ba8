/** Where a card goes: beside its passage and never on it. Pure: boxes in, a place out, all in pixels of the viewport. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PlaceInput {
  /** The passage's lines in reading order. */
  boxes: readonly Box[];
  /** Where the pointer rests, if one does: of a long passage it tells which line is meant. */
  pointer: { x: number; y: number } | null;
  viewport: { width: number; height: number };
  card: { width: number; height: number };
  /** Whether the passage reads from right to left. */
  rtl: boolean;
}

export type Place =
  /** `edge` is where the card begins: its bottom when it stands above, its top otherwise. However it grows, it keeps clear. */
  | { kind: 'card'; side: 'below' | 'above' | 'start' | 'end'; left: number; edge: number; maxHeight: number }
  /** Along an edge, in a window too small for a card, or too small for it beside this passage. */
  | { kind: 'sheet' };

/** Between passage and card, and between card and the window's edge. */
export const GAP = 8;
/** Narrower windows get the sheet. */
export const SHEET_BELOW = 480;
/** A card is never taller than this, nor than this part of the window. */
const MAX_HEIGHT = 560;
const MAX_PART = 0.7;
/** A card that would be lower than this says too little; another side is better. */
const MIN_HEIGHT = 180;
/** A sheet in a very low window may be as low as this, and is read by scrolling, before it lies on a line of its passage. */
const MIN_SHEET = 72;

/** Returns the place of a card: below, else above, else beside its passage, else along the bottom. */
export function place(input: PlaceInput): Place {
  const { viewport, card } = input;
  const visible = inWindow(input.boxes, viewport);
  if (viewport.width < SHEET_BELOW || visible.length === 0) return { kind: 'sheet' };
  const wanted = Math.min(card.height, MAX_HEIGHT, viewport.height * MAX_PART);
  const passage = union(visible);
  return vertical(input, passage, visible, wanted) ?? sideways(input, passage, wanted) ?? { kind: 'sheet' };
}

/** The tallest that a card may be in a window. */
export function maxHeightIn(viewport: { height: number }): number {
  return Math.min(MAX_HEIGHT, viewport.height * MAX_PART);
}

function vertical(input: PlaceInput, passage: Box, lines: readonly Box[], wanted: number): Place | null {
  const below = input.viewport.height - GAP - (passage.bottom + GAP);
  const above = passage.top - GAP - GAP;
  const enough = Math.min(wanted, MIN_HEIGHT);
  const side = below >= wanted || (below >= above && below >= enough) ? 'below' : above >= enough ? 'above' : null;
  if (!side) return null;
  const maxHeight = Math.min(maxHeightIn(input.viewport), side === 'below' ? below : above);
  const line = side === 'below' ? lines.at(-1)! : lines[0]!;
  const edge = side === 'below' ? passage.bottom + GAP : passage.top - GAP;
  return { kind: 'card', side, left: alignedLeft(input, line), edge, maxHeight };
}

/** A passage that fills the height of the window leaves room beside it. */
function sideways({ viewport, card, rtl, pointer }: PlaceInput, passage: Box, wanted: number): Place | null {
  const atRight = viewport.width - GAP - (passage.right + GAP) >= card.width;
  const atLeft = passage.left - GAP - GAP >= card.width;
  const right = rtl ? atRight && !atLeft : atRight;
  if (!atRight && !atLeft) return null;
  const middle = pointer?.y ?? passage.top;
  const edge = clamp(middle - wanted / 3, GAP, viewport.height - GAP - wanted);
  const maxHeight = Math.min(maxHeightIn(viewport), viewport.height - GAP - edge);
  const left = right ? passage.right + GAP : passage.left - GAP - card.width;
  return { kind: 'card', side: right === rtl ? 'start' : 'end', left, edge, maxHeight };
}

/**
 * Where a sheet goes and how tall it may be: along the bottom, where thumbs are; along the top or lower than wanted where
 * it would lie on its passage. Of a passage that fills a window which cannot scroll it leaves the line that is meant.
 */
export function sheetPlace({ boxes, pointer, viewport, wanted }: SheetInput): SheetPlace {
  const lines = inWindow(boxes, viewport);
  if (lines.length === 0) return { edge: 'bottom', maxHeight: wanted, isOver: false };
  const roomBeside = ({ top, bottom }: Box) => ({ bottom: viewport.height - bottom - GAP, top: top - GAP });
  const all = roomBeside(union(lines));
  const isOver = Math.max(all.bottom, all.top) < MIN_SHEET;
  const room = isOver ? roomBeside(lineAt(lines, pointer)) : all;
  const enough = Math.min(wanted, MIN_HEIGHT);
  const edge = room.bottom >= enough || (room.top < enough && room.bottom >= room.top) ? 'bottom' : 'top';
  return { edge, maxHeight: Math.min(wanted, room[edge]), isOver };
}

export interface SheetPlace {
  edge: 'bottom' | 'top';
  maxHeight: number;
  /** Whether it lies on lines of its passage, because that fills the window. */
  isOver: boolean;
}

type SheetInput = Pick<PlaceInput, 'boxes' | 'pointer' | 'viewport'> & {
  /** The height that it would like to have. */
  wanted: number;
};

function lineAt(lines: readonly Box[], pointer: PlaceInput['pointer']): Box {
  return (pointer && lines.find((box) => box.top <= pointer.y && pointer.y <= box.bottom)) ?? lines[0]!;
}

/** A pinned card goes to the margin, level with its passage, where there is room; it stays put where there is none. */
export function pinnedPlace({ box, block, viewport }: { box: Box; block: Box | null; viewport: PlaceInput['viewport'] }): {
  left: number;
  top: number;
} {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const top = clamp(block?.top ?? box.top, GAP, Math.max(GAP, viewport.height - GAP - height));
  if (block && viewport.width - block.right >= width + 3 * GAP) return { left: block.right + 2 * GAP, top };
  if (block && block.left >= width + 3 * GAP) return { left: block.left - 2 * GAP - width, top };
  return { left: box.left, top: box.top };
}

/** Edges flush with the line's start, moved only as far as the window demands. */
function alignedLeft({ viewport, card, rtl }: PlaceInput, line: Box): number {
  const left = rtl ? line.right - card.width : line.left;
  return clamp(left, GAP, Math.max(GAP, viewport.width - GAP - card.width));
}

/**
 * Whether a point lies on the way from where the pointer left the passage to the card: the triangle of that point and
 * the card's near edge. Crossing it is going to the card, not leaving.
 */
export function isInCorridor(from: { x: number; y: number }, card: Box, point: { x: number; y: number }): boolean {
  const [a, b] = nearEdge(from, card);
  const turn = (p: Corner, q: Corner, r: Corner) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  const sides = [turn(from, a, point), turn(a, b, point), turn(b, from, point)];
  return !(sides.includes(1) && sides.includes(-1));
}

interface Corner {
  x: number;
  y: number;
}

function nearEdge(from: Corner, { left, top, right, bottom }: Box): [Corner, Corner] {
  if (from.y <= top)
    return [
      { x: left, y: top },
      { x: right, y: top },
    ];
  if (from.y >= bottom)
    return [
      { x: left, y: bottom },
      { x: right, y: bottom },
    ];
  const x = from.x <= left ? left : right;
  return [
    { x, y: top },
    { x, y: bottom },
  ];
}

/** Whether a passage has been scrolled so far out of sight that its card has lost its place. */
export function isFarAway(boxes: readonly Box[], viewport: { width: number; height: number }): boolean {
  const margin = viewport.height / 3;
  return boxes.every(
    (box) => box.bottom < -margin || box.top > viewport.height + margin || box.right < 0 || box.left > viewport.width,
  );
}

/** The part of a box that lies in another, if any does. */
export function clip(box: Box, to: Box): Box[] {
  const seen = {
    left: Math.max(to.left, box.left),
    top: Math.max(to.top, box.top),
    right: Math.min(to.right, box.right),
    bottom: Math.min(to.bottom, box.bottom),
  };
  return seen.left < seen.right && seen.top < seen.bottom ? [seen] : [];
}

function inWindow(boxes: readonly Box[], { width, height }: PlaceInput['viewport']): Box[] {
  return boxes.flatMap((box) => clip(box, { left: 0, top: 0, right: width, bottom: height }));
}

function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
