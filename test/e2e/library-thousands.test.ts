/** The library with thousands of highlights: progress is shown, long work can be left, and the page stays alive. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/highlights/exchange/read-file.ts';
import { makeHighlight } from '../support/highlights.ts';
import { until } from './harness.ts';
import { backupOf, dialog, Library } from './library.ts';

const PATIENCE_MS = 90_000;

let library: Library;
beforeAll(async () => {
  library = await Library.start();
});
afterAll(() => library.close());
afterEach(() => library.tidy());

describe('a long export', () => {
  it('shows how far it is, and leaves no file when it is cancelled', async () => {
    await library.leave(Array.from({ length: 5000 }, () => makeHighlight({ note: 'word '.repeat(200) })));
    const page = await library.open();
    const downloads: unknown[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.evaluate(() => {
      const shares: number[] = [];
      Object.assign(globalThis, { shares });
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('dialog[open] progress');
        if (!bar) return;
        shares.push(bar.value);
        if (bar.value > 0.3) document.querySelector<HTMLButtonElement>('dialog[open] .progress button')?.click();
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await page.getByRole('button', { name: 'Save a file' }).click();
    const shares = () => page.evaluate(() => (globalThis as unknown as { shares: number[] }).shares);
    await until('how far it is', async () => (await shares()).some((share) => share > 0.3 && share < 1));
    await until('the end', async () => (await dialog(page).locator('progress').count()) === 0);
    await page.waitForTimeout(500);
    expect(downloads).toEqual([]);
    expect(
      await dialog(page)
        .getByText(/^Exported/)
        .count(),
    ).toBe(0);
  });
});

describe('a long import', () => {
  it('cancelled half way: nothing is brought in, and the next can begin', async () => {
    await library.leave([]);
    const page = await library.open();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByLabel('Choose a file').setInputFiles(await backupOf(Array.from({ length: 8000 }, () => makeHighlight())));
    const apply = page.getByRole('button', { name: /^Import \d/ });
    await apply.waitFor();
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const bar = document.querySelector<HTMLProgressElement>('dialog[open] progress');
        if (!bar || bar.value === 0) return;
        observer.disconnect();
        document.querySelector<HTMLButtonElement>('dialog[open] .progress button')?.click();
        document.documentElement.dataset['cancelled'] = 'yes';
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await apply.click();
    await until('the cancelling', () => page.evaluate(() => document.documentElement.dataset['cancelled']));
    // The write that was under way ends before what reads now.
    expect(await library.kept()).toEqual([]);
    expect(await dialog(page).locator('progress').count()).toBe(0);
    await page.getByLabel('Choose a file').setInputFiles(await backupOf([makeHighlight()]));
    await apply.click();
    await dialog(page).getByText('Brought in: 1 change').waitFor();
  });
});

describe('annotations of more than an import takes', () => {
  const COUNT = 3000;

  it(
    'are exported compressed, come back as they were, and are refused unpacked with their size',
    async () => {
      await library.leave([]);
      await leaveLong(COUNT);
      const before = await digestOfAll();
      const page = await library.open();
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('radio', { name: /Web Annotation/ }).check();
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: PATIENCE_MS }),
        page.getByRole('button', { name: 'Save a file' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.jsonld\.gz$/);
      await page.close();
      const packed = await download.path();
      const text = gunzipSync(readFileSync(packed));
      expect(text.byteLength).toBeGreaterThan(LIMITS.file);

      await library.leave([]);
      const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
      const unpacked = join(folder, 'highlights.jsonld');
      writeFileSync(unpacked, text);
      const next = await library.open();
      await next.getByRole('button', { name: 'Import', exact: true }).click();
      await next.getByLabel('Choose a file').setInputFiles(unpacked);
      const size = Math.round(text.byteLength / 1024 / 1024);
      await dialog(next).getByText(`The file is too large (${size} MB). Nothing was changed.`).waitFor();
      rmSync(folder, { recursive: true });
      expect(await library.kept()).toEqual([]);
      await next.getByLabel('Choose a file').setInputFiles(packed);
      await next.getByRole('button', { name: 'Import 3,000 changes' }).click({ timeout: PATIENCE_MS });
      await dialog(next).getByText('Brought in: 3,000 changes').waitFor({ timeout: PATIENCE_MS });
      expect(await digestOfAll()).toBe(before);
    },
    4 * PATIENCE_MS,
  );

  /** What is kept, as one number: all of it is too much to look at from here. */
  function digestOfAll(): Promise<string> {
    return library.own.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('on-record');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const all = open.result.transaction('highlights').objectStore('highlights').getAll();
            all.onsuccess = async () => {
              open.result.close();
              const bytes = new TextEncoder().encode(JSON.stringify(all.result));
              resolve([all.result.length, ...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join(' '));
            };
          };
        }),
    );
  }

  /** Rows with long notes, made where they are kept. */
  function leaveLong(count: number): Promise<void> {
    return library.own.evaluate(
      ([row, length]) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('on-record');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const write = open.result.transaction('highlights', 'readwrite');
            for (let at = 0; at < length; at++) {
              const note = `${at} `.padEnd(9500, 'a note of some length, ');
              write.objectStore('highlights').put({ ...row, id: crypto.randomUUID(), note });
            }
            write.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
      [makeHighlight(), count] as const,
    );
  }
});

describe('thousands at once', () => {
  it(
    'are moved to the bin in one step, offered back from then on, and taken back',
    async () => {
      await library.leave(Array.from({ length: 10_000 }, () => makeHighlight()));
      const page = await library.open();
      await page.getByRole('checkbox', { name: 'Select all' }).check();
      const shown = () => page.evaluate(() => (globalThis as unknown as { shares: Set<number> }).shares.size);
      await page.evaluate(() => {
        const counts = new Set<string>();
        const shares = new Set<number>();
        Object.assign(globalThis, { counts, shares });
        // What stands there when a frame is painted: a page that does not answer paints none.
        const look = () => {
          const bar = document.querySelector<HTMLProgressElement>('.bulk progress');
          if (bar) shares.add(bar.value);
          requestAnimationFrame(look);
        };
        look();
        const output = document.querySelector('.library-title output');
        new MutationObserver(() => counts.add(output?.textContent ?? '')).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      });
      await page.locator('.bulk').getByRole('button', { name: 'Move to bin' }).click();
      await page.getByText('10,000 highlights moved to the bin').waitFor({ timeout: PATIENCE_MS });
      // Only counted: to read them all takes a while, and the offer stands for ten seconds.
      expect(await library.countBinned()).toBe(10_000);
      const shownBefore = await shown();
      await page.evaluate(() => (globalThis as unknown as { shares: Set<number> }).shares.clear());
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('checkbox', { name: 'Select all' }).waitFor();
      await until('all of them', async () => (await page.locator('.library-title output').innerText()) === '10,000', PATIENCE_MS);
      await until('none in the bin', async () => (await library.countBinned()) === 0, PATIENCE_MS);
      const counts = await page.evaluate(() => [...(globalThis as unknown as { counts: Set<string> }).counts]);
      expect(counts.filter((count) => count !== '10,000' && count !== '0')).toEqual([]);
      expect(shownBefore).toBeGreaterThan(4);
      expect(await shown()).toBeGreaterThan(4);
      expect(await page.locator('.bulk progress').count()).toBe(0);
    },
    4 * PATIENCE_MS,
  );

  it('are gone through with the keys', async () => {
    const page = await library.open();
    const place = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
    await page.locator('.saved-passage').first().focus();
    for (const [key, row] of [
      ['End', '10001'],
      ['ArrowUp', '10000'],
      ['Home', '2'],
      ['ArrowDown', '3'],
    ] as const) {
      await page.keyboard.press(key);
      await until(`row ${row}`, async () => (await place()) === row);
      await until('it in sight', () =>
        page.evaluate(() => {
          const { top, bottom } = document.activeElement!.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      );
    }
  });
});
