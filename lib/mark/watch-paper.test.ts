// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WatchBudget } from '../page/watch-budget.ts';
import { watchPaper } from './watch-paper.ts';

const LIMITS = { records: 100, recordsPerSecond: 1, readings: 10, secondsPerReading: 1, restMs: [1000] };
let abort: AbortController;
let scheme: EventTarget;
let looks: number;

beforeEach(() => {
  vi.useFakeTimers();
  scheme = new EventTarget();
  vi.stubGlobal('matchMedia', () => scheme);
  document.body.innerHTML = '<main><article><p>text</p></article></main><aside></aside>';
  abort = new AbortController();
  looks = 0;
  watchPaper(document.querySelector('article') as Element, () => looks++, abort.signal, { budget: new WatchBudget(0, LIMITS) });
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

it.each([
  ['an attribute of the document', () => document.documentElement.setAttribute('data-theme', 'dark')],
  ['a class around the article', () => document.querySelector('main')?.classList.add('night')],
  ['a style sheet that comes', () => document.head.append(document.createElement('style'))],
  ['the scheme of the system', () => scheme.dispatchEvent(new Event('change'))],
])('looks soon and after transitions: %s', async (_, change) => {
  change();
  await pass(300);
  expect(looks).toBe(1);
  await pass(2000);
  expect(looks).toBe(2);
});

it('does not mind what happens beside or inside the article', async () => {
  document.querySelector('aside')?.classList.add('night');
  document.querySelector('p')?.classList.add('large');
  await pass(2000);
  expect(looks).toBe(0);
});

it('rests in a storm, looks once more, and stops', async () => {
  const storm = async () => {
    for (let i = 0; i < 60; i++) {
      document.body.setAttribute('style', `--scroll: ${i}`);
      document.body.setAttribute('style', `--scroll: ${i}.5`);
      await pass(10);
    }
  };
  await storm();
  await pass(0);
  expect(looks).toBe(0);
  await pass(2300);
  expect(looks).toBe(2);
  await storm();
  await storm();
  await pass(10_000);
  const before = looks;
  document.body.className = 'dark';
  await pass(5000);
  expect(looks).toBe(before);
});

it('ends with its signal', async () => {
  document.body.className = 'dark';
  await pass(0);
  abort.abort();
  scheme.dispatchEvent(new Event('change'));
  await pass(5000);
  expect(looks).toBe(0);
});
