/**
 * One card at a time on one page: shows what the dwell machine says, puts it beside its passage, moves focus in and back.
 * Listens to the page only while there are marks, and to keys and scrolling only while a card is open or about to be.
 */
import type { CardData } from '../card/schema.ts';
import type { MarkData } from '../messages/schema.ts';
import { Ahead } from './ahead.ts';
import { Dwell, type DwellState } from './dwell.ts';
import { dragFrom, isOnHead, keptInWindow } from './drag.ts';
import type { CardHost } from './host.ts';
import { Placer } from './placer.ts';
import { watchPointer } from './pointer-watch.ts';
import type { CardRequest, PagePort, Point } from './port.ts';
import { SHEET_BELOW } from './position.ts';
import { themeAround } from './theme.ts';
import { watchAround } from './watch-around.ts';

/** Everything that a view needs to draw a card. */
export interface ShownCard {
  mark: MarkData;
  /** Grows with each card that was closed: a card that opens anew knows nothing of what was done in the one before. */
  opening: number;
  cards: CardData[];
  /** Pixels that the content has across. */
  width: number;
  layout: 'card' | 'sheet';
  pinned: boolean;
  /** Whether the sheet shows all of it. */
  grown: boolean;
  /** Opened by keyboard. */
  hints: boolean;
}

/** Draws into the host's root. */
export interface CardView {
  /** Has drawn when it returns. */
  render(shown: ShownCard): void;
  /** Draws in slices between the page's own tasks. */
  renderAtLeisure(shown: ShownCard): void;
}

/** A press sooner than this after a card appeared was not meant for it. */
const SETTLED_MS = 400;
const CARD_WIDTH = { comfortable: 392, compact: 344 } as const;
/** Border and padding on both sides. */
const CARD_EDGES = { comfortable: 34, compact: 26 } as const;
const SHEET_EDGES = 32;

export class CardOverlay {
  readonly #port: PagePort;
  readonly #host: CardHost;
  readonly #view: CardView;
  readonly #dwell: Dwell;
  readonly #placer: Placer;
  readonly #ahead: Ahead<ShownCard>;
  #pointer: Point | null = null;
  /** Where the pointer was when a card was placed unseen; null when it was not placed. */
  #standsFor: Point | null = null;
  #shown: ShownCard | null = null;
  #shownAt = 0;
  #opening = 0;
  #hints = false;
  /** What the card just hid is gone from the page; the card stays, so that one can take it back. */
  #isKept = false;
  #focusBefore: Element | null = null;
  #watching: AbortController | null = null;
  #listening: AbortController | null = null;

  constructor(port: PagePort, host: CardHost, view: CardView) {
    this.#port = port;
    this.#host = host;
    this.#view = view;
    this.#placer = new Placer(port, host);
    this.#dwell = new Dwell({
      isHover: () => port.settings().opening === 'hover',
      onShow: (markId, state) => this.#onShow(markId, state),
      onWait: (markId) => this.#ahead.want(markId),
      onNear: (markId) => this.#ahead.near(markId),
      signal: port.signal,
    });
    this.#ahead = new Ahead({
      model: (markId) => this.#modelAhead(markId),
      draw: (shown) => {
        host.detach(true);
        view.render(shown);
      },
      stand: (shown) => this.#standUnseen(shown),
      clear: () => host.detach(true),
      isSame: isSameView,
    });
    port.onMarks(() => this.#onMarks());
    port.onRequest((request) => this.#onRequest(request));
    port.signal.addEventListener('abort', () => this.#stopWatching(), { once: true });
    host.root.addEventListener('pointerdown', (event) => this.#startDrag(event));
    host.root.addEventListener('focusin', () => this.#dwell.send({ kind: 'hold' }));
    this.#onMarks();
  }

  /** Draws a card once where nobody sees it, so that the first one opens as fast as the next. */
  warmUp(): void {
    const mark = this.#port.marks()[0];
    if (mark && !this.#shown) this.#view.renderAtLeisure(this.#model(mark, false));
  }

  #modelAhead(markId: string): ShownCard | null {
    const mark = this.#port.marks().find((it) => it.id === markId);
    return mark && !this.#shown ? this.#model(mark, false) : null;
  }

  close(): void {
    this.#dwell.send({ kind: 'close' });
  }

  pin(pinned: boolean): void {
    if (!this.#shown) return;
    this.#dwell.send({ kind: 'pin', pinned });
    this.#draw({ ...this.#shown, pinned });
    if (pinned) this.#placer.pinned(this.#shown.mark.id);
    else this.#reposition();
  }

  /** Moves a pinned card by so many pixels. */
  move(x: number, y: number): void {
    const at = this.#placer.inWindow;
    if (this.#shown?.pinned && at) this.#placer.moveTo({ ...at, ...keptInWindow(at.left + x, at.top + y) });
  }

  /** Opens the sheet all the way, or back to its first stop. */
  grow(grown: boolean): void {
    if (!this.#shown) return;
    this.#draw({ ...this.#shown, grown });
    this.#reposition(true);
  }

  /** Lets the card stay open although its own mark goes, until what was hidden is back or the card is closed. */
  keepThroughHiding(kept: boolean): void {
    this.#isKept = kept && this.#shown !== null;
    if (!kept) this.#onMarks();
  }

  /** Whether a press may save: the card has been in plain sight long enough to be meant. */
  isSettled(now = performance.now()): boolean {
    return this.#shown !== null && now - this.#shownAt >= SETTLED_MS && this.#host.isUncovered();
  }

  /** Draws again from the port, after something about the mark has changed. */
  refresh(): void {
    const mark = this.#shown && this.#port.marks().find((it) => it.id === this.#shown!.mark.id);
    if (mark && this.#shown) this.#draw({ ...this.#shown, mark, cards: this.#port.cardsOf(mark) });
  }

  #onMarks(): void {
    this.#ahead.forget();
    const marks = this.#port.marks();
    if (this.#isKept) return;
    if (this.#shown && !marks.some((mark) => mark.id === this.#shown!.mark.id)) this.close();
    else this.refresh();
    if (marks.length === 0) this.#stopWatching();
    else this.#startWatching();
  }

  #startWatching(): void {
    if (this.#watching || this.#port.signal.aborted) return;
    this.#watching = new AbortController();
    watchPointer({
      signal: this.#watching.signal,
      port: this.#port,
      dwell: this.#dwell,
      host: this.#host,
      onPointer: (point) => (this.#pointer = point),
    });
  }

  #stopWatching(): void {
    this.#watching?.abort();
    this.#watching = null;
  }

  #onRequest(request: CardRequest): void {
    const markId = request.kind === 'show' ? request.markId : this.#stepTo(request.kind);
    if (markId === null) return;
    const isHere = this.#shown?.mark.id === markId;
    if (!isHere) this.#port.scrollTo(markId);
    requestAnimationFrame(() => this.#openByKey(markId));
  }

  /** The mark before or after the open one; without one, the first that is in sight. */
  #stepTo(kind: 'next' | 'previous' | 'open'): string | null {
    const marks = this.#port.marks();
    const here = this.#shown ? marks.findIndex((mark) => mark.id === this.#shown!.mark.id) : -1;
    if (here < 0) return marks[this.#firstInSight(marks)]?.id ?? null;
    const step = { next: 1, previous: -1, open: 0 }[kind];
    return marks[(here + step + marks.length) % marks.length]?.id ?? null;
  }

  #firstInSight(marks: readonly MarkData[]): number {
    const seen = marks.findIndex((mark) => this.#port.boxesOf(mark.id).some((box) => box.bottom > 0 && box.top < innerHeight));
    return Math.max(0, seen);
  }

  #openByKey(markId: string): void {
    if (this.#port.signal.aborted) return;
    this.#hints = true;
    if (!this.#hasFocus()) this.#focusBefore = document.activeElement;
    this.#dwell.send({ kind: 'open', markId });
    if (!this.#shown) return;
    if (!this.#shown.hints) this.#draw({ ...this.#shown, hints: true });
    (this.#host.root.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true });
  }

  #hasFocus(): boolean {
    return document.activeElement === this.#host.element;
  }

  #onShow(markId: string | null, state: DwellState): void {
    const wasKept = this.#isKept;
    this.#isKept = false;
    const mark = this.#port.marks().find((it) => it.id === markId);
    if (!mark) {
      this.#hide();
      if (wasKept) this.#onMarks();
      return;
    }
    this.#shownAt = performance.now();
    const asked = state.kind === 'open' && state.held;
    const shown = this.#model(mark, asked && this.#hints);
    this.#hints = false;
    const readiness = this.#ahead.take(shown);
    if (readiness === 'nothing') this.#draw(shown);
    else this.#shown = shown;
    if (readiness === 'standing' && !asked) this.#unveil(mark);
    else this.#place(mark, asked);
    this.#port.paintOpen(mark.id);
    this.#listen();
  }

  #place(mark: MarkData, asked: boolean): void {
    this.#dress(mark);
    this.#placer.attach(mark.id);
    this.#reposition(asked);
  }

  /** Lays a card out where it will be shown; a sheet is only laid out, for the page may have to give way to it. */
  #standUnseen({ mark, layout }: ShownCard): void {
    this.#dress(mark);
    this.#placer.attach(mark.id, { veiled: true });
    this.#standsFor = layout === 'card' && this.#placer.beside(mark.id, this.#pointer) ? this.#pointer : null;
  }

  #unveil(mark: MarkData): void {
    this.#host.unveil();
    if (this.#standsFor === this.#pointer) this.#placer.follow(mark.id);
    else this.#reposition();
  }

  #hide(): void {
    const hadFocus = this.#hasFocus();
    this.#listening?.abort();
    this.#listening = null;
    this.#shown = null;
    this.#opening += 1;
    this.#host.detach(this.#port.signal.aborted);
    this.#port.paintOpen(null);
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  #model(mark: MarkData, hints: boolean): ShownCard {
    const { density } = this.#port.settings();
    const layout = innerWidth < SHEET_BELOW ? 'sheet' : 'card';
    const width = layout === 'sheet' ? innerWidth - SHEET_EDGES : CARD_WIDTH[density] - CARD_EDGES[density];
    return { mark, opening: this.#opening, cards: this.#port.cardsOf(mark), width, layout, pinned: false, grown: false, hints };
  }

  #draw(shown: ShownCard): void {
    this.#shown = shown;
    this.#view.render(shown);
  }

  #dress(mark: MarkData): void {
    const { theme, density } = this.#port.settings();
    this.#host.theme = theme === 'auto' ? themeAround(this.#port.elementOf(mark.id)) : theme;
    this.#host.density = density;
  }

  /** Puts the card where it belongs; `asked` when a press or key brought it, so that the page may scroll for it. */
  #reposition(asked = false): void {
    const shown = this.#shown;
    if (!shown || shown.pinned) return;
    if (shown.layout === 'card' && this.#placer.beside(shown.mark.id, this.#pointer)) return;
    if (shown.layout === 'card') this.#draw({ ...shown, layout: 'sheet', width: innerWidth - SHEET_EDGES });
    this.#placer.alongEdge(shown.mark.id, { pointer: this.#pointer, grown: shown.grown, asked });
  }

  /** Keys, scrolling and the window's size matter only while a card is open. */
  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    watchAround({
      signal: this.#listening.signal,
      onKey: (event) => this.#onKey(event),
      onScroll: () => this.#onScroll(),
      onResize: () => this.#onResize(),
      onCover: () => this.#reattach(),
    });
  }

  /** Escape ends the card before anything of the page; a page that took the card away gets its key. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.target === this.#host.element) return;
    if (!this.#host.isAttached) return this.close();
    event.preventDefault();
    event.stopPropagation();
    addEventListener('keyup', swallowEscape, { capture: true, once: true, signal: this.#port.signal });
    this.close();
  }

  #onScroll(): void {
    const shown = this.#shown;
    if (!shown || shown.pinned) return;
    this.#dwell.send({ kind: 'scroll', far: !this.#placer.follow(shown.mark.id) });
  }

  #onResize(): void {
    if (!this.#shown) return;
    const { mark, hints, grown, pinned } = this.#shown;
    const model = this.#model(mark, hints);
    this.#draw({ ...model, grown, pinned: pinned && model.layout === 'card' });
    if (this.#shown.pinned) this.#placer.pinned(mark.id);
    else this.#reposition();
  }

  #reattach(): void {
    if (!this.#shown) return;
    const { mark, pinned } = this.#shown;
    this.#placer.attach(mark.id);
    if (pinned) this.#placer.pinned(mark.id);
    else this.#reposition();
  }

  /** A pinned card is moved by its head; for keys and single presses there is `move`. */
  #startDrag(event: PointerEvent): void {
    const at = this.#placer.inWindow;
    if (!this.#shown?.pinned || !at || !isOnHead(event)) return;
    dragFrom({ event, root: this.#host.root, at, move: (to) => this.#placer.moveTo({ ...at, ...to }) });
  }
}

/** Who did not hear a key go down does not want to hear it come up. */
function swallowEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

function isSameView(a: ShownCard, b: ShownCard): boolean {
  const sameCards = a.cards.length === b.cards.length && a.cards.every((card, index) => card === b.cards[index]);
  const keys = ['mark', 'opening', 'width', 'layout', 'pinned', 'grown', 'hints'] as const;
  return sameCards && keys.every((key) => a[key] === b[key]);
}
