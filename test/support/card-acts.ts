/** States of a card that come of what a reader does: presses, failures, keys and the pointer. */
import { cardStates, type CardState } from './cards.ts';

const MORE = '.foot [aria-haspopup=menu]';
const ITEM = '.menu [role=menuitem]';
const SAVE = '.foot .btn';

/** The state to start from, and what to press, one selector after the other. */
const PRESSES: Record<string, [from: string, ...press: string[]]> = {
  menu: ['tariff-paused', MORE],
  'pinned-menu': ['pinned', MORE],
  why: ['tariff-paused', MORE, `${ITEM}:nth-of-type(2)`],
  hidden: ['tariff-cars', MORE, `.menu [role=group] [role=menuitem]`],
  saved: ['holding', SAVE],
  note: ['holding', SAVE, '.message .link'],
  cited: ['event-after', '.foot .btn:nth-of-type(2)'],
  'link-copied': ['event-after', '.foot .btn:nth-of-type(3)'],
  'date-asked': ['no-date', '.notice .link'],
  table: ['holding-revised', 'figcaption .link'],
  'how-to-read': ['holding-revised', '.names .more'],
  'how-it-adds-up': ['tariff-differs', '.names .more'],
  'all-steps': ['tariff-paused', '.sec h3 .link'],
  law: ['tariff-high', '.names .more'],
  sources: ['tariff-high', '.names .more:last-of-type'],
  'later-statements': ['statement', '.names .more'],
  replies: ['statement', '.names .more:nth-of-type(2)'],
  'second-tab': ['two-facts', '[role=tab]:nth-of-type(2)'],
  'one-reading': ['two-readings', '.readings button'],
};

/** Saves that fail, by what the extension answers. */
const FAULTS: Record<string, string> = {
  'save-interrupted': 'context-gone',
  'save-failed': 'unexpected',
  'disk-full': 'quota',
  'private-window': 'private-window',
  'saved-too-soon': 'too-soon',
};

/** What must then be seen, where a name alone might belong to another fold. */
const SHOWS: Record<string, string> = {
  table: '.twin',
  'how-it-adds-up': '.folded .ledger .sum',
  sources: '.folded .sources',
  'later-statements': '.folded .chain',
  replies: '.folded .replies',
};

export interface PressedState extends CardState {
  press: string[];
  shows?: string | undefined;
  /** What every action answers that can fail. */
  fault?: string;
}

/** The states that a press leads to, with what to press. */
export function pressedStates(locale = 'en'): PressedState[] {
  const states = new Map(cardStates(locale).map((state) => [state.name, state]));
  const pressed = Object.entries(PRESSES).map(([name, [from, ...press]]) => ({
    ...states.get(from)!,
    name,
    press,
    shows: SHOWS[name],
  }));
  const failed = Object.entries(FAULTS).map(([name, fault]) => ({ ...states.get('event-after')!, name, fault, press: [SAVE] }));
  return [...pressed, ...failed];
}

/** What lasts only while a key or the pointer is there: one at a time on a page. */
export interface LiveState {
  name: string;
  from: string;
  /** What the key goes to, or the pointer rests on. */
  on: string;
  /** Keys one after the other; else the pointer, at a part of the element's width or on the upright of what is named. */
  keys: string[] | { at: number } | { by: string };
}

const READER = '.reader';

export const LIVE_STATES: LiveState[] = [
  { name: 'the chart, by Tab', from: 'holding', on: READER, keys: [] },
  { name: 'a point, by arrow keys', from: 'holding', on: READER, keys: ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'] },
  { name: 'the first point', from: 'holding', on: READER, keys: ['Home'] },
  { name: 'a revised point', from: 'holding-revised', on: READER, keys: ['PageDown', 'ArrowLeft'] },
  { name: 'a point, by the pointer', from: 'holding', on: READER, keys: { at: 0.55 } },
  { name: 'a point after a gap', from: 'share', on: READER, keys: { at: 0.72 } },
  { name: 'a point by the article’s line', from: 'holding', on: READER, keys: { by: '.article' } },
  { name: 'a day of the yen', from: 'yen', on: READER, keys: { at: 0.3 } },
  { name: 'the way out', from: 'tariff-cars', on: '.head .tool', keys: [] },
  { name: 'a source', from: 'tariff-cars', on: '.src a', keys: [] },
  { name: 'all steps', from: 'tariff-paused', on: '.sec h3 .link', keys: [] },
  { name: 'a fold', from: 'tariff-high', on: '.names .more', keys: [] },
  { name: 'Save', from: 'statement', on: '.foot .btn', keys: [] },
  { name: 'the menu, by keys', from: 'menu', on: ITEM, keys: ['ArrowDown', 'ArrowDown'] },
  { name: 'a tab', from: 'two-facts', on: '[role=tab]', keys: ['ArrowRight'] },
  { name: 'a reading', from: 'two-readings', on: '.readings button', keys: [] },
  { name: 'the field of a date', from: 'date-asked', on: 'input', keys: [] },
  { name: 'the field of a note', from: 'note', on: 'textarea', keys: [] },
];
