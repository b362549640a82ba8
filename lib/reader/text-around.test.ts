import { afterEach, describe, expect, it } from 'vitest';
import { readEverything } from '../page/read-page.ts';
import { textAround } from './text-around.ts';

afterEach(() => (document.body.innerHTML = ''));

/** What stands around a quote in a paragraph. */
function around(paragraph: string, quote: string) {
  const more = 'Goods have come in as before while the talks between the two went on and on. '.repeat(3);
  document.body.innerHTML = `<article><h1>Talks go on</h1><p>${more}</p><p>${paragraph}</p></article>`;
  const article = readEverything(document, 'https://a.example/');
  const block = article.blocks.findIndex(({ text }) => text.includes(quote));
  const start = article.blocks[block]!.text.indexOf(quote);
  const { before, after, all } = textAround(article, { block, start, end: start + quote.length });
  expect(all).toContain('Goods have come in');
  return [before.trim(), after.trim()];
}

describe('textAround', () => {
  it.each([
    [
      'through inline elements',
      'Goods <b>now</b> face <i>24 per cent</i>, they <a href="#x">said</a>.',
      'Goods now face',
      ', they said.',
    ],
    ['from a line break', 'Of cars,<br>goods face 24 per cent.<br>Steel faces more.', 'goods face', '.'],
    [
      'without notes that are no part of the text',
      'Of cars<sup><a href="#n">1</a></sup> goods face 24 per cent.',
      'goods face',
      '.',
    ],
  ])('goes %s', (_, paragraph, before, after) => {
    expect(around(paragraph, '24 per cent')).toEqual([before, after]);
  });
});
