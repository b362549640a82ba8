// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '../messages/ask-from-page.ts';
import { readPage } from '../page/read-page.ts';
import { saveSelection } from './saving.ts';
import type { PageSession } from './session.ts';

vi.mock('../messages/ask-from-page.ts', () => ({ ask: vi.fn().mockResolvedValue({ ok: false, error: 'quota' }) }));

const WORDS = ['A duty of 24 per cent on all goods, he said.', 'It holds until the autumn, as both sides were told.'];
const REST = 'Officials in both capitals said that the talks would go on, and that nothing had been agreed so far.';

/** A page of which the second paragraph is in a shadow tree, and its first two texts. */
function read(): { session: PageSession; texts: [Text, Text] } {
  document.body.innerHTML = `<main><h1>Talks go on</h1><p>${WORDS[0]}</p><x-step></x-step><p>${REST}</p></main>`;
  const tree = document.querySelector('x-step')!.attachShadow({ mode: 'open' });
  tree.innerHTML = `<p>${WORDS[1]}</p>`;
  const session = { article: readPage(document, 'https://example.com/story'), answer: null } as unknown as PageSession;
  return { session, texts: [document.querySelector('p')!.firstChild as Text, tree.querySelector('p')!.firstChild as Text] };
}

/** As browsers give it: its words end at the edge of a tree, its edges do not where they are asked for. */
function choose(words: string, [startContainer, startOffset]: [Text, number], [endContainer, endOffset]: [Text, number]): void {
  const edges = { startContainer, startOffset, endContainer, endOffset };
  const selection = { rangeCount: 1, getRangeAt: () => edges, getComposedRanges: () => [edges], toString: () => words };
  vi.spyOn(document, 'getSelection').mockReturnValue(selection as unknown as Selection);
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.mocked(ask).mockClear();
});

const asked = () => vi.mocked(ask).mock.calls.map(([question]) => question);

it('hands over the words of a selection, with their place', async () => {
  const { session, texts } = read();
  choose(' duty of\n', [texts[0], 2], [texts[0], 9]);
  await saveSelection(session, '');
  expect(asked()).toMatchObject([{ request: { text: 'duty of', places: [{ block: 1, start: 2, end: 9 }] } }]);
});

it('leaves the words to whoever has the places, where the selection goes over the edge of a shadow tree', async () => {
  const { session, texts } = read();
  choose('duty of 24 per cent on all goods, he said.', [texts[0], 2], [texts[1], 8]);
  await saveSelection(session, '');
  expect(asked()).toMatchObject([
    {
      request: {
        text: '',
        places: [
          { block: 1, start: 2 },
          { block: 2, end: 8 },
        ],
      },
    },
  ]);
});

it('saves nothing where nothing is selected', async () => {
  vi.spyOn(document, 'getSelection').mockReturnValue(null);
  await saveSelection(read().session, ' ');
  expect(asked()).toEqual([]);
});
