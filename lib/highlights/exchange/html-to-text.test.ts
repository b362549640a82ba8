import { expect, it, vi } from 'vitest';
import { htmlToText } from './html-to-text.ts';

it.each([
  ['<p>R&amp;D <b>up</b></p>\n<p>5 &lt; 6</p>', 'R&D up\n5 < 6'],
  ['one<br>two<br/>three', 'one\ntwo\nthree'],
  ['a <a title="x" href=\'z\'>link</a>', 'a link'],
  ['<script>1 < 2</script>x<style>p{}</style><!-- y -->', 'x'],
  ['<script>never closed', ''],
  ['&#8212; &#x65E5;&#26412; caf&eacute; &Uuml;ber &nosuch; &#0; &#9999999;', '— 日本 café Über &nosuch; &#0; &#9999999;'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
])('reads %j', (html, text) => expect(htmlToText(html)).toBe(text));

it('asks for no parser: the pages of an extension refuse to hand it a text', () => {
  vi.stubGlobal('DOMParser', undefined);
  expect(htmlToText('<p>a</p>')).toBe('a');
  vi.unstubAllGlobals();
});

it('reads a million characters of markup that is never closed', () => {
  for (const piece of ['<p ', '<br', '<!--', '&a', '<script', '<b> ', '</p ', '<a "'])
    expect(typeof htmlToText(piece.repeat(1_000_000 / piece.length))).toBe('string');
});
