/** Every state of the card, painted: nothing overflows, contrast holds, and pictures are left to be looked at. */
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressedStates } from '../support/card-acts.ts';
import { cardStates } from '../support/cards.ts';
import { bundle, launchBrowser, openGallery, type View } from './gallery/build.ts';
import { shootLive } from './gallery/live.ts';
import { saveMontage } from './gallery/montage.ts';
import { OverlayStage } from './gallery/overlay-stage.ts';
import { findOverflow, findTallTitles } from './gallery/overflow.ts';
import { shootPlaces } from './gallery/placed.ts';

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

/** Titles that are no name of one duty: goods of three kinds, and a question which duty it is, may take two lines. */
const LONG = ['tariff-pressed', 'two-readings'];
const DUTIES = [...cardStates(), ...pressedStates()]
  .filter(({ name, cards }) => cards[0]!.kind === 'tariff' && !LONG.includes(name))
  .map(({ name }) => name);

type OnPage = Record<'misset' | 'faintPlaceholders', () => string[]>;

let browser: Browser;
let script: string;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  [browser, script] = await Promise.all([launchBrowser(), bundle('page.tsx')]);
});
afterAll(() => browser.close());

describe('the card in every state', { timeout: 120_000 }, () => {
  it.each(VIEWS)('$name', async ({ name, ...view }) => {
    const page = await openGallery(browser, script, view);
    await page.screenshot({ path: `${OUT}${name}.png`, fullPage: true });
    expect(await page.evaluate(findOverflow)).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as OnPage).misset())).toEqual([]);
    if (!view.forced) expect(await page.evaluate(() => (globalThis as unknown as OnPage).faintPlaceholders())).toEqual([]);
    // In the widest of common faces a long title may break; it is never cut.
    if (!view.face) expect(await page.evaluate(findTallTitles, DUTIES)).toEqual([]);
    await page.evaluate(axe.source);
    // Axe judges no text on a gradient, and the shade at a card's lower edge is one.
    const flat = await page.addStyleTag({ content: '.or-card :is(.scroll, .twin) { background: none !important }' });
    const findings = await page.evaluate(async (forced) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      // Forced colours are the person's own: what axe computes of them is not what is painted.
      const { violations } = await run(document.body, {
        rules: { region: { enabled: false }, 'color-contrast': { enabled: !forced } },
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    }, view.forced ?? false);
    expect(findings).toEqual([]);
    await flat.evaluate((it) => it.parentNode?.removeChild(it));
    if (view.density !== 'compact') {
      const { shots, faults } = await shootLive(page);
      await saveMontage(browser, shots, { path: `${OUT}${name}-live.png`, width: 1290, scale: 1.5 });
      expect(faults).toEqual([]);
    }
    await page.close();
  });
});

/** A page is as wide as its place says, in either density. */
const PLACED = VIEWS.filter(({ density, width }) => density !== 'compact' && width > 320);

describe('the card on a page', { timeout: 120_000 }, () => {
  const stage = new OverlayStage();
  beforeAll(() => stage.start());
  afterAll(() => stage.stop());

  it.each(PLACED)('$name', async ({ name, ...view }) => {
    const { shots, faults } = await shootPlaces(stage, view);
    await saveMontage(browser, shots, { path: `${OUT}${name}-placed.png`, width: 1380, scale: 1.5 });
    expect(faults).toEqual([]);
  });
});
