// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPage } from '../page/read-page.ts';
import { watchUnseen, withoutUnseen } from './unseen.ts';

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
