/** The browser's promise to keep our data when space runs short: highlights cannot be rebuilt. */
import { browser } from 'wxt/browser';
import { openDatabase } from './database.ts';

/**
 * Asks for the promise once there is something to keep. Where the background is a worker it has no such question
 * (https://storage.spec.whatwg.org/#storagemanager): at the first save an unseen page of ours asks in its place, and
 * our own pages ask again whenever they open.
 */
export async function askToPersist(asked = navigator): Promise<void> {
  // A name `storage` of our own would bring in the module of that name that WXT imports by itself.
  if (await asked.storage?.persisted?.()) return;
  const { highlights } = await openDatabase();
  const count = await highlights.count();
  if (count === 0) return;
  if (typeof asked.storage?.persist === 'function') await asked.storage.persist();
  else if (count === 1) await askUnseen();
}

async function askUnseen(): Promise<void> {
  await browser.offscreen?.createDocument({
    url: '/persist.html',
    reasons: ['LOCAL_STORAGE'],
    justification: 'Asks that saved passages be kept: a worker cannot.',
  });
}
