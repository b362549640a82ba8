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
