/** Pages whose look changes after they were marked: the marks are seen on any paper, and nowhere else. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dwellOn, marked, tabOf } from './acts.ts';
import { CardView } from './card.ts';
import { startStage, type Stage, until } from './harness.ts';
import { type More, openStory, TARIFF } from './living-story.ts';
import { inkUnder, visibleInk } from './pixels.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page.url().startsWith('http')) await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

const openJapan = (path: string, more?: More) => openStory(stage, path, more);

describe('the look of the page', () => {
  it('is followed when the page turns dark and light again: 3:1 in the pixels', async () => {
    const page = await openJapan('/theme', {
      head: '<style>body{transition:background-color .2s}.dark body{background:#0d1117;color:#e6edf3}</style>',
    });
    await marked(page, { yes: [TARIFF] });
    await visibleInk(page, TARIFF, 4.5);
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await visibleInk(page, TARIFF, 4.5);
    await page.evaluate(() => document.documentElement.classList.remove('dark'));
    await visibleInk(page, TARIFF, 4.5);
  });

  it.each(['#5a5a5a', '#6f6f6f', '#808080', '#9a9a9a', '#b4b4b4'])('may be a grey between: 3:1 on %s', async (grey) => {
    const page = await openJapan('/grey', { head: `<style>body{background:${grey};color:#000}</style>` });
    await marked(page, { yes: [TARIFF] });
    await visibleInk(page, TARIFF);
  });

  it('is painted on again when the page clears all highlights, without a move of the pointer', async () => {
    const page = await openJapan('/cleared');
    await marked(page, { yes: [TARIFF] });
    await page.evaluate(() => CSS.highlights.clear());
    await marked(page, { yes: [TARIFF] });
  });

  it('is followed when the system turns dark, and in colours of any notation', async () => {
    const page = await openJapan('/scheme', {
      head: '<style>@media(prefers-color-scheme:dark){body{background:oklch(0.2 0.02 260);color:oklch(0.95 0 0)}}</style>',
    });
    await marked(page, { yes: [TARIFF] });
    await visibleInk(page, TARIFF, 4.5);
    await page.emulateMedia({ colorScheme: 'dark' });
    await visibleInk(page, TARIFF, 4.5);
    await page.emulateMedia({ colorScheme: 'light' });
    await visibleInk(page, TARIFF, 4.5);
  });

  it('is that of the page alone on paper', async () => {
    const page = await openJapan('/paper');
    await visibleInk(page, TARIFF);
    await page.emulateMedia({ media: 'print' });
    expect((await inkUnder(page, TARIFF)).count).toBe(0);
    await page.emulateMedia({ media: null });
    await visibleInk(page, TARIFF);
  });

  it('may be a full screen', async () => {
    const page = await openJapan('/full', {
      tail: '<button id="full" onclick="document.querySelector(\'article\').requestFullscreen()">Full</button>',
    });
    await marked(page, { yes: [TARIFF] });
    await page.click('#full');
    await until('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await visibleInk(page, TARIFF);
    expect(await (await dwellOn(page, TARIFF)).text()).toMatch(/24%/);
    await page.keyboard.press('Escape');
    await new CardView(page).gone();
  });

  it.each([0.5, 2])('may be zoomed to %d', async (zoom) => {
    const page = await openJapan(`/zoom-${zoom}`);
    await marked(page, { yes: [TARIFF] });
    const [worker, tab] = [await stage.worker(), await tabOf(stage, page)];
    await worker.evaluate(([id, factor]) => chrome.tabs.setZoom(id, factor), [tab, zoom] as const);
    await until('the zoom', () => page.evaluate((wanted) => devicePixelRatio === wanted, zoom));
    await visibleInk(page, TARIFF);
    await worker.evaluate((id) => chrome.tabs.setZoom(id, 0), tab);
  });
});
