/** Every state of the card, painted: nothing overflows, contrast holds, and pictures are left to be looked at. */
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, launchBrowser, openGallery, type View } from './gallery/build.ts';

const OUT = new URL('../../.artifacts/gallery/', import.meta.url).pathname;

const VIEWS: (View & { name: string })[] = [
  { name: 'light', theme: 'light', width: 392 },
  { name: 'dark', theme: 'dark', width: 392 },
  { name: 'forced', theme: 'light', width: 392, forced: true },
  { name: 'narrow-light', theme: 'light', width: 320 },
  { name: 'narrow-dark', theme: 'dark', width: 320, face: 'DejaVu Sans' },
  { name: 'narrow-forced', theme: 'dark', width: 320, forced: true },
  { name: 'ja', theme: 'light', width: 392, locale: 'ja' },
  { name: 'zh-Hans', theme: 'light', width: 320, locale: 'zh-Hans' },
  { name: 'zh-Hant', theme: 'dark', width: 392, locale: 'zh-Hant' },
  { name: 'compact', theme: 'light', width: 344, density: 'compact' },
  { name: 'ja-compact', theme: 'dark', width: 344, density: 'compact', locale: 'ja' },
  { name: 'zh-Hans-compact', theme: 'dark', width: 344, density: 'compact', locale: 'zh-Hans' },
];

let browser: Browser;
let script: string;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  [browser, script] = await Promise.all([launchBrowser(), bundle('page.tsx')]);
});
afterAll(() => browser.close());

describe('the card in every state', () => {
  it.each(VIEWS)('$name', async ({ name, ...view }) => {
    const page = await openGallery(browser, script, view);
    await page.screenshot({ path: `${OUT}${name}.png`, fullPage: true });
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { misset: () => string[] }).misset())).toEqual([]);
    await page.evaluate(axe.source);
    const findings = await page.evaluate(async (forced) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      // Forced colours are the person's own: what axe computes of them is not what is painted.
      const { violations } = await run(document.body, {
        rules: { region: { enabled: false }, 'color-contrast': { enabled: !forced } },
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    }, view.forced ?? false);
    expect(findings).toEqual([]);
    await page.close();
  });
});

/** Texts that stick out of their card, chart labels included, and texts of a chart that lie on each other. */
function findOverflow(): string[] {
  const found: string[] = [];
  for (const card of document.querySelectorAll('.or-card')) {
    const name = card.parentElement!.dataset['state'];
    const { left, right } = card.getBoundingClientRect();
    for (const part of card.querySelectorAll('p, td, th, li, h2, button, svg text')) {
      const box = part.getBoundingClientRect();
      const hidden = part.closest('.vh, .tabs') !== null || box.width === 0;
      if (!hidden && (box.left < left - 1 || box.right > right + 1)) found.push(`${name}: ${part.textContent}`);
    }
    for (const svg of card.querySelectorAll('.chart svg')) {
      const texts = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }));
      texts.forEach(({ text, box }, index) => {
        const on = texts.slice(index + 1).find(({ box: other }) => overlapBy(box, other) > 2);
        if (on && box.width > 0) found.push(`${name}: “${text.textContent}” on “${on.text.textContent}”`);
      });
    }
  }
  return found;

  function overlapBy(a: DOMRect, b: DOMRect): number {
    return Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 4,
    );
  }
}
