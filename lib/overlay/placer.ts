/** Keeps the open card off its passage and beside it: measures, places, makes room, follows what scrolls. */
import { CardHost, type Placing } from './host.ts';
import { anchorOf, blockOf, isRtl, shownIn, staysInWindow } from './passage.ts';
import type { PagePort, Point } from './port.ts';
import { GAP, isFarAway, maxHeightIn, pinnedPlace, place, sheetPlace, type Box } from './position.ts';

/** Heights of the sheet, as parts of the window: its first stop, which goes further where then, now and verdict need it, and all. */
const PEEK = 0.46;
const FULL = 0.76;
/** Air under the verdict, above the actions. */
const UNDER = 10;

export class Placer {
  readonly #port: PagePort;
  readonly #host: CardHost;
  /** Whether it stands where it can be measured, and nowhere yet. */
  #isNatural = false;
  #placing: Placing | null = null;
  /** Where the passage stood when the card was placed, by the measure that the card is placed by. */
  #anchor: Point | null = null;

  constructor(port: PagePort, host: CardHost) {
    this.#port = port;
    this.#host = host;
  }

  /** Where a pinned card is, for dragging it. */
  get inWindow(): Extract<Placing, { kind: 'window' }> | null {
    return this.#placing?.kind === 'window' ? this.#placing : null;
  }

  /** Brings the card onto the page, at its natural size; `veiled` so that it is not seen yet. */
  attach(markId: string, { veiled = false } = {}): void {
    this.#placing = natural();
    this.#isNatural = true;
    this.#host.attach(this.#port.elementOf(markId), this.#placing, { veiled });
  }

  moveTo(placing: Placing): void {
    this.#isNatural = false;
    this.#placing = placing;
    this.#host.place(placing);
  }

  /** Puts the card beside its passage; false when there is no room for a card. */
  beside(markId: string, pointer: Point | null): boolean {
    const viewport = viewportOf();
    if (!this.#isNatural) this.moveTo(natural());
    const { left, top, right, bottom } = this.#host.box();
    const boxes = this.#port.boxesOf(markId);
    const element = this.#port.elementOf(markId);
    const found = place({
      boxes: shownIn(element, boxes),
      pointer,
      viewport,
      card: { width: right - left, height: bottom - top },
      rtl: isRtl(element),
    });
    if (found.kind === 'sheet') return false;
    const kind = staysInWindow(element) ? 'window' : 'page';
    const [dx, dy] = kind === 'page' ? [scrollX, scrollY] : [0, 0];
    this.#anchor = anchorOf(boxes, kind);
    this.moveTo({
      kind,
      left: found.left + dx,
      top: found.edge + dy,
      isAbove: found.side === 'above',
      maxHeight: found.maxHeight,
    });
    return true;
  }

  /** Puts the card along an edge of the window; where the person asked for it, or there is no room, the page gives way first. */
  alongEdge(markId: string, { pointer, grown, asked }: { pointer: Point | null; grown: boolean; asked: boolean }): void {
    const viewport = viewportOf();
    // As wide as it will be, so that it can be measured.
    this.moveTo({ kind: 'sheet', edge: 'bottom', maxHeight: viewport.height * FULL });
    const wanted = Math.round(grown ? viewport.height * FULL : this.#firstStop(viewport.height * FULL, viewport.height * PEEK));
    const find = () => {
      const boxes = shownIn(this.#port.elementOf(markId), this.#port.boxesOf(markId));
      return sheetPlace({ boxes, pointer, viewport, wanted });
    };
    const last = this.#port.boxesOf(markId).at(-1);
    const covered = last ? last.bottom + GAP - (viewport.height - wanted) : 0;
    if (covered > 0 && (asked || find().isOver)) scrollBy({ top: covered, behavior: 'instant' });
    const { edge, maxHeight } = find();
    this.moveTo({ kind: 'sheet', edge, maxHeight });
  }

  #firstStop(most: number, least: number): number {
    return Math.max(least, Math.min(most, this.#host.heightTo('.then-now, .verdict') + UNDER));
  }

  /** Puts the card where it stays: level with its passage in the margin, or where it is. */
  pinned(markId: string): void {
    const block = blockOf(this.#port.elementOf(markId))?.getBoundingClientRect() ?? null;
    const viewport = viewportOf();
    const at = pinnedPlace({ box: this.#host.box(), block, viewport });
    this.moveTo({ kind: 'window', ...at, maxHeight: maxHeightIn(viewport) });
  }

  /** After scrolling: goes along with the passage; false when there is nothing left to stand beside. */
  follow(markId: string): boolean {
    const boxes = this.#port.boxesOf(markId);
    if (isFarAway(shownIn(this.#port.elementOf(markId), boxes), viewportOf())) return false;
    if (this.#placing?.kind === 'sheet') return !isUnder(boxes, this.#host.box());
    this.#shift(boxes);
    return true;
  }

  /** The card scrolls with the document by itself; what scrolls inside it, or does not scroll, is followed here. */
  #shift(boxes: readonly DOMRect[]): void {
    const placing = this.#placing;
    const now = placing && placing.kind !== 'sheet' ? anchorOf(boxes, placing.kind) : null;
    if (!now || !this.#anchor || !placing || placing.kind === 'sheet') return;
    const [dx, dy] = [now.x - this.#anchor.x, now.y - this.#anchor.y];
    if (Math.abs(dx) < 1 && Math.abs(dy) < 1) return;
    this.#anchor = now;
    this.moveTo({ ...placing, left: placing.left + dx, top: placing.top + dy });
  }
}

/** Where a card is as large as it likes to be. */
function natural(): Placing {
  return { kind: 'window', left: 0, top: 0, maxHeight: maxHeightIn(viewportOf()) };
}

/** A passage that was scrolled under the sheet cannot be read beside it. */
function isUnder(boxes: readonly Box[], sheet: Box): boolean {
  return boxes.every((box) => {
    const middle = (box.top + box.bottom) / 2;
    return sheet.top < middle && middle < sheet.bottom;
  });
}

/** The window without its scroll bars. */
function viewportOf(): { width: number; height: number } {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}
