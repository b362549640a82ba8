/** `npm run bench -- pages`: what a page pays for the extension, in ratios to a pass over its text and to our peers. */
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { measureCosts, type PageCost } from './costs.ts';
import { lapScript, type PageLaps, runLaps } from './laps.ts';
import { servePages, type TestPage, testPages } from './pages-under-test.ts';
import { type Agreed, measureAgreement } from './agreement.ts';
import { round, type Spread, spreadOf } from './statistics.ts';
import { measureStorms } from './storms.ts';

/** Our peers need minutes for some pages: one page must not hold up the rest. */
const LONGEST_LAPS_MS = 180_000;

interface Measured {
  name: string;
  isArticle: boolean;
  laps: PageLaps;
  cost: PageCost;
}

export interface PagesReport {
  pages: number;
  articles: number;
  /** Times one pass of a TreeWalker that reads every text node. */
  passes: Record<string, Spread>;
  /** Milliseconds. */
  stages: Record<string, Spread>;
  /** Milliseconds of the processor with a script of ours on the stack, by script. */
  scripts: Record<string, Spread>;
  longest: Spread;
  /** How busy the machine was with other work: time on the clock over time of the processor. */
  stretch: Spread;
  messages: Spread;
  /** More than with an empty content script. */
  nodes: Spread;
  listeners: Spread;
  heapKB: Spread;
  /** Per cent of a second's main thread after the budget for watching is spent, by what storms. */
  storms: Record<string, Spread>;
  /** With the text that a person would call the article, by pages and reader. */
  agreement: Agreed;
  targets: { what: string; wanted: number; measured: number; met: boolean }[];
  perPage: Measured[];
}

/** Measures every page whose name holds `filter`. */
export async function benchPages({ filter, say }: { filter: string; say: (text: string) => void }): Promise<PagesReport> {
  const pages = testPages(filter);
  const laps = await measureLaps(pages, say);
  const costs = await measureCosts(pages, say);
  const storms = await measureStorms(say);
  const agreement = await measureAgreement(filter, say);
  return summarise(
    agreement,
    Object.fromEntries(Object.entries(storms).map(([name, shares]) => [name, spreadOf(shares)])),
    pages.flatMap(({ name, isArticle }) => {
      const [pageLaps, cost] = [laps.get(name), costs.get(name)];
      return pageLaps && cost ? [{ name, isArticle, laps: pageLaps, cost }] : [];
    }),
  );
}

async function measureLaps(pages: readonly TestPage[], say: (text: string) => void): Promise<Map<string, PageLaps>> {
  const script = await lapScript();
  const browser = await chromium.launch({ executablePath: findBrowser('chromium').path, headless: true, args: CHROMIUM_FLAGS });
  const laps = new Map<string, PageLaps>();
  try {
    const context = await browser.newContext();
    await servePages(context, pages);
    for (const { name, url } of pages) {
      say(`laps: ${name}`);
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      const run = runLaps(page, script).catch(() => null); // the page was closed under it
      const pageLaps = await Promise.race([run, setTimeout(LONGEST_LAPS_MS, null, { ref: false })]);
      if (pageLaps) laps.set(name, pageLaps);
      else say(`left out, its laps failed or took more than ${LONGEST_LAPS_MS / 1000} s: ${name}`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return laps;
}

/** Reading, finding and cutting out the article's text; the rest of the reader is what the page tells of itself. */
const BLOCK_STAGES = ['narrow', 'read', 'locate', 'blocks'];

function blocksOf({ stages }: PageLaps): number {
  return BLOCK_STAGES.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
}

function summarise(agreement: Agreed, storms: Record<string, Spread>, all: Measured[]): PagesReport {
  const articles = all.filter(({ isArticle }) => isArticle);
  const inPasses = (time: (laps: PageLaps) => number) =>
    spreadOf(articles.map(({ laps }) => time(laps) / Math.max(laps.contestants.walker, 0.005)));
  const over = (pick: (cost: PageCost) => number) => spreadOf(all.map(({ cost }) => pick(cost)));
  const passes = {
    gate: inPasses(({ contestants }) => contestants.gate),
    blocks: inPasses(blocksOf),
    reader: inPasses(({ contestants }) => contestants.reader),
    readability: inPasses(({ contestants }) => contestants.readability),
    defuddle: inPasses(({ contestants }) => contestants.defuddle),
  };
  const longest = over(({ longest, stretch }) => longest / stretch);
  return {
    pages: all.length,
    articles: articles.length,
    passes,
    stages: stagesOf(articles),
    scripts: Object.fromEntries(
      ['gate.js', 'reader.js', 'card.js'].map((script) => [
        script,
        over(({ scripts, stretch }) => (scripts[script] ?? 0) / stretch),
      ]),
    ),
    longest,
    stretch: over(({ stretch }) => stretch),
    messages: over(({ messages }) => messages),
    nodes: over(({ ours, empty }) => ours.nodes - empty.nodes),
    listeners: over(({ ours, empty }) => ours.listeners - empty.listeners),
    heapKB: over(({ ours, empty }) => (ours.heap - empty.heap) / 1024),
    storms,
    agreement,
    targets: [
      target('gate, passes at p95', 0.8, passes.gate.p95),
      target('blocks, passes at p95', 3, passes.blocks.p95),
      target('longest run of ours, ms', 50, longest.max),
      target('storm after its budget, % of a second', 2, Math.max(...Object.values(storms).map(({ max }) => max))),
    ],
    perPage: all,
  };
}

function target(what: string, wanted: number, measured: number) {
  return { what, wanted, measured, met: measured <= wanted };
}

function stagesOf(articles: readonly Measured[]): Record<string, Spread> {
  const names = new Set(articles.flatMap(({ laps }) => Object.keys(laps.stages)));
  const stages = Object.fromEntries(
    [...names].map((name) => [name, spreadOf(articles.map(({ laps }) => laps.stages[name] ?? 0))]),
  );
  const whole = (['walker', 'gate', 'reader', 'readability', 'defuddle'] as const).map((name): [string, Spread] => [
    name,
    spreadOf(articles.map(({ laps }) => laps.contestants[name])),
  ]);
  return { ...Object.fromEntries(whole), ...stages };
}

/** The report as tables. */
export function printPages(report: PagesReport): void {
  console.log(`${report.pages} pages, ${report.articles} of them articles\n`);
  console.log('On the articles, in passes of a TreeWalker that reads every text node:');
  console.table(report.passes);
  console.log('On the articles, in milliseconds, in a fresh world:');
  console.table(report.stages);
  console.log('On all pages, milliseconds of the processor with our code on the stack:');
  console.table({ ...report.scripts, 'longest run': report.longest, 'clock over processor': report.stretch });
  console.log('On all pages, messages, and what is more than with an empty content script:');
  const { messages, nodes, listeners, heapKB, storms } = report;
  console.table({ messages, nodes, listeners, 'heap, KB': heapKB });
  console.log('Agreement with the text that a person would call the article, in runs of four words:');
  console.table(report.agreement);
  console.log('In a storm of changes, per cent of each second on the main thread after the budget:');
  console.table(storms);
  console.table(report.targets.map(({ what, wanted, measured, met }) => ({ what, wanted, measured: round(measured), met })));
}
