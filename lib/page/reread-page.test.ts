// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';
import { rereadPage } from './reread-page.ts';
import type { PageArticle } from './types.ts';
import { TextWatch } from './watch-text.ts';

const URL = 'https://example.com/story';
const P = 'Officials in both capitals said that the talks would go on, and that nothing had been agreed so far';
const PAGE = `<main><h1>Talks</h1><article>${[1, 2, 3, 4, 5, 6].map((i) => `<section><h2>Part ${i}</h2><p>${P}, ${i}.</p><p>${P}; ${i}.</p></section>`).join('')}
  <aside>Not this.</aside><ul><li>${P}</li><li>A point.</li></ul></article></main><footer>End</footer>`;

let abort = new AbortController();
afterEach(() => abort.abort());

function open(): { article: PageArticle; watch: TextWatch } {
  document.head.innerHTML = '<title>Talks</title>';
  document.body.innerHTML = PAGE;
  const article = readPage(document, URL);
  return { article, watch: follow(article) };
}

function follow(article: PageArticle): TextWatch {
  abort.abort();
  abort = new AbortController();
  return new TextWatch(article, () => undefined, abort.signal);
}

/** What a reading says, with the nodes it stands on. */
const said = ({ title, root, blocks }: PageArticle) => ({
  title,
  root,
  blocks: blocks.map(({ text, part, element, runs }) => ({ text, part, element, nodes: runs.map(({ node }) => node) })),
});

/** Edits as pages make them; `pick` gives a number below a bound. */
const EDITS: ((pick: (bound: number) => number) => void)[] = [
  (pick) => paragraph(pick).append(` And ${pick(100)} more.`),
  (pick) => void (paragraph(pick).textContent = `${P}, after ${pick(100)} hours.`),
  (pick) => paragraph(pick).insertAdjacentHTML('beforebegin', `<p>${P}, new ${pick(100)}.</p>`),
  (pick) => paragraph(pick).insertAdjacentHTML('afterend', `<section><h3>Inserted</h3><p>${P}, ${pick(100)}.</p></section>`),
  (pick) => paragraph(pick).toggleAttribute('hidden'),
  (pick) => document.querySelectorAll('article p').length > 8 && paragraph(pick).remove(),
  (pick) => document.querySelector('article')?.append(paragraph(pick)),
  (pick) => void (paragraph(pick).innerHTML = `<b>Bold</b> ${P}<br><br>and after a break, ${pick(100)}.`),
  (pick) => paragraph(pick).replaceWith(paragraph(pick).cloneNode(true)),
];

function paragraph(pick: (bound: number) => number): Element {
  const all = document.querySelectorAll('article p, article li');
  return all[pick(all.length)] as Element;
}

describe('rereadPage', () => {
  it.each([1, 2, 3, 4])('gives after many edits what a whole reading gives (%i)', (seed) => {
    let { article, watch } = open();
    let state = seed * 7919;
    const pick = (bound: number) => (state = (state * 16_807) % 2_147_483_647) % bound;
    for (let i = 0; i < 60; i++) {
      for (let edits = pick(3); edits >= 0; edits--) EDITS[pick(EDITS.length)]?.(pick);
      article = rereadPage(article, watch.takePending(), document, URL);
      expect(said(article)).toEqual(said(readPage(document, URL)));
      watch = follow(article);
    }
  });

  it('reads a text that did not change no second time', () => {
    const { article, watch } = open();
    const inserted = document.createElement('p');
    inserted.textContent = `${P}, as it was told later.`;
    document.querySelector('section p')?.before(inserted);
    const reads: string[] = [];
    const { get, ...rest } = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data') as PropertyDescriptor;
    Object.defineProperty(CharacterData.prototype, 'data', {
      ...rest,
      configurable: true,
      get(this: CharacterData) {
        reads.push(get?.call(this) as string);
        return reads.at(-1);
      },
    });
    rereadPage(article, watch.takePending(), document, URL);
    Object.defineProperty(CharacterData.prototype, 'data', { ...rest, get, configurable: true });
    expect(new Set(reads.filter((text) => text.trim() !== ''))).toEqual(new Set([inserted.textContent]));
  });

  it('takes in the next article under the first, with its own date, and no teaser', () => {
    const story = (day: string, text: string) =>
      `<article><h2>Talks</h2><time datetime="${day}">${day}</time><p>${text}</p></article>`;
    const long = `${P}. ${P}, said another. ${P}.`;
    document.head.innerHTML = '<title>Talks</title>';
    document.body.innerHTML = story('2025-05-02', long).replaceAll('h2', 'h1');
    const article = readPage(document, URL);
    const watch = follow(article);
    document.body.insertAdjacentHTML('beforeend', story('2025-05-20', `Later: ${long}`) + story('2025-05-21', `Short: ${P}.`));
    const { blocks } = rereadPage(article, watch.takePending(), document, URL);
    expect(blocks.find(({ text }) => text.startsWith('Later'))?.published).toBe('2025-05-20');
    expect(blocks.some(({ text }) => text.startsWith('Short'))).toBe(false);
  });

  it('reads everything at another address, and where nothing is known of what changed', () => {
    const { article } = open();
    document.querySelector('h1')!.textContent = 'Other talks';
    expect(rereadPage(article, [], document, `${URL}/2`).title).toBe('Other talks');
    expect(rereadPage(article, null, document, URL).title).toBe('Other talks');
  });
});
