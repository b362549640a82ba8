/** The browser's promise to keep our data when space runs short: highlights cannot be rebuilt. */
import { openDatabase } from './database.ts';

/**
 * Asks for the promise once there is something to keep. Chromium has the question only in pages
 * (https://storage.spec.whatwg.org/#storagemanager), so that our own pages ask what its worker cannot.
 */
export async function askToPersist(asked = navigator): Promise<void> {
  // A name `storage` of our own would bring in the module of that name that WXT imports by itself.
  if (typeof asked.storage?.persist !== 'function' || (await asked.storage.persisted())) return;
  const { highlights } = await openDatabase();
  if ((await highlights.count()) > 0) await asked.storage.persist();
}
