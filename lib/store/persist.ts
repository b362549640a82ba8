/** The browser's promise to keep our data when space runs short: highlights cannot be rebuilt. */
import { openDatabase } from './database.ts';

/**
 * Asks for the promise once there is something to keep. Chromium has the question only in pages
 * (https://storage.spec.whatwg.org/#storagemanager), so that our own pages ask what its worker cannot.
 */
export async function askToPersist({ storage } = navigator): Promise<void> {
  if (typeof storage?.persist !== 'function' || (await storage.persisted())) return;
  const { highlights } = await openDatabase();
  if ((await highlights.count()) > 0) await storage.persist();
}
