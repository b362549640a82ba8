/**
 * Our own pages in a real browser: in four languages and in a long one that runs from right to left, narrow and wide,
 * nothing stands out at the side; in light and dark nothing is too faint. `ON_RECORD_SHOTS=1` keeps pictures to look at.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findBrowser } from '../../lib/cli/browsers.ts';
import { serve } from '../../lib/cli/serve.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import type { Scene, ViewsPage } from './views/page.tsx';

const ROOT = join(import.meta.dirname, '../..');
const SHOTS = join(ROOT, '.artifacts/views');
const CSS = ['tokens', 'common/base', 'card/card', 'popup/popup', 'library/library', 'options/options', 'welcome/welcome']
  .map((name) => readFileSync(join(ROOT, `components/${name}.css`), 'utf8'))
  .join('\n');

type Tree = { [key: string]: string | Tree };
const read = (locale: string) => JSON.parse(readFileSync(join(ROOT, `data/locales/${locale}.json`), 'utf8')) as Tree;

/** Every message half as long again, in brackets: what a translator might do. */
function lengthen(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? `[${value} ${value.replace(/\$\d/g, '').slice(0, Math.ceil(value.length / 2))}]`
        : lengthen(value),
    ]),
  );
}

const LANGUAGES: { name: string; scene: Pick<Scene, 'messages' | 'locale' | 'direction'> }[] = [
  { name: 'en', scene: { messages: read('en'), locale: 'en', direction: 'ltr' } },
  { name: 'ja', scene: { messages: read('ja'), locale: 'ja', direction: 'ltr' } },
  { name: 'zh-Hans', scene: { messages: read('zh_CN'), locale: 'zh-Hans', direction: 'ltr' } },
  { name: 'zh-Hant', scene: { messages: read('zh_TW'), locale: 'zh-Hant', direction: 'ltr' } },
  { name: 'long, from right to left', scene: { messages: lengthen(read('en')), locale: 'en', direction: 'rtl' } },
];
const NARROW = 320;
const WIDE = 1280;
/** Of a longer page, a list of hundreds, the first window is enough to look at. */
const LONGEST_PICTURE = 6000;

declare const viewsPage: ViewsPage;
let browser: Browser;
let page: Page;
let served: Awaited<ReturnType<typeof serve>>;
let names: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'views/page.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  browser = await chromium.launch({ executablePath: findBrowser('chromium').path, headless: true, args: CHROMIUM_FLAGS });
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const html = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Views</title><body></body></html>';
  // Only a page with an origin of its own is a secure context.
  served = await serve((path) => (path === '/' ? { body: html } : { body: '' }));
  await page.goto(served.origin);
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  await page.addScriptTag({ path: join(ROOT, 'node_modules/axe-core/axe.min.js') });
  names = await page.evaluate(([css, pack]) => (viewsPage.setUp(css, pack), viewsPage.names), [CSS, loadPack()] as const);
  if (process.env['ON_RECORD_SHOTS']) mkdirSync(SHOTS, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function show(width: number, scene: Scene): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((value) => viewsPage.show(value), scene);
  if (!process.env['ON_RECORD_SHOTS']) return;
  const { story, locale, direction, theme } = scene;
  // Behind a dialog only the window is dimmed.
  const isWindow = await page.evaluate(
    (most) => document.documentElement.scrollHeight > most || document.querySelector('dialog[open]') !== null,
    LONGEST_PICTURE,
  );
  await page.screenshot({ path: join(SHOTS, `${story}-${locale}-${direction}-${theme}-${width}.png`), fullPage: !isWindow });
}

describe.each(LANGUAGES)('in $name', ({ scene }) => {
  it.each([
    [NARROW, 'dark'],
    [WIDE, 'light'],
  ] as const)(
    'nothing stands out at the side of %i pixels, no day is broken, no space follows a full-width mark, %s',
    async (width, theme) => {
      const found: string[] = [];
      for (const story of names) {
        await show(width, { story, theme, ...scene });
        const out = await page.evaluate(() => viewsPage.overflowing());
        const odd = await page.evaluate(() => viewsPage.misset());
        found.push(...[...out, ...odd].map((what) => `${story}: ${what}`));
      }
      expect(found).toEqual([]);
    },
  );
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it('axe finds nothing, neither in contrast nor in structure, and placeholders can be read', async () => {
    const found: string[] = [];
    for (const story of names) {
      await show(story.startsWith('popup') ? 380 : WIDE, {
        story,
        theme,
        ...(LANGUAGES[0]?.scene ?? { messages: {}, locale: 'en', direction: 'ltr' }),
      });
      const faint = await page.evaluate(() => viewsPage.faintPlaceholders());
      found.push(...faint.map((placeholder) => `${story}: ${placeholder}`));
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document),
      );
      found.push(
        ...violations.map(({ id, nodes }) => `${story}: ${id} ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      );
    }
    expect(found).toEqual([]);
  });
});

it('no view said anything on the console', () => {
  expect(errors).toEqual([]);
});
