/** The real card on a page: beside its passage, above it, in the margin, along the edge of a small window. */
import type { Page } from 'playwright-core';
import { cardStates } from '../../support/cards.ts';
import type { View } from './build.ts';
import type { Shot } from './montage.ts';
import { cardOn, coveredLines, hover, type OverlayStage } from './overlay-stage.ts';

interface Place {
  name: string;
  state: string;
  width: number;
  height: number;
  /** Pixels above the passage. */
  top: number;
  act?: (page: Page) => Promise<void>;
}

const WIDE = { width: 1000, height: 760 };
const SMALL = { width: 320, height: 640 };
const press = (selector: string) => (page: Page) => cardOn(page).locator(selector).first().click();

export const PLACES: Place[] = [
  { name: 'beside', state: 'tariff-paused', top: 20, ...WIDE },
  { name: 'above', state: 'tariff-cars', top: 600, ...WIDE },
  { name: 'pinned', state: 'holding', top: 20, ...WIDE, act: press('.foot [aria-pressed=false].tool') },
  { name: 'sheet at its first stop', state: 'tariff-paused', top: 60, ...SMALL },
  { name: 'sheet at its first stop, holding', state: 'holding', top: 60, ...SMALL },
  { name: 'sheet at its first stop, statement', state: 'statement', top: 60, ...SMALL },
  { name: 'sheet, all of it', state: 'tariff-paused', top: 20, ...SMALL, act: press('.grip') },
  { name: 'sheet at the top', state: 'two-facts', top: 480, ...SMALL },
  { name: 'low window', state: 'tariff-paused', top: 20, width: 683, height: 384 },
  { name: 'very low window', state: 'tariff-paused', top: 10, width: 320, height: 256 },
];

/** Opens every place in a view; what lies on its passage is told with the place's name. */
export async function shootPlaces(stage: OverlayStage, view: View): Promise<{ shots: Shot[]; faults: string[] }> {
  const shots: Shot[] = [];
  const faults: string[] = [];
  for (const place of PLACES) {
    const page = await openPlace(stage, place, view);
    await hover(page, 0, { x: 140, y: 10 });
    await cardOn(page).waitFor();
    await place.act?.(page);
    faults.push(...(await coveredLines(page)).map((line) => `${place.name}: on ${line}`));
    shots.push({ name: place.name, png: await page.screenshot() });
    await page.close();
  }
  return { shots, faults };
}

const WORDS = 'Goods have come in as before while the talks go on, and nobody knows what will be charged after the summer. ';

function openPlace(stage: OverlayStage, { state, width, height, top }: Place, { theme, forced = false, locale = 'en' }: View) {
  const paper = theme === 'light' ? 'background:#fbfaf8;color:#222' : 'background:#17171b;color:#ddd';
  const body = `<style>:root{color-scheme:${theme}}body{margin:0;${paper}}main{max-width:560px;margin:0 24px;font:18px/28px serif}</style>
    <main><div style="height:${top}px"></div><p>Goods face <span data-mark>a 24 per cent duty that is on hold</span> for now.
    ${WORDS.repeat(4)}</p><p>${WORDS.repeat(30)}</p></main>`;
  return stage.open({
    body,
    states: cardStates(locale).filter(({ name }) => name === state),
    locale,
    options: {
      viewport: { width, height },
      deviceScaleFactor: 1.5,
      colorScheme: theme,
      forcedColors: forced ? 'active' : 'none',
    },
  });
}
