/** Pages that come back from the back/forward cache, or were there before they were shown; drivers get in the way of both. */
import { type Browser, launch, type WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toPage } from '../../lib/cli/article-page.ts';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { serve } from '../../lib/cli/serve.ts';
import { STORIES } from '../fixtures/apps/stories.ts';
import { EXTENSION_DIR, until } from './harness.ts';

const [JAPAN, CHINA] = STORIES.map(({ title, lead, date }) =>
  toPage({ title, paragraphs: lead }, { published: date, lang: 'en' }),
) as [string, string];
/** Leads to a page that the browser has built up before. */
const LEADING = JAPAN.replace(
  '</head>',
  `<script type="speculationrules">{"prerender":[{"source":"list","urls":["/china"],"eagerness":"immediate"}]}</script>
   <script>onload = () => setTimeout(() => location.assign('/china'), 2500)</script></head>`,
);
const PAGES: Record<string, string> = { '/japan': JAPAN, '/china': CHINA, '/leading': LEADING };

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let worker: WebWorker;
beforeAll(async () => {
  server = await serve((path) => (PAGES[path] ? { body: PAGES[path] } : null));
  const { path } = findBrowser('chromium');
  browser = await launch({ executablePath: path, headless: true, pipe: true, enableExtensions: true, args: CHROMIUM_FLAGS });
  await browser.installExtension(EXTENSION_DIR);
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  worker = (await target.worker()) as WebWorker;
  await until('the welcome page', async () => (await browser.pages()).some((page) => page.url().endsWith('/welcome.html')));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What the tab at an address shows, as its own scripts see it; null while there is none. */
function shownAt(path: string): Promise<{ passages: string[]; builtBefore: boolean; cameBack: boolean } | null> {
  return worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    if (tab?.id === undefined) return null;
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      world: 'MAIN',
      func: () => ({
        passages: [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset) ?? ''),
        builtBefore: performance.getEntriesByType('navigation').some((entry) => entry.toJSON().activationStart > 0),
        cameBack: Reflect.get(globalThis, 'cameBack') === true,
      }),
    });
    return answer?.result ?? null;
  }, server.origin + path);
}

async function markedAt(path: string, passage: RegExp) {
  return until(`${passage} at ${path}`, async () => {
    const shown = await shownAt(path);
    return shown?.passages.some((text) => passage.test(text)) ? shown : null;
  });
}

it('marks are there when a page comes back from the back/forward cache', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/japan`);
  await markedAt('/japan', /24 per cent/);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Reflect.set(globalThis, 'cameBack', persisted)));
  await page.goto(`${server.origin}/china`);
  await markedAt('/china', /765\.4/);
  await page.evaluate(() => history.back());
  expect((await markedAt('/japan', /24 per cent/)).cameBack).toBe(true);
  const icon = await until('the count of marks', () =>
    worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    }, `${server.origin}/japan`),
  );
  expect(Number(icon)).toBeGreaterThan(0);
  await page.close();
});

it('marks are there when a page that was prerendered is shown', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/leading`);
  await markedAt('/leading', /24 per cent/);
  const { builtBefore, passages } = await markedAt('/china', /765\.4/);
  expect(builtBefore).toBe(true);
  expect(passages.join()).not.toMatch(/24 per cent/);
});
