/**
 * Gets a card ready while its dwell lasts: draws it when the page is idle, lays it out unseen shortly before it opens, so
 * that at the end of the dwell it only has to be shown. Whoever only passes over a mark costs a drawing that nobody sees.
 */
import type { Wanted } from './dwell.ts';

/** Three frames: laying out takes one, and until then the page's tree is as it was. */
const LAYOUT_MS = 48;

export interface AheadOptions<Shown> {
  /** What the card of a mark would show; null when it may not be drawn now. */
  model: (markId: string) => Shown | null;
  draw: (shown: Shown) => void;
  /** Lays out what was drawn, unseen; false where it has no place to be laid out. */
  layOut: (markId: string, shown: Shown) => boolean;
  /** Takes away what was laid out and is not wanted any more. */
  takeAway: () => void;
  isSame: (a: Shown, b: Shown) => boolean;
}

export class Ahead<Shown> {
  readonly #options: AheadOptions<Shown>;
  #wanted: string | null = null;
  #drawn: Shown | null = null;
  #isLaidOut = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AheadOptions<Shown>) {
    this.#options = options;
  }

  /** What the pointer rests on; null when it rests on no mark any more. */
  want(wanted: Wanted | null): void {
    clearTimeout(this.#timer);
    if (this.#isLaidOut) this.#options.takeAway();
    this.#isLaidOut = false;
    this.#drawn = null;
    this.#wanted = wanted?.markId ?? null;
    if (wanted === null) return;
    const { markId, until } = wanted;
    whenFree(() => this.#draw(markId));
    this.#timer = setTimeout(() => this.#layOut(markId), until - LAYOUT_MS - performance.now());
  }

  /** The marks are others now: what was drawn does not hold any more. */
  forget(): void {
    this.#drawn = null;
  }

  /** How far the card that is to be shown now got; it is nobody's any more. */
  take(shown: Shown): 'laid out' | 'drawn' | 'none' {
    const isDrawn = this.#drawn !== null && this.#options.isSame(this.#drawn, shown);
    const isLaidOut = isDrawn && this.#isLaidOut;
    this.#drawn = null;
    this.#isLaidOut = false;
    return isLaidOut ? 'laid out' : isDrawn ? 'drawn' : 'none';
  }

  #draw(markId: string): Shown | null {
    if (this.#wanted !== markId) return null;
    if (this.#drawn !== null) return this.#drawn;
    this.#drawn = this.#options.model(markId);
    if (this.#drawn !== null) this.#options.draw(this.#drawn);
    return this.#drawn;
  }

  #layOut(markId: string): void {
    const drawn = this.#draw(markId);
    if (drawn !== null) this.#isLaidOut = this.#options.layOut(markId, drawn);
  }
}

/** When the page has nothing better to do, but not later than a dwell can wait. */
function whenFree(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 50);
}
