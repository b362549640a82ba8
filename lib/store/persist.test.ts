import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
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

it('does without where a worker has no such question', async () => {
  await saveHighlight(makeHighlight());
  await expect(askToPersist({ storage: { persisted: async () => false } } as unknown as Navigator)).resolves.toBeUndefined();
});
