// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '../page/read-page.ts';
import type { PageBlock } from '../page/types.ts';
import { toRanges } from '../page/ranges.ts';
import { placesOf } from './selected.ts';

const REST = '<p>Officials in both capitals said that the talks would go on, and that nothing had been agreed so far.</p>';
const WORDS = ['A duty of  <b>24 per\tcent</b>\n on all goods, he said.', 'It holds until the autumn, as both sides were told.'];

function read(markup: string): readonly PageBlock[] {
  document.body.innerHTML = `<main><h1>Talks go on</h1>${markup}${REST}</main>`;
  for (const host of document.querySelectorAll('x-step')) {
    const tree = host.attachShadow({ mode: 'open' });
    tree.innerHTML = host.innerHTML;
    host.innerHTML = '';
  }
  return readPage(document, 'https://example.com/story').blocks;
}
const paragraphs = () => read(WORDS.map((words) => `<p>${words}</p>`).join(''));

type Edge = [node: Node, offset: number];
/** As browsers give it: edges in shadow trees where those are asked for, and otherwise at the host. */
function selection([startContainer, startOffset]: Edge, [endContainer, endOffset]: Edge): Selection {
  const collapsed = startContainer === endContainer && startOffset === endOffset;
  const edges = { startContainer, startOffset, endContainer, endOffset, collapsed };
  return { rangeCount: 1, getRangeAt: () => edges, getComposedRanges: () => [edges] } as unknown as Selection;
}
const edgeOf = (block: PageBlock | undefined, at: number): Edge => {
  const [range] = toRanges(block!, at, at + 1);
  return [range!.startContainer, range!.startOffset];
};
const textNode = (element: Element | null | undefined) => element!.firstChild as Text;

describe('places of a selection', () => {
  it('are the letters that are selected, whichever those are', () => {
    const blocks = paragraphs();
    const { text } = blocks[1]!;
    for (let start = 0; start < text.length; start++)
      for (let end = start + 1; end < text.length; end++) {
        const places = placesOf(selection(edgeOf(blocks[1], start), edgeOf(blocks[1], end)), blocks);
        expect(places).toEqual([{ block: 1, start, end }]);
      }
  });

  it('are the first and the last of several blocks, without those of which it has only the edge', () => {
    const blocks = paragraphs();
    const [first, second, third] = blocks.slice(1);
    const whole = { block: 1, start: 0, end: first!.text.length };
    expect(placesOf(selection(edgeOf(first, 2), edgeOf(third, 9)), blocks)).toEqual([
      { ...whole, start: 2 },
      { block: 3, start: 0, end: 9 },
    ]);
    expect(placesOf(selection(edgeOf(first, 2), [second!.element, 0]), blocks)).toEqual([{ ...whole, start: 2 }]);
    expect(placesOf(selection([first!.element, 0], edgeOf(second, 0)), blocks)).toEqual([whole]);
    const main = document.querySelector('main')!;
    expect(placesOf(selection([main, 1], [main, 2]), blocks)).toEqual([whole]);
  });

  it('are none of what is empty or outside', () => {
    const blocks = paragraphs();
    expect(placesOf(selection(edgeOf(blocks[1], 4), edgeOf(blocks[1], 4)), blocks)).toBeNull();
    expect(placesOf(selection([document.head, 0], [document.head, 0]), blocks)).toBeNull();
    expect(placesOf({ rangeCount: 0 } as Selection, blocks)).toBeNull();
  });

  it('are found in an open shadow tree, and over the end of one', () => {
    const blocks = read(WORDS.map((words) => `<x-step><p>${words.replace(/<.*?>/g, '')}</p></x-step>`).join(''));
    const [first, second] = [...document.querySelectorAll('x-step')].map((host) => host.shadowRoot?.querySelector('p'));
    const places = placesOf(selection([textNode(first), 2], [textNode(second), 8]), blocks);
    const texts = places?.map(({ block, start, end }) => blocks[block]?.text.slice(start, end));
    expect(texts).toEqual(['duty of 24 per cent on all goods, he said.', 'It holds']);
    expect(placesOf(selection([textNode(first), 2], [first!, 1]), blocks)).toMatchObject([{ start: 2, end: 44 }]);
  });
});
