/** Where the extension runs, where it does not, and that a person may ask for it nearly everywhere. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../lib/messages/from-page.ts';
import { CAR_DUTY } from '../fixtures/pages/articles.ts';
import { type Fixture, ZOO } from '../fixtures/pages/index.ts';
import { openPopup, tabOf } from './acts.ts';
import { passagesOn, startStage, type Stage, until } from './harness.ts';
import { servedAt } from './zoo/serve-zoo.ts';

const pageOf = (wanted: string) => ZOO.find(({ name }) => name === wanted) as Fixture;
const OTHER_DOCUMENTS = ['svg', 'pdf', 'plain-text', 'json', 'feed'];

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  for (const fixture of ZOO) stage.pages.set(...servedAt(fixture));
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page.url().startsWith('http')) await page.close();
});

async function open(name: string): Promise<Page> {
  const page = await stage.context.newPage();
  await page.goto(pageOf(name).url, { waitUntil: 'load' });
  return page;
}

const setSite = async (site: string, on: boolean) => {
  const own = await stage.openOwn('options.html');
  await own.evaluate((change) => chrome.runtime.sendMessage({ kind: 'bg:setSite', ...change }), { site, on });
  await own.close();
};

/** Everything that pages have reported. */
const reports = async (): Promise<PageState[]> =>
  Object.values(await (await stage.worker()).evaluate(() => chrome.storage.session.get(null))) as PageState[];

describe('documents that are no pages', () => {
  it.each(OTHER_DOCUMENTS)('are left alone (%s)', async (name) => {
    const page = await open(name);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await reports()).some(({ url }) => url === pageOf(name).url)).toBe(false);
    if (name !== 'pdf') expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('are left alone also when a person asks for marks in a drawing', async () => {
    const page = await open('svg');
    const popup = await openPopup(stage, page);
    await popup.getByRole('button', { name: /anyway/i }).click();
    await popup.getByRole('alert').waitFor();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.close();
  });

  it('pages of the browser: the popup says that nothing can run there', async () => {
    const page = await stage.context.newPage();
    for (const address of ['about:blank', 'chrome://version']) {
      await page.goto(address);
      const popup = await stage.openOwn(`popup.html?tab=${await tabOf(stage, page)}`);
      await popup
        .getByText(/nothing can run|not read|no access/i)
        .first()
        .waitFor();
      await popup.close();
    }
    await page.close();
  });
});

describe('annotate this page anyway', () => {
  it.each(['front-page', 'front-page-soup', 'search-results', 'feed-of-posts'])('marks what is on record on %s', async (name) => {
    const page = await open(name);
    await until('the report', async () => (await reports()).some(({ url }) => url === page.url()));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const popup = await openPopup(stage, page);
    await popup.getByRole('button', { name: /anyway/i }).click();
    expect((await passagesOn(page, 2)).map(({ text }) => text).join(' ')).toMatch(/per cent|Treasuries/);
    await popup.close();
  });

  it('marks a page of a site that is off', async () => {
    await setSite('plain.example', false);
    const off = await open('plain-car-duty');
    const offPopup = await openPopup(stage, off);
    await offPopup.getByRole('button', { name: /once/i }).click();
    await passagesOn(off, 3);
    await offPopup.close();
    await setSite('plain.example', true);
  });
});

describe('text that is shown long after its page was no coverage', () => {
  it('is found when the popup is opened, though the page tells nobody', async () => {
    const rest = CAR_DUTY.paragraphs.map((text) => `<p>${text}</p>`).join('');
    const lines = Array.from({ length: 8 }, () => '<p>The harbour office has opened its door, and closed it again.</p>').join('');
    stage.pages.set('late.example/wall', {
      body: `<!doctype html><html lang="en"><title>Harbour</title><article><h1>Harbour</h1>${lines}<div id="rest" hidden>${rest}</div></article></html>`,
    });
    const page = await stage.context.newPage();
    await page.goto('http://late.example/wall', { waitUntil: 'load' });
    await until('the report', async () => (await reports()).some(({ url }) => url === page.url()));
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await page.evaluate(() => document.querySelector('#rest')?.removeAttribute('hidden'));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const popup = await openPopup(stage, page);
    await passagesOn(page, 3);
    await popup.close();
  });
});
