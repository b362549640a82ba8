/** Bundles the gallery's page and opens it in a browser. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import en from '../../../data/locales/en.json' with { type: 'json' };
import ja from '../../../data/locales/ja.json' with { type: 'json' };
import { CHROMIUM_FLAGS, findBrowser } from '../../../lib/cli/browsers.ts';
import { cardStates } from '../../support/cards.ts';
import type { GalleryInput } from './page.tsx';

const MESSAGES = { en, ja };

const CSS = ['tokens.css', 'card/card.css']
  .map((file) => readFileSync(new URL(`../../../components/${file}`, import.meta.url), 'utf8'))
  .join('\n');

/** The page's script in one file. */
export async function bundleGallery(): Promise<string> {
  const result = await build({
    entryPoints: [new URL('./page.tsx', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]!.text;
}

export interface View {
  theme: 'light' | 'dark';
  forced?: boolean;
  width: number;
  locale?: keyof typeof MESSAGES;
}

/** Opens every state in one view. */
export async function openGallery(
  browser: Browser,
  script: string,
  { theme, forced = false, width, locale = 'en' }: View,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: width < 392 ? width + 32 : 1290, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
    forcedColors: forced ? 'active' : 'none',
  });
  await page.setContent('<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title><body></body></html>');
  await page.addScriptTag({ content: script });
  const input: GalleryInput = { states: cardStates(locale), css: CSS, messages: MESSAGES[locale], locale, theme, width };
  await page.evaluate((value) => (globalThis as unknown as { show: (input: GalleryInput) => void }).show(value), input);
  await page.waitForSelector('.or-card');
  return page;
}

/** The browser for galleries. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser('chromium').path, headless: true, args: CHROMIUM_FLAGS });
}
