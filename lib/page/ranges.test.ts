// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isIntact, toRanges } from './ranges.ts';
import { readPage } from './read-page.ts';
import type { PageBlock } from './types.ts';

const REST = '<p>Officials in both capitals said that the talks would go on, and that nothing had been agreed so far.</p>';

function firstBlock(markup: string): PageBlock {
  document.body.innerHTML = `<main><h1>Talks go on</h1>${markup}${REST}</main>`;
  return readPage(document, 'https://example.com/story').blocks[1] as PageBlock;
}

function textOf(block: PageBlock, start: number, end: number): string {
  return toRanges(block, start, end)
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    })
    .join('');
}

describe('ranges', () => {
  const markup = '<p>  A duty\n   of <b>24 per\tcent</b> on <a href="#">all <i>goods</i></a>,\n he said. It holds.</p>';

  it('finds the words of the block in the tree, however the source is wrapped', () => {
    const block = firstBlock(markup);
    expect(block.text).toBe('A duty of 24 per cent on all goods, he said. It holds.');
    for (const words of ['A duty', 'duty of 24', '24 per cent', 'cent on all', 'goods, he', 'holds.']) {
      const start = block.text.indexOf(words);
      expect(textOf(block, start, start + words.length).replace(/\s+/g, ' ')).toBe(words);
    }
  });

  it('gives one range for a passage across inline elements', () => {
    const block = firstBlock(markup);
    expect(toRanges(block, 0, block.text.length)).toHaveLength(1);
  });

  it('gives nothing for an empty or foreign span', () => {
    const block = firstBlock(markup);
    expect(toRanges(block, 5, 5)).toEqual([]);
    expect(toRanges(block, 900, 910)).toEqual([]);
  });

  it('notices when the text under a block has changed or gone', () => {
    const block = firstBlock(markup);
    expect(isIntact(block)).toBe(true);
    const bold = block.element.querySelector('b');
    (bold as Element).textContent = '15 per cent';
    expect(isIntact(block)).toBe(false);
    const other = firstBlock(markup);
    other.element.remove();
    expect(isIntact(other)).toBe(false);
  });
});
