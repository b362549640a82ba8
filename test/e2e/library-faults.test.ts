/** The library when something goes wrong, or when two windows write at once: what is told, what can still be done, what is kept. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gzip, toBackup } from '../../lib/highlights/exchange/backup.ts';
import { readFile } from '../../lib/highlights/exchange/read-file.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { makeHighlight } from '../support/highlights.ts';
import { leaveRows, type Row, rowsOf } from './acts.ts';
import { killWorker, startStage, type Stage, until } from './harness.ts';
import { textOf } from '../support/text-of.ts';
const SOME_DAY = '2025-06-01T12:00:00.000Z';
const LIBRARY = 'library.html#highlights';

let stage: Stage;
/** A page of ours from which the database can be read. */
let own: Page;
beforeAll(async () => {
  stage = await startStage({ viewport: { width: 1280, height: 900 } });
  own = await stage.openOwn('options.html');
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page !== own && page.url().includes('library.html')) await page.close();
  stage.errors.splice(0); // faults are what is tried here; the browser reports some
});

const leave = (rows: Highlight[]) => leaveRows(own, rows);
const kept = () => rowsOf<Row & { tags: string[] }>(own, 'highlights');
const backupOf = async (highlights: Highlight[], more: Partial<Parameters<typeof toBackup>[0]> = {}) => {
  const blob = await gzip(new Blob([textOf(toBackup({ highlights, purged: [], hidden: [], pages: [], ...more }, SOME_DAY))]));
  return { name: 'backup.json.gz', mimeType: 'application/gzip', buffer: Buffer.from(await blob.arrayBuffer()) };
};

/** How many highlights are in the bin: null is no key of the index. */
const countBinned = () =>
  own.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('on-record');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const count = open.result.transaction('highlights').objectStore('highlights').index('deleted').count();
          count.onsuccess = () => {
            open.result.close();
            resolve(count.result);
          };
        };
      }),
  );

/** A library whose page begins with a script of the test's. */
async function openLibrary(script: () => void = () => {}): Promise<Page> {
  const page = await stage.context.newPage();
  await page.addInitScript(script);
  await page.goto(`chrome-extension://${stage.extensionId}/${LIBRARY}`);
  return page;
}

/** Presses a button and reads the backup that comes of it. */
async function backupFrom(page: Page, press: () => Promise<void>): Promise<Highlight[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return (await readFile(new Blob(chunks as BlobPart[]), { now: new Date().toISOString() })).highlights;
}

/** The dialog that is open: each button has its own. */
const dialog = (page: Page) => page.locator('dialog[open]');

async function exportBackup(page: Page): Promise<Highlight[]> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: /Full backup/ }).check();
  return backupFrom(page, () => page.getByRole('button', { name: 'Save a file' }).click());
}

describe('two windows', () => {
  it('edit one highlight at once: each field has its last write, and both show it', async () => {
    await leave([makeHighlight({ text: 'a levy on tea' })]);
    const pages = [await openLibrary(), await openLibrary()] as const;
    for (const page of pages) await page.getByRole('button', { name: 'a levy on tea' }).click();
    const [left, right] = pages;
    const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });
    const tags = (page: Page) => page.getByRole('textbox', { name: /^Tags/ });
    await note(left).fill('from the left');
    await tags(right).fill('from, the, right');
    await Promise.all([note(left).press('Control+Enter'), tags(right).press('Enter')]);
    for (const page of pages) {
      await until('the note', async () => (await note(page).inputValue()) === 'from the left');
      await until('the tags', async () => (await tags(page).inputValue()) === 'from, the, right');
    }
    await note(left).fill('first');
    await note(right).fill('last');
    await note(left).press('Control+Enter');
    await until('the first', async () => (await kept())[0]?.note === 'first');
    await note(right).press('Control+Enter');
    for (const page of pages) await until('the last', async () => (await note(page).inputValue()) === 'last');
    expect(await kept()).toMatchObject([{ note: 'last', tags: ['from', 'the', 'right'] }]);
  });
});

describe('faults', () => {
  it('no space left: said so, nothing lost, and a backup can still be taken', async () => {
    const saved = makeHighlight({ text: 'a levy on tea', note: 'before' });
    await leave([saved]);
    const page = await openLibrary(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'a levy on tea' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill('after');
    await page.getByRole('textbox', { name: 'Note' }).press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/disk space .* used up. Free some space/)
      .waitFor();
    await page.getByRole('textbox', { name: 'Note' }).blur();
    await page.getByRole('textbox', { name: /^Tags/ }).fill('one, two');
    await page.getByRole('textbox', { name: /^Tags/ }).press('Enter');
    await page.locator('.saved').getByRole('button', { name: 'Move to bin' }).click();
    // A round through the database: what the write was answered with has been shown.
    expect(await kept()).toMatchObject([{ note: 'before', deleted: null }]);
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('after');
    expect(await page.getByRole('textbox', { name: /^Tags/ }).inputValue()).toBe('one, two');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await exportBackup(page)).toEqual([saved]);
  });

  it('a damaged database: said so, and what can be read can be taken away', async () => {
    const saved = makeHighlight();
    await leave([saved]);
    const page = await openLibrary(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name, version) {
        if (version) throw new DOMException('Internal error', 'UnknownError');
        return open.call(this, name);
      };
    });
    await page
      .getByText(/cannot open the database. Export what you can/)
      .first()
      .waitFor();
    const press = () => page.getByRole('button', { name: 'Export what can be read' }).click();
    expect(await backupFrom(page, press)).toEqual([saved]);
  });

  it('the first passage kept: the browser is asked to keep it', async () => {
    await leave([makeHighlight()]);
    const page = await openLibrary(() => {
      StorageManager.prototype.persisted = async () => false;
      StorageManager.prototype.persist = async () => (document.documentElement.dataset['asked'] = 'yes') === 'yes';
    });
    await until('the question', () => page.evaluate(() => document.documentElement.dataset['asked']));
  });
});

describe('deleting with the keyboard', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  it('leaves the focus on the row that comes next, then on the one before, at last on what is left to say', async () => {
    const texts = ['a levy on tea', 'a quota on steel', 'a duty on cars'];
    await leave(texts.map((text, day) => makeHighlight({ text, created: `2026-11-0${3 - day}T00:00:00.000Z` })));
    const page = await openLibrary();
    const remove = async (text: string) => {
      await page.getByRole('button', { name: text }).focus();
      await page.keyboard.press('Enter');
      const button = page.locator('.saved', { hasText: text }).getByRole('button', { name: 'Move to bin' });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: text }).waitFor({ state: 'detached' });
    };
    await remove('a quota on steel');
    await until('the next row', async () => (await focused(page)) === 'a duty on cars');
    await remove('a duty on cars');
    await until('the row before', async () => (await focused(page)) === 'a levy on tea');
    await remove('a levy on tea');
    await until('the heading', async () => (await focused(page)) === 'Highlights');
  });
});

describe('a long export', () => {
  it('shows how far it is, and leaves no file when it is cancelled', async () => {
    await leave(Array.from({ length: 5000 }, () => makeHighlight({ note: 'word '.repeat(200) })));
    const page = await openLibrary();
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
    await leave([]);
    const page = await openLibrary();
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
    expect(await kept()).toEqual([]);
    expect(await dialog(page).locator('progress').count()).toBe(0);
    await page.getByLabel('Choose a file').setInputFiles(await backupOf([makeHighlight()]));
    await apply.click();
    await dialog(page).getByText('Brought in: 1 change').waitFor();
  });
});

describe('thousands at once', () => {
  it('are moved to the bin in one step, offered back from then on, and taken back', async () => {
    await leave(Array.from({ length: 5000 }, () => makeHighlight()));
    const page = await openLibrary();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await page.evaluate(() => {
      const counts = new Set<string>();
      Object.assign(globalThis, { counts });
      const output = document.querySelector('.library-title output');
      new MutationObserver(() => counts.add(output?.textContent ?? '')).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await page.locator('.bulk').getByRole('button', { name: 'Move to bin' }).click();
    await page.getByText('5,000 highlights moved to the bin').waitFor();
    // Only counted: to read them all takes a while, and the offer stands for ten seconds.
    expect(await countBinned()).toBe(5000);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('checkbox', { name: 'Select all' }).waitFor();
    await until('all of them', async () => (await page.locator('.library-title output').innerText()) === '5,000');
    await until('none in the bin', async () => (await countBinned()) === 0);
    const counts = await page.evaluate(() => [...(globalThis as unknown as { counts: Set<string> }).counts]);
    expect(counts.filter((count) => count !== '5,000' && count !== '0')).toEqual([]);
  });

  it('are gone through with the keys', async () => {
    const page = await openLibrary();
    const place = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
    await page.locator('.saved-passage').first().focus();
    for (const [key, row] of [
      ['End', '5001'],
      ['ArrowUp', '5000'],
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

describe('the worker stopped, or the page closed, in the midst', () => {
  const KILLS = 25;

  it('of bringing a backup in: all of it, once', async () => {
    await leave([]);
    const page = await openLibrary();
    const all = Array.from({ length: KILLS }, (_, index) => [makeHighlight({ text: `one ${index}` }), makeHighlight()]);
    for (const [index, highlights] of all.entries()) {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByLabel('Choose a file').setInputFiles(await backupOf(highlights));
      await page.getByRole('button', { name: /^Import \d/ }).click();
      await new Promise((resolve) => setTimeout(resolve, index * 2));
      await killWorker(stage.context);
      await dialog(page)
        .getByText(/^Brought in: /)
        .waitFor();
      await dialog(page).getByRole('button', { name: 'Close' }).click();
    }
    const ids = (await kept()).map(({ id }) => id).sort();
    expect(ids).toEqual(
      all
        .flat()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('of deleting: in the bin, each once', async () => {
    const page = await openLibrary();
    const before = (await kept()).length;
    for (let index = 0; index < KILLS; index++) {
      await page.locator('.saved input[type=checkbox]').first().check();
      await page.getByRole('button', { name: 'Move to bin' }).first().click();
      await new Promise((resolve) => setTimeout(resolve, index * 2));
      await killWorker(stage.context);
      await until('one more in the bin', async () => (await kept()).filter((row) => row.deleted).length === index + 1);
    }
    expect(await kept()).toHaveLength(before);
  });

  it('of a large import whose page is closed: all of it or nothing', async () => {
    const outcomes = new Set<number>();
    for (let index = 0; index < 12; index++) {
      await leave([]);
      const page = await openLibrary();
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const backup = await backupOf(Array.from({ length: 3000 }, () => makeHighlight()));
      await page.getByLabel('Choose a file').setInputFiles(backup);
      await page.getByRole('button', { name: /^Import \d/ }).waitFor();
      await page.evaluate(() =>
        [...document.querySelectorAll('button')].find((each) => /^Import \d/.test(each.textContent))?.click(),
      );
      await new Promise((resolve) => setTimeout(resolve, index * 60));
      await page.close();
      outcomes.add((await kept()).length);
    }
    expect([...outcomes].filter((count) => count !== 0 && count !== 3000)).toEqual([]);
  });
});

describe('a backup of what was deleted for good', () => {
  it('brings it back and switches saving from private windows on only where each is ticked', async () => {
    const saved = makeHighlight({ text: 'deleted and missed' });
    await leave([saved]);
    const page = await openLibrary();
    const settings = () => own.evaluate(() => chrome.storage.sync.get('settings'));
    const bringIn = async (file: Awaited<ReturnType<typeof backupOf>>, ticked: RegExp[]) => {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByLabel('Choose a file').setInputFiles(file);
      const apply = dialog(page).getByRole('button', { name: /^Import/ });
      await apply.waitFor();
      const isIdle = await apply.isDisabled();
      for (const name of ticked) await page.getByRole('checkbox', { name }).check();
      await apply.click();
      await dialog(page).getByText('Brought in: 1 change').waitFor();
      await dialog(page).getByRole('button', { name: 'Close' }).click();
      return isIdle;
    };
    await bringIn(await backupOf([], { purged: [{ id: saved.id, purged: SOME_DAY }] }), []);
    expect(await kept()).toEqual([]);
    const backup = await backupOf([saved], { settings: { savePrivate: true } });
    expect(await bringIn(backup, [/^Bring back the one/])).toBe(true);
    expect(await kept()).toMatchObject([{ id: saved.id }]);
    expect(await settings()).toEqual({});
    expect(await bringIn(backup, [/private windows/])).toBe(true);
    expect(await settings()).toEqual({ settings: { savePrivate: true } });
    await own.evaluate(() => chrome.storage.sync.remove('settings'));
  });
});

describe('a folder', () => {
  it('takes the highlights of two machines and gives them to both', async () => {
    const theirs = makeHighlight({ text: 'saved on the other machine' });
    await leave([theirs]);
    const withFolder = () => {
      Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    };
    const there = await openLibrary(withFolder);
    await there.getByRole('button', { name: 'Export', exact: true }).click();
    await there.getByRole('button', { name: 'Back up to a folder' }).click();
    await dialog(there).getByText('Exported: 1 highlight').waitFor();
    await there.close();
    await leave([makeHighlight({ text: 'saved on this machine' })]);
    const here = await openLibrary(withFolder);
    await here.getByRole('button', { name: 'Export', exact: true }).click();
    await here.getByRole('button', { name: 'Back up to a folder' }).click();
    await dialog(here).getByText('Exported: 2 highlights').waitFor();
    await dialog(here).getByRole('button', { name: 'Close' }).click();
    await here.getByRole('button', { name: 'Import', exact: true }).click();
    await here.getByRole('button', { name: 'Merge from a folder' }).click();
    await here.getByRole('button', { name: /^Import \d/ }).click();
    await dialog(here).getByText('Brought in: 1 change').waitFor();
    expect((await kept()).map(({ text }) => text).sort()).toEqual(['saved on the other machine', 'saved on this machine']);
  });
});

describe('another window that does not let go of an older database', () => {
  it('is told of, and the highlights can be taken away before and after it is closed', async () => {
    const saved = makeHighlight({ text: 'kept by an older version' });
    const holder = await stage.openOwn('options.html');
    // Nothing of ours may be about to open the database that is put in its place here.
    await killWorker(stage.context);
    await holder.evaluate(
      (row) =>
        new Promise<void>((resolve, reject) => {
          indexedDB.deleteDatabase('on-record');
          const open = indexedDB.open('on-record', 1);
          open.onerror = () => reject(open.error);
          open.onupgradeneeded = () => open.result.createObjectStore('highlights', { keyPath: 'id' }).put(row);
          open.onsuccess = () => {
            Object.assign(globalThis, { held: open.result });
            resolve();
          };
        }),
      saved,
    );
    const page = await openLibrary();
    const told = page.getByText(/another window/i).first();
    await told.waitFor({ timeout: 40_000 });
    const press = () => page.getByRole('button', { name: 'Export what can be read' }).click();
    expect(await backupFrom(page, press)).toEqual([saved]);
    await holder.close();
    expect(await backupFrom(page, press)).toEqual([saved]);
    await page.reload();
    await page.getByRole('button', { name: 'kept by an older version' }).waitFor();
  });
});
