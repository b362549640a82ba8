/** Every page of the zoo beside the same page in a browser without the extension: the page is the same, and where it is not coverage nothing stays. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import type { PageState } from '../../lib/messages/from-page.ts';
import { type Fixture, isDocument, ZOO } from '../fixtures/pages/index.ts';
import { ROOT, startStage, type Stage, until } from './harness.ts';
import { leftBehind } from './own-world.ts';
import { keepLedger } from './ledger.ts';
import { type Heard, setTraps } from './zoo/page-traps.ts';
import { servedAt } from './zoo/serve-zoo.ts';

/** A gate that opens asks at once; one that stays shut needs no longer. */
const SHUT_MS = 150;

let stage: Stage;
let plain: Browser;
let plainContext: BrowserContext;
beforeAll(async () => {
  stage = await startStage();
  for (const fixture of ZOO) stage.pages.set(...servedAt(fixture));
  plain = await chromium.launch({
    executablePath: findBrowser('chromium').path,
    headless: true,
    args: [...CHROMIUM_FLAGS, stage.hostRules],
  });
  plainContext = await plain.newContext({ viewport: { width: 1000, height: 800 } });
  for (const context of [stage.context, plainContext]) await context.addInitScript(setTraps, []);
});
afterAll(() => Promise.all([stage.close(), plain.close()]));

/** The document as it would be written to a file, as a number, and what changed in it after it was parsed. */
function traceOf(page: Page): Promise<{ html: number; mutations: string[] }> {
  return page.evaluate(() => {
    const html = new XMLSerializer().serializeToString(document);
    let hash = 0x811c9dc5;
    for (let i = 0; i < html.length; i++) hash = Math.imul(hash ^ html.charCodeAt(i), 0x01000193);
    return { html: hash, mutations: (Reflect.get(globalThis, 'heard') as Heard).mutations };
  });
}

/** Listeners of all worlds, and nodes, when nothing that could be collected is left. */
async function countsOf(page: Page): Promise<{ listeners: number; nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? -1;
  return { listeners: value('JSEventListeners'), nodes: value('Nodes') };
}

/** Whether the gate opens on a page; then a reader comes, and reports. */
function isAdmitted({ name }: Fixture): boolean {
  const golden = JSON.parse(readFileSync(`${ROOT}test/golden/pages/${name}.json`, 'utf8')) as { gate: string };
  return golden.gate === 'topic-and-actors';
}

/** Until the background was told of the page. */
async function reported({ url }: Fixture): Promise<void> {
  const worker = await stage.worker();
  await until(`the report of ${url}`, async () => {
    const states = Object.values(await worker.evaluate(() => chrome.storage.session.get(null))) as PageState[];
    return states.some((state) => state?.url === url.split('#', 1)[0]);
  });
}

/** The reader goes when it has reported, and what it used is collected some time. */
async function expectNothingLeft(ours: Page, other: Page, hadReader: boolean): Promise<void> {
  let [left, counts]: [string[], unknown[]] = [[], []];
  const isSame = async () => {
    left = hadReader ? await leftBehind(ours) : [];
    counts = await Promise.all([ours, other].map(countsOf));
    return left.length === 0 && isDeepStrictEqual(counts[0], counts[1]);
  };
  await until('an empty page', isSame, 3000).catch(() => {
    expect(left).toEqual([]);
    expect(counts[0]).toEqual(counts[1]);
  });
}

/** Lets a reader in once more, and tells what of all it began has no end when it has gone. */
async function unfinished(page: Page, fixture: Fixture): Promise<string[]> {
  const ledger = await keepLedger(page);
  const worker = await stage.worker();
  await worker.evaluate(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((each) => each.url?.split('#', 1)[0] === url);
    await chrome.storage.session.remove(`tab:${tab?.id}`);
    await chrome.scripting.executeScript({ target: { tabId: tab?.id as number }, files: ['/reader.js'] });
  }, fixture.url.split('#', 1)[0]);
  await reported(fixture);
  let open: string[] = [];
  const isEmpty = async () => (open = await ledger.open()).length === 0;
  await until('an empty ledger', isEmpty, 3000).catch(() => undefined);
  expect(await ledger.begun()).toContain('listener currententrychange'); // the account is of the reader
  // The gate asks again when the background looks whether the page has grown.
  const messages = (await ledger.messages()).filter((kind) => kind !== 'bg:openReader');
  expect(messages).toEqual(['bg:findMatches', 'bg:reportPage']);
  return open;
}

describe('beside a browser without the extension', () => {
  it.each(ZOO.filter(isDocument).map((fixture): [string, Fixture] => [fixture.name, fixture]))('%s', async (_, fixture) => {
    const [ours, other] = await Promise.all([stage.context.newPage(), plainContext.newPage()]);
    await Promise.all([ours, other].map((page) => page.goto(fixture.url, { waitUntil: 'load' })));
    if (isAdmitted(fixture)) await reported(fixture);
    else await ours.waitForTimeout(SHUT_MS);
    if (!fixture.expected.related) await expectNothingLeft(ours, other, isAdmitted(fixture));
    if (!fixture.expected.related && isAdmitted(fixture)) expect(await unfinished(ours, fixture)).toEqual([]);
    const [trace, wanted] = await Promise.all([ours, other].map(traceOf));
    expect(trace).toEqual(wanted);
    await Promise.all([ours.close(), other.close()]);
  });
});
