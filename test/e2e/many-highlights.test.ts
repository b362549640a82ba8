/** Hundreds of saved passages: notes typed in rows that scroll away, and pages that were saved long ago. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeHighlight } from '../support/highlights.ts';
import { leaveRows, type Row, rowsOf, saveFromMenu, select } from './acts.ts';
import { passagesOn, type Stage, startStage, until } from './harness.ts';

let stage: Stage;
let own: Page;
beforeAll(async () => {
  stage = await startStage({ viewport: { width: 1280, height: 900 } });
  own = await stage.openOwn('options.html');
});
afterAll(() => stage.close());

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const url = `https://courant.example/tea/${at}`;
    return makeHighlight({
      text: `passage ${at}`,
      url,
      canonicalUrl: url,
      created: new Date(Date.UTC(2026, 9, 1, 0, at)).toISOString(),
    });
  });
const noteOf = async (text: string) => (await rowsOf<Row>(own, 'highlights')).find((row) => row.text === text)?.note;

it('a note outlives its row and its page', async () => {
  await leaveRows(own, many(300));
  const library = await stage.openOwn('library.html#highlights');
  const row = library.getByRole('button', { name: 'passage 290', exact: true });
  const note = library.getByRole('textbox', { name: 'Note' });
  await row.click();
  await note.fill('typed, then scrolled away');
  await library.mouse.move(700, 500);
  await library.mouse.wheel(0, 9000);
  await until('the note', async () => (await noteOf('passage 290')) === 'typed, then scrolled away');
  await library.evaluate(() => (document.activeElement as HTMLElement).blur());
  await row.waitFor({ state: 'detached' });
  await library.mouse.wheel(0, -20_000);
  await until('the row as it was left', async () => (await note.inputValue()) === 'typed, then scrolled away');
  await note.fill('typed, then loaded anew');
  await library.waitForTimeout(400);
  await library.reload();
  await row.waitFor();
  expect(await noteOf('passage 290')).toBe('typed, then loaded anew');
  await library.close();
});

it('a passage is found again though hundreds of pages were saved after it', async () => {
  await leaveRows(own, []);
  const body = `<!doctype html><html lang="en"><title>Soup</title><article><h1>Soup</h1><p>Slice the onions thinly and let them brown.</p></article></html>`;
  stage.pages.set('/soup', { body });
  const page = await stage.open('/soup');
  await select(page, 'let them brown');
  await saveFromMenu(stage, page, 'let them brown');
  const saved = await until('the highlight', async () => (await rowsOf<ReturnType<typeof makeHighlight>>(own, 'highlights'))[0]);
  await leaveRows(own, [
    { ...saved, created: '2026-01-01T00:00:00.000Z' },
    ...many(600).map((each) => ({ ...each, selectors: saved.selectors })),
  ]);
  await own.evaluate(() => chrome.runtime.sendMessage({ kind: 'bg:highlightsChanged' }));
  await page.close();
  const again = await stage.open('/soup');
  expect((await passagesOn(again)).map(({ text }) => text)).toEqual(['let them brown']);
});
