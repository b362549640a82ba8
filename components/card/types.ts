/** What a card is given and what it may ask for. Views know shapes, never messages or storage. */
import type { CardData } from '../../lib/card/schema.ts';

export type Outcome<T> = { ok: true; value: T } | { ok: false; error: string };

/** What the card needs to know of the passage that it opened from. */
export interface CardMark {
  id: string;
  quote: string;
  kind: string;
  claim: { value: number; unit: string; hedge?: string | undefined } | null;
  verdict: 'consistent' | 'differs' | 'outdated' | 'unclear' | null;
  step?: number | undefined;
  period?: string | undefined;
  explain: {
    mentions: { type: string; text: string; value: string }[];
    reading: string;
    score: number;
    rejected: { fact: string; reason: string; score: number }[];
  };
}

/** A saved passage, as far as the card shows it. */
export interface SavedMark {
  id: string;
  note: string;
}

export type OwnPlace = { at: 'statements'; speaker: string } | { at: 'highlights' } | { at: 'options' };

export type HideScope = 'fact-on-site' | 'fact' | 'kind';

/** Everything a card can do. Each is one call; what came of it is said in the card. */
export interface CardActions {
  close(): void;
  /** Null where a card cannot be pinned: in a sheet, in the library. */
  pin: ((pinned: boolean) => void) | null;
  /** Moves a pinned card by so many pixels. */
  move?: (x: number, y: number) => void;
  /** Opens the sheet all the way, or back to its first stop. */
  grow?: (grown: boolean) => void;
  /** `trusted` is whether a person's own press caused it. */
  save(trusted: boolean): Promise<Outcome<SavedMark>>;
  undoSave(id: string): Promise<Outcome<null>>;
  setNote(id: string, note: string): Promise<Outcome<null>>;
  /** Resolves to the id of the rule, for undo. */
  hide(scope: HideScope, card: CardData): Promise<Outcome<string>>;
  unhide(id: string): Promise<Outcome<null>>;
  openFact(card: CardData): Promise<Outcome<null>>;
  /** Shows in the library what a person said or what was saved, or the options. */
  openOwn(place: OwnPlace): Promise<Outcome<null>>;
  reload(): void;
  setDate(date: string): Promise<Outcome<null>>;
  copy(text: string): Promise<boolean>;
  /** Address of the passage on its page. */
  link(): string;
}

/** What a card needs to be shown. */
export interface CardProps {
  /** The facts of one passage, best first. */
  cards: readonly CardData[];
  /** The passage; null where a fact is shown on its own. */
  mark: CardMark | null;
  saved: SavedMark | null;
  /** Pixels that the content has across. */
  width: number;
  layout: 'card' | 'sheet';
  pinned: boolean;
  /** Whether the sheet shows all of it. */
  grown?: boolean;
  /** Show the letters of the keys: the card was opened by keyboard. */
  hints: boolean;
  /** Without it there is no foot: in a text of ours there is no page to save from or to link to. */
  hasFoot?: boolean;
  actions: CardActions;
}

/** What every kind of body gets. */
export interface BodyProps<Card> {
  card: Card;
  actions: Pick<CardActions, 'openOwn'>;
  mark: CardMark | null;
  /** Pixels that the content has across. */
  width: number;
}
