/** How people get at the card: pointer, touch, keys, and what they hear of it. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardStates } from '../support/cards.ts';
import { cardOn, hover, OverlayStage, type OverlayPage } from './gallery/overlay-stage.ts';

const state = (name: string) => cardStates().find((it) => it.name === name)!;
const states = ['tariff-paused', 'two-facts', 'no-date', 'two-readings'].map(state);
const BODY = `<button id="before">Before</button><main style="width:640px;margin:60px auto;font:18px/28px serif">
<p>Goods face <span data-mark>a 24 per cent duty that is on hold until early July</span> and more is to come.</p>
<p>They hold <a href="#elsewhere"><span data-mark>the Treasuries that could be one of the cards</span></a>, he said.</p>
<p>A day unknown, <span data-mark>24 per cent</span>; and a rate of <span data-mark>25 per cent</span>.</p><p style="height:1600px"></p></main>`;

const stage = new OverlayStage();
let page: Page;
beforeAll(() => stage.start());
afterAll(() => stage.stop());
afterEach(() => page.close());

async function open(part: Partial<OverlayPage> = {}): Promise<void> {
  page = await stage.open({ body: BODY, states, ...part });
}
const card = () => cardOn(page);
const mark = (index: number) => page.locator('[data-mark]').nth(index);
const calls = () => page.evaluate(() => globalThis.calls.filter((call) => !call.startsWith('paint')));
const request = (kind: 'next' | 'previous' | 'open') => page.evaluate((it) => globalThis.request({ kind: it }), kind);

describe('the pointer', () => {
  it('opens nothing by resting where only a click is to open cards', async () => {
    await open({ opening: 'click' });
    await hover(page);
    await page.waitForTimeout(700);
    expect(await card().count()).toBe(0);
    await mark(0).click();
    await card().waitFor();
  });

  it('may leave for less than the grace, and may rest on mark or card for as long as it likes', async () => {
    await open();
    await hover(page);
    await card().waitFor();
    const passage = (await mark(0).boundingBox())!;
    await page.mouse.move(passage.x + 60, passage.y - 30);
    await page.waitForTimeout(150);
    await page.mouse.move(passage.x + 60, passage.y + 10, { steps: 3 });
    await page.waitForTimeout(1500);
    expect(await card().isVisible()).toBe(true);
    const box = (await card().boundingBox())!;
    await page.mouse.move(box.x + 200, box.y + 200, { steps: 10 });
    await page.waitForTimeout(1500);
    expect(await card().isVisible()).toBe(true);
  });

  it('has one card at a time: another passage takes its place', async () => {
    await open();
    await mark(0).click();
    await card().waitFor();
    await page.keyboard.press('Escape');
    await hover(page, 1);
    await page
      .getByRole('dialog')
      .filter({ has: page.getByRole('tab') })
      .waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});

describe('a finger', () => {
  const phone = { options: { viewport: { width: 400, height: 800 }, hasTouch: true, isMobile: true } };

  it('opens the card by a tap and closes it by one elsewhere', async () => {
    await open(phone);
    await mark(0).tap({ position: { x: 120, y: 10 } });
    await card().waitFor();
    await page.touchscreen.tap(200, 12);
    await card().waitFor({ state: 'detached' });
  });

  it('on a link is the link’s', async () => {
    await open(phone);
    await mark(1).tap({ position: { x: 90, y: 10 } });
    await page.waitForFunction(() => location.hash === '#elsewhere');
    expect(await card().count()).toBe(0);
  });

  it('that stays down is the page’s', async () => {
    await open(phone);
    const box = (await mark(0).boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touchPoints = [{ x: box.x + 120, y: box.y + 10 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await page.waitForTimeout(900);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await page.waitForTimeout(500);
    expect(await card().count()).toBe(0);
  });
});

interface Watching {
  fadings: { duration: unknown; focus: string; isHit: boolean; isInert: boolean }[];
}

/** Runs in the page: how things are right after an animation has been started on the card. */
function watchFading(): void {
  const own = globalThis as unknown as Watching;
  own.fadings = [];
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (frames, options) {
    const look = () => {
      const { left, top } = this.getBoundingClientRect();
      const host = (this.getRootNode() as ShadowRoot).host;
      own.fadings.push({
        duration: (options as KeyframeAnimationOptions).duration,
        focus: document.activeElement?.id ?? '',
        isHit: document.elementFromPoint(left + 20, top + 20) === host,
        isInert: (this as HTMLElement).inert,
      });
    };
    setTimeout(look);
    return animate.call(this, frames, options);
  };
}

describe('motion', () => {
  const animated = () => page.evaluate(() => (globalThis as unknown as Watching).fadings.map(({ duration }) => duration));

  it('is short where it is welcome and none where it is not', async () => {
    await open();
    await page.evaluate(watchFading);
    await mark(0).click();
    await card().waitFor();
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    expect(await animated()).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await mark(0).click();
    await card().waitFor();
    expect(await animated()).toEqual([120]);
  });

  it('out is a short fade, in which the card is in nobody’s way and focus is back already', async () => {
    await open({ options: { reducedMotion: 'no-preference' } });
    await page.locator('#before').focus();
    await request('next');
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role') === 'dialog');
    await page.evaluate(watchFading);
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await page.waitForFunction(() => ![...document.querySelectorAll('div')].some((it) => it.shadowRoot));
    expect(await page.evaluate(() => (globalThis as unknown as Watching).fadings)).toEqual([
      { duration: 80, focus: 'before', isHit: false, isInert: true },
    ]);
  });

  it('out is no fade where motion is not welcome', async () => {
    await open();
    await mark(0).click();
    await card().waitFor();
    await page.evaluate(watchFading);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => [...document.querySelectorAll('div')].some((it) => it.shadowRoot))).toBe(false);
    expect(await page.evaluate(() => (globalThis as unknown as Watching).fadings)).toEqual([]);
  });
});

describe('what is said', () => {
  it('is the number of marked passages, once, without a node on the page', async () => {
    await open({
      body: `<script>Document.prototype.ariaNotify = (text) => (globalThis.said ??= []).push(text)</script>${BODY}`,
    });
    const nodes = await page.evaluate(() => document.documentElement.outerHTML.length);
    await mark(0).click();
    await card().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
      '4 passages have a record. Unmarked is not verified.',
    ]);
    expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(nodes);
  });
});

describe('by keyboard alone', () => {
  /** The control that has focus inside the card: its role, its name. */
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement?.shadowRoot?.activeElement;
      if (!at) return '';
      const label = at.getAttribute('aria-label') ?? at.textContent ?? '';
      return `${at.getAttribute('role') ?? at.localName} ${label.trim()}`;
    });

  async function tabTo(wanted: RegExp, key = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press(key);
      const now = await focused();
      if (wanted.test(now)) return;
      seen.push(now);
    }
    throw new Error(`${wanted} was not among ${seen.join(' | ')}`);
  }

  async function step(kind: 'next' | 'previous' | 'open' = 'next'): Promise<void> {
    await request(kind);
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role') === 'dialog');
    await page.waitForTimeout(450);
  }

  it('every path of a card can be gone, and focus comes back', async () => {
    await open();
    await page.locator('#before').focus();

    await step();
    await tabTo(/^button all \d+ steps/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'fewer steps' }).waitFor();
    await tabTo(/^button Law/);
    await page.keyboard.press('Space');
    await page.getByText('Executive Orders 14257').first().waitFor();
    await tabTo(/^button Save/);
    await page.keyboard.press('Enter');
    await page.getByText('Saved with its fact and sentence.').waitFor();
    await tabTo(/^button Note/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Compare with July');
    await tabTo(/^button Keep note/);
    await page.keyboard.press('Enter');
    await page.getByText('Note kept.').waitFor();
    await tabTo(/^button Cite/);
    await page.keyboard.press('Enter');
    await tabTo(/^button CSL-JSON/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Citation copied as CSL-JSON').waitFor();
    await tabTo(/^button Pin card/);
    await page.keyboard.press('Enter');
    await tabTo(/^button More/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^menuitem Why this/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Why this passage' }).waitFor();
    await tabTo(/^button Back/);
    await page.keyboard.press('Enter');
    await tabTo(/^button More/);
    await page.keyboard.press('Enter');
    await tabTo(/^menuitem Hide this fact on this site/, 'ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(/^button Undo/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(/^button More/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual(['save m0', 'note Compare with July', 'hide fact-on-site', 'unhide', 'open us-jp-reciprocal']);

    await step();
    await tabTo(/^tab Statement/);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'US Treasuries held in Japan' }).waitFor();
    await tabTo(/^slider/);
    await page.keyboard.press('ArrowLeft');
    await page.getByText('June 2026:').waitFor();
    await tabTo(/^button Table/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Table' }).waitFor();

    await step();
    await tabTo(/^button Set a date/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('02052025');
    await tabTo(/^button Use this date/);
    await page.keyboard.press('Enter');
    expect((await calls()).at(-1)).toMatch(/^date 2025-0[25]-0[25]$/);

    await step();
    await tabTo(/^button US duty on steel/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /steel/ }).waitFor();
    await tabTo(/^button Close/);
    await page.keyboard.press('Enter');
    await card().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('a person’s card leads to what they said', async () => {
    await open({ states: [state('person')] });
    await step();
    await tabTo(/^button \d+ statements on record/);
    await page.keyboard.press('Enter');
    expect((await calls()).at(-1)).toMatch(/^open statements [a-z-]+$/);
  });
});
