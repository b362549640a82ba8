/** What a card looks like under the keys and under the pointer. */
import type { Page } from 'playwright-core';
import { LIVE_STATES, type LiveState } from '../../support/card-acts.ts';
import type { Shot } from './montage.ts';
import { findOverflow } from './overflow.ts';

/** Goes through the live states of an open gallery; what does not fit is told with the state's name. */
export async function shootLive(page: Page): Promise<{ shots: Shot[]; faults: string[] }> {
  const shots: Shot[] = [];
  const faults: string[] = [];
  for (const state of LIVE_STATES) {
    const before = await heightAtRest(page, state);
    await bring(page, state);
    const found = await page.evaluate(findOverflow);
    if (!Array.isArray(state.keys) || state.on !== '.reader' || state.keys.length > 0)
      found.push(...(await missingPoint(page, state)), ...(await moved(page, state, before)));
    if (Array.isArray(state.keys)) found.push(...(await missingRing(page)));
    faults.push(...found.map((fault) => `${state.name}: ${fault}`));
    shots.push({ name: state.name, png: await page.locator(stageOf(state)).screenshot() });
  }
  return { shots, faults };
}

const stageOf = ({ from }: LiveState) => `[data-state="${from}"]`;

async function bring(page: Page, state: LiveState): Promise<void> {
  const target = page.locator(`${stageOf(state)} ${state.on}`).first();
  if (!Array.isArray(state.keys)) {
    const box = (await target.boundingBox())!;
    const { keys } = state;
    const by =
      'by' in keys
        ? (await page
            .locator(`${stageOf(state)} .chart ${keys.by}`)
            .first()
            .boundingBox())!.x - box.x
        : 0;
    await target.hover({ position: { x: 'at' in keys ? box.width * keys.at : by, y: box.height / 2 } });
    return;
  }
  await page.mouse.move(0, 0);
  // A ring is shown to who uses keys, and the browser knows by the last thing that was done.
  await page.keyboard.press('Shift');
  await target.focus();
  for (const key of state.keys) await page.keyboard.press(key);
}

/** A chart that is read has a point, and says which in the caption. */
async function missingPoint(page: Page, state: LiveState): Promise<string[]> {
  if (state.on !== '.reader') return [];
  const stage = page.locator(stageOf(state));
  const isRead = (await stage.locator('.chosen').count()) === 1 && (await stage.locator('figcaption .ink').count()) === 1;
  return isRead ? [] : ['no point is read'];
}

/** How high a chart with its caption is while nobody reads it. */
async function heightAtRest(page: Page, state: LiveState): Promise<number> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return state.on === '.reader' ? chartHeight(page, state) : 0;
}

/** Reading a point moves nothing on the card. */
async function moved(page: Page, state: LiveState, before: number): Promise<string[]> {
  if (state.on !== '.reader') return [];
  const by = (await chartHeight(page, state)) - before;
  return by === 0 ? [] : [`all below the chart moves by ${by} px`];
}

async function chartHeight(page: Page, state: LiveState): Promise<number> {
  return (await page.locator(`${stageOf(state)} figure.chart`).boundingBox())!.height;
}

/** What has the focus shows it, by a whole ring. */
function missingRing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const at = document.activeElement!;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(at);
    const isRing = at.matches(':focus-visible') && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    if (!isRing) return [`no ring on ${at.outerHTML.slice(0, 80)}`];
    const grow = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const ring = at.getBoundingClientRect();
    const cuts = (element: Element) => {
      const box = element.getBoundingClientRect();
      return (
        ring.left - grow < box.left - 0.5 ||
        ring.right + grow > box.right + 0.5 ||
        ring.top - grow < box.top - 0.5 ||
        ring.bottom + grow > box.bottom + 0.5
      );
    };
    const around: Element[] = [];
    for (let it = at.parentElement; it; it = it.parentElement)
      if (it.matches('.or-card') || getComputedStyle(it).overflowX !== 'visible') around.push(it);
    return around.filter(cuts).map((it) => `ring cut by ${it.className} on ${at.outerHTML.slice(0, 80)}`);
  });
}
