/** The line of a mark is its meaning: it is seen in every scheme, in forced colours too, alone and on every tint. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlightName, LAYERS, type Layer, tintRules, underlineRules } from '../../lib/mark/style.ts';
import { launchBrowser } from './gallery/build.ts';
import { inkBetween, type Ink } from './pixels.ts';

const TOKEN = 'k3x';

/** Layers of one passage, the one whose line is looked for first. */
const PASSAGES: [Layer, ...Layer[]][] = [
  ...(['stands', 'changed', 'differs', 'statement'] as const).flatMap((line): [Layer, ...Layer[]][] => [
    [line],
    [line, 'open'],
    [line, 'saved'],
    [line, 'saved', 'open'],
  ]),
  ['second', 'stands'],
  ['second', 'changed', 'open'],
];
/** A saved passage has a tint, and in forced colours, where tints are not painted, a line. */
const SAVED: [Layer, ...Layer[]][] = [
  ['saved', 'changed'],
  ['saved', 'changed', 'open'],
];

const FACES = ['18px/28px serif', '16px/24px sans-serif', '14px/20px monospace'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  { scheme: 'light', forced: true },
  { scheme: 'dark', forced: true },
  { scheme: 'light', forced: false },
  { scheme: 'dark', forced: false },
] as const)('lines, $scheme, forced colours: $forced', ({ scheme, forced }) => {
  it.each(FACES)('are seen under %s', { timeout: 60_000 }, async (face) => {
    const page = await browser.newPage({
      viewport: { width: 500, height: 700 },
      colorScheme: scheme,
      forcedColors: forced ? 'active' : 'none',
    });
    const passages = forced ? [...PASSAGES, ...SAVED] : PASSAGES;
    await paint(page, { face, passages, paper: scheme });
    for (const [index, layers] of passages.entries()) {
      const { count, contrast } = await lineInk(page, index, highlightName(TOKEN, layers[0], scheme));
      expect.soft(count, `pixels of ${layers.join(' on ')}`).toBeGreaterThan(60);
      expect.soft(contrast, `contrast of ${layers.join(' on ')}`).toBeGreaterThan(3);
    }
    await page.close();
  });
});

interface Painting {
  face: string;
  passages: Layer[][];
  paper: 'light' | 'dark';
}

/** A page with a paragraph for each passage, painted by our rules. */
async function paint(page: Page, { face, passages, paper }: Painting): Promise<void> {
  const colours = paper === 'light' ? 'background:#fff;color:#222' : 'background:#17171b;color:#ddd';
  await page.setContent(
    `<!doctype html><style>body{${colours};font:${face}}p{margin:4px}</style>${passages
      .map(() => '<p>Goods face <span>a 24 per cent duty, paused again</span> for now.</p>')
      .join('')}`,
  );
  const names = LAYERS.map((layer, priority) => ({
    name: highlightName(TOKEN, layer, paper),
    priority,
    at: passages.flatMap((layers, index) => (layers.includes(layer) ? [index] : [])),
  }));
  await page.evaluate(
    ({ css, names: all }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      const spans = document.querySelectorAll('span');
      for (const { name, priority, at } of all) {
        const ranges = at.map((index) => {
          const range = document.createRange();
          range.selectNodeContents(spans[index]!);
          return range;
        });
        const highlight = new Highlight(...ranges);
        highlight.priority = priority;
        CSS.highlights.set(name, highlight);
      }
    },
    { css: underlineRules(TOKEN) + tintRules(TOKEN), names },
  );
}

/** The ink of the line of one layer: with it and without, all else as it is. */
async function lineInk(page: Page, index: number, name: string): Promise<Ink> {
  const box = (await page.locator('p').nth(index).boundingBox())!;
  const clip = { ...box, height: box.height + 4 };
  const lined = await page.screenshot({ clip });
  await page.evaluate((to) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`::highlight(${to}){text-decoration:none!important}`);
    document.adoptedStyleSheets = [document.adoptedStyleSheets[0]!, sheet];
  }, name);
  const bare = await page.screenshot({ clip });
  await page.evaluate(() => (document.adoptedStyleSheets = [document.adoptedStyleSheets[0]!]));
  return inkBetween(lined, bare);
}
