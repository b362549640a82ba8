import { array, assert, boolean, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, isFarAway, isInCorridor, pinnedPlace, place, sheetPlace, type Box, type PlaceInput } from './position.ts';

const box = (left: number, top: number, width: number, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** Left edges and widths of the lines of a passage. */
const rows = array(tuple(integer({ min: 0, max: 900 }), integer({ min: 40, max: 300 })), { minLength: 1, maxLength: 4 });
const ask = (part: Partial<PlaceInput>): PlaceInput => ({
  boxes: [box(100, 100, 200)],
  pointer: null,
  viewport: { width: 1200, height: 800 },
  card: { width: 392, height: 400 },
  rtl: false,
  ...part,
});

describe('place', () => {
  it.each<[string, Partial<PlaceInput>, object]>([
    ['below, start edges flush', {}, { kind: 'card', side: 'below', left: 100, edge: 128 }],
    ['above where there is no room below', { boxes: [box(100, 700, 200)] }, { side: 'above', left: 100, edge: 692 }],
    ['inside the right edge', { boxes: [box(1000, 100, 150)] }, { left: 1200 - GAP - 392 }],
    ['inside the left edge', { boxes: [box(-50, 100, 150)] }, { left: GAP }],
    ['right edges flush where text reads from right to left', { rtl: true, boxes: [box(600, 100, 200)] }, { left: 800 - 392 }],
    [
      'below the last of several lines, flush with it',
      { boxes: [box(500, 100, 400), box(100, 124, 300)] },
      { side: 'below', left: 100, edge: 152 },
    ],
    [
      'above the first of several lines, flush with it',
      { boxes: [box(500, 690, 400), box(100, 714, 300)] },
      { side: 'above', left: 500, edge: 682 },
    ],
    [
      'lower where only little room is left, rather than on the passage',
      { boxes: [box(100, 300, 200)], viewport: { width: 1200, height: 640 } },
      { side: 'below', maxHeight: 304 },
    ],
    ['beside a passage as tall as the window', { boxes: [box(100, -50, 500, 900)] }, { side: 'end', left: 608 }],
    ['on the other side of one at the right', { boxes: [box(700, -50, 480, 900)] }, { side: 'start', left: 300 }],
    ['along the bottom in a narrow window', { viewport: { width: 400, height: 800 } }, { kind: 'sheet' }],
    ['along the bottom where the passage is out of sight', { boxes: [box(100, 2000, 200)] }, { kind: 'sheet' }],
    ['along the bottom where it is not rendered', { boxes: [] }, { kind: 'sheet' }],
  ])('%s', (_, part, expected) => {
    expect(place(ask(part))).toMatchObject(expected);
  });

  it('goes along an edge when a passage leaves no room at all', () => {
    const boxes = Array.from({ length: 40 }, (_, index) => box(10, index * 20, 1180));
    expect(place(ask({ boxes, pointer: { x: 300, y: 110 } }))).toEqual({ kind: 'sheet' });
  });

  it('never lies on its passage and never leaves the window, nor when what it folds is opened', () => {
    assert(
      property(rows, integer({ min: 0, max: 760 }), integer({ min: 120, max: 700 }), boolean(), (lines, top, height, rtl) => {
        const viewport = { width: 1200, height: 800 };
        const boxes = lines.map(([left, width], index) => box(left, top + index * 24, width));
        const found = place({ boxes, pointer: null, viewport, card: { width: 392, height }, rtl });
        if (found.kind === 'sheet') return;
        const { side, left, edge, maxHeight } = found;
        const card = {
          left,
          right: left + 392,
          top: side === 'above' ? edge - maxHeight : edge,
          bottom: side === 'above' ? edge : edge + maxHeight,
        };
        for (const line of boxes) {
          expect(card.left < line.right && line.left < card.right && card.top < line.bottom && line.top < card.bottom).toBe(
            false,
          );
        }
        expect(card.left).toBeGreaterThanOrEqual(GAP);
        expect(card.right).toBeLessThanOrEqual(1200 - GAP);
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.bottom).toBeLessThanOrEqual(800);
      }),
    );
  });
});

describe('sheetPlace', () => {
  const viewport = { width: 360, height: 720 };
  const at = (top: number, height = 20) => ({ boxes: [box(20, top, 200, height)], pointer: null, viewport, wanted: 331 });
  it.each<[string, Parameters<typeof sheetPlace>[0], object]>([
    ['along the bottom', at(100), { edge: 'bottom', maxHeight: 331 }],
    ['lower where its passage is near', at(450), { edge: 'bottom', maxHeight: 242 }],
    ['along the top where its passage is at the bottom', at(640), { edge: 'top', maxHeight: 331 }],
    ['along the bottom where its passage is out of sight', at(2000), { edge: 'bottom', maxHeight: 331 }],
    [
      'clear of the line that is meant where the passage fills the window',
      { ...at(0), boxes: Array.from({ length: 36 }, (_, row) => box(20, row * 20, 300)), pointer: { x: 50, y: 650 } },
      { edge: 'top', maxHeight: 331, isOver: true },
    ],
    [
      'in the larger part of a very low window',
      { ...at(90), viewport: { width: 360, height: 200 } },
      { edge: 'bottom', maxHeight: 82 },
    ],
  ])('%s', (_, input, expected) => {
    expect(sheetPlace(input)).toEqual({ isOver: false, ...expected });
  });

  it('never lies on a passage of few lines', () => {
    assert(
      property(rows, integer({ min: 0, max: 640 }), integer({ min: 200, max: 560 }), (lines, top, wanted) => {
        const boxes = lines.map(([left, width], index) => box(left % 200, top + index * 20, 20 + (width % 100), 18));
        const { edge, maxHeight } = sheetPlace({ boxes, pointer: null, viewport, wanted });
        const [from, to] = edge === 'top' ? [0, maxHeight] : [viewport.height - maxHeight, viewport.height];
        for (const line of boxes) expect(line.top < to && from < line.bottom).toBe(false);
      }),
    );
  });
});

describe('isInCorridor', () => {
  const card: Box = { left: 100, top: 200, right: 492, bottom: 600 };
  it.each<[{ x: number; y: number }, boolean]>([
    [{ x: 150, y: 120 }, true],
    [{ x: 200, y: 190 }, true],
    [{ x: 160, y: 80 }, false],
    [{ x: 600, y: 150 }, false],
  ])('%j on the way down: %j', (point, expected) => {
    expect(isInCorridor({ x: 150, y: 110 }, card, point)).toBe(expected);
  });
  it('leads up and sideways too', () => {
    expect(isInCorridor({ x: 300, y: 700 }, card, { x: 300, y: 650 })).toBe(true);
    expect(isInCorridor({ x: 20, y: 400 }, card, { x: 60, y: 400 })).toBe(true);
    expect(isInCorridor({ x: 20, y: 400 }, card, { x: 10, y: 400 })).toBe(false);
  });
});

describe('isFarAway', () => {
  const viewport = { width: 1000, height: 600 };
  it.each([
    [0, false],
    [-150, false],
    [-400, true],
    [700, false],
    [900, true],
  ])('with the passage at %i: %j', (top, expected) => {
    expect(isFarAway([box(0, top, 100)], viewport)).toBe(expected);
  });
});

describe('pinnedPlace', () => {
  const viewport = { width: 1200, height: 800 };
  const here = box(100, 300, 392, 400);
  it.each<[string, Box | null, object]>([
    ['to the right margin', box(100, 200, 600, 60), { left: 716, top: 200 }],
    ['to the left margin', box(500, 200, 650, 60), { left: 92, top: 200 }],
    ['nowhere without a margin', box(100, 200, 1000, 60), { left: 100, top: 300 }],
    ['nowhere without a block', null, { left: 100, top: 300 }],
  ])('goes %s', (_, block, expected) => {
    expect(pinnedPlace({ box: here, block, viewport })).toEqual(expected);
  });
});
