/**
 * Puts words beside the things of a chart that they name, the most important first: each as near its own place as it finds
 * room, on no line and no other word. What finds no room near its thing is left out: the card says it in words elsewhere.
 */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface LabelWish {
  /** The full wording first, then what may stand in its place. */
  texts: string[];
  /** What it names: it may stand at any one of them. */
  things: Box[];
  /** Its own place at a thing, for a word so wide: the left end of its baseline. */
  place: (thing: Box, width: number) => Dot;
  strong?: boolean;
  /** Areas that are something else: on them it would be read as their name. */
  off?: readonly Box[];
  /** Pixels above and below that other words keep away, lest both be read as one. */
  apart?: number;
}

/** A word, centred on `x`, on the baseline `y`. */
export interface Label {
  text: string;
  x: number;
  y: number;
  strong: boolean;
}

export type Dot = [number, number];

/** A word further from its thing would be read with another. */
const NEAR = 10;
/** What keeps a word from lines, sideways and in height, and from the words beside it. */
const SIDE = 2;
const CLEAR = 0.75;
const GAP = 9;
/** As bad as a pixel of way, twice as bad if up or down: so much of a pixel over the days of another stretch, and the shorter wording. */
const OUTSIDE = 3;
const SHORTER = 100;
const SIZE = 11;
const ASCENT = 8.5;
const DESCENT = 2.3;

/** How wide a text is, near enough to keep words apart. */
export function textWidth(text: string, strong = false): number {
  let ems = 0;
  for (const char of text) ems += char > '\u2e7f' ? 1 : /[0-9A-Zmw%]/.test(char) ? 0.67 : /[\s.,:;il|]/.test(char) ? 0.33 : 0.58;
  return ems * SIZE * (strong ? 1.06 : 1);
}

/** The box that a word takes. */
export function boxOf({ text, x, y, strong }: Label): Box {
  const half = textWidth(text, strong) / 2;
  return { left: x - half, top: y - ASCENT, right: x + half, bottom: y + DESCENT };
}

/** A line from one point to another as a thin box; charts have only upright and level ones worth keeping clear. */
export function lineBox(x1: number, y1: number, x2: number, y2: number): Box {
  return grown({ left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }, 0.5);
}

/** A mark on a point: ring, dot, diamond, cross. */
export function markBox([x, y]: Dot): Box {
  return grown({ left: x, top: y, right: x, bottom: y }, 4);
}

/** The place of a word after a mark. */
export function afterMark({ right, top }: Box): Dot {
  return [right + 4, top + 5];
}

/** The place of a figure over its mark, where the line that led there is. */
export function overMark({ right, top }: Box, width: number): Dot {
  return [right - width, top - 4];
}

/** The same under it, where the line came from above. */
export function underMark({ right, bottom }: Box, width: number): Dot {
  return [right - width, bottom + 10];
}

/** Places the wishes in order; null for those that find no room. */
export function placeLabels(wishes: readonly LabelWish[], bounds: Box, lines: readonly Box[]): (Label | null)[] {
  const taken: Box[] = [];
  return wishes.map((wish) => {
    const label = bestPlace(wish, { bounds, lines: [...lines, ...(wish.off ?? [])], taken });
    if (label) taken.push(grown(boxOf(label), 0, wish.apart));
    return label;
  });
}

interface Field {
  bounds: Box;
  lines: readonly Box[];
  taken: readonly Box[];
}

/** Of all free places near its things the one that costs least. */
function bestPlace({ texts, things, place, strong = false, apart = 2 }: LabelWish, field: Field): Label | null {
  let best: Label | null = null;
  let least = Infinity;
  for (const [rank, text] of texts.entries())
    for (const thing of things) {
      const width = textWidth(text, strong);
      const room = thing.right - thing.left;
      const [left, base] = place(thing, width);
      for (const x of around(left, thing.left - width - NEAR, thing.right + NEAR, room > 30 ? 3 : 1)) {
        const common = Math.min(x + width, thing.right) - Math.max(x, thing.left);
        // Beside a stretch with room for it, it would name another.
        if (room > width && common < width / 2) continue;
        const sideways = rank * SHORTER + Math.abs(x - left) + OUTSIDE * (Math.min(width, room) - common);
        if (sideways >= least) continue;
        for (const y of around(base, thing.top - DESCENT - NEAR, thing.bottom + ASCENT + NEAR, 0.5)) {
          const cost = sideways + 2 * Math.abs(y - base);
          if (cost >= least) continue;
          const label = { text, x: x + width / 2, y, strong };
          if (isFree(boxOf(label), thing, apart, field)) [best, least] = [label, cost];
        }
      }
    }
  return best;
}

/** Steps to both sides of a place, within limits. */
function around(at: number, low: number, high: number, step: number): number[] {
  const first = Math.ceil((low - at) / step);
  return Array.from(
    { length: Math.max(0, Math.floor((high - at) / step) - first + 1) },
    (_, index) => at + (first + index) * step,
  );
}

/** Inside the chart, near its thing and with nothing between, on no line and no word. */
function isFree(box: Box, thing: Box, apart: number, { bounds, lines, taken }: Field): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom &&
    distance(box, thing) <= NEAR &&
    !lines.some((line) => overlap(line, grown(box, SIDE, CLEAR)) || overlap(line, between(box, thing))) &&
    !taken.some((other) => overlap(other, grown(box, GAP, apart)))
  );
}

/** How far two boxes are from each other. */
export function distance(a: Box, b: Box): number {
  return Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
}

/** What lies between a word and a thing beside it; empty where it stands over or under it. */
function between(box: Box, thing: Box): Box {
  return { ...box, left: Math.min(box.right, thing.right), right: Math.max(box.left, thing.left) };
}

function grown({ left, top, right, bottom }: Box, x: number, y = x): Box {
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
