/**
 * Draws a card while its dwell lasts, off the page, when the page is idle: at the end of the dwell it only has to be put
 * there. Until then the page's tree is as it was; whoever only passes over a mark costs a drawing that nobody sees.
 */

export interface AheadOptions<Shown> {
  /** What the card of a mark would show; null when it may not be drawn now. */
  model: (markId: string) => Shown | null;
  draw: (shown: Shown) => void;
  isSame: (a: Shown, b: Shown) => boolean;
}

export class Ahead<Shown> {
  readonly #options: AheadOptions<Shown>;
  #wanted: string | null = null;
  #drawn: Shown | null = null;

  constructor(options: AheadOptions<Shown>) {
    this.#options = options;
  }

  /** What the pointer rests on; null when it rests on no mark any more. */
  want(markId: string | null): void {
    this.#drawn = null;
    this.#wanted = markId;
    if (markId !== null) whenFree(() => this.#draw(markId));
  }

  /** The marks are others now: what was drawn does not hold any more. */
  forget(): void {
    this.#drawn = null;
  }

  /** Whether the card that is to be shown now is drawn; it is nobody's any more. */
  take(shown: Shown): boolean {
    const isDrawn = this.#drawn !== null && this.#options.isSame(this.#drawn, shown);
    this.#drawn = null;
    this.#wanted = null;
    return isDrawn;
  }

  #draw(markId: string): void {
    if (this.#wanted !== markId || this.#drawn !== null) return;
    this.#drawn = this.#options.model(markId);
    if (this.#drawn !== null) this.#options.draw(this.#drawn);
  }
}

/** When the page has nothing better to do, but not later than a dwell can wait. */
function whenFree(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 200 });
  else setTimeout(act, 50);
}
