/** A saved passage on a page that is long, or has changed: gone to, or said to be missing. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPopup, rowsOf, saveFromMenu, select } from './acts.ts';
import { passagesOn, startStage, type Stage, until } from './harness.ts';

const PASSAGE = 'Serve it with toasted bread and a good deal of cheese';
/** A recipe in which the passage is far below what is seen at first. */
const recipe = (...paragraphs: string[]) => {
  const steps = Array.from({ length: 60 }, (_, at) => `Step ${at}: wait for a while, stir, and taste what is in pot ${at}.`);
  const body = [...steps, ...paragraphs, ...steps.toReversed()].map((text) => `<p>${text}</p>`).join('');
  return {
    body: `<!doctype html><html lang="en"><title>Onion soup</title><article><h1>Onion soup</h1>${body}</article></html>`,
  };
};

let stage: Stage;
/** A page of ours from which the database can be read. */
let own: Page;
beforeAll(async () => {
  stage = await startStage();
  own = await stage.openOwn('options.html');
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page !== own) await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

const isOrphan = async (url: string) => (await rowsOf(own, 'highlights')).find((row) => row.url === url)?.orphan;
const painted = (page: Page) =>
  until('the passage painted', async () => (await passagesOn(page)).some(({ text }) => text.includes(PASSAGE)));

async function saveOn(path: string): Promise<Page> {
  stage.pages.set(path, recipe(`${PASSAGE}.`));
  const page = await stage.open(path);
  await select(page, PASSAGE);
  await saveFromMenu(stage, page, PASSAGE);
  await until('the highlight', async () => (await isOrphan(page.url())) === false);
  await painted(page);
  return page;
}

const isInSight = (page: Page) =>
  until('the passage in sight', () =>
    page.evaluate((words) => {
      const place = [...document.querySelectorAll('p')].find((each) => each.textContent.startsWith(words));
      const { top = -1, bottom = Infinity } = place?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight;
    }, PASSAGE),
  );

it('is gone to from the library, in the tab that shows its page or in a new one', async () => {
  const page = await saveOn('/long');
  await page.evaluate(() => scrollTo(0, 0));
  const library = await stage.openOwn('library.html#highlights');
  const openAtPassage = library.getByRole('button', { name: 'Open at passage' });
  await library.getByRole('button', { name: PASSAGE, exact: true }).click();
  await openAtPassage.click();
  await isInSight(page);
  await page.close();
  const [opened] = await Promise.all([
    stage.context.waitForEvent('page', (each) => each.url().endsWith('/long')),
    openAtPassage.click(),
  ]);
  await isInSight(opened);
});

it('is marked nowhere and said to be missing where it is gone, until it is there again', async () => {
  const page = await saveOn('/going');
  const url = page.url();
  await page.close();
  stage.pages.set('/going', recipe('Serve it with a salad.'));
  const without = await stage.open('/going');
  await until('it to be missing', () => isOrphan(url));
  expect(await without.evaluate(() => CSS.highlights.size)).toBe(0);
  const popup = await openPopup(stage, without);
  await popup.getByRole('tab', { name: /Highlights/ }).click();
  await popup.getByText('Passage not found on the page any more; text kept.').first().waitFor();
  await without.close();
  stage.pages.set('/going', recipe('First let it rest.', `${PASSAGE}, says the cook.`));
  await painted(await stage.open('/going'));
  await until('it to be found', async () => (await isOrphan(url)) === false);
});
