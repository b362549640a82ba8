/** A database that this version must not touch: the person is told what to do, and nothing is changed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPopup, saveFromMenu } from './acts.ts';
import { startStage, type Stage } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  const own = await stage.openOwn('options.html');
  // As a newer version would leave it, after its own upgrade.
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('on-record', 9990);
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          open.result.close();
          resolve();
        };
      }),
  );
  await own.close();
});
afterAll(() => stage.close());

it('popup and library say to update; a saving that fails says the same', async () => {
  const sentence = /written by a newer version of the extension. Update it/;
  const popup = await stage.openOwn('popup.html');
  await popup.getByRole('tab', { name: /Highlights/ }).click();
  await popup.getByText(sentence).first().waitFor();
  const library = await stage.openOwn('library.html#highlights');
  await library.getByText(sentence).first().waitFor();
  const page = await stage.context.newPage();
  await page.goto('chrome://version');
  await saveFromMenu(stage, page, 'Command Line');
  const after = await openPopup(stage, page);
  await after.getByRole('alert').getByText(sentence).waitFor();
  const version = await library.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'on-record')?.version,
  );
  expect(version).toBe(9990);
});
