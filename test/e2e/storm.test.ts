/** Pages that never rest: watching them costs next to nothing once the budget for it is spent. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toPage } from '../../lib/cli/article-page.ts';
import { STORIES } from '../fixtures/apps/stories.ts';
import { marked } from './acts.ts';
import { startStage, type Stage } from './harness.ts';

const [JAPAN] = STORIES;
const MOST = 0.02;

/** An article with a script that changes it every 50 ms, for ever. */
const stormy = (change: string) =>
  toPage({ title: JAPAN.title, paragraphs: JAPAN.lead }, { published: JAPAN.date, lang: 'en' }).replace(
    '</body>',
    `<script>let tick = 0; const article = document.querySelector('article'); setInterval(() => { tick++; ${change} }, 50)</script></body>`,
  );

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  const cells = "if (tick === 1) for (let i = 0; i < 150; i++) article.append(document.createElement('p'));";
  stage.pages.set('/heavy', {
    body: stormy(
      `${cells} for (const p of article.querySelectorAll('p:empty, .cell')) { p.className = 'cell'; p.textContent = 'Tick ' + tick; }`,
    ),
  });
  stage.pages.set('/light', {
    body: stormy("article.lastElementChild.textContent = 'The clock says ' + tick + ', and the talks go on.'"),
  });
  stage.pages.set('/styles', {
    body: stormy("document.documentElement.style.setProperty('--tick', tick); document.body.className = 'tick-' + tick"),
  });
});
afterAll(() => stage.close());

/** The share of time in which a script of ours was on the stack of the page's main thread. */
async function ourShare(page: Page, ms: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await page.waitForTimeout(ms);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const ours = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children } of profile.nodes) {
    if (callFrame.url.startsWith('chrome-extension:')) ours.add(id);
    if (ours.has(id)) children?.forEach((child) => ours.add(child));
  }
  const { samples = [], timeDeltas = [] } = profile;
  const time = samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i] ?? 0) : 0), 0);
  return time / (profile.endTime - profile.startTime);
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
