// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPage } from './read-page.ts';
import { rereadPage } from './reread-page.ts';
import type { PageArticle } from './types.ts';
import { type BudgetState, WatchBudget } from './watch-budget.ts';
import { type TextChange, TextWatch } from './watch-text.ts';

const URL = 'https://example.com/story';
const P = 'Officials in both capitals said that the talks would go on, and that nothing had been agreed so far.';
let abort: AbortController;
let changes: TextChange[];
let article: PageArticle;
let watch: TextWatch;

function open(extra = ''): WatchBudget {
  document.documentElement.innerHTML = `<head><title>Talks</title></head><body><main><article><h1>Talks</h1><p id="a">${P}</p><p id="b">${P}</p>${extra}</article></main><footer></footer></body>`;
  article = readPage(document, URL);
  watch = new TextWatch(article, (change) => changes.push(change), abort.signal);
  return watch.budget;
}

/** Mutation records arrive as microtasks; then the quiet time passes. */
async function pass(ms = 300): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

const at = (selector: string) => document.querySelector(selector) as HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (act: () => void) => void act());
  abort = new AbortController();
  changes = [];
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchText', () => {
  it('tells which block was edited, once it is quiet', async () => {
    open();
    (at('#b').firstChild as Text).data = 'The rate is now 15 per cent.';
    await pass(200);
    expect(changes).toEqual([]);
    (at('#b').firstChild as Text).data = 'The rate is now 10 per cent.';
    await pass(200);
    expect(changes).toEqual([]);
    await pass(100);
    expect(changes).toEqual([[at('#b').firstChild]]);
  });

  it('tells where paragraphs were inserted', async () => {
    open();
    at('article').insertAdjacentHTML('beforeend', `<p>${P}</p>`);
    await pass();
    expect(changes).toEqual([[at('article')]]);
    expect(rereadPage(article, changes[0] as TextChange, document, URL).blocks).toHaveLength(4);
  });

  it('hands over what it has not told yet', async () => {
    open();
    (at('#b').firstChild as Text).data = 'The rate is now 15 per cent.';
    const pending = watch.takePending();
    abort.abort();
    abort = new AbortController();
    watch = new TextWatch(article, (change) => changes.push(change), abort.signal, { pending });
    await pass();
    expect(changes).toEqual([[at('#b').firstChild]]);
  });

  it('notices text that is revealed, and not every change of style', async () => {
    open(`<p id="c" style="display:none">${P}</p>`);
    at('#a').style.color = 'red';
    await pass();
    expect(changes).toEqual([]);
    at('#c').style.display = '';
    await pass();
    expect(changes).toEqual([[at('#c')]]);
  });

  it('notices when the article is replaced as a whole', async () => {
    open();
    at('article').replaceWith(at('article').cloneNode(true));
    await pass();
    expect(changes).toEqual([[at('main')]]);
  });

  it('notices translation, and no change of theme', async () => {
    open();
    document.documentElement.className = 'dark';
    await pass();
    expect(changes).toEqual([]);
    document.documentElement.className = 'dark translated-ltr';
    document.documentElement.lang = 'de';
    await pass();
    expect(changes).toEqual([null]);
  });

  it('does not mind what happens elsewhere, and nodes without text', async () => {
    open();
    at('footer').textContent = 'New footer';
    at('#a').append(document.createElement('img'));
    await pass();
    expect(changes).toEqual([]);
  });

  it('reads a page that is never quiet every few seconds', async () => {
    open();
    for (let i = 0; i < 50; i++) {
      (at('#a').firstChild as Text).data = `Number ${i} of many.`;
      await pass(100);
    }
    expect(changes.length).toBeGreaterThanOrEqual(1);
    expect(changes.length).toBeLessThanOrEqual(3);
  });

  it('rests in a storm, reads nothing more while it goes on, and stops in the end', async () => {
    const budget = open();
    const [records, readings] = [vi.spyOn(budget, 'payRecords'), vi.spyOn(budget, 'payReading')];
    const states = () => [...records.mock.results, ...readings.mock.results].map(({ value }) => (value as BudgetState).kind);
    const storm = async (seconds: number) => {
      for (let i = 0; i < seconds * 20; i++) {
        for (let j = 0; j < 100; j++) (at('#a').firstChild as Text).data = `Number ${i} ${j}.`;
        await pass(50);
      }
    };
    await storm(200);
    expect(states().filter((state) => state !== 'watching')).toEqual(['resting', 'resting', 'resting', 'stopped']);
    const before = records.mock.calls.length;
    expect(records.mock.calls.reduce((sum, [count]) => sum + count, 0)).toBeLessThan(13_000);
    expect(readings.mock.calls.length).toBeLessThanOrEqual(1);
    await storm(5);
    expect(records.mock.calls.length).toBe(before);
  });

  it('reads everything once when a storm is over', async () => {
    open();
    for (let i = 0; i < 5000; i++) (at('#a').firstChild as Text).data = `Number ${i}.`;
    await pass(4000);
    expect(changes).toEqual([]);
    await pass(2000);
    expect(changes).toEqual([null]);
  });

  it('ends with its signal, also before it began', async () => {
    open();
    (at('#b').firstChild as Text).data = 'Too late.';
    await pass(100);
    abort.abort();
    await pass(3000);
    expect(changes).toEqual([]);
    open();
    (at('#b').firstChild as Text).data = 'Never heard.';
    await pass(3000);
    expect(changes).toEqual([]);
  });
});
