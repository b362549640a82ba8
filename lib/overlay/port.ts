/**
 * The meeting point of reader and card. Both run in the extension's isolated world of one page, as two scripts:
 * the reader reads and paints and owns the messages; the card owns the pointer, the keys and the popover.
 */
import type { CardData } from '../card/schema.ts';
import type { HideRule, OwnPlace } from '../messages/from-page.ts';
import type { MarkData, PageHighlight } from '../messages/marks.ts';
import type { Result } from '../messages/result.ts';

export interface Point {
  x: number;
  y: number;
}

export type CardRequest = { kind: 'show'; markId: string } | { kind: 'next' } | { kind: 'previous' } | { kind: 'open' };

export interface CardSettings {
  opening: 'hover' | 'click';
  density: 'comfortable' | 'compact';
  theme: 'auto' | 'light' | 'dark';
}

/** What the card may ask of the page. All coordinates are CSS pixels of the viewport. */
export interface PagePort {
  /** Aborts when the page is left, the site is switched off or the extension is gone. */
  signal: AbortSignal;
  /** Marks in the order of the page. */
  marks(): readonly MarkData[];
  /** The cards of a mark, validated here: the reader passes on what the background sent. */
  cardsOf(mark: MarkData): CardData[];
  /** Marks under a point, smallest first. */
  marksAt(point: Point): MarkData[];
  /** Boxes of the passage's lines, in reading order; empty when it is not rendered. */
  boxesOf(markId: string): DOMRect[];
  /** The element that holds the passage's first character, for finding its dialog, language and direction. */
  elementOf(markId: string): Element | null;
  /** The text that a mark stands in, up to it and after it, and the whole article's. */
  textAround(mark: MarkData): { before: string; after: string; all: string };
  scrollTo(markId: string): void;
  /** Paints the passage whose card is open; null when none is. */
  paintOpen(markId: string | null): void;
  /** Calls back when the set of marks changes, until the signal aborts. */
  onMarks(listener: () => void): void;
  /** Calls back when the popup or a command wants a card. */
  onRequest(listener: (request: CardRequest) => void): void;
  /** The article's date as used, and where it was found. */
  published(): { date: string; source: string } | null;
  setDate(date: string | null): Promise<Result<null>>;
  url(): string;
  highlightOf(markId: string): PageHighlight | null;
  save(markId: string): Promise<Result<PageHighlight>>;
  undoSave(highlightId: string): Promise<Result<null>>;
  setNote(highlightId: string, note: string): Promise<Result<null>>;
  hide(rule: HideRule): Promise<Result<null>>;
  unhide(id: string): Promise<Result<null>>;
  openFact(factId: string): Promise<Result<null>>;
  /** Shows a place in our own pages. */
  openOwn(place: OwnPlace): Promise<Result<null>>;
  settings(): CardSettings;
}
