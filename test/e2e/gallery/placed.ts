/** The real card on a page: beside its passage, above it, in the margin, along the edge of a small window. */
import type { Page } from 'playwright-core';
import { cardStates } from '../../support/cards.ts';
import type { View } from './build.ts';
import type { Shot } from './montage.ts';
import { inkBetween } from '../pixels.ts';
import { cardOn, coveredLines, type OverlayStage } from './overlay-stage.ts';

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
    await hoverFirstLine(page);
    await cardOn(page).waitFor();
    await place.act?.(page);
    faults.push(...(await coveredLines(page)).map((line) => `${place.name}: on ${line}`));
    faults.push(...(await unshaded(page)).map((fault) => `${place.name}: ${fault}`));
    shots.push({ name: place.name, png: await page.screenshot() });
    await page.close();
  }
  return { shots, faults };
}

/** Comes onto the first line of the passage from above. */
async function hoverFirstLine(page: Page): Promise<void> {
  const line = await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('[data-mark]')!.getClientRects()[0]!;
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(line.x - 10, line.y - 40);
  await page.mouse.move(line.x, line.y, { steps: 4 });
}

/** While there is more of a card its lower edge shows it, and at the end no longer. */
async function unshaded(page: Page): Promise<string[]> {
  const body = cardOn(page).locator('.scroll');
  const hidden = await body.evaluate((it) => it.scrollHeight - it.clientHeight);
  if (hidden < 1) return [];
  const atStart = await shade(page);
  await body.evaluate((it) => it.scrollTo({ top: it.scrollHeight, behavior: 'instant' }));
  const atEnd = await shade(page);
  await body.evaluate((it) => it.scrollTo({ top: 0, behavior: 'instant' }));
  return [
    ...(atStart.count < 200 || atStart.contrast < 1.1 ? [`no shade over ${hidden} px more: ${JSON.stringify(atStart)}`] : []),
    // A row of a part of a pixel may be left where the edge lies between two.
    ...(atEnd.count > atStart.count / 4 ? [`a shade where there is no more: ${JSON.stringify(atEnd)}`] : []),
  ];
}

/** What the card's body has at its very edge, where a shade is deepest, that comes of no text and no drawing. */
async function shade(page: Page) {
  const body = cardOn(page).locator('.scroll');
  const { x, y, width, height } = (await body.boundingBox())!;
  const clip = { x, y: y + height - 6, width, height: 6 };
  const as = await page.screenshot({ clip });
  await body.evaluate((it) => it.style.setProperty('background', 'none'));
  const bare = await page.screenshot({ clip });
  await body.evaluate((it) => it.style.removeProperty('background'));
  return inkBetween(as, bare);
}

/** What an article says where a state's passage stands. */
const SENTENCES: Record<string, [before: string, after: string]> = {
  'tariff-paused': ['Goods face ', ', and after that nobody knows.'],
  'tariff-cars': ['Cars from Japan have been charged ', ' on top of the old duty since April.'],
  holding: ['Japan held ', ', more than any other country.'],
  statement: ['Asked about the Treasuries, Mr Kato said that they ', ' in the talks.'],
  'two-facts': ['Mr Kato spoke of ', ' in the talks.'],
};

const WORDS = 'Goods have come in as before while the talks go on, and nobody knows what will be charged after the summer. ';

function openPlace(stage: OverlayStage, { state, width, height, top }: Place, { theme, forced = false, locale = 'en' }: View) {
  const paper = theme === 'light' ? 'background:#fbfaf8;color:#222' : 'background:#17171b;color:#ddd';
  const states = cardStates(locale).filter(({ name }) => name === state);
  const [before, after] = SENTENCES[state]!;
  const body = `<style>:root{color-scheme:${theme}}body{margin:0;${paper}}main{max-width:560px;margin:0 24px;font:18px/28px serif}</style>
    <main><div style="height:${top}px"></div><p>${before}<span data-mark>${states[0]!.mark.quote}</span>${after}
    ${WORDS.repeat(4)}</p><p>${WORDS.repeat(30)}</p></main>`;
  return stage.open({
    body,
    states,
    locale,
    options: {
      viewport: { width, height },
      deviceScaleFactor: 1.5,
      colorScheme: theme,
      forcedColors: forced ? 'active' : 'none',
    },
  });
}
