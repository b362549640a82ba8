/** The card script on a page of a real browser: pointer, keys, focus, dialogs, small windows; trusted input throughout. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DWELL_MS, NEAR_MS } from '../../lib/overlay/dwell.ts';
import { cardStates } from '../support/cards.ts';
import { hover as hoverOn, OverlayStage } from './gallery/overlay-stage.ts';
import { until } from './harness.ts';

const states = cardStates().filter((state) => ['tariff-paused', 'holding', 'statement'].includes(state.name));
const BODY = `<main style="width:640px;margin:80px auto;font:18px/28px serif;color:#222">
<p>Goods face <span data-mark>a 24 per cent duty that is on hold until early July</span> and more is to come.</p>
<p>Japan had <a href="#elsewhere"><span data-mark>$1.13 trillion at the end of February</span></a>, its ministry said.</p>
<p style="margin-top:900px">The bonds <span data-mark>could be one of the cards</span>, he said.</p><p style="height:1400px"></p></main>`;

const stage = new OverlayStage();
let page: Page;

beforeAll(() => stage.start());
afterAll(() => stage.stop());
afterEach(() => page.close());

async function open(body = BODY, viewport = { width: 1200, height: 800 }): Promise<void> {
  page = await stage.open({ body, states, options: { viewport } });
}

const card = () => page.getByRole('dialog');
const hover = (index: number) => hoverOn(page, index);
const request = (kind: 'next' | 'previous' | 'open') => page.evaluate((it) => globalThis.request({ kind: it }), kind);

describe('the card on a page', () => {
  it('opens on dwell beside the passage, stays on the way to it, and leaves nothing behind', async () => {
    await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML.length);
    await hover(0);
    await card().waitFor();
    const passage = (await page.locator('[data-mark]').first().boundingBox())!;
    const box = (await card().boundingBox())!;
    expect(Math.round(box.y - (passage.y + passage.height))).toBe(8);
    expect(Math.round(box.x - passage.x)).toBe(0);
    await page.mouse.move(box.x + 60, box.y + 100, { steps: 12 });
    await page.waitForTimeout(450);
    expect(await card().isVisible()).toBe(true);
    await page.mouse.move(1100, 700, { steps: 5 });
    await card().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(before);
  });

  it('never opens for a still pointer that the page scrolls under', async () => {
    await open();
    const box = (await page.locator('[data-mark]').first().boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 110);
    await page.mouse.move(box.x + 31, box.y + 110);
    await page.evaluate(() => scrollBy(0, -100));
    await page.evaluate((y) => scrollTo(0, y), 0);
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(700);
    expect(await card().count()).toBe(0);
  });

  it('opens on a click and keeps a link’s own click', async () => {
    await open();
    await page.locator('[data-mark]').nth(0).click();
    await card().waitFor();
    await page.mouse.click(20, 20);
    await card().waitFor({ state: 'detached' });
    await page.locator('[data-mark]').nth(1).click();
    expect(await page.evaluate(() => location.hash)).toBe('#elsewhere');
  });

  it('Escape closes it, and it stays closed while the pointer rests', async () => {
    await open();
    await hover(0);
    await card().waitFor();
    await page.keyboard.press('Escape');
    expect(await card().count()).toBe(0);
    const box = (await page.locator('[data-mark]').first().boundingBox())!;
    await page.mouse.move(box.x + 34, box.y + 10, { steps: 3 });
    await page.waitForTimeout(500);
    expect(await card().count()).toBe(0);
  });

  it('keyboard: next opens and takes focus, its keys act, Escape gives focus back', async () => {
    await open(`<button id="before">Before</button>${BODY}`);
    await page.locator('#before').focus();
    await request('next');
    await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role') === 'dialog');
    await page.waitForTimeout(450);
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await page.evaluate(() => globalThis.calls)).toContain('save m0');
    await request('next');
    await page.getByRole('heading', { name: 'US Treasuries held in Japan' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await card().count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('knows nothing, when it opens anew, of what was done in it before', async () => {
    await open();
    const mark = page.locator('[data-mark]').first();
    await mark.click();
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Citation copied').waitFor();
    await page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await mark.click();
    await card().waitFor();
    expect(await page.getByText('Citation copied').count()).toBe(0);
  });

  it('is not on the page for a dwell that is cut short', async () => {
    await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML.length);
    await page.evaluate(() => {
      const own = globalThis as unknown as { changes: number };
      own.changes = 0;
      new MutationObserver(() => (own.changes += 1)).observe(document.documentElement, { childList: true });
    });
    await hover(0);
    await page.waitForTimeout(60);
    await page.mouse.move(20, 20);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (globalThis as unknown as { changes: number }).changes)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(before);
  });

  it('is laid out unseen when the dwell is nearly over, and seen when it ends, not before', async () => {
    await open();
    await page.evaluate(() => {
      const own = globalThis as unknown as { came: number; changed: number[]; seen?: number };
      own.changed = [];
      const onMove = ({ timeStamp, target }: PointerEvent) => {
        if ((target as Element).matches('[data-mark]')) own.came ??= timeStamp;
      };
      document.addEventListener('pointermove', onMove, { capture: true });
      const onChange = () => own.changed.push(performance.now() - own.came);
      new MutationObserver(onChange).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const look = () => {
        const host = document.documentElement.lastElementChild!;
        const { left, top, width, height } = host.getBoundingClientRect();
        const isSeen = host.matches(':popover-open') && document.elementFromPoint(left + width / 2, top + height / 2) === host;
        if (isSeen) own.seen = performance.now() - own.came;
        else setTimeout(look, 1);
      };
      look();
    });
    await hover(0);
    await card().waitFor();
    await until('a card', () => page.evaluate(() => (globalThis as unknown as { seen?: number }).seen !== undefined));
    const { changed, seen } = await page.evaluate(() => {
      const own = globalThis as unknown as { changed: number[]; seen: number };
      return { changed: own.changed, seen: own.seen };
    });
    expect(changed.length).toBeGreaterThan(0);
    for (const ms of changed) expect(ms).toBeGreaterThanOrEqual(DWELL_MS - NEAR_MS - 1);
    expect(seen).toBeGreaterThanOrEqual(DWELL_MS - 1);
  });

  it('leaves the page when the pointer does, between being laid out and being seen', async () => {
    await open();
    await page.evaluate(() => {
      const own = globalThis as unknown as { seen: string[] };
      own.seen = [];
      // The pointer leaves as soon as the card stands: the page itself tells so, for no driver is quick enough.
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof HTMLElement) {
              const { left, top, width, height } = node.getBoundingClientRect();
              const isHit = document.elementFromPoint(left + width / 2, top + height / 2) === node;
              own.seen.push(`${Math.round(width)} px wide, ${isHit ? 'hit' : 'not hit'}`);
              document.documentElement.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
            }
      }).observe(document.documentElement, { childList: true });
    });
    const inPage = () => page.evaluate(() => document.documentElement.children.length);
    const before = await inPage();
    await hover(0);
    await until('a card laid out', () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.length > 0));
    await until('the page as it was', async () => (await inPage()) === before);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(['392 px wide, not hit']);
    expect(await card().count()).toBe(0);
  });

  it('hears Escape before the page does, and only while it is open', async () => {
    await open();
    await page.evaluate(() => {
      const own = globalThis as unknown as { heard: string[] };
      own.heard = [];
      for (const target of [window, document, document.body])
        target.addEventListener('keydown', (event) => own.heard.push((event as KeyboardEvent).key));
      document.addEventListener('keyup', (event) => own.heard.push(`${event.key} up`));
    });
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual(['Escape', 'Escape', 'Escape', 'Escape up']);
    await page.locator('[data-mark]').first().click();
    await card().waitFor();
    await page.keyboard.press('Escape');
    expect(await card().count()).toBe(0);
    expect(await heard()).toHaveLength(4);
    await page.keyboard.press('Escape');
    expect(await heard()).toHaveLength(8);
  });

  it('hears Escape where a page stops every key on the window', async () => {
    await open();
    await page.evaluate(() => addEventListener('keydown', (event) => event.stopPropagation(), { capture: true }));
    await page.locator('[data-mark]').first().click();
    await card().waitFor();
    await page.keyboard.press('Escape');
    expect(await card().count()).toBe(0);
  });

  it('opens where text cannot be selected', async () => {
    await open(`<style>body{user-select:none;-webkit-user-select:none}</style>${BODY}`);
    await hover(0);
    await card().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-mark]').first().click();
    await card().waitFor();
  });

  it('leaves a selection that begins on a passage alone', async () => {
    await open();
    const box = (await page.locator('[data-mark]').first().boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 12, { steps: 6 });
    await page.waitForTimeout(500);
    await page.mouse.up();
    const selected = await page.evaluate(() => getSelection()!.toString());
    expect(selected.length).toBeGreaterThan(5);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(selected);
    expect(await card().count()).toBe(0);
  });

  it('leaves Escape to a page that has taken the card away, and comes back when it is asked for', async () => {
    await open();
    await page.evaluate(() => {
      const own = globalThis as unknown as { keys: string[] };
      own.keys = [];
      document.addEventListener('keydown', ({ key }) => own.keys.push(key));
    });
    const mark = page.locator('[data-mark]').first();
    await mark.click();
    await card().waitFor();
    await page.evaluate(() => document.documentElement.lastElementChild!.remove());
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys)).toEqual(['Escape']);
    await mark.click();
    await card().waitFor();
  });

  it('refuses to save in the first moment', async () => {
    await open();
    // The first moment lasts: a busy machine needs longer than it to press a key.
    await page.evaluate(() => {
      const at = performance.now();
      performance.now = () => at;
    });
    await request('next');
    await card().waitFor();
    await page.keyboard.press('s');
    await page.getByText('had only just opened').waitFor();
    expect(await page.evaluate(() => globalThis.calls.filter((call) => call.startsWith('save')))).toEqual([]);
  });

  it('reaches a passage far down, follows the page, and closes when it is far away', async () => {
    await open();
    await request('previous');
    await request('previous');
    await card().waitFor();
    await page.evaluate(() => scrollBy(0, 2));
    const before = (await card().boundingBox())!;
    await page.evaluate(() => scrollBy(0, 40));
    await expect.poll(async () => Math.round((await card().boundingBox())!.y - before.y)).toBe(-40);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await card().waitFor({ state: 'detached' });
  });

  it('can be pinned: it moves to the margin and stays through presses and scrolling', async () => {
    await open(BODY, { width: 1600, height: 800 });
    await page.locator('[data-mark]').first().click();
    await page.getByRole('button', { name: 'Pin card' }).click();
    const box = (await card().boundingBox())!;
    expect(box.x).toBeGreaterThan(1100);
    await page.mouse.click(20, 20);
    await page.evaluate(() => scrollTo(0, 1500));
    await page.waitForTimeout(100);
    expect(await card().boundingBox()).toEqual(box);
    await page.mouse.move(box.x + 100, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x - 100, box.y + 70, { steps: 3 });
    await page.mouse.up();
    expect(Math.round((await card().boundingBox())!.x - box.x)).toBe(-200);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await card().count()).toBe(0);
  });

  it('moves without a drag, once it is pinned: by the arrow keys, and by presses in its menu', async () => {
    await open(BODY, { width: 1600, height: 800 });
    await page.locator('[data-mark]').first().click();
    await page.getByRole('button', { name: 'Pin card' }).press('Enter');
    const box = (await card().boundingBox())!;
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    const moved = (await card().boundingBox())!;
    expect([moved.x - box.x, moved.y - box.y]).toEqual([-32, 32]);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Right' }).click();
    await page.getByRole('menuitem', { name: 'Right' }).click();
    const back = (await card().boundingBox())!;
    expect([back.x - box.x, back.y - box.y]).toEqual([32, 32]);
  });

  it('works inside a modal dialog', async () => {
    await open(`<dialog id="d"><p style="width:500px">${'x '.repeat(40)}<span data-mark>24 per cent</span></p></dialog>${BODY}`);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')!.showModal());
    await page.locator('[data-mark]').first().click();
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('as plain text').waitFor();
    expect(await page.evaluate(() => document.querySelector('#d')!.lastElementChild!.shadowRoot !== null)).toBe(true);
  });

  it('goes into a dialog that opens while it is open, and out of it again', async () => {
    await open(`<dialog id="d"><p>Subscribe</p></dialog>${BODY}`);
    await page.locator('[data-mark]').first().click();
    await card().waitFor();
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')!.showModal());
    await page.waitForFunction(() => document.querySelector('#d')!.lastElementChild!.shadowRoot !== null);
    await page.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('as plain text').waitFor();
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')!.close());
    await page.waitForFunction(() => document.documentElement.lastElementChild!.shadowRoot !== null);
    expect(await card().isVisible()).toBe(true);
  });

  it('is a sheet along the bottom of a small window, with two stops', async () => {
    await open(BODY.replace('width:640px', 'width:auto'), { width: 360, height: 720 });
    await page.locator('[data-mark]').nth(2).click();
    await card().waitFor();
    const peek = (await card().boundingBox())!;
    const passage = (await page.locator('[data-mark]').nth(2).boundingBox())!;
    expect(passage.y + passage.height).toBeLessThan(peek.y);
    expect([peek.x, peek.width, Math.round(peek.y + peek.height)]).toEqual([0, 360, 720]);
    await page.getByRole('button', { name: 'Show the whole card' }).click();
    expect((await card().boundingBox())!.height).toBeGreaterThan(peek.height + 100);
  });

  it('survives a page that restyles and hides everything', async () => {
    await open(
      `<style>*{all:unset!important}html>*{display:none!important}html{opacity:.05}body{display:block!important}div{transform:scale(3)!important}</style>${BODY}`,
    );
    await request('next');
    await card().waitFor();
    expect((await card().boundingBox())!.width).toBe(392);
  });
});
