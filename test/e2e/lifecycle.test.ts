/** Install, update, a stopped worker, a changed and a deleted database. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { paintedPassages } from '../../lib/cli/painted.ts';
import { serve } from '../../lib/cli/serve.ts';
import { CardView } from './card.ts';
import { EXTENSION_DIR, isWorkerRunning, killWorker, passagesOn, ROOT, startStage, type Stage, until } from './harness.ts';

describe('install and update with open tabs', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let dir: string;
  let page: Page;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'on-record-build-'));
    cpSync(EXTENSION_DIR, dir, { recursive: true });
    const demo = readFileSync(`${ROOT}test/fixtures/demo/article.html`, 'utf8');
    server = await serve((path) => (path === '/demo' ? { body: demo } : null));
    browser = await launch({
      executablePath: findBrowser('chromium').path,
      headless: true,
      pipe: true,
      enableExtensions: true,
      args: CHROMIUM_FLAGS,
    });
    page = await browser.newPage();
    await page.goto(`${server.origin}/demo`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const painted = () =>
    until('marks in the open tab', async () => {
      const found = await page.evaluate(paintedPassages);
      return found.length >= 8 ? found : null;
    });
  const welcomePages = async () => (await browser.pages()).filter((each) => each.url().endsWith('/welcome.html')).length;

  it('marks a tab that was open before the extension came, and welcomes once', async () => {
    await browser.installExtension(dir);
    await painted();
    await until('the welcome page', async () => (await welcomePages()) === 1);
  });

  it('leaves nothing of the old version behind after an update', async () => {
    const before = await page.evaluate(() => [...CSS.highlights.keys()]);
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as { version: string };
    writeFileSync(join(dir, 'manifest.json'), JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
    await browser.installExtension(dir);
    await until('new marks', async () => {
      const names = await page.evaluate(() => [...CSS.highlights.keys()]);
      return names.length > 0 && names.every((name) => !before.includes(name));
    });
    const [passage] = await painted();
    // An old script that still listened would open a second card.
    await page.bringToFront();
    await page.mouse.move((passage?.x ?? 0) - 30, (passage?.y ?? 0) - 30);
    await page.mouse.move(passage?.x ?? 0, passage?.y ?? 0, { steps: 8 });
    await until(
      'one card',
      async () => (await page.evaluate(() => document.documentElement.querySelectorAll(':scope > [popover]').length)) === 1,
    );
    // The browser closes the extension's own tabs on update; none may come back.
    expect(await welcomePages()).toBe(0);
  });
});

describe('the record comes from the database', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  async function cardOf(text: RegExp): Promise<string> {
    const page = await stage.open('/demo');
    const passage = (await passagesOn(page, 8)).find((each) => text.test(each.text));
    await page.mouse.move((passage?.x ?? 0) - 30, (passage?.y ?? 0) - 30);
    await page.mouse.move(passage?.x ?? 0, passage?.y ?? 0, { steps: 8 });
    const said = await new CardView(page).text();
    await page.close();
    return said;
  }

  it('shows a gist that was edited in the database', async () => {
    expect(await cardOf(/cards/)).not.toContain('Edited in the database.');
    const own = await stage.openOwn('options.html');
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('on-record');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction('facts', 'readwrite');
            const facts = transaction.objectStore('facts');
            const get = facts.get('kato-2025-05-02-could-be-card');
            get.onsuccess = () => facts.put({ ...get.result, gist: 'Edited in the database.' });
            transaction.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
    );
    await own.close();
    expect(await cardOf(/cards/)).toContain('Edited in the database.');
  });

  it('builds a deleted database anew', async () => {
    const own = await stage.openOwn('options.html');
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const removal = indexedDB.deleteDatabase('on-record');
          removal.onsuccess = () => resolve();
          removal.onerror = () => reject(removal.error);
        }),
    );
    await own.close();
    const said = await cardOf(/cards/);
    expect(said).not.toContain('Edited in the database.');
    expect(said).toMatch(/walks? back|walked back/i);
  });

  it('opens a card without waking a stopped worker, and marks the next page with a fresh one', async () => {
    const page = await stage.open('/demo');
    const [passage] = await passagesOn(page, 8);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await killWorker(stage.context);
    await page.mouse.move((passage?.x ?? 0) - 30, (passage?.y ?? 0) - 30);
    await page.mouse.move(passage?.x ?? 0, passage?.y ?? 0, { steps: 8 });
    await new CardView(page).text();
    expect(await isWorkerRunning(stage.context)).toBe(false);
    await passagesOn(await stage.open('/demo'), 8);
    expect(stage.errors.splice(0)).toEqual([]);
  });
});
