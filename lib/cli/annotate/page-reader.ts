/** Reads .html documents as the extension does: rendered in headless Chromium, by the extension's own page code. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { compileAnchors } from '../../page/gate/compile-anchors.ts';
import { loadPack } from '../load-pack.ts';
import type { PageText } from '../../messages/from-page.ts';
import type { Gate } from './gate.ts';
import { CHROMIUM_FLAGS, findBrowser } from '../browsers.ts';
import type { InputDocument } from './inputs.ts';

const ENTRY = fileURLToPath(new URL('page-script.ts', import.meta.url));

/** A page as the extension's own code sees it. */
export interface SeenPage {
  gate: Gate;
  page: PageText;
}

/** Opens a browser that reads pages; `close` it in the end. */
export async function openPageReader(): Promise<{
  read: (document: InputDocument) => Promise<SeenPage>;
  close: () => Promise<void>;
}> {
  const { path } = findBrowser('chromium');
  const script = await pageScript();
  const browser = await chromium.launch({ executablePath: path, headless: true, args: CHROMIUM_FLAGS });
  return { read: (document) => readPage(browser, script, document), close: () => browser.close() };
}

/** The page code as one script: evaluated in a page, it leaves what it read in `onRecordPage`. */
export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
    legalComments: 'none',
    define: { GATE_ANCHORS: JSON.stringify(compileAnchors([loadPack().vocabulary])) },
  });
  return outputFiles[0]?.text ?? '';
}

async function readPage(browser: Browser, script: string, document: InputDocument): Promise<SeenPage> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  try {
    const page = await context.newPage();
    const url = document.url ?? `http://localhost/${encodeURIComponent(document.input)}`;
    const body = readFileSync(document.path);
    // The document alone: whatever else it names is not there, and nothing leaves this machine.
    await page.route('**/*', (route) =>
      route.request().url() === new URL(url).href
        ? route.fulfill({
            body,
            contentType: document.path.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html; charset=utf-8',
          })
        : route.abort(),
    );
    await page.goto(url, { waitUntil: 'load' });
    return JSON.parse((await page.evaluate(`${script};globalThis.onRecordPage`)) as string) as SeenPage;
  } finally {
    await context.close();
  }
}
