/** "Not relevant here" in the built extension: the mark goes, the card stays for taking it back, and the mark returns. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dwellOn } from './acts.ts';
import { passagesOn, type Stage, startStage, until } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

it('hides a fact on this site and takes it back from the same card', async () => {
  const page = await stage.open('/demo');
  const before = (await passagesOn(page, 5)).map(({ text }) => text);
  const card = await dwellOn(page, /billion/);
  await card.text();
  await card.click('button', /^More/);
  await card.click('menuitem', /on this site/);
  await until('the passage to lose its mark', async () => {
    const now = await passagesOn(page);
    return now.length < before.length && !now.some(({ text }) => /billion/.test(text));
  });
  expect(await card.text()).toMatch(/Hidden on this site/);
  await card.click('button', /^Undo/);
  await until('the mark to come back', async () => (await passagesOn(page)).length === before.length);
  expect((await passagesOn(page)).map(({ text }) => text)).toEqual(before);
  expect(await card.isOpen()).toBe(true);
});

it('lists what was hidden in the options', async () => {
  const page = await stage.open('/demo');
  await passagesOn(page, 5);
  const card = await dwellOn(page, /billion/);
  await card.text();
  await card.click('button', /^More/);
  await card.click('menuitem', /everywhere/);
  await until('the passage to lose its mark', async () => !(await passagesOn(page)).some(({ text }) => /billion/.test(text)));
  const options = await stage.openOwn('options.html');
  await options.getByText(/on all sites/).waitFor();
  await options
    .getByRole('button', { name: /Show .* again|again/ })
    .first()
    .click();
  await options.getByText(/on all sites/).waitFor({ state: 'detached' });
});

it('hides every mark of a kind, on every page, until the options take it back', async () => {
  const page = await stage.open('/demo');
  const before = (await passagesOn(page, 5)).map(({ text }) => text);
  const card = await dwellOn(page, /billion/);
  await card.text();
  await card.click('button', /^More/);
  await card.click('menuitem', /of this kind/);
  await until('the passage to lose its mark', async () => !(await passagesOn(page)).some(({ text }) => /billion/.test(text)));
  expect(await card.text()).toMatch(/Hidden:\s+all marks of this kind/);
  const left = (await passagesOn(page)).map(({ text }) => text);
  expect(left.length).toBeGreaterThan(0);
  const another = await stage.open('/demo');
  expect((await passagesOn(another, left.length)).map(({ text }) => text)).toEqual(left);
  const options = await stage.openOwn('options.html');
  await options.getByText(/all facts of this kind/).waitFor();
  await options.getByRole('button', { name: /again/ }).first().click();
  await another.bringToFront();
  await until('the marks to come back', async () => (await passagesOn(another)).length === before.length);
  expect((await passagesOn(page)).map(({ text }) => text)).toEqual(before);
});
