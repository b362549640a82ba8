/** The background stopped, or the page of the library closed, in the midst of its work: all of it or nothing, and nothing twice. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeHighlight } from '../support/highlights.ts';
import { killWorker, until } from './harness.ts';
import { backupOf, dialog, Library } from './library.ts';

let library: Library;
beforeAll(async () => {
  library = await Library.start();
});
afterAll(() => library.close());
afterEach(() => library.tidy());

describe('the worker stopped, or the page closed, in the midst', () => {
  const KILLS = 25;

  it('of bringing a backup in: all of it, once', async () => {
    await library.leave([]);
    const page = await library.open();
    const all = Array.from({ length: KILLS }, (_, index) => [makeHighlight({ text: `one ${index}` }), makeHighlight()]);
    for (const [index, highlights] of all.entries()) {
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByLabel('Choose a file').setInputFiles(await backupOf(highlights));
      await page.getByRole('button', { name: /^Import \d/ }).click();
      await new Promise((resolve) => setTimeout(resolve, index * 2));
      await killWorker(library.stage.context);
      await dialog(page)
        .getByText(/^Brought in: /)
        .waitFor();
      await dialog(page).getByRole('button', { name: 'Close' }).click();
    }
    const ids = (await library.kept()).map(({ id }) => id).sort();
    expect(ids).toEqual(
      all
        .flat()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('of deleting: in the bin, each once', async () => {
    const page = await library.open();
    const before = (await library.kept()).length;
    for (let index = 0; index < KILLS; index++) {
      await page.locator('.saved input[type=checkbox]').first().check();
      await page.getByRole('button', { name: 'Move to bin' }).first().click();
      await new Promise((resolve) => setTimeout(resolve, index * 2));
      await killWorker(library.stage.context);
      await until('one more in the bin', async () => (await library.kept()).filter((row) => row.deleted).length === index + 1);
    }
    expect(await library.kept()).toHaveLength(before);
  });

  it('of a large import whose page is closed: all of it or nothing', async () => {
    const outcomes = new Set<number>();
    for (let index = 0; index < 12; index++) {
      await library.leave([]);
      const page = await library.open();
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const backup = await backupOf(Array.from({ length: 3000 }, () => makeHighlight()));
      await page.getByLabel('Choose a file').setInputFiles(backup);
      await page.getByRole('button', { name: /^Import \d/ }).waitFor();
      await page.evaluate(() =>
        [...document.querySelectorAll('button')].find((each) => /^Import \d/.test(each.textContent))?.click(),
      );
      await new Promise((resolve) => setTimeout(resolve, index * 60));
      await page.close();
      outcomes.add((await library.kept()).length);
    }
    expect([...outcomes].filter((count) => count !== 0 && count !== 3000)).toEqual([]);
  });
});
