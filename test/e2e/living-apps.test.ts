/** Apps built with real frameworks: served markup comes to life unharmed, and marks follow the app from story to story. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appPages, FRAMEWORKS } from '../fixtures/apps/build.ts';
import { dwellOn, marked } from './acts.ts';
import { startStage, type Stage, unpainted, until } from './harness.ts';
import { visibleInk } from './pixels.ts';

let stage: Stage;
beforeAll(async () => {
  const apps = (await Promise.all(FRAMEWORKS.map(appPages))).flat();
  stage = await startStage();
  for (const [path, served] of apps) stage.pages.set(path, served);
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page.url().startsWith('http')) await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

const hydrated = (page: Page) => until('hydration', () => page.evaluate(() => window.isHydrated));

const TARIFF = /24 per cent/;
const HOLDING = /\$765\.4 billion/;
const BEHIND = /\$1\.13 trillion/;

describe.each(FRAMEWORKS)('an app of %s', (framework) => {
  it('hydrates markup that is marked already, and keeps its marks', async () => {
    const page = await stage.open(`/${framework}/tariff?wait`);
    await marked(page, { yes: [TARIFF] });
    await page.evaluate(() => window.hydrateApp());
    await hydrated(page);
    await marked(page, { yes: [TARIFF] });
    await visibleInk(page, TARIFF);
  });

  it('follows the app from story to story and back, and leaves no card behind', async () => {
    const page = await stage.open(`/${framework}/tariff`);
    await hydrated(page);
    const card = await dwellOn(page, TARIFF);
    expect(await card.text()).toMatch(/24%/);
    await page.evaluate(() => document.querySelector<HTMLElement>('#to-treasuries')?.click());
    await card.gone();
    await marked(page, { yes: [HOLDING], no: [TARIFF] });
    await page.goBack();
    await marked(page, { yes: [TARIFF], no: [HOLDING] });
  });

  it('marks what "Read more" brings', async () => {
    const page = await stage.open(`/${framework}/tariff`);
    await hydrated(page);
    await marked(page, { yes: [TARIFF], no: [BEHIND] });
    await page.click('#more');
    await marked(page, { yes: [TARIFF, BEHIND] });
  });
});

describe('the test itself', () => {
  it.each(FRAMEWORKS)('would hear of a mismatch in %s', async (framework) => {
    const page = await stage.open(`/${framework}/tariff?wait`);
    await page.evaluate(() => document.querySelector('main')?.remove());
    await page.evaluate(() => window.hydrateApp());
    await until('a warning', async () => stage.errors.some((error) => /hydrat/i.test(error)));
    stage.errors.splice(0);
  });

  it('sees no marks where there are none', async () => {
    stage.pages.set('/plain', { body: '<title>Herbs</title><p>Basil wants sun.' });
    await unpainted(await stage.open('/plain'));
  });
});
