import { fireEvent } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import ja from '../../data/locales/ja.json' with { type: 'json' };
import zhHans from '../../data/locales/zh_CN.json' with { type: 'json' };
import zhHant from '../../data/locales/zh_TW.json' with { type: 'json' };
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { cardOf, cardStates, markOf, type CardState } from '../../test/support/cards.ts';
import { renderView } from '../../test/setup/render.tsx';
import { Card } from './Card.tsx';
import type { CardActions } from './types.ts';

const LANGUAGES = { ja, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** Names, codes (MFN, TIC, CNBC) and programmes that are written so in every language. */
const CODES = /On Record|CSL-JSON|Markdown|《[^》]*》|[A-Z][A-Z\d]{1,5}(?![A-Za-z])/g;
/** What may be English: the record's own sentences, which are marked so, what a source is called, and quotes. */
const MAY_BE_ENGLISH = '[lang=en], a[href], .sources small, q';
/** Everything on a card that shows more: folds, all steps, the table, readings, tabs, the menu and what it leads to. */
const MORE =
  '.names .more, .sec h3 .link, figcaption .link, .notice .link, .readings button, [role=tab], .foot .tool, .foot .btn';

const actions = {
  close: vi.fn(),
  pin: vi.fn(),
  move: vi.fn(),
  save: () => Promise.resolve({ ok: true as const, value: { id: 'h1', note: '' } }),
  copy: () => Promise.resolve(true),
  link: () => 'https://courant.example/a',
} as unknown as CardActions;

function show(state: CardState, language: keyof typeof LANGUAGES): HTMLElement {
  const words = createI18n(messagesOf(LANGUAGES[language]), language);
  return renderView(<Card {...state} saved={null} width={358} layout="card" pinned hints={false} actions={actions} />, words)
    .container;
}

/** Opens everything that a card can open, one after the other, and calls back each time. */
async function openAll(card: HTMLElement, seen: () => void): Promise<void> {
  seen();
  const count = card.querySelectorAll(MORE).length;
  for (let at = 0; at < count; at += 1) {
    const button = card.querySelectorAll(MORE)[at];
    if (!button) continue;
    fireEvent.click(button);
    await Promise.resolve();
    seen();
    for (const within of card.querySelectorAll('.folded .more, .folded .link')) {
      fireEvent.click(within);
      seen();
    }
  }
  const why = card.querySelectorAll('.menu [role=menuitem]')[1];
  if (why) fireEvent.click(why);
  seen();
}

/** Words in Latin letters that a reader sees or hears, and that are in no place that may be English. */
function leftovers(card: HTMLElement): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement!.closest(MAY_BE_ENGLISH)) texts.push(textContent!);
  }
  for (const element of card.querySelectorAll('[aria-label], [aria-valuetext]'))
    texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('aria-valuetext') ?? '');
  return texts.filter((text) => /[A-Za-z]{2}/.test(text.replace(CODES, '')));
}

/** Half-width punctuation between characters of the language: “。” and not “.”. */
function halfWidth(card: HTMLElement): string[] {
  const texts = [...card.querySelectorAll('p, li, dd, td, th, span, small, h2, h3, button')]
    .filter((element) => !element.closest(MAY_BE_ENGLISH))
    .map(({ textContent }) => textContent);
  return texts.filter((text) => /[\u3040-\u9fff][,.:;!?()]|[,:;!?()][\u3040-\u9fff]/.test(text));
}

/** Whether the record's own sentences stand there in English. */
function hasSentences(card: HTMLElement): boolean {
  return [...card.querySelectorAll('[lang=en]:not(q)')].some((it) => (it.textContent.match(/[a-z]+ /g) ?? []).length > 3);
}

/** The gallery's states, with what their passages would be in the language, and more cards of each kind. */
function statesIn(language: keyof typeof LANGUAGES): CardState[] {
  const quote = language === 'ja' ? '24％の関税' : '24%的关税';
  const own = cardStates(language).map((state) => ({ ...state, mark: { ...state.mark, quote, explain: EXPLAIN } }));
  const more = MORE_FACTS.map((fact) => ({
    name: fact,
    cards: [cardOf(fact, { locale: language, asOf: '2026-09-01' })],
    mark: { ...markOf(quote), explain: EXPLAIN },
  }));
  return [...own, ...more];
}

const EXPLAIN = {
  mentions: [
    { type: 'quantity', text: '24％', value: '24 percent' },
    { type: 'country', text: '日本', value: 'JP' },
  ],
  reading: 'tariff US→JP all 24 percent',
  score: 0.93,
  rejected: [],
};

/** Facts whose cards have parts that the gallery's have not. */
const MORE_FACTS = [
  'us-br-301',
  'us-cn-301fl',
  'us-cn-301-technology',
  'us-in-russian-oil',
  'ca-us-counter-2025',
  'us-pharma',
  'us-steel',
  'ust-holdings-cn',
  'ust-holdings-be',
  'trump-2025-04-09-people-yippy',
  'katayama-2026-01-16-joint-intervention',
];

describe.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('cards in %s', (language) => {
  it.each(statesIn(language).map((state) => [state.name, state] as const))('%s', async (_, state) => {
    const card = show(state, language);
    const found = new Set<string>();
    const note = LANGUAGES[language].card.inEnglish;
    await openAll(card, () => {
      for (const text of [...leftovers(card), ...halfWidth(card)]) found.add(text);
      if (hasSentences(card) && !card.textContent.includes(note)) found.add('English sentences without a word on it');
    });
    expect([...found]).toEqual([]);
  });
});
