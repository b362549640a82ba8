import { describe, expect, it } from 'vitest';
import { notCoverage, settleBlocks } from './describe-page.ts';
import type { PageDescription } from './types.ts';

type Block = { text: string; part?: string };
const PAGE: PageDescription = { kind: 'article', lang: 'en', author: null, published: null };
const CAPTION: Block = { text: 'Hinges wait on the quay for a rate of 15 per cent.', part: 'caption' };

it('says of some kinds of page that they are no coverage', () => {
  expect((['front', 'offer', 'terms'] as const).map(notCoverage)).toEqual(['front-page', 'offer-page', 'terms-page']);
  expect((['article', 'live-blog', 'mail', 'forum', 'other'] as const).map(notCoverage).filter(Boolean)).toEqual([]);
});

describe('settleBlocks', () => {
  it('takes captions for the article where they are most of what is told', () => {
    const gallery = settleBlocks<Block>([{ text: 'In pictures' }, { text: 'From a town.' }, CAPTION, CAPTION], PAGE);
    expect(gallery.map(({ part }) => part)).toEqual([undefined, undefined, undefined, undefined]);
    const article = settleBlocks(
      [{ text: 'A rate' }, { text: 'The talks went on for a week and a day. '.repeat(4) }, CAPTION],
      PAGE,
    );
    expect(article.map(({ part }) => part)).toEqual([undefined, undefined, 'caption']);
  });

  it('keeps the place of a line that is not the article’s, without its words', () => {
    const blocks = [{ text: 'Copyright of songs' }, { text: 'First.' }, { text: '© 2025 The Wire' }, { text: 'Last.' }];
    expect(settleBlocks(blocks, PAGE).map(({ text }) => text)).toEqual(['Copyright of songs', 'First.', '', 'Last.']);
  });
});
