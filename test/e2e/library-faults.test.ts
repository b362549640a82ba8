/** The library when something goes wrong, or when two windows write at once: what is told, what can still be done, what is kept. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeHighlight } from '../support/highlights.ts';
import { killWorker, until } from './harness.ts';
import { backupFrom, exportBackup, Library } from './library.ts';

let library: Library;
beforeAll(async () => {
  library = await Library.start();
});
afterAll(() => library.close());
afterEach(() => library.tidy());

describe('two windows', () => {
  it('edit one highlight at once: each field has its last write, and both show it', async () => {
    await library.leave([makeHighlight({ text: 'a levy on tea' })]);
    const pages = [await library.open(), await library.open()] as const;
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
    await until('the first', async () => (await library.kept())[0]?.note === 'first');
    await note(right).press('Control+Enter');
    for (const page of pages) await until('the last', async () => (await note(page).inputValue()) === 'last');
    expect(await library.kept()).toMatchObject([{ note: 'last', tags: ['from', 'the', 'right'] }]);
  });
});

describe('faults', () => {
  it('no space left: said so, nothing lost, and a backup can still be taken', async () => {
    const saved = makeHighlight({ text: 'a levy on tea', note: 'before' });
    await library.leave([saved]);
    const page = await library.open(() => {
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
    expect(await library.kept()).toMatchObject([{ note: 'before', deleted: null }]);
    expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('after');
    expect(await page.getByRole('textbox', { name: /^Tags/ }).inputValue()).toBe('one, two');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await exportBackup(page)).toEqual([saved]);
  });

  it('a damaged database: said so, and what can be read can be taken away', async () => {
    const saved = makeHighlight();
    await library.leave([saved]);
    const page = await library.open(() => {
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
    await library.leave([makeHighlight()]);
    const page = await library.open(() => {
      StorageManager.prototype.persisted = async () => false;
      StorageManager.prototype.persist = async () => (document.documentElement.dataset['asked'] = 'yes') === 'yes';
    });
    await until('the question', () => page.evaluate(() => document.documentElement.dataset['asked']));
  });
});

describe('another window that does not let go of an older database', () => {
  it('is told of, and the highlights can be taken away before and after it is closed', async () => {
    const saved = makeHighlight({ text: 'kept by an older version' });
    const holder = await library.stage.openOwn('options.html');
    // Nothing of ours may be about to open the database that is put in its place here.
    await killWorker(library.stage.context);
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
    const page = await library.open();
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
