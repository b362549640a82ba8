/** Pages that never rest: watching them costs next to nothing once the budget for it is spent. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STORMS } from '../fixtures/storms.ts';
import { shareOfOurs } from '../support/our-runs.ts';
import { marked } from './acts.ts';
import { startStage, type Stage } from './harness.ts';

const MOST = 0.02;

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  for (const [name, body] of Object.entries(STORMS)) stage.pages.set(`/${name}`, { body });
});
afterAll(() => stage.close());

async function ourShare(page: Page, ms: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const share = await shareOfOurs(session, ms);
  await session.detach();
  return share;
}

it('a storm of texts is watched until the budget is spent, and then costs next to nothing', async () => {
  const page = await stage.open('/heavy');
  expect(await ourShare(page, 1500)).toBeGreaterThan(0); // the measure sees us at work
  await page.waitForTimeout(2500);
  expect(await ourShare(page, 6000)).toBeLessThanOrEqual(MOST);
});

it.each(['/light', '/styles'])('a trickle that never ends costs next to nothing: %s', async (path) => {
  const page = await stage.open(path);
  await marked(page, { yes: [/24 per cent/] });
  await page.waitForTimeout(1500);
  expect(await ourShare(page, 5000)).toBeLessThanOrEqual(MOST);
});
