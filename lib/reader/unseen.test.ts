// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPage } from '../page/read-page.ts';
import { unseenIn, watchUnseen, withoutUnseen } from './unseen.ts';

const TEXT = 'The weather will stay mild until the end of the week, with rain in the west and some sun in the east.';
let intersect: () => void;
let isHidden: (element: Element) => boolean;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(look: () => void) {
        intersect = look;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  isHidden = (element) => element.classList.contains('narrow');
  Element.prototype.checkVisibility = function (this: Element) {
    return !isHidden(this);
  };
  document.body.innerHTML = `<article><h1>Weather</h1><p>${TEXT}</p><p class="narrow">${TEXT} Twice.</p><p>${TEXT} Again.</p></article>`;
});
afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('leaves out what does not show, unless nothing shows yet', () => {
  const article = readPage(document, 'https://example.com/a');
  expect(withoutUnseen(article).blocks.map(({ text }) => text)).toEqual(['Weather', TEXT, `${TEXT} Again.`]);
  isHidden = () => true;
  expect(withoutUnseen(article)).toBe(article);
});

it('leaves words in a line out that do not show, are cut off or have no size', () => {
  document.body.innerHTML = `<style>.cut{clip:rect(0 0 0 0)} .none{font-size:0} .out{text-indent:-9999px} .off{position:absolute;left:-9999px} .fold{height:0;overflow:hidden} .plain{color:red}</style><article><h1>Weather</h1><p>${TEXT}
    It is <i class="narrow">not </i><i class="cut">never </i><i class="none">hardly </i><i class="out">seldom </i><b class="off"><i class="in">rarely </i></b><b class="fold"><i class="in">no </i></b><i class="plain">quite</i> <b>warm</b>,<br>all in all.</p></article>`;
  const article = readPage(document, 'https://example.com/a');
  const [, block] = withoutUnseen(article).blocks as [unknown, (typeof article.blocks)[number]];
  expect(block.text).toBe(`${TEXT} It is quite warm,\nall in all.`);
  for (const { node, start, length, offset } of block.runs)
    expect(block.text.slice(start, start + length)).toBe(node.data.slice(offset, offset + length).replace(/\s/g, ' '));
  expect(unseenIn(article.blocks[1] as (typeof article.blocks)[number]).map(({ className }) => className)).toEqual([
    'narrow',
    'cut',
    'none',
    'out',
    'in',
    'in',
  ]);
});

it('tells once when it shows', () => {
  const onShown = vi.fn();
  watchUnseen([...document.querySelectorAll('.narrow')], onShown, new AbortController().signal);
  vi.advanceTimersByTime(1000);
  expect(onShown).not.toHaveBeenCalled();
  isHidden = () => false;
  intersect();
  vi.advanceTimersByTime(10_000);
  expect(onShown).toHaveBeenCalledTimes(1);
});

it('looks again at what fades in when it comes into view', () => {
  const onShown = vi.fn();
  watchUnseen([...document.querySelectorAll('.narrow')], onShown, new AbortController().signal);
  vi.advanceTimersByTime(60_000);
  intersect();
  isHidden = () => false;
  expect(onShown).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(onShown).toHaveBeenCalledTimes(1);
});

it('does not watch what shows already', () => {
  const onShown = vi.fn();
  watchUnseen([...document.querySelectorAll('p')].slice(0, 1), onShown, new AbortController().signal);
  vi.advanceTimersByTime(60_000);
  expect(onShown).not.toHaveBeenCalled();
});
