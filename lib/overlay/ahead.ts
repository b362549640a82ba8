/**
 * Makes a card ready while its dwell lasts, in two steps: drawn off the page when the page is idle, then, very near the
 * end, standing where it will be shown, laid out and unseen. At the end of the dwell it only has to be shown. Until the
 * second step the page's tree is as it was; whoever only passes over a mark costs a drawing that nobody sees.
 */

export interface AheadOptions<Shown> {
  /** What the card of a mark would show; null when it may not be drawn now. */
  model: (markId: string) => Shown | null;
  draw: (shown: Shown) => void;
  /** Puts what was drawn onto the page, unseen. */
  stand: (shown: Shown) => void;
  /** Takes what stands unseen off the page. */
  clear: () => void;
  isSame: (a: Shown, b: Shown) => boolean;
}

/** How far a card is made. */
export type Readiness = 'nothing' | 'drawn' | 'standing';

export class Ahead<Shown> {
  readonly #options: AheadOptions<Shown>;
  #wanted: string | null = null;
  #drawn: Shown | null = null;
  #stands = false;

  constructor(options: AheadOptions<Shown>) {
    this.#options = options;
  }

  /** What the pointer rests on; null when it rests on no mark any more. */
  want(markId: string | null): void {
    this.forget();
    this.#wanted = markId;
    if (markId !== null) whenFree(() => this.#draw(markId));
  }

  /** The card of what the pointer rests on is about to be shown. */
  near(markId: string): void {
    this.#draw(markId);
    if (this.#drawn === null || this.#stands) return;
    this.#stands = true;
    this.#options.stand(this.#drawn);
  }

  /** The marks are others now: what was made does not hold any more. */
  forget(): void {
    if (this.#stands) this.#options.clear();
    this.#drawn = null;
    this.#stands = false;
  }

  /** How far the card is made that is to be shown now. Another's is cleared away; what is told of is nobody's any more. */
  take(shown: Shown): Readiness {
    const isDrawn = this.#drawn !== null && this.#options.isSame(this.#drawn, shown);
    const readiness = !isDrawn ? 'nothing' : this.#stands ? 'standing' : 'drawn';
    if (isDrawn) this.#stands = false;
    this.forget();
    this.#wanted = null;
    return readiness;
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
