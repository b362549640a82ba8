import { describe, expect, it } from 'vitest';
import { parseTextArticle, toPage, withDate } from './article-page.ts';

it('splits title and paragraphs at blank lines and keeps single newlines', () => {
  expect(parseTextArticle('\uFEFFA title\r\n\r\nOne\ntwo\r\n \r\n\r\nThree\n')).toEqual({
    title: 'A title',
    paragraphs: ['One\ntwo', 'Three'],
  });
});

it('escapes what is markup and carries the date', () => {
  const page = toPage({ title: 'A < B & "C"', paragraphs: ['<script>'] }, { published: '2025-05-02', lang: 'en' });
  expect(page).toContain('<title>A &lt; B &amp; &quot;C&quot;</title>');
  expect(page).not.toContain('<script>');
  expect(page).toContain('content="2025-05-02"');
});

describe('withDate', () => {
  it.each([
    [
      '<!doctype html><html><head lang="en"><title>T</title></head></html>',
      '<head lang="en"><meta name="date" content="2025-05-02"><title>',
    ],
    ['<!doctype html><p>Text', '<!doctype html><meta name="date" content="2025-05-02"><p>'],
    ['<p>Text', '<meta name="date" content="2025-05-02"><p>'],
  ])('%s', (html, part) => expect(withDate(html, '2025-05-02')).toContain(part));
});
