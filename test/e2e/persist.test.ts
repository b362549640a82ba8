/** With the first passage that is saved, the browser is asked to keep it, whatever page it was saved on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsOf, saveFromMenu, settle } from './acts.ts';
import { type Stage, startStage, until } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

it('is asked by an unseen page at the first save, and not at the next', async () => {
  const own = await stage.openOwn('options.html');
  const session = await stage.context.newCDPSession(own);
  const unseen = new Set<string>();
  session.on('Target.targetInfoChanged', ({ targetInfo: { targetId, url } }) => {
    if (url.endsWith('/persist.html')) unseen.add(targetId);
  });
  const gone = new Set<string>();
  session.on('Target.targetDestroyed', ({ targetId }) => gone.add(targetId));
  await session.send('Target.setDiscoverTargets', { discover: true });
  const page = await stage.open('/demo');
  await saveFromMenu(stage, page, 'Treasuries');
  await until('the unseen page', async () => unseen.size === 1);
  await until('its end', async () => [...unseen].every((each) => gone.has(each)));
  await saveFromMenu(stage, page, 'tariffs');
  await until('two rows', async () => (await rowsOf(own, 'highlights')).length === 2);
  await settle();
  expect(unseen.size).toBe(1);
  expect(stage.errors).toEqual([]);
});

it('asks in truth, and closes itself', async () => {
  await stage.context.addInitScript(() => {
    const { persist } = StorageManager.prototype;
    StorageManager.prototype.persist = function () {
      localStorage.setItem('asked', '1');
      return persist.call(this);
    };
  });
  const own = await stage.openOwn('options.html');
  await own.evaluate(() => localStorage.clear());
  const [page] = await Promise.all([stage.context.waitForEvent('page'), own.evaluate(() => void open('/persist.html'))]);
  await until('the page closed', async () => page.isClosed());
  expect(await own.evaluate(() => localStorage.getItem('asked'))).toBe('1');
});
