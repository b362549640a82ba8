/** A page with the real card on it, for tests that try the card in a real browser without the rest of the extension. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { CardState } from '../../support/cards.ts';
import { bundle, launchBrowser, MESSAGES } from './build.ts';
import type { OverlayInput } from './overlay-page.tsx';

export interface OverlayPage {
  body: string;
  /** A state for each of the page's `[data-mark]` elements. */
  states: CardState[];
  opening?: OverlayInput['opening'];
  locale?: keyof typeof MESSAGES;
  options?: BrowserContextOptions;
}

export class OverlayStage {
  #browser: Browser | null = null;
  #script = '';

  async start(): Promise<void> {
    [this.#browser, this.#script] = await Promise.all([launchBrowser(), bundle('overlay-page.tsx')]);
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
  }

  /** Opens a page in a window of 1200 × 800 without motion unless told otherwise. */
  async open({ body, states, opening, locale = 'en', options = {} }: OverlayPage): Promise<Page> {
    const page = await this.#browser!.newPage({ viewport: { width: 1200, height: 800 }, reducedMotion: 'reduce', ...options });
    await page.addInitScript(prepare);
    await page.goto('about:blank');
    await page.setContent(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}</body></html>`,
    );
    await page.addScriptTag({ content: this.#script });
    const input: OverlayInput = { states, messages: MESSAGES[locale], locale, ...(opening ? { opening } : {}) };
    await page.evaluate((value) => (globalThis as unknown as { start: (input: OverlayInput) => void }).start(value), input);
    return page;
  }
}

/** What an extension's world has; and a shadow root that a test can look into. */
function prepare(): void {
  Object.assign(globalThis, { browser: { runtime: { id: 'test' }, i18n: {} } });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
}

export function cardOn(page: Page): Locator {
  return page.getByRole('dialog', { includeHidden: false }).last();
}

/** Comes onto a passage as a hand does. */
export async function hover(page: Page, index = 0, at = { x: 30, y: 10 }): Promise<void> {
  const box = (await page.locator('[data-mark]').nth(index).boundingBox())!;
  await page.mouse.move(box.x + at.x - 10, box.y - 40);
  await page.mouse.move(box.x + at.x, box.y + at.y, { steps: 4 });
}

/** Lines of a passage that the card lies on, in the window; empty is as it should be. */
export function coveredLines(page: Page, index = 0): Promise<string[]> {
  return page.evaluate((at) => {
    const host = [...document.querySelectorAll('div')].find((it) => it.shadowRoot && it.popover === 'manual');
    const card = host?.shadowRoot?.querySelector('.or-card')?.getBoundingClientRect();
    const lines = [...document.querySelectorAll('[data-mark]')[at]!.getClientRects()];
    if (!card) return ['no card'];
    return lines
      .filter(({ top, bottom, left, right }) => top < innerHeight && bottom > 0 && left < innerWidth && right > 0)
      .filter((line) => line.left < card.right && card.left < line.right && line.top < card.bottom && card.top < line.bottom)
      .map((line) => JSON.stringify([line, card]));
  }, index);
}
