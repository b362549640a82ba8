import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { makeHighlight } from '../../test/support/highlights.ts';
import { closeDatabase, DATABASE_NAME } from './database.ts';
import { saveHighlight } from './highlights.ts';
import { askToPersist } from './persist.ts';

afterEach(async () => {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
});

function makeNavigator(isPersisted: boolean) {
  const persist = vi.fn(async () => true);
  return { persist, navigator: { storage: { persist, persisted: async () => isPersisted } } as unknown as Navigator };
}

it('asks when something is kept and nothing was promised, and not otherwise', async () => {
  const { persist, navigator } = makeNavigator(false);
  await askToPersist(navigator);
  expect(persist).not.toHaveBeenCalled();
  await saveHighlight(makeHighlight());
  await askToPersist(navigator);
  expect(persist).toHaveBeenCalledOnce();
  const promised = makeNavigator(true);
  await askToPersist(promised.navigator);
  expect(promised.persist).not.toHaveBeenCalled();
});

it('has an unseen page ask at the first save where the worker has no such question', async () => {
  const createDocument = vi.fn(async () => undefined);
  vi.spyOn(browser, 'offscreen', 'get').mockReturnValue({ createDocument } as unknown as typeof browser.offscreen);
  const worker = { storage: { persisted: async () => false } } as unknown as Navigator;
  await askToPersist(worker);
  expect(createDocument).not.toHaveBeenCalled();
  await saveHighlight(makeHighlight());
  await askToPersist(worker);
  expect(createDocument).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ url: '/persist.html' }));
  await saveHighlight(makeHighlight());
  await askToPersist(worker);
  expect(createDocument).toHaveBeenCalledOnce();
});

it('does without where neither is to be had', async () => {
  await saveHighlight(makeHighlight());
  await expect(askToPersist({ storage: { persisted: async () => false } } as unknown as Navigator)).resolves.toBeUndefined();
});
