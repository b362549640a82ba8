/** Reading a page asks for nothing for which a browser would have to lay it out, before anything is marked. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPage } from '../../lib/page/read-page.ts';
import { isDocument, ZOO } from '../fixtures/pages/index.ts';

const OF_ELEMENTS = ['clientWidth', 'clientHeight', 'scrollTop', 'scrollHeight', 'getBoundingClientRect', 'getClientRects'];
const OF_HTML = ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft', 'offsetParent', 'innerText', 'outerText', 'focus'];
const asked: string[] = [];
const restore: (() => void)[] = [];

function listen(owner: object, name: string): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    get() {
      asked.push(name);
      return before?.get ? before.get.call(this) : before?.value;
    },
  });
  restore.push(() => (before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)));
}

beforeAll(() => {
  for (const name of OF_ELEMENTS) for (const owner of [Element, Range]) listen(owner.prototype, name);
  for (const name of OF_HTML) listen(HTMLElement.prototype, name);
  listen(globalThis, 'getComputedStyle');
  listen(window, 'getComputedStyle');
});
afterAll(() => {
  for (const undo of restore) undo();
});

it('would hear of it', () => {
  document.body.getBoundingClientRect();
  void document.body.offsetWidth;
  getComputedStyle(document.body);
  expect(new Set(asked.splice(0))).toEqual(new Set(['getBoundingClientRect', 'offsetWidth', 'getComputedStyle']));
});

it('hears nothing on any page of the zoo', () => {
  const pages = ZOO.filter((fixture) => isDocument(fixture) && !fixture.isHuge);
  let blocks = 0;
  for (const { html, url } of pages) {
    document.documentElement.innerHTML = html as string;
    asked.length = 0;
    blocks += readPage(document, url).blocks.length;
    expect(asked, url).toEqual([]);
  }
  expect(blocks).toBeGreaterThan(2 * pages.length);
});
