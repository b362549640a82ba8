/** The built extension in a real Chromium, with trusted input, on pages served from this machine. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { type PaintedPassage, paintedPassages } from '../../lib/cli/painted.ts';
import { serve, type Served } from '../../lib/cli/serve.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const EXTENSION_DIR = `${ROOT}.output/chrome-mv3`;
const DEMO = readFileSync(`${ROOT}test/fixtures/demo/article.html`, 'utf8');

/** Waits until `probe` gives something truthy; fails with `what` when patience ends. */
export async function until<T>(what: string, probe: () => Promise<T>, patienceMs = 15_000): Promise<NonNullable<T>> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const value = await probe();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}`);
}

export interface Stage {
  context: BrowserContext;
  extensionId: string;
  /** Sends the names of the zoo's hosts to our server; for another browser that is to show the same pages. */
  hostRules: string;
  /** Where pages are served: `/demo`, and whatever `pages` holds. */
  origin: string;
  /** More pages by path, set by tests; for hosts that end in `.example`, by host and path. */
  pages: Map<string, Served>;
  /** Errors on pages and in consoles since the last look; empty it by `expectNoErrors`. */
  errors: string[];
  worker(): Promise<Worker>;
  open(path: string): Promise<Page>;
  /** One of our own pages, e.g. `popup.html`. */
  openOwn(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface StageOptions {
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  extensionDir?: string;
}

/** Starts a browser with a fresh profile and the built extension. */
export async function startStage({
  colorScheme = 'light',
  viewport = { width: 1000, height: 800 },
  extensionDir = EXTENSION_DIR,
}: StageOptions = {}): Promise<Stage> {
  if (!existsSync(join(extensionDir, 'manifest.json')))
    throw new Error(`no extension in ${extensionDir}: run npm run build first`);
  const profile = mkdtempSync(join(tmpdir(), 'on-record-'));
  const pages = new Map<string, Served>([
    ['/demo', { body: DEMO }],
    ['/favicon.ico', { body: '', status: 204 }],
  ]);
  const server = await serve(
    (path, host) => pages.get(host.endsWith('.example') ? host + path : path) ?? pages.get(path) ?? null,
  );
  const hostRules = `--host-resolver-rules=MAP *.example ${new URL(server.origin).host.replace('localhost', '127.0.0.1')}`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium').path,
    headless: true,
    viewport,
    colorScheme,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...CHROMIUM_FLAGS,
      '--headless=new',
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      hostRules,
    ],
  });
  const errors: string[] = [];
  context.on('page', (page) => watchErrors(page, errors));
  const worker = () =>
    until('the service worker', async () => context.serviceWorkers().find((each) => each.url().startsWith('chrome-extension:')));
  const extensionId = new URL((await worker()).url()).host;
  await until('the welcome page', async () => context.pages().find((page) => page.url().endsWith('/welcome.html')));
  return {
    context,
    extensionId,
    hostRules,
    origin: server.origin,
    pages,
    errors,
    worker,
    open: (path) => openPage(context, server.origin + path),
    openOwn: (path) => openPage(context, `chrome-extension://${extensionId}/${path}`),
    close: async () => {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

function watchErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(`${page.url()}: ${message.text()}`);
  });
}

/** The passages painted on a page, once their number stands still; `least` of them at least. */
export async function passagesOn(page: Page, least = 1): Promise<PaintedPassage[]> {
  let before = -1;
  return until(`${least} painted passages on ${page.url()}`, async () => {
    const passages = await page.evaluate(paintedPassages);
    const settled = passages.length >= least && passages.length === before;
    before = passages.length;
    return settled ? passages : null;
  });
}

/** Waits until nothing of ours is painted on a page. */
export async function unpainted(page: Page): Promise<void> {
  await until('the marks to go', async () => (await page.evaluate(() => CSS.highlights.size)) === 0);
}

/** Stops the service worker, as the browser does after half a minute without work. */
export async function killWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Whether the extension's worker runs just now. */
export async function isWorkerRunning(context: BrowserContext): Promise<boolean> {
  const session = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const states = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) states.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await session.detach();
  return [...states.values()].some((state) => state === 'running' || state === 'starting');
}
