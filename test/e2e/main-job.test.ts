/** The main job: an article is marked, a card opens, a site is switched off, a passage is saved and found again. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Highlight } from '../../lib/highlights/schema.ts';
import { dwellOn, openPopup, rowsOf } from './acts.ts';
import { CardView } from './card.ts';
import { passagesOn, startStage, type Stage, unpainted, until } from './harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page.url().startsWith('http')) await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

describe('on the demo article', () => {
  it('marks passages without changing a node of the page', async () => {
    const page = await stage.context.newPage();
    await page.addInitScript(() => {
      const records: string[] = [];
      Reflect.set(globalThis, 'mutations', records);
      new MutationObserver((list) => list.forEach((record) => records.push(record.type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      addEventListener('load', () => setTimeout(() => records.splice(0)));
    });
    await page.goto(`${stage.origin}/demo`);
    const before = await page.content();
    expect((await passagesOn(page, 8)).length).toBeGreaterThanOrEqual(8);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'mutations'))).toEqual([]);
    expect(await page.content()).toBe(before);
  });

  it('finds the passages, facts and verdicts of the golden file', async () => {
    const page = await stage.open('/demo');
    await passagesOn(page, 8);
    const worker = await stage.worker();
    const marks = await until('the report of the page', () =>
      worker.evaluate(async () => {
        const states = Object.values(await chrome.storage.session.get(null)) as {
          marks?: { quote: string; cards: string[]; verdict: string | null }[];
        }[];
        return states.find((state) => state.marks)?.marks;
      }),
    );
    const found = marks.map(({ quote, cards, verdict }) => ({ quote, facts: cards.map((key) => key.split('@')[0]), verdict }));
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot('../golden/demo.json');
  });

  it('opens the card of a tariff on dwell: then, since, sources', async () => {
    const page = await stage.open('/demo');
    const card = await dwellOn(page, /24 per cent/);
    const text = await card.text();
    expect(text).toMatch(/24%/);
    expect(text).toMatch(/Paused/i);
    expect(text).toMatch(/Struck down/i);
    expect(text).toMatch(/2 May 2025|May 2, 2025/);
    await page.keyboard.press('Escape');
    await card.gone();
  });

  it('opens the chain of a statement, with the walk-back that came later', async () => {
    const page = await stage.open('/demo');
    const text = await (await dwellOn(page, /cards/)).text();
    expect(text).toMatch(/walks? back|walked back/i);
    expect(text).toMatch(/Milan/);
  });

  it('opens the series of a holding, with what it is today', async () => {
    const page = await stage.open('/demo');
    const text = await (await dwellOn(page, /1\.13 trillion/)).text();
    expect(text).toMatch(/1,125\.9/);
    expect(text).toMatch(/1,103\.9/);
  });

  it('opens cards by keyboard alone and gives the focus back', async () => {
    const page = await stage.open('/demo');
    await passagesOn(page, 8);
    const popup = await openPopup(stage, page);
    await page.bringToFront();
    const worker = await stage.worker();
    await worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      await chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'page:step', to: 'next' });
      await chrome.tabs.sendMessage(tab?.id ?? 0, { kind: 'page:step', to: 'open' });
    }, page.url());
    const card = new CardView(page);
    await card.text();
    await page.keyboard.press('Escape');
    await card.gone();
    await popup.close();
  });

  it('counts the marks on the icon', async () => {
    const page = await stage.open('/demo');
    const count = (await passagesOn(page, 8)).length;
    const worker = await stage.worker();
    const badge = await until('the badge', () =>
      worker.evaluate(
        async (url) =>
          chrome.action.getBadgeText({ tabId: (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? 0 }),
        page.url(),
      ),
    );
    expect(Number(badge)).toBe(count);
    const title = await worker.evaluate(
      async (url) => chrome.action.getTitle({ tabId: (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? 0 }),
      page.url(),
    );
    expect(title).toBe(`On Record: ${count} passages have a record. Unmarked is not verified.`);
  });
});

/** About the topic, and nothing in it that the record could speak to. */
const COVERAGE = `<!doctype html><html lang="en"><title>Shops wait for the tariffs</title><link rel="icon" href="data:,">
<meta property="article:published_time" content="2025-05-03T08:00:00Z"><article><h1>Shops wait for the tariffs</h1>
<p>Nobody in the toy trade knows what the tariffs will cost in the end. Importers have put off orders, and some have rented sheds.</p>
<p>The talks between Washington and its trading partners go on; the shops would rather not say what they expect of the import duties.</p>
<p>The president of the United States and the prime minister of Japan talked of the tariffs by telephone.</p></article></html>`;

describe('an article on the topic without a passage on record', () => {
  it('has that said by the icon’s name, without a number on it', async () => {
    stage.pages.set('/shops', { body: COVERAGE });
    const page = await stage.open('/shops');
    const worker = await stage.worker();
    const said = () =>
      worker.evaluate(async (url) => {
        const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? 0;
        return [await chrome.action.getTitle({ tabId }), await chrome.action.getBadgeText({ tabId })];
      }, page.url());
    const isSaid = async () => (await said())[0] !== 'On Record';
    await until('the name of the icon', isSaid);
    expect(await said()).toEqual(['On Record: related coverage, no passage with a record', '']);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});

describe('the popup', () => {
  it('switches the site off and on at once, in every tab, without a reload, and remembers', async () => {
    const first = await stage.open('/demo');
    const second = await stage.open('/demo?again');
    await passagesOn(first, 8);
    stage.pages.set('/demo?again', { body: '' });
    await passagesOn(second, 8);
    const popup = await openPopup(stage, first);
    await popup.getByRole('switch', { name: /localhost/ }).click();
    await unpainted(first);
    await unpainted(second);
    const reloaded = await stage.open('/demo');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await reloaded.evaluate(() => CSS.highlights.size)).toBe(0);
    await popup.getByRole('switch', { name: /localhost/ }).click();
    await passagesOn(first, 8);
    await passagesOn(reloaded, 8);
    await popup.close();
  });

  it('lists the passages; choosing one scrolls there and opens its card', async () => {
    const page = await stage.open('/demo');
    await passagesOn(page, 8);
    const popup = await openPopup(stage, page);
    await popup.getByRole('button', { name: /24 per cent/ }).click();
    await page.bringToFront();
    expect(await new CardView(page).text()).toMatch(/24%/);
    await popup.close();
  });

  it('says that a page is not coverage', async () => {
    stage.pages.set('/soup', {
      body: '<!doctype html><html lang="en"><title>Onion soup</title><article><h1>Onion soup</h1><p>Slice the onions and let them brown slowly in butter.</p></article></html>',
    });
    const page = await stage.open('/soup');
    const popup = await openPopup(stage, page);
    await popup.getByText(/not about anything on the record/i).waitFor();
    await popup.close();
  });
});

describe('saving', () => {
  it('saves from the card, paints again on the next visit, and is found in the popup', async () => {
    const page = await stage.open('/demo');
    const card = await dwellOn(page, /25 per cent/);
    await card.text();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await card.click('button', /^Save/);
    await until('the saved state', async () => /Saved/.test(await card.text()));
    const own = await stage.openOwn('options.html');
    const kept = Highlight.parse((await rowsOf<unknown>(own, 'highlights'))[0]);
    expect(kept).toMatchObject({
      text: expect.stringContaining('25 per cent'),
      sentence: expect.stringContaining(kept.text),
      selectors: {
        quote: { exact: kept.text, prefix: expect.stringMatching(/\w/), suffix: expect.stringMatching(/\w/) },
        position: { type: 'TextPositionSelector' },
        block: { type: 'BlockSelector', tag: 'p' },
      },
      url: page.url(),
      canonicalUrl: expect.stringMatching(/^http/),
      site: new URL(page.url()).hostname,
      title: expect.stringMatching(/\w/),
      author: 'A. Invented',
      lang: 'en',
      published: { date: expect.stringMatching(/^2025-/), source: expect.stringMatching(/\w/) },
      facts: expect.arrayContaining([
        expect.objectContaining({ kind: 'tariff', asOf: expect.stringContaining('%'), newest: expect.stringContaining('%') }),
      ]),
      pack: { id: 'us-trade', version: expect.stringMatching(/^\d/), hash: expect.stringMatching(/^\w{8,}/) },
      verdict: 'consistent',
      note: '',
      tags: [],
      tint: 'straw',
      created: kept.changed,
    });
    await own.close();
    await page.close();
    const again = await stage.open('/demo');
    await passagesOn(again, 8);
    const popup = await openPopup(stage, again);
    await popup.getByRole('tab', { name: /Highlights/ }).click();
    await popup
      .getByText(/25 per cent/)
      .first()
      .waitFor();
    await popup.close();
  });
});
