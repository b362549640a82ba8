/** A page does not notice: everything it can see is what a browser without the extension shows it. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { toPage } from '../../lib/cli/article-page.ts';
import { appPages, FRAMEWORKS } from '../fixtures/apps/build.ts';
import { STORIES } from '../fixtures/apps/stories.ts';
import { marked } from './acts.ts';
import { startStage, type Stage, until } from './harness.ts';
import { inkUnder, visibleInk } from './pixels.ts';

const TARIFF = /24 per cent/;
const [JAPAN] = STORIES;
const ARTICLE = toPage({ title: JAPAN.title, paragraphs: [...JAPAN.lead, ...JAPAN.rest] }, { published: JAPAN.date, lang: 'en' });

/** An article whose own scripts go on for a second: counters, inserted entries, attributes, styles, a shadow tree. */
const BUSY = ARTICLE.replace(
  '</body>',
  `<aside id="side"></aside><script>
  let tick = 0;
  const side = document.querySelector('#side');
  side.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
  const timer = setInterval(() => {
    side.textContent = 'Reader number ' + Math.floor(Math.random() * 1000);
    document.body.dataset.tick = String(tick);
    document.body.style.setProperty('--tick', tick);
    const entry = document.createElement('p');
    entry.append('Entry ' + tick + ': the harbour reports ' + Math.floor(Math.random() * 90) + ' ships.');
    document.querySelector('article').append(entry);
    if (tick % 3 === 0) document.querySelector('article p').normalize();
    if (++tick === 20) { clearInterval(timer); window.isDone = true; }
  }, 50);
</script></body>`,
);

let stage: Stage;
let plain: Browser;
let plainContext: BrowserContext;
beforeAll(async () => {
  const apps = (await Promise.all(FRAMEWORKS.map(appPages))).flat();
  [stage, plain] = await Promise.all([
    startStage(),
    chromium.launch({ executablePath: findBrowser('chromium').path, headless: true, args: CHROMIUM_FLAGS }),
  ]);
  for (const [path, served] of apps) stage.pages.set(path, served);
  stage.pages.set('/article', { body: ARTICLE });
  stage.pages.set('/busy', { body: BUSY });
  plainContext = await plain.newContext({ viewport: { width: 1000, height: 800 } });
  for (const context of [stage.context, plainContext]) {
    await context.addInitScript(watchEverything);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stage.origin });
  }
});
afterAll(() => Promise.all([stage.close(), plain.close()]));
afterEach(async () => {
  for (const page of stage.context.pages()) if (page.url().startsWith('http')) await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

/** Runs in every page before its own scripts: chance is the same each time, and every change of the document is kept. */
function watchEverything(): void {
  let seed = 42;
  Math.random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const log: string[] = [];
  Reflect.set(globalThis, 'changes', log);
  const names = (nodes: NodeList) => [...nodes].map((node) => node.nodeName).join(',');
  new MutationObserver((records) => {
    for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records)
      log.push([type, target.nodeName, attributeName, oldValue, names(addedNodes), names(removedNodes)].join(' '));
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    characterDataOldValue: true,
  });
}

interface Trace {
  changes: string[];
  html: string;
}

const traceOf = (page: Page): Promise<Trace> =>
  page.evaluate(() => ({
    changes: Reflect.get(globalThis, 'changes') as string[],
    html: document.documentElement.outerHTML,
  }));

/** The same deeds on a page with the extension, after it has marked it, and on one without. */
async function withAndWithout<T>(path: string, act: (page: Page) => Promise<T>): Promise<{ with: T; without: T }> {
  const page = await stage.open(path);
  await marked(page, { yes: [TARIFF] });
  const other = await plainContext.newPage();
  await other.goto(stage.origin + path, { waitUntil: 'load' });
  await page.bringToFront();
  const answers = { with: await act(page), without: await act(other) };
  await other.close();
  return answers;
}

describe('the document and its changes', () => {
  it('are the same on an article', async () => {
    const traces = await withAndWithout('/article', traceOf);
    expect(traces.with).toEqual(traces.without);
    expect(traces.with.changes.length).toBeGreaterThan(0);
  });

  it('are the same on a page that keeps changing', async () => {
    const traces = await withAndWithout('/busy', async (page) => {
      await until('the end of its scripts', () => page.evaluate(() => Reflect.get(globalThis, 'isDone') === true));
      await page.waitForTimeout(600);
      return traceOf(page);
    });
    expect(traces.with).toEqual(traces.without);
    expect(traces.with.changes.length).toBeGreaterThan(80);
  });

  it.each(FRAMEWORKS)('are the same in an app of %s, as it hydrates, shows more and moves on', async (framework) => {
    const traces = await withAndWithout(`/${framework}/tariff?wait`, async (page) => {
      await page.evaluate(() => window.hydrateApp());
      await until('hydration', () => page.evaluate(() => window.isHydrated));
      await page.waitForTimeout(500);
      await page.click('#more');
      await page.waitForTimeout(600);
      await page.click('#to-treasuries');
      await page.waitForTimeout(800);
      return traceOf(page);
    });
    expect(traces.with).toEqual(traces.without);
    expect(traces.with.html).toContain('$765.4 billion');
  });
});

describe('what people do on a page', () => {
  it('selecting by mouse and copying give the same text and markup', async () => {
    const copies = await withAndWithout('/article', async (page) => {
      const box = async (nth: number) => (await page.locator('article > p:not(.byline)').nth(nth).boundingBox()) as DOMRect;
      const [from, to] = [await box(0), await box(1)];
      await page.mouse.move(from.x + 60, from.y + 14);
      await page.mouse.down();
      await page.mouse.move(from.x + 200, from.y + 14, { steps: 4 });
      await page.mouse.move(to.x + 200, to.y + 14, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.press('Control+C');
      return page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const html = await (await item?.getType('text/html'))?.text();
        return { selection: String(getSelection()), text: await navigator.clipboard.readText(), html };
      });
    });
    expect(copies.with).toEqual(copies.without);
    expect(copies.with.text).toMatch(TARIFF);
  });

  it('finding in the page finds the same', async () => {
    const finds = await withAndWithout('/article', (page) =>
      page.evaluate(() => {
        const { find } = window as unknown as { find(text: string): boolean };
        const found = ['24 per cent', 'talks', 'basil'].map((text) => find(text));
        return { found, selection: String(getSelection()) };
      }),
    );
    expect(finds.with).toEqual(finds.without);
    expect(finds.with.found).toEqual([true, true, false]);
  });

  it('keys and clicks reach the page, none of them used up', async () => {
    const heard = await withAndWithout('/article', async (page) => {
      await page.evaluate(() => {
        const log: string[] = [];
        Reflect.set(globalThis, 'heard', log);
        for (const type of ['keydown', 'keyup', 'pointerdown', 'mouseup', 'click', 'dblclick', 'contextmenu'])
          addEventListener(type, (event) => log.push(`${type} ${(event as KeyboardEvent).key ?? ''} ${event.defaultPrevented}`));
      });
      for (const key of ['j', 'k', '/', '?', 'Escape', 'ArrowDown', 'Control+k', 'Shift+N', 'Tab'])
        await page.keyboard.press(key);
      const text = (await page.locator('article > p:not(.byline)').nth(1).boundingBox()) as DOMRect;
      await page.mouse.dblclick(text.x + 40, text.y + 14);
      await page.mouse.click(text.x + 40, text.y + 14, { button: 'right' });
      return page.evaluate(() => ({ heard: Reflect.get(globalThis, 'heard') as string[], selection: String(getSelection()) }));
    });
    expect(heard.with).toEqual(heard.without);
    expect(heard.with.heard.length).toBeGreaterThan(25);
  });

  it('printing raises the same events and changes nothing', async () => {
    const prints = await withAndWithout('/article', async (page) => {
      await page.evaluate(() => {
        const log: string[] = [];
        Reflect.set(globalThis, 'printed', log);
        for (const type of ['beforeprint', 'afterprint']) addEventListener(type, () => log.push(type));
      });
      await page.pdf();
      await page.emulateMedia({ media: 'print' });
      const paper = (await page.screenshot({ fullPage: true })).toString('base64');
      return { paper, printed: await page.evaluate(() => Reflect.get(globalThis, 'printed') as string[]) };
    });
    expect(prints.with.printed).toEqual(prints.without.printed);
    // The files differ in how text is cut into runs; the paper may not.
    expect(prints.with.paper === prints.without.paper).toBe(true);
  });
});

describe('other highlighters on the same page', () => {
  it('that paint by the same means keep their ink, and we ours', async () => {
    const page = await stage.open('/article');
    await marked(page, { yes: [TARIFF] });
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '::highlight(search){background-color:#ffd54a}';
      document.head.append(style);
      const paragraph = document.querySelectorAll('article > p:not(.byline)')[1]?.firstChild as Text;
      const range = new Range();
      range.setStart(paragraph, 0);
      range.setEnd(paragraph, 20);
      CSS.highlights.set('search', new Highlight(range));
    });
    await visibleInk(page, TARIFF);
    expect((await inkUnder(page, /^Officials in Tokyo/)).count).toBeGreaterThan(500);
    await page.evaluate(() => CSS.highlights.delete('search'));
    await visibleInk(page, TARIFF);
  });

  it('that wrap words in elements get them, and the mark is painted around them', async () => {
    const page = await stage.open('/article');
    await marked(page, { yes: [TARIFF] });
    const html = await page.evaluate(() => {
      const text = document.querySelector('article > p:not(.byline)')?.firstChild as Text;
      const at = text.data.indexOf('per cent');
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + 8);
      range.surroundContents(document.createElement('mark'));
      return document.documentElement.outerHTML;
    });
    await page.waitForTimeout(600);
    await marked(page, { yes: [TARIFF] });
    await visibleInk(page, TARIFF);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  });

  it('that clear everything are answered a number of times, and then left alone', async () => {
    const page = await stage.open('/article');
    await marked(page, { yes: [TARIFF] });
    const isPaintedAfterClearing = async (i: number) => {
      await page.evaluate(() => CSS.highlights.clear());
      await page.mouse.move(300 + i, 300);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      return page.evaluate(() => CSS.highlights.size > 0);
    };
    // The card, which watches the pointer, comes when the page is idle.
    await until('a repainted page', () => isPaintedAfterClearing(0));
    let times = 1;
    while (times < 50 && (await isPaintedAfterClearing(times))) times++;
    expect(times).toBeGreaterThan(10);
    expect(times).toBeLessThan(50);
  });
});
