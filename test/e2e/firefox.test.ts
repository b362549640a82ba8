/** The built extension in a real Firefox: what WebDriver BiDi reaches of a page. The extension's own pages it does not reach. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedPassages } from '../../lib/cli/painted.ts';
import { serve } from '../../lib/cli/serve.ts';
import { ROOT, until } from './harness.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) =>
  existsSync(path),
);
if (!FIREFOX) console.warn('Firefox is not installed: its tests are skipped. `npm start -- --browser firefox` installs it.');

describe.skipIf(!FIREFOX)('in Firefox', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let page: Page;

  beforeAll(async () => {
    const demo = readFileSync(`${ROOT}test/fixtures/demo/article.html`, 'utf8');
    const soup = '<!doctype html><html lang="en"><title>Onion soup</title><article><p>Slice the onions.</p></article></html>';
    server = await serve((path) => (path === '/demo' ? { body: demo } : path === '/soup' ? { body: soup } : null));
    browser = await launch({ browser: 'firefox', executablePath: FIREFOX ?? '', headless: true });
    await browser.installExtension(`${ROOT}.output/firefox-mv3`);
    page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const marks = () =>
    until(
      'marks in Firefox',
      async () => {
        const found = await page.evaluate(paintedPassages);
        return found.length >= 8 ? found : null;
      },
      30_000,
    );
  const hosts = () => page.evaluate(() => document.documentElement.querySelectorAll(':scope > [popover]').length);

  it('marks the demo article without changing a node of it, and opens a card on dwell', async () => {
    await page.goto(`${server.origin}/demo`, { waitUntil: 'load' });
    const before = await page.content();
    const passage = (await marks()).find(({ text }) => /24 per cent/.test(text));
    expect(await page.content()).toBe(before);
    expect(await hosts()).toBe(0);
    await page.bringToFront(); // the welcome page came in front, and a page behind another takes no pointer
    const { x, y } = passage ?? { x: 0, y: 0 };
    // A pointer that rests before the card's script is there opens nothing: a person moves on, and so does this one.
    for (let tries = 0; tries < 5 && (await hosts()) === 0; tries++) {
      await page.mouse.move(x - 40, y - 40);
      await page.mouse.move(x, y, { steps: 8 });
      await page.mouse.move(x + 2, y + 1, { steps: 3 });
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    await until('a card', async () => (await hosts()) === 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    mkdirSync(`${ROOT}.artifacts`, { recursive: true });
    await page.screenshot({ path: `${ROOT}.artifacts/firefox-card.png` });
    await page.keyboard.press('Escape');
    await until('the card to go', async () =>
      page.evaluate(() => {
        const host = document.documentElement.querySelector(':scope > [popover]');
        return !host || !host.matches(':popover-open');
      }),
    );
  });

  it('leaves a page that is not coverage alone', async () => {
    await page.goto(`${server.origin}/soup`, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await hosts()).toBe(0);
  });

  it('marks again on the way back', async () => {
    // Out of the back/forward cache nothing is loaded that could be waited for.
    await page.evaluate(() => history.back());
    expect((await marks()).some(({ text }) => /24 per cent/.test(text))).toBe(true);
  });
});
