/** Bundles the gallery's page and opens it in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import en from '../../../data/locales/en.json' with { type: 'json' };
import ja from '../../../data/locales/ja.json' with { type: 'json' };
import zhHans from '../../../data/locales/zh_CN.json' with { type: 'json' };
import zhHant from '../../../data/locales/zh_TW.json' with { type: 'json' };
import { CHROMIUM_FLAGS, findBrowser } from '../../../lib/cli/browsers.ts';
import { pressedStates } from '../../support/card-acts.ts';
import { cardStates, type CardState } from '../../support/cards.ts';
import type { GalleryInput } from './page.tsx';

/** Words of the languages that are shown. */
export const MESSAGES = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** Vite's `?inline`, for esbuild. */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?inline$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace('?inline', '')),
      namespace: 'inline',
    }));
    onLoad({ filter: /.*/, namespace: 'inline' }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }));
  },
};

const CSS = ['tokens.css', 'card/card.css']
  .map((file) => readFileSync(new URL(`../../../components/${file}`, import.meta.url), 'utf8'))
  .join('\n');

/** A page's script in one file; style sheets that it asks for come along as text. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    entryPoints: [new URL(file, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    plugins: [inlineCss],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]!.text;
}

export interface View {
  theme: 'light' | 'dark';
  forced?: boolean;
  density?: GalleryInput['density'];
  /** A face for all that the record says, in place of the first that is installed. */
  face?: string;
  width: number;
  locale?: keyof typeof MESSAGES;
}

/** Opens every state in one view. */
export async function openGallery(
  browser: Browser,
  script: string,
  { theme, forced = false, density = 'comfortable', face, width, locale = 'en' }: View,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: width <= 320 ? width + 32 : 1290, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
    forcedColors: forced ? 'active' : 'none',
  });
  await page.setContent('<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title><body></body></html>');
  await page.addScriptTag({ content: script });
  const isFit = ({ pinned }: CardState) => width > 320 || !pinned;
  const pressed = pressedStates(locale).filter(isFit);
  const input: GalleryInput = {
    states: [...cardStates(locale).filter(isFit), ...pressed],
    css: face ? `${CSS} .or-root { --sans: ${face}; }` : CSS,
    messages: MESSAGES[locale],
    locale,
    theme,
    density,
    width,
  };
  await page.evaluate((value) => (globalThis as unknown as { show: (input: GalleryInput) => void }).show(value), input);
  await page.waitForFunction((count) => document.querySelectorAll('.or-card').length === count, input.states.length);
  for (const { name, press } of pressed)
    for (const selector of press) await page.locator(`[data-state="${name}"] ${selector}`).first().click();
  for (const { name, shows } of pressed)
    if (shows) await page.locator(`[data-state="${name}"] ${shows}`).waitFor({ timeout: 5000 });
  for (const { name } of pressed.filter(({ fault }) => fault)) await page.locator(`[data-state="${name}"] .message`).waitFor();
  return page;
}

/** The browser for galleries. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser('chromium').path, headless: true, args: CHROMIUM_FLAGS });
}
