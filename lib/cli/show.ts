/** Opens an article in a browser with the extension, and either leaves the window to the person or reports what it found. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Browser, launch as launchBrowser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, type FoundBrowser } from './browsers.ts';
import { compile } from '../match/index.ts';
import { annotatePage } from './annotate/annotate-page.ts';
import { pageScript, type SeenPage } from './annotate/page-reader.ts';
import { loadPack } from './load-pack.ts';
import { type PaintedPassage, paintedPassages } from './painted.ts';
import { UsageError } from './usage.ts';

export interface Show {
  browser: FoundBrowser;
  url: string;
  extensionDir: string;
  isHeadless: boolean;
  screenshot: string;
}

/** What the extension itself says of a passage. */
interface ReportedMark {
  quote: string;
  verdict: string | null;
  summary: { label: string; value: string };
  cards: string[];
}

/** How long marks may take on a slow machine with a cold worker. */
const PATIENCE_MS = 30_000;

/** Installed over the debugging protocol: branded Chrome ignores --load-extension. */
export async function show({ browser: found, url, extensionDir, isHeadless, screenshot }: Show): Promise<void> {
  const browser = await launch(found, isHeadless).catch((error: Error) => {
    throw new UsageError(`${found.path} did not start as ${found.kind}: ${error.message.split('\n')[0]}`);
  });
  try {
    await browser.installExtension(extensionDir);
    const page = await browser.newPage();
    await page.setViewport(isHeadless ? { width: 1280, height: 1000 } : null);
    const response = await page.goto(url, { waitUntil: 'load' }).catch((error: Error) => {
      throw new UsageError(`${url} did not open: ${error.message.split('\n')[0]}`);
    });
    if (response && response.status() >= 400) throw new UsageError(`${url} answered ${response.status()}`);
    if (!isHeadless) {
      await waitForPassages(page);
      await page.bringToFront();
      process.stdout.write('The article is open. Move the pointer over an underlined passage. Close the browser to end.\n');
      await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
      return;
    }
    await report(browser, page, screenshot);
  } finally {
    if (browser.connected) await browser.close();
  }
}

function launch({ kind, path }: FoundBrowser, isHeadless: boolean): Promise<Browser> {
  if (kind === 'firefox') return launchBrowser({ browser: 'firefox', executablePath: path, headless: isHeadless });
  return launchBrowser({
    executablePath: path,
    headless: isHeadless,
    pipe: true,
    enableExtensions: true,
    args: [...CHROMIUM_FLAGS, '--window-size=1280,1000'],
  });
}

async function report(browser: Browser, page: Page, screenshot: string): Promise<void> {
  const painted = await waitForPassages(page);
  // The welcome page came in front; a page behind another takes no pointer and gives no screenshot.
  await page.bringToFront();
  const marks = await reportedMarks(browser, page);
  if (painted.length === 0) process.stdout.write('No passage of this page is on record.\n');
  for (const mark of painted.length === 0 ? [] : marks) process.stdout.write(`${line(mark)}\n`);
  const shown = mostTelling(painted, marks);
  if (shown) await hover(page, shown);
  mkdirSync(dirname(screenshot), { recursive: true });
  await page.screenshot({ path: screenshot as `${string}.png` });
  process.stdout.write(`${painted.length} passages marked. Screenshot: ${screenshot}\n`);
}

/** The first passage whose figure could be compared says most about the extension; else the first of all. */
function mostTelling(painted: PaintedPassage[], marks: ReportedMark[]): PaintedPassage | undefined {
  const compared = new Set(marks.filter(({ verdict }) => verdict !== null).map(({ quote }) => quote));
  return painted.find(({ text }) => compared.has(text)) ?? painted[0];
}

function line({ quote, verdict, summary, cards }: ReportedMark): string {
  return [
    `“${quote}”`,
    `    ${[summary.label, summary.value].filter(Boolean).join(': ')}`,
    `    ${verdict ?? 'no figure to compare'} · ${cards.join(', ')}`,
  ].join('\n');
}

/** The painted passages, once their number stands still. */
async function waitForPassages(page: Page): Promise<PaintedPassage[]> {
  let before = -1;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const passages = await page.evaluate(paintedPassages);
    if (passages.length > 0 && passages.length === before) return passages;
    before = passages.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return [];
}

/** The marks with their facts, as the extension's own worker keeps them for the popup. */
async function reportedMarks(browser: Browser, page: Page): Promise<ReportedMark[]> {
  const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith('chrome-extension:'));
  const worker = await target?.worker();
  if (!worker) return recomputedMarks(page);
  const items = (await worker.evaluate('chrome.storage.session.get(null)')) as { [key: string]: { marks?: ReportedMark[] } };
  return Object.entries(items).flatMap(([key, state]) => (key.startsWith('tab:') ? (state.marks ?? []) : []));
}

/** The same, worked out anew by the extension's own code: Firefox lets nobody ask its background. */
async function recomputedMarks(page: Page): Promise<ReportedMark[]> {
  const seen = JSON.parse((await page.evaluate(`${await pageScript()};globalThis.onRecordPage`)) as string) as SeenPage;
  const { facts, vocabulary } = loadPack();
  const { result } = annotatePage(seen.page, null, compile({ facts, vocabulary }));
  return result.annotations.map(({ quote, verdict, kind, facts: cards }) => ({
    quote,
    verdict,
    cards,
    summary: { label: kind, value: '' },
  }));
}

/** Opens the first card as a person would: the pointer comes, moves a little and stays. */
async function hover(page: Page, { x, y }: PaintedPassage): Promise<void> {
  await page.mouse.move(x - 60, y - 60);
  await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.move(x + 2, y + 1, { steps: 3 });
  await new Promise((resolve) => setTimeout(resolve, 1500));
}
