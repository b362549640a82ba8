/** Click-to-run: where the person withholds the sites from the extension, nothing runs until they click it, and then on that page alone. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { paintedPassages } from '../../lib/cli/painted.ts';
import { serve } from '../../lib/cli/serve.ts';
import { CAR_DUTY, ONION_SOUP } from '../fixtures/pages/articles.ts';
import { html } from '../fixtures/pages/fixture.ts';
import { EXTENSION_DIR, until } from './harness.ts';

const storyOf = ({ title, paragraphs }: typeof CAR_DUTY) =>
  html(
    'en',
    `<title>${title}</title>`,
    `<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`,
  );

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let dir: string;
let extensionId: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'on-record-build-'));
  cpSync(EXTENSION_DIR, dir, { recursive: true });
  server = await serve((path) => ({ body: storyOf(path.startsWith('/soup') ? ONION_SOUP : CAR_DUTY) }));
  browser = await launch({
    executablePath: findBrowser('chromium').path,
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: CHROMIUM_FLAGS,
  });
  extensionId = await browser.installExtension(dir);
  await withhold();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

async function withhold(): Promise<void> {
  const admin = await browser.newPage();
  await admin.goto('chrome://extensions');
  await admin.evaluate(
    (id) =>
      (
        chrome as unknown as { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } }
      ).developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
    extensionId,
  );
  await admin.close();
}

const isMarked = async (page: Page) => (await page.evaluate(paintedPassages)).some(({ text }) => /24 per cent/.test(text));

async function clickAction(page: Page): Promise<void> {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  await extension?.triggerAction(page);
}

/** What the popup over the page says. */
async function popupText(): Promise<string> {
  const target = await browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  return until('the popup', async () => {
    const text = await popup.evaluate(() => document.body.innerText);
    return /withholds this site/.test(text) ? text : null;
  });
}

it('does nothing before the click, marks that page on it, and says that access is withheld', async () => {
  const [page, other] = [await browser.newPage(), await browser.newPage()];
  for (const each of [page, other]) await each.goto(`${server.origin}/duty`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await clickAction(page);
  expect(await popupText()).toMatch(/Allow/);
  await until('marks', () => isMarked(page));
  expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
});

it('leaves the next page alone again, and marks nothing on a click where there is nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/soup`);
  await clickAction(page);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.goto(server.origin.replace('localhost', '127.0.0.1') + '/duty');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});
