/** Our own pages in the built extension: what they show is in the database, and what they write stays there. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStage, until, type Stage } from './harness.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await startStage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => stage.close());
afterEach(async () => {
  await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

/** Puts a highlight into the database, as an earlier visit would have left it. */
async function leaveHighlight(text: string): Promise<void> {
  await page.evaluate(async (passage) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('on-record');
      request.addEventListener('success', () => resolve(request.result));
    });
    const now = new Date().toISOString();
    const row = {
      id: crypto.randomUUID(),
      selectors: null,
      text: passage,
      sentence: `They said ${passage}.`,
      url: 'https://courant.example/tea',
      canonicalUrl: 'https://courant.example/tea',
      site: 'courant.example',
      title: 'A levy on hold',
      author: null,
      lang: 'en',
      published: { date: '2025-05-02', source: 'meta' },
      facts: [{ id: 'us-jp-autos', kind: 'tariff', title: 'US duty on cars from Japan', asOf: '27.5%', newest: '27.5%' }],
      pack: null,
      verdict: 'consistent',
      note: '',
      tags: [],
      tint: 'straw',
      orphan: false,
      created: '2025-05-04T10:00:00.000Z',
      changed: now,
      fieldTimes: {},
      deleted: null,
    };
    const transaction = database.transaction('highlights', 'readwrite');
    transaction.objectStore('highlights').put(row);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  }, text);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('welcome page', () => {
  it('marks its own article and opens a card by keyboard, which Escape closes', async () => {
    page = await stage.openOwn('welcome.html');
    const mark = page.getByRole('link', { name: '26 per cent' });
    await mark.waitFor();
    await mark.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog');
    await card.waitFor();
    expect(await card.textContent()).toMatch(/Differs from the record of 2\sMay\s2025/);
    await page.keyboard.press('Escape');
    await until('the card to close', async () => (await card.count()) === 0);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('record browser', () => {
  it('finds a fact, shows its card, and goes back in time by the address', async () => {
    page = await stage.openOwn('library.html#record');
    await page.getByRole('searchbox').fill('cars japan');
    await button(/US duty on cars from Japan/)
      .first()
      .click();
    await page.getByRole('dialog', { name: /US duty on cars from Japan/ }).waitFor();
    await page.getByLabel('Record as known on').fill('2025-05-02');
    await until('the day in the address', async () => page.url().includes('asof=2025-05-02'));
    const link = page.url();
    await page.close();
    page = await stage.context.newPage();
    await page.goto(link);
    const text = await page.getByRole('dialog').textContent();
    expect(text).toMatch(/As of 2\sMay\s2025.*27\.5%/);
  });

  it('lists the record as of a day, and keeps the day when a fact is opened and left', async () => {
    page = await stage.openOwn('library.html#record');
    await page.getByLabel('Record as known on').fill('2025-05-02');
    await page.getByText(/^\d{3} of \d{3}$/).waitFor();
    await page.getByRole('searchbox').fill('cars japan');
    const line = button(/US duty on cars from Japan/).first();
    expect(await line.textContent()).toMatch(/27\.5%\s+in all/);
    await line.click();
    expect(page.url()).toContain('asof=2025-05-02');
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await until('the list of that day', async () => page.url().endsWith('#record&asof=2025-05-02'));
    await page.getByRole('searchbox').fill('supreme court strikes');
    await until('no fact of 2026', async () => (await button(/Supreme Court strikes/).count()) === 0);
  });

  it('shows nothing of what a day could not know', async () => {
    page = await stage.openOwn('library.html#fact=us-jp-autos&asof=2025-01-15');
    await page.getByText('On 15 Jan 2025 this was not on record yet.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('tells what it knows', async () => {
    page = await stage.openOwn('library.html#record');
    await page.getByText(/^\d{3} facts from \d{3} sources, put together on /).waitFor();
  });
});

describe('highlights', () => {
  it('follows what another page writes, edits in place, deletes and takes back', async () => {
    page = await stage.openOwn('library.html#highlights');
    await leaveHighlight('a levy of 25 per cent on cars');
    await page.reload();
    const passage = button('a levy of 25 per cent on cars');
    await passage.click();
    const popup = await stage.openOwn('popup.html');
    await page.getByRole('textbox', { name: 'Note' }).fill('ask Tokyo');
    await page.getByRole('textbox', { name: /^Tags/ }).fill('cars');
    await page.keyboard.press('Enter');
    await popup.getByRole('tab', { name: /Highlights/ }).click();
    await popup.getByRole('searchbox').fill('ask tokyo');
    await popup.getByText('1 of 1').waitFor();
    await popup.close();
    await button('Move to bin').click();
    await page.getByText('1 highlight moved to the bin.').waitFor();
    await page.getByText('No highlight fits', { exact: false }).waitFor();
    await button('Undo').click();
    await passage.waitFor();
    expect(await page.getByRole('region', { name: 'Tag' }).textContent()).toContain('cars');
  });

  it('says that the record has moved since', async () => {
    page = await stage.openOwn('library.html#highlights');
    await page.getByRole('heading', { name: /^Changed since saved/ }).waitFor();
    expect(await page.getByRole('list', { name: 'Highlights' }).textContent()).toMatch(/saved 4\sMay\s2025.*27\.5%/);
  });
});

describe('playground', () => {
  it('annotates a draft as of its date', async () => {
    page = await stage.openOwn('library.html#playground');
    await page.getByLabel('Headline').fill('Tariff talks go on');
    await page.getByLabel(/^Text/).fill('Goods from Japan face a US tariff of 24 per cent, which is paused.');
    await page.getByLabel('Article date').fill('2025-05-02');
    await button('Mark the draft').click();
    await page.getByRole('link', { name: /24 per cent/ }).click();
    expect(await page.getByRole('dialog').textContent()).toMatch(/24%.*Struck down/);
  });
});

describe('options', () => {
  it('keeps what is set, and switches a site off', async () => {
    page = await stage.openOwn('options.html');
    await page.getByRole('radio', { name: /only by a click/ }).check();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('textbox', { name: 'Turn off another site' }).fill('https://www.mail.example/inbox');
    await button('Turn off').click();
    await page.getByText('mail.example', { exact: true }).waitFor();
    await page.reload();
    await until('the kept choice', () => page.getByRole('radio', { name: /only by a click/ }).isChecked());
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await button('Turn on for mail.example').click();
    await page.getByText('No site is turned off.').waitFor();
  });

  it('lists the key of every command, and leads to where the browser lets them be changed', async () => {
    page = await stage.openOwn('options.html');
    const keys = page.locator('.options-keys kbd');
    await until('the keys', async () => (await keys.count()) > 0);
    expect(await page.locator('.options-keys dt').allTextContents()).toEqual([
      'Next marked passage',
      'Open the card of the current passage',
      'Previous marked passage',
      'Save the selection or the open passage',
    ]);
    expect(await keys.allTextContents()).toEqual(['Alt+N', 'Alt+O', 'Alt+P', 'Alt+S']);
    const opened = stage.context.waitForEvent('page');
    await button('Change the keys').click();
    const shortcuts = await opened;
    await until('the page of the browser', async () => shortcuts.url() === 'chrome://extensions/shortcuts');
    await shortcuts.close();
  });
});
