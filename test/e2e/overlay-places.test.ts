/** Where the card stands on pages of every kind: it never lies on its passage, whatever the page does with its layout. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardStates } from '../support/cards.ts';
import { until } from './harness.ts';
import { cardOn, coveredLines, hover, OverlayStage, type OverlayPage } from './gallery/overlay-stage.ts';

const states = cardStates().filter((state) => state.name === 'tariff-paused');
const PASSAGE = 'a 24 per cent duty that is on hold until early July';
const MARK = `<span data-mark>${PASSAGE}</span>`;
const WORDS = 'Goods have come in as before while the talks go on. '.repeat(6);
const article = (before: string, after = '<p style="height:1600px"></p>', style = '') =>
  `<main style="width:640px;margin:0 auto;font:18px/28px serif;${style}">${before}<p>Goods face ${MARK} and more.</p>${after}</main>`;
const space = (height: number) => `<div style="height:${height}px"></div>`;

const stage = new OverlayStage();
let page: Page;
beforeAll(() => stage.start());
afterAll(() => stage.stop());
afterEach(() => page.close());

async function open(body: string, part: Partial<OverlayPage> = {}): Promise<void> {
  page = await stage.open({ body, states, ...part });
}
const card = () => cardOn(page);
const request = (kind: 'next' | 'open') => page.evaluate((it) => globalThis.request({ kind: it }), kind);
/** Lets no timer of a dwell end once its card stands unseen: it can then be looked at. */
function stopBeforeSeen(): void {
  const start = globalThis.setTimeout;
  const unlessUnseen = (act: () => void) => () => void (find() ?? act());
  globalThis.setTimeout = ((act: () => void, ms?: number) => start(unlessUnseen(act), ms)) as typeof setTimeout;
  const find = () => {
    const hosts = [...document.documentElement.children].filter((element) => element.shadowRoot);
    return hosts.flatMap((host) => host.shadowRoot!.querySelector('[data-veiled] .or-card') ?? [])[0] ?? null;
  };
  Object.assign(globalThis, { unseenCard: find });
}
declare const unseenCard: () => Element | null;

/** From the passage's bottom to the card's top. */
const distance = async (): Promise<number> => {
  const [passage, box] = [await page.locator('[data-mark]').boundingBox(), await card().boundingBox()];
  return Math.round((box!.y - passage!.y - passage!.height) * 10) / 10;
};

describe('a small window', () => {
  const small = { options: { viewport: { width: 360, height: 720 } } };
  const phone = (top: number) => article(space(top), '<p style="height:1600px"></p>', 'width:auto');

  it.each([40, 250, 400, 520, 620])('a sheet that a resting pointer opens keeps off a passage at %i', async (top) => {
    await open(phone(top), small);
    await hover(page, 0, { x: 40, y: 40 });
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    expect((await card().boundingBox())!.height).toBeGreaterThan(140);
  });

  it.each([250, 620])('one that was pressed for lets the page give way, all of it too, with the passage at %i', async (top) => {
    await open(phone(top), small);
    await page.locator('[data-mark]').click();
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the whole card' }).click();
    expect(await coveredLines(page)).toEqual([]);
    const box = (await card().boundingBox())!;
    expect([box.height, box.y + box.height]).toEqual([expect.closeTo(547, 0), expect.closeTo(720, 0)]);
  });

  it('closes when its passage is scrolled under it', async () => {
    await open(article(space(700), '<p style="height:1600px"></p>', 'width:auto'), small);
    await page.evaluate(() => scrollTo(0, 600));
    await page.locator('[data-mark]').click();
    await card().waitFor();
    await page.evaluate(() => scrollTo(0, 300));
    await card().waitFor({ state: 'detached' });
  });

  it.each([
    [683, 384, 20],
    [683, 384, 150],
    [683, 384, 300],
    [320, 256, 10],
    [320, 256, 70],
    [320, 256, 150],
  ])('%i by %i: the card keeps off a passage at %i, whoever opens it, and can be read to its end', async (width, height, top) => {
    await open(phone(top), { options: { viewport: { width, height } } });
    await hover(page, 0, { x: 120, y: 10 });
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await page.locator('[data-mark]').click();
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cite' }).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Citation copied').waitFor();
  });

  /** How far parts of the card stand out of what can be seen of it, in pixels; nothing when they are seen whole. */
  const cutParts = (parts: string) =>
    card().evaluate((shown, selector) => {
      const scroller = shown.querySelector('.scroll')!.getBoundingClientRect();
      return [...shown.querySelectorAll(selector)].flatMap((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        const room = part.closest('.scroll') ? scroller : { top: 0, bottom: innerHeight };
        const out = Math.max(room.top - top, bottom - room.bottom);
        return out > 0.5 ? [`${part.className}: ${Math.round(out)} px`] : [];
      });
    }, parts);

  it.each(
    ['tariff-paused', 'tariff-cars', 'tariff-high', 'holding', 'holding-outdated', 'two-readings'].flatMap((name) => [
      [name, 320, 640, 'en'] as const,
      [name, 360, 720, 'en'] as const,
      [name, 320, 640, 'ja'] as const,
      [name, 320, 640, 'zh-Hant'] as const,
    ]),
  )(
    '%s, %i by %i, in %s: the first stop shows the verdict whole, with the actions under it',
    async (name, width, height, locale) => {
      const options = { viewport: { width, height } };
      await open(phone(20), { states: cardStates(locale).filter((state) => state.name === name), locale, options });
      await hover(page, 0, { x: 40, y: 40 });
      await card().waitFor();
      expect(await coveredLines(page)).toEqual([]);
      expect(await cutParts('.head, .then-now, .verdict, .foot .btn')).toEqual([]);
    },
  );

  it.each([
    [320, 256, 10],
    [320, 256, 150],
    [360, 300, 20],
  ])('%i by %i: a low sheet shows its figures and its actions, with the passage at %i', async (width, height, top) => {
    await open(phone(top), { options: { viewport: { width, height } } });
    await page.locator('[data-mark]').click({ position: { x: 40, y: 40 } });
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    expect(await cutParts('.what, .tool, .when, .fig, .word, .foot .btn')).toEqual([]);
    const box = (await card().boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    await card().locator('.scope').scrollIntoViewIfNeeded();
    expect(await cutParts('.scope, .foot .btn')).toEqual([]);
  });

  it.each([
    [320, 256],
    [360, 200],
    [900, 150],
    [900, 420],
  ])('%i by %i: a page gives way where a passage fills the window', async (width, height) => {
    const long = `<span data-mark>${'a levy of 24 per cent that is on hold until early July, '.repeat(20)}</span>`;
    await open(`<main style="margin:0 20px;font:20px/30px serif"><p>${long}</p>${space(1600)}</main>`, {
      options: { viewport: { width, height } },
    });
    await hover(page, 0, { x: 60, y: 70 });
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('[data-mark]').click({ position: { x: 60, y: 70 } });
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
  });

  it.each([
    [320, 256],
    [360, 200],
    [900, 150],
  ])('%i by %i: where a passage fills a window that cannot scroll, the line meant is kept free', async (width, height) => {
    const long = `<span data-mark>${'a levy of 24 per cent that is on hold until early July, '.repeat(20)}</span>`;
    await open(
      `<style>html,body{overflow:hidden;height:100%;margin:0}</style><p style="margin:0;font:20px/30px serif">${long}</p>`,
      {
        options: { viewport: { width, height } },
      },
    );
    for (const y of [15, Math.floor(height / 60) * 30 + 15, height - 10]) {
      await hover(page, 0, { x: 60, y });
      await card().waitFor();
      const line = await page.locator('[data-mark]').evaluate((mark, at) => {
        const { top, bottom } = [...mark.getClientRects()].find((box) => box.top <= at && at < box.bottom)!;
        return { top, bottom: Math.min(bottom, innerHeight) };
      }, y);
      const box = (await card().boundingBox())!;
      expect(box.y >= line.bottom || box.y + box.height <= line.top, JSON.stringify({ line, box })).toBe(true);
      expect(box.height).toBeGreaterThanOrEqual(height / 2 - 30 - 8);
      expect([box.y, box.y + box.height].some((edge) => edge === 0 || edge === height)).toBe(true);
      await page.getByRole('button', { name: 'Cite' }).scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Cite' }).click();
      await page.getByText('Citation copied').waitFor();
      await page.keyboard.press('Escape');
      await card().waitFor({ state: 'detached' });
    }
  });

  it('a sheet that stands unseen changes no pixel of the page and is hit nowhere', async () => {
    await open(phone(250), small);
    const before = await page.screenshot();
    await page.evaluate(stopBeforeSeen);
    await hover(page, 0, { x: 40, y: 40 });
    await until('a sheet that stands unseen', () => page.evaluate(() => unseenCard() !== null));
    expect((await page.screenshot()).equals(before)).toBe(true);
    const isHit = await page.evaluate(() => {
      const host = (unseenCard()!.getRootNode() as ShadowRoot).host;
      const at = (share: number, size: number) => Math.floor(share * (size - 1));
      const shares = Array.from({ length: 21 }, (_, index) => index / 20);
      return shares.some((x) => shares.some((y) => document.elementFromPoint(at(x, innerWidth), at(y, innerHeight)) === host));
    });
    expect(isHit).toBe(false);
  });

  it('a card that stands unseen cannot be reached by Tab, and no voice reads it', async () => {
    await open(`${article(space(60), '')}<button id="last">Last</button>`);
    await page.locator('#last').focus();
    await page.evaluate(stopBeforeSeen);
    await hover(page);
    await until('a card that stands unseen', () => page.evaluate(() => unseenCard() !== null));
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const read = nodes.filter(({ ignored }) => !ignored).map(({ name }) => String(name?.value ?? ''));
    expect(read).toContain('Last');
    expect(read.filter((name) => /Save|Copy link|Executive Order|reciprocal/.test(name))).toEqual([]);
    const reached = async (key: string) => {
      await page.keyboard.press(key);
      return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.outerHTML.slice(0, 60) ?? null);
    };
    expect([await reached('Tab'), await reached('Tab'), await reached('Shift+Tab'), await reached('Shift+Tab')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('fits 320 pixels and a very low window', async () => {
    await open(phone(40), { options: { viewport: { width: 320, height: 420 } } });
    await hover(page, 0, { x: 40, y: 40 });
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    const box = (await card().boundingBox())!;
    expect([box.x, box.width]).toEqual([0, 320]);
  });
});

describe('a passage', () => {
  it('of several lines is kept free, and the card is flush with the line it is nearest to', async () => {
    await open(
      `<main style="width:300px;margin:80px;font:18px/28px serif"><p>Goods now face ${MARK} and more.</p>${space(900)}</main>`,
    );
    await hover(page, 0, { x: 60, y: 40 });
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    const lines = await page
      .locator('[data-mark]')
      .evaluate((mark) => [...mark.getClientRects()].map(({ left, bottom }) => ({ left, bottom })));
    const box = (await card().boundingBox())!;
    expect(lines.length).toBeGreaterThan(1);
    expect([box.x, box.y - 8]).toEqual([expect.closeTo(lines.at(-1)!.left, 0), expect.closeTo(lines.at(-1)!.bottom, 0)]);
  });

  it('that reads from right to left has the card flush with its right edge', async () => {
    await open(
      `<main dir="rtl" style="width:640px;margin:80px auto;font:18px/28px serif"><p>הטענה ${MARK} היום</p>${space(900)}</main>`,
    );
    await hover(page);
    await card().waitFor();
    const [passage, box] = [(await page.locator('[data-mark]').boundingBox())!, (await card().boundingBox())!];
    expect(box.x + box.width).toBeCloseTo(passage.x + passage.width, 0);
    expect(await coveredLines(page)).toEqual([]);
  });

  it('at the bottom has the card above, which grows upwards', async () => {
    await open(article(space(640)));
    await hover(page);
    await card().waitFor();
    const before = (await card().boundingBox())!;
    await page.getByRole('button', { name: 'Law' }).click();
    const after = (await card().boundingBox())!;
    expect(Math.round(after.y + after.height)).toBe(Math.round(before.y + before.height));
    expect(await coveredLines(page)).toEqual([]);
  });

  it('far down is brought up at once where motion is welcome too, with the card beside it in the window', async () => {
    await open(article(space(3000)), { options: { reducedMotion: 'no-preference' } });
    await request('next');
    await card().waitFor();
    await page.waitForTimeout(400);
    const box = (await card().boundingBox())!;
    expect(await coveredLines(page)).toEqual([]);
    expect(box.width).toBe(392);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
  });
});

describe('a page', () => {
  it.each([
    ['that zooms itself', '<style>html{zoom:1.5}</style>'],
    ['that zooms its body', '<style>body{zoom:.8}</style>'],
    ['that moves its body', '<style>body{transform:translate(60px,40px) scale(1.2);transform-origin:0 0}</style>'],
    ['that moves its root', '<style>html{transform:translateY(30px)}</style>'],
    [
      'that contains and clips',
      '<style>main{contain:strict;height:700px;overflow:hidden}body{overflow:clip;position:relative}</style>',
    ],
    ['that is written from top to bottom', '<style>main{writing-mode:vertical-rl;height:500px}</style>'],
  ])('%s: beside the passage, in its own size', async (_, style) => {
    await open(style + article(space(60)));
    await page.locator('[data-mark]').click();
    await card().waitFor();
    const box = (await card().boundingBox())!;
    const passage = (await page.locator('[data-mark]').boundingBox())!;
    expect(await coveredLines(page)).toEqual([]);
    expect(Math.round(box.width)).toBe(392);
    const apart = Math.max(
      box.y - passage.y - passage.height,
      passage.y - box.y - box.height,
      passage.x - box.x - box.width,
      box.x - passage.x - passage.width,
    );
    expect(apart).toBeCloseTo(8, 0);
  });

  it('that turns its text: the box around the turned passage is kept free', async () => {
    await open(article(space(160), '', 'transform:rotate(4deg)'));
    await page.locator('[data-mark]').click();
    await card().waitFor();
    expect(await coveredLines(page)).toEqual([]);
  });

  it('in fullscreen: inside the fullscreen element, beside the passage', async () => {
    await open(
      `<button id="full" onclick="document.querySelector('main').requestFullscreen()">Full</button>${article(space(60), space(1400), 'overflow:auto;background:#fff')}`,
    );
    await page.locator('#full').click();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.locator('[data-mark]').click();
    await card().waitFor();
    expect(await distance()).toBe(8);
    expect(await page.evaluate(() => document.fullscreenElement!.lastElementChild!.shadowRoot !== null)).toBe(true);
  });
});

describe('scrolling', () => {
  it('a passage that leaves its own scroller takes the card away', async () => {
    const inner = `<div style="height:300px;overflow:auto">${space(80)}<p>Goods face ${MARK} and more.</p>${space(900)}</div>`;
    await open(`<main style="width:640px;margin:60px auto;font:18px/28px serif">${inner}${space(1600)}</main>`);
    await page.locator('[data-mark]').click();
    await card().waitFor();
    const scrolled = (by: number) => page.evaluate((top) => document.querySelector('main > div')!.scrollBy({ top }), by);
    await scrolled(40);
    await expect.poll(distance).toBe(8);
    await scrolled(160);
    await card().waitFor({ state: 'detached' });
  });

  /** Distances between passage and card, frame by frame, while the wheel turns. */
  async function whileScrolling(): Promise<number[]> {
    const recording = page.evaluate(async () => {
      const host = [...document.querySelectorAll('div')].find((it) => it.shadowRoot && it.popover === 'manual')!;
      const mark = document.querySelector('[data-mark]')!;
      const seen: number[] = [];
      for (let frame = 0; frame < 240 && scrollY < 60; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (host.isConnected) seen.push(Math.round(host.getBoundingClientRect().top - mark.getBoundingClientRect().bottom));
      }
      return seen;
    });
    await page.mouse.move(40, 400);
    for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, 12);
    return recording;
  }

  it('the page takes the card along without a pixel of jitter', async () => {
    await open(article(space(200)));
    await page.locator('[data-mark]').click();
    await card().waitFor();
    const before = (await card().boundingBox())!;
    const seen = await whileScrolling();
    expect(new Set(seen)).toEqual(new Set([8]));
    expect((await card().boundingBox())!.y).toBeLessThan(before.y - 50);
  });

  it('inside the page: the card follows and ends beside its passage', async () => {
    await open(`<div style="height:600px;overflow:auto">${article(space(200))}</div>${space(900)}`);
    await page.locator('[data-mark]').click();
    await card().waitFor();
    await page.evaluate(() => document.querySelector('div')!.scrollBy(0, 90));
    await expect.poll(distance).toBe(8);
  });

  it('under a dialog that stays: the card stays with it', async () => {
    await open(`<dialog style="width:600px;margin-top:60px">${WORDS}<p>Goods face ${MARK} and more.</p></dialog>${space(3000)}`);
    await page.evaluate(() => document.querySelector('dialog')!.showModal());
    await page.locator('[data-mark]').click();
    await card().waitFor();
    expect(await distance()).toBe(8);
    const before = (await card().boundingBox())!;
    await page.evaluate(() => scrollBy(0, 120));
    await page.waitForTimeout(60);
    expect(await card().boundingBox()).toEqual(before);
  });
});
