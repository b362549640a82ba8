/** A page with marks and a reader's port of its own, so that the real card can be tried in a browser. */
import { startCard } from '../../../entrypoints/shared/start-card.tsx';
import { messagesOf } from '../../../lib/i18n/i18n.ts';
import { hasChanged } from '../../../lib/card/summary.ts';
import { Painter } from '../../../lib/mark/painter.ts';
import { lineOf, tintRules, underlineRules } from '../../../lib/mark/style.ts';
import type { CardRequest, PagePort, Point } from '../../../lib/overlay/port.ts';
import type { CardState } from '../../support/cards.ts';

export interface OverlayInput {
  /** A state for each passage; passages are the page's `[data-mark]` elements, in order. */
  states: CardState[];
  messages: Parameters<typeof messagesOf>[0];
  locale: string;
  opening?: 'hover' | 'click';
}

declare global {
  var browser: { i18n: object };
  var request: (request: CardRequest) => void;
  var calls: string[];
}

function start({ states, messages, locale, opening = 'hover' }: OverlayInput): void {
  const getMessage = messagesOf(messages);
  Object.assign(browser.i18n, { getMessage, getUILanguage: () => locale });
  globalThis.calls = [];
  startCard(makePort(states, opening));
}

const TOKEN = 'stage';
type MarkLook = Parameters<typeof lineOf>[0];

/** Paints the passages as the extension does. */
function paintMarks(elements: readonly Element[], marks: readonly MarkLook[]): Painter {
  const rules = new CSSStyleSheet();
  rules.replaceSync(underlineRules(TOKEN) + tintRules(TOKEN));
  document.adoptedStyleSheets = [rules];
  const painter = new Painter(TOKEN);
  const paper = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const rangeOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new StaticRange(range);
  };
  painter.paint(
    elements.slice(0, marks.length).map((element, index) => {
      return { id: `m${index}`, ranges: [rangeOf(element)], layers: [lineOf(marks[index]!)], paper };
    }),
  );
  return painter;
}

function makePort(states: CardState[], opening: 'hover' | 'click'): PagePort {
  const elements = [...document.querySelectorAll('[data-mark]')];
  const marks = states.map((state, index) => ({
    ...state.mark,
    id: `m${index}`,
    block: 1,
    start: 0,
    end: 1,
    cards: ['x'],
    changed: hasChanged(state.cards[0]!),
    summary: { label: '', value: '' },
  }));
  const painter = paintMarks(elements, marks as unknown as MarkLook[]);
  const elementOf = (id: string) => elements[Number(id.slice(1))] ?? null;
  const boxesOf = (id: string) => [...(elementOf(id)?.getClientRects() ?? [])];
  const isAt = ({ x, y }: Point, id: string) =>
    boxesOf(id).some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
  const told = (call: string) => {
    calls.push(call);
    return Promise.resolve({ ok: true as const, value: null });
  };
  return {
    signal: new AbortController().signal,
    marks: () => marks as unknown as ReturnType<PagePort['marks']>,
    cardsOf: (mark) => states[Number(mark.id.slice(1))]!.cards,
    marksAt: (point) => marks.filter((mark) => isAt(point, mark.id)) as unknown as ReturnType<PagePort['marksAt']>,
    boxesOf,
    elementOf,
    textAround: () => ({ before: '', after: '', all: '' }),
    scrollTo: (id) => elementOf(id)?.scrollIntoView({ block: 'center' }),
    paintOpen: (id) => {
      calls.push(`paint ${id}`);
      painter.paintOpen(id);
    },
    onMarks: () => {},
    onRequest: (listener) => (globalThis.request = listener),
    published: () => ({ date: '2025-05-02', source: 'meta' }),
    setDate: (date) => told(`date ${date}`),
    url: () => 'https://courant.example/a',
    highlightOf: () => null,
    save: (id) => {
      calls.push(`save ${id}`);
      return Promise.resolve({ ok: true, value: { id: 'h1', note: '' } } as unknown as Awaited<ReturnType<PagePort['save']>>);
    },
    undoSave: (id) => told(`undo ${id}`),
    setNote: (_, note) => told(`note ${note}`),
    hide: ({ scope }) => told(`hide ${scope}`),
    unhide: () => told('unhide'),
    openFact: (id) => told(`open ${id}`),
    openOwn: (place) => told(`open ${Object.values(place).join(' ')}`),
    settings: () => ({ opening, density: 'comfortable', theme: 'auto' }),
  };
}

Object.assign(globalThis, { start });
