/**
 * A library of 10,000 highlights in the built extension (`npm run build` first): opening, typing, clearing, scrolling;
 * and 500 passages of one long page found again. Milliseconds; `longest task` is what blocked the page.
 */
import type { Page } from 'playwright-core';
import { attachMany } from '../../lib/highlights/attach-many.ts';
import { describe } from '../../lib/highlights/describe.ts';
import { HighlightSearch } from '../../lib/highlights/search.ts';
import type { TextModel } from '../../lib/highlights/text-model.ts';
import { startStage, until } from '../e2e/harness.ts';
import { manyHighlights } from '../highlights/many.ts';
import { newText } from '../highlights/newsroom.ts';
import { Random } from '../highlights/random.ts';

const COUNT = 10_000;
const QUERIES = [
  'ta',
  'tariffs',
  'tariffs lisbon',
  'the',
  '24',
  '関税',
  '政府は関税',
  '关税',
  'yen',
  'ministers quotas per cent oslo',
  'tarifs',
];
const TYPED = ['t', 'a', 'r', 'i', 'f', 'f', 's'];

/** What was measured, by name, in words. */
type Report = Record<string, string>;
type Row = (name: string, value: string) => void;
const ms = (value: number) => `${value.toFixed(1)} ms`;

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}

async function benchSearch(row: Row): Promise<void> {
  const highlights = manyHighlights(COUNT);
  const search = new HighlightSearch();
  const [indexing] = await timed(() => search.follow(highlights));
  row(`index of ${COUNT}`, ms(indexing));
  for (const query of QUERIES) {
    const times: number[] = [];
    let found = 0;
    for (let run = 0; run < 9; run++) {
      const [time, ids] = await timed(() => search.find(query));
      times.push(time);
      found = ids?.size ?? COUNT;
    }
    times.sort((a, b) => a - b);
    row(`search ${query} (${found})`, `median ${ms(times[4] ?? 0)}, most ${ms(times.at(-1) ?? 0)}`);
  }
}

/** Every fourth paragraph is edited, one is dropped and one put in. */
function edited({ blocks }: TextModel, random: Random): TextModel {
  const next = blocks.map((block, at) => ({ ...block, text: at % 4 === 0 ? block.text.replace(/\d+/, '7') : block.text }));
  next.splice(20, 1, { tag: 'p', text: newText('en', 2, random) }, { tag: 'p', text: newText('en', 3, random) });
  return { blocks: next };
}

async function benchAttach(row: Row): Promise<void> {
  const random = new Random(8);
  const model = { blocks: Array.from({ length: 200 }, () => ({ tag: 'p', text: newText('en', 4, random) })) };
  const length = model.blocks.reduce((sum, { text }) => sum + text.length + 1, 0);
  const passages = Array.from({ length: 500 }, () => {
    const start = random.between(0, length - 200);
    return describe(model, start, start + random.between(20, 160));
  });
  for (const [name, page] of [
    ['as it was', { blocks: [...model.blocks] }],
    ['edited', edited(model, random)],
  ] as const) {
    let slice = 0;
    let longest = 0;
    const now = () => performance.now();
    slice = now();
    const pause = async () => {
      longest = Math.max(longest, now() - slice);
      await new Promise((resolve) => setTimeout(resolve));
      slice = now();
    };
    const [time, places] = await timed(() => attachMany(passages, page, { now, pause }));
    longest = Math.max(longest, now() - slice);
    const found = places.filter((place) => place !== null).length;
    row(`500 passages, ${length} characters, ${name}`, `${ms(time)}, longest task ${ms(longest)}, found ${found}`);
  }
}

/** Writes rows past the views, as a restored backup would. */
async function fill(own: Page): Promise<void> {
  const highlights = manyHighlights(COUNT);
  for (let at = 0; at < COUNT; at += 2000) {
    await own.evaluate(
      (rows) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('on-record');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const write = open.result.transaction('highlights', 'readwrite');
            for (const each of rows) write.objectStore('highlights').put(each);
            write.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
      highlights.slice(at, at + 2000),
    );
  }
}

/** Runs work on the page and tells how long it took and the longest task meanwhile. */
async function watched(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const seen = { tasks: [] as number[], keys: [] as number[] };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const keys = { type: 'event', durationThreshold: 16 } as PerformanceObserverInit;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.keys.push(entry.duration);
    }).observe(keys);
  });
  await act();
  await page.waitForTimeout(1500);
  const { tasks, keys } = await page.evaluate(
    () => (globalThis as unknown as { seen: { tasks: number[]; keys: number[] } }).seen,
  );
  const most = (values: number[]) => (values.length > 0 ? ms(Math.max(...values)) : 'none');
  return `tasks over 50 ms: ${tasks.length}, longest ${most(tasks)}; key to paint over 16 ms: ${keys.length}, most ${most(keys)}`;
}

/** Frames of a scroll through the whole list. */
function scrollThrough(page: Page): Promise<{ frames: number; longest: number; rows: number }> {
  return page.evaluate(async () => {
    const gaps: number[] = [];
    let rows = 0;
    let last = performance.now();
    for (let step = 1; step <= 120; step++) {
      scrollTo(0, (document.documentElement.scrollHeight * step) / 120);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      gaps.push(performance.now() - last);
      last = performance.now();
      rows = Math.max(rows, document.querySelectorAll('.virtual > li').length);
    }
    return { frames: gaps.length, longest: Math.max(...gaps), rows };
  });
}

async function benchPages(row: Row): Promise<void> {
  const stage = await startStage({ viewport: { width: 1280, height: 900 } });
  try {
    const own = await stage.openOwn('options.html');
    await fill(own);
    const [opening, library] = await timed(async () => {
      const page = await stage.openOwn('library.html#highlights');
      await page.locator('.saved').first().waitFor();
      return page;
    });
    row('library opened, first row there', ms(opening));
    await until(
      'the index',
      async () => {
        await library.getByRole('searchbox').fill('zzzz');
        return library.getByText('No highlight fits', { exact: false }).isVisible();
      },
      60_000,
    );
    await library.getByRole('searchbox').fill('');
    await library.waitForTimeout(1000);
    await library.getByRole('searchbox').focus();
    row(
      'typing tariffs',
      await watched(library, async () => {
        for (const key of TYPED) {
          await library.keyboard.press(key);
          await library.waitForTimeout(250);
        }
      }),
    );
    row(
      'clearing the box',
      await watched(library, async () => {
        await library.keyboard.press('Control+a');
        await library.keyboard.press('Delete');
      }),
    );
    const { frames, longest, rows } = await scrollThrough(library);
    row('scrolling through all', `${frames} frames, longest ${ms(longest)}, at most ${rows} rows in the document`);
    const [popupTime, popup] = await timed(async () => {
      const page = await stage.openOwn('popup.html');
      await page.getByRole('tab', { name: /10,000/ }).waitFor();
      return page;
    });
    row('popup opened, count there', ms(popupTime));
    await popup.getByRole('tab', { name: /10,000/ }).click();
    await popup.getByRole('searchbox').focus();
    row(
      'popup: typing tariffs',
      await watched(popup, async () => {
        for (const key of TYPED) {
          await popup.keyboard.press(key);
          await popup.waitForTimeout(250);
        }
      }),
    );
  } finally {
    await stage.close();
  }
}

/** Measures all of it. */
export async function benchLibrary(): Promise<Report> {
  const report: Report = {};
  const row: Row = (name, value) => {
    report[name] = value;
  };
  await benchSearch(row);
  await benchAttach(row);
  await benchPages(row);
  return report;
}

export function printLibrary(report: Report): void {
  for (const [name, value] of Object.entries(report)) console.log(name.padEnd(48), value);
}
