/** The library in a real browser, for tests that share what is done in it. */
import type { Page } from 'playwright-core';
import { gzip, toBackup } from '../../lib/highlights/exchange/backup.ts';
import { readFile } from '../../lib/highlights/exchange/read-file.ts';
import type { Highlight } from '../../lib/highlights/schema.ts';
import { textOf } from '../support/text-of.ts';
import { leaveRows, type Row, rowsOf } from './acts.ts';
import { type Stage, startStage } from './harness.ts';

export const SOME_DAY = '2025-06-01T12:00:00.000Z';

/** A browser with a page of ours from which the database can be read. */
export class Library {
  readonly stage: Stage;
  readonly own: Page;

  private constructor(stage: Stage, own: Page) {
    this.stage = stage;
    this.own = own;
  }

  static async start(): Promise<Library> {
    const stage = await startStage({ viewport: { width: 1280, height: 900 } });
    return new Library(stage, await stage.openOwn('options.html'));
  }

  close(): Promise<void> {
    return this.stage.close();
  }

  /** Closes the libraries that a test opened; faults are what is tried here, so what the browser reports of them is dropped. */
  async tidy(): Promise<void> {
    for (const page of this.stage.context.pages())
      if (page !== this.own && page.url().includes('library.html')) await page.close();
    this.stage.errors.splice(0);
  }

  leave(rows: Highlight[]): Promise<void> {
    return leaveRows(this.own, rows);
  }

  kept(): Promise<(Row & { tags: string[] })[]> {
    return rowsOf(this.own, 'highlights');
  }

  /** A library whose page begins with a script of the test's. */
  async open(script: () => void = () => {}): Promise<Page> {
    const page = await this.stage.context.newPage();
    await page.addInitScript(script);
    await page.goto(`chrome-extension://${this.stage.extensionId}/library.html#highlights`);
    return page;
  }

  /** How many highlights are in the bin: null is no key of the index. */
  countBinned(): Promise<number> {
    return this.own.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const open = indexedDB.open('on-record');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const count = open.result.transaction('highlights').objectStore('highlights').index('deleted').count();
            count.onsuccess = () => {
              open.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  }
}

/** A file for the library's Import. */
export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export async function backupOf(highlights: Highlight[], more: Partial<Parameters<typeof toBackup>[0]> = {}): Promise<ChosenFile> {
  const text = textOf(toBackup({ highlights, purged: [], hidden: [], pages: [], ...more }, SOME_DAY));
  const blob = await gzip(new Blob([text]));
  return { name: 'backup.json.gz', mimeType: 'application/gzip', buffer: Buffer.from(await blob.arrayBuffer()) };
}

/** Presses a button and reads the backup that comes of it. */
export async function backupFrom(page: Page, press: () => Promise<void>): Promise<Highlight[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return (await readFile(new Blob(chunks as BlobPart[]), { now: new Date().toISOString() })).highlights;
}

/** The dialog that is open: each button has its own. */
export const dialog = (page: Page) => page.locator('dialog[open]');

export async function exportBackup(page: Page): Promise<Highlight[]> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: /Full backup/ }).check();
  return backupFrom(page, () => page.getByRole('button', { name: 'Save a file' }).click());
}
