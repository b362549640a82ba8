/**
 * Puts words beside the lines of a chart so that none lies on another or on a line. What finds no room is left out, unless
 * it must stand: then it takes the place that hurts least. The same is said in words elsewhere on the card.
 */

export interface Spot {
  x: number;
  /** Baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Off its line: a place beside it is better, even across another line. */
  far?: boolean;
}

export interface LabelWish {
  /** The full wording first, then what may stand in its place. */
  texts: string[];
  /** Places in order of preference. */
  spots: Spot[];
  strong?: boolean;
  /** Stands even where it has to cross a line. */
  must?: boolean;
  /** Pixels above and below that no later word may take, lest both be read as one. */
  apart?: number;
}

export interface Label extends Spot {
  text: string;
  strong: boolean;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** As bad as so many crossed lines. */
const FAR = 1.5;
const SIZE = 11;
const ASCENT = 9;
const DESCENT = 2.5;

/** How wide a text is, near enough to keep words apart. */
export function textWidth(text: string, strong = false): number {
  let ems = 0;
  for (const char of text) ems += char > '\u2e7f' ? 1 : /[0-9A-Zmw%]/.test(char) ? 0.67 : /[ .,:;il|]/.test(char) ? 0.33 : 0.58;
  return ems * SIZE * (strong ? 1.06 : 1);
}

/** The box that a text takes at a place. */
export function boxOf(text: string, spot: Spot, strong = false): Box {
  const width = textWidth(text, strong);
  const left = spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - width : spot.x - width / 2;
  return { left, top: spot.y - ASCENT, right: left + width, bottom: spot.y + DESCENT };
}

/** A line from one point to another as a thin box; charts have only upright and level ones worth keeping clear. */
export function lineBox(x1: number, y1: number, x2: number, y2: number): Box {
  return {
    left: Math.min(x1, x2) - 0.5,
    top: Math.min(y1, y2) - 0.5,
    right: Math.max(x1, x2) + 0.5,
    bottom: Math.max(y1, y2) + 0.5,
  };
}

/** Places the wishes in order, the most important first. */
export function placeLabels(wishes: readonly LabelWish[], bounds: Box, lines: readonly Box[]): Label[] {
  const placed: Label[] = [];
  const taken: Box[] = [];
  for (const { texts, spots, strong = false, must = false, apart = 0 } of wishes) {
    const places = texts.flatMap((text) => spots.map((spot) => ({ ...spot, text, strong, box: boxOf(text, spot, strong) })));
    const free = places.filter(({ box }) => isInside(box, bounds) && !taken.some((other) => overlap(other, box)));
    const crossed = ({ box }: { box: Box }) => lines.filter((line) => overlap(line, box)).length;
    const cost = (place: (typeof places)[number]) => crossed(place) + (place.far ? FAR : 0);
    const chosen = free.toSorted((a, b) => cost(a) - cost(b))[0];
    if (!chosen || (!must && crossed(chosen) > 0)) continue;
    const { box, far: _, ...label } = chosen;
    taken.push({ ...box, top: box.top - apart, bottom: box.bottom + apart });
    placed.push(label);
  }
  return placed;
}

function isInside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
