/** What a page costs with the extension, held against one with an extension that does nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { startStage, type Stage } from '../e2e/harness.ts';
import { type OurRuns, startSampling, stopSampling } from '../support/our-runs.ts';
import { servePages, type TestPage } from './pages-under-test.ts';

/** After loading: the reader has asked and painted by then, and the card has been warmed up. */
const SETTLE_MS = 1500;
const SIDE_BY_SIDE = 6;

interface Counts {
  nodes: number;
  listeners: number;
  heap: number;
}

export interface PageCost extends OurRuns {
  /** Time on the clock over time of the processor, in the page's tasks: above 1, the machine was busy with other work. */
  stretch: number;
  /** Messages from the page to the background. */
  messages: number;
  ours: Counts;
  empty: Counts;
}

/** Costs by page name. */
export async function measureCosts(pages: readonly TestPage[], say: (text: string) => void): Promise<Map<string, PageCost>> {
  const costs = new Map<string, PageCost>();
  const empty = await withEmptyExtension(async (stage) => {
    const counts = new Map<string, Counts>();
    // Nothing is timed here, so that pages may settle side by side.
    for (let at = 0; at < pages.length; at += SIDE_BY_SIDE) {
      const group = pages.slice(at, at + SIDE_BY_SIDE);
      await Promise.all(group.map(async (page) => counts.set(page.name, await visit(stage, page, countsOf))));
    }
    return counts;
  }, pages);
  const stage = await startStage();
  try {
    await servePages(stage.context, pages);
    for (const page of pages) {
      say(`with the extension: ${page.name}`);
      costs.set(page.name, { ...(await costOf(stage, page)), empty: empty.get(page.name) as Counts });
    }
  } finally {
    await stage.close();
  }
  return costs;
}

async function costOf(stage: Stage, page: TestPage): Promise<Omit<PageCost, 'empty'>> {
  const worker = await stage.worker();
  await worker.evaluate(() => {
    const scope = globalThis as { heard?: number };
    if (scope.heard === undefined) chrome.runtime.onMessage.addListener(() => void scope.heard!++);
    scope.heard = 0;
  });
  return visit(stage, page, async (session) => {
    const runs = await stopSampling(session);
    const { TaskDuration = 0, ThreadTime = 0 } = await metricsOf(session);
    const messages = await worker.evaluate(() => (globalThis as { heard?: number }).heard ?? 0);
    const stretch = Math.max(1, TaskDuration / ThreadTime);
    return { ...runs, stretch, messages, ours: await countsOf(session) };
  });
}

/** Loads a page in a tab of its own, sampling, and looks at it when it has settled. */
async function visit<T>(stage: Stage, { url }: TestPage, look: (session: CDPSession, page: Page) => Promise<T>): Promise<T> {
  const page = await stage.context.newPage();
  try {
    const session = await stage.context.newCDPSession(page);
    await session.send('Performance.enable');
    await startSampling(session);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(SETTLE_MS);
    return await look(session, page);
  } finally {
    await page.close();
  }
}

async function countsOf(session: CDPSession): Promise<Counts> {
  await session.send('HeapProfiler.collectGarbage');
  const { Nodes: nodes = 0, JSEventListeners: listeners = 0, JSHeapUsedSize: heap = 0 } = await metricsOf(session);
  return { nodes, listeners, heap };
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** An extension whose content script is empty. */
async function withEmptyExtension<T>(act: (stage: Stage) => Promise<T>, pages: readonly TestPage[]): Promise<T> {
  const extensionDir = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [{ matches: ['<all_urls>'], js: ['empty.js'], run_at: 'document_idle' }],
    background: { service_worker: 'background.js' },
  };
  writeFileSync(join(extensionDir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(extensionDir, 'empty.js'), '');
  // The stage waits for a page that welcomes.
  writeFileSync(join(extensionDir, 'background.js'), "chrome.tabs.create({ url: 'welcome.html' })");
  writeFileSync(join(extensionDir, 'welcome.html'), '<title>Empty</title>');
  const stage = await startStage({ extensionDir });
  try {
    await servePages(stage.context, pages);
    return await act(stage);
  } finally {
    await stage.close();
    rmSync(extensionDir, { recursive: true, force: true });
  }
}
