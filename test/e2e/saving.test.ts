/** Saving wherever a person reads, finding it again, and what switches, hides and corrects. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dwellOn, openPopup, type Row, rowsOf, saveFromMenu, select, settle, tabOf } from './acts.ts';
import { passagesOn, startStage, type Stage, unpainted, until } from './harness.ts';

const soup = (extra = '') => ({
  body: `<!doctype html><html lang="en"><title>Onion soup</title><article><h1>Onion soup</h1>
<p>Slice the onions thinly and let them brown slowly in butter, for the better part of an hour.</p>
<p>Add the stock only when nothing of the onions is pale any more, and taste before you salt.</p>${extra}</article></html>`,
});
const SENTENCE = 'let them brown slowly in butter';

let stage: Stage;
/** A page of ours from which the database can be read. */
let own: Page;
beforeAll(async () => {
  stage = await startStage();
  own = await stage.openOwn('options.html');
  for (const name of ['soup', 'stew', 'broth', 'bisque', 'soup/more']) stage.pages.set(`/${name}`, soup());
});
afterAll(() => stage.close());
afterEach(async () => {
  for (const page of stage.context.pages()) if (page.url().startsWith('http') || page.url() === 'about:blank') await page.close();
  expect(stage.errors.splice(0)).toEqual([]);
});

const highlights = () => rowsOf(own, 'highlights');
const savedOn = (url: string): Promise<Row> =>
  until(`a highlight of ${url}`, async () => (await highlights()).find((row) => row.url === url && row.deleted === null));
const painted = (page: Page, text: string) =>
  until(`${text} painted`, async () => (await passagesOn(page)).find((each) => each.text.includes(text)));
/** Draws the pointer from the beginning of one word to the end of another, whichever open trees they are in. */
async function drawOver(page: Page, first: string, last: string): Promise<void> {
  const [from, to] = await page.evaluate(
    ([start, end]) => {
      const texts = (root: Node): Text[] =>
        [...root.childNodes].flatMap((node) =>
          node instanceof Text ? [node] : [...texts((node as Element).shadowRoot ?? new DocumentFragment()), ...texts(node)],
        );
      const boxOf = (word: string) => {
        const text = texts(document.body).find(({ data }) => data.includes(word))!;
        const range = new Range();
        range.setStart(text, text.data.indexOf(word));
        range.setEnd(text, text.data.indexOf(word) + word.length);
        return range.getBoundingClientRect();
      };
      const [a, b] = [boxOf(start), boxOf(end)];
      return [
        { x: a.left + 1, y: a.top + a.height / 2 },
        { x: b.right - 1, y: b.top + b.height / 2 },
      ] as const;
    },
    [first, last] as const,
  );
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}
/** The ground that our style rules give the saved passage; transparent when there are none. */
const tintOf = (page: Page) =>
  page.evaluate(() => {
    const names = [...CSS.highlights.keys()];
    return names.map((name) => getComputedStyle(document.querySelector('p') as Element, `::highlight(${name})`).backgroundColor);
  });
const setSite = (on: boolean) =>
  own.evaluate((isOn) => chrome.runtime.sendMessage({ kind: 'bg:setSite', site: 'localhost', on: isOn }), on);

describe('saving a selection from the context menu', () => {
  it('on a page without marks: kept with its place, tinted at once and on the next visit', async () => {
    const page = await stage.open('/soup');
    await select(page, SENTENCE);
    await saveFromMenu(stage, page, SENTENCE);
    const row = await savedOn(page.url());
    expect(row).toMatchObject({ text: SENTENCE, orphan: false });
    expect(row.selectors).not.toBeNull();
    expect(row.sentence).toContain('better part of an hour');
    await painted(page, SENTENCE);
    await until('the tint', async () => (await tintOf(page)).some((colour) => colour !== 'rgba(0, 0, 0, 0)'));
    await page.close();
    const again = await stage.open('/soup?utm_source=feed');
    await painted(again, SENTENCE);
  });

  it('leaves the pages below that page alone', async () => {
    const page = await stage.open('/soup/more');
    await settle();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const worker = await stage.worker();
    const heard = await worker.evaluate(
      (id) =>
        chrome.tabs.sendMessage(id, { kind: 'page:ping' }).then(
          () => true,
          () => false,
        ),
      await tabOf(stage, page),
    );
    expect(heard).toBe(false);
  });

  it('on a site that is off: kept, and the reader goes without a mark or an ear', async () => {
    await setSite(false);
    const page = await stage.open('/stew');
    await select(page, SENTENCE);
    await saveFromMenu(stage, page, SENTENCE);
    expect((await savedOn(page.url())).selectors).not.toBeNull();
    const worker = await stage.worker();
    const tabId = await tabOf(stage, page);
    const isHeard = () =>
      worker.evaluate(
        (id) =>
          chrome.tabs.sendMessage(id, { kind: 'page:ping' }).then(
            () => true,
            () => false,
          ),
        tabId,
      );
    await until('the reader to go', async () => !(await isHeard()));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.reload();
    await settle();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await setSite(true);
    await painted(page, SENTENCE);
    await page.reload();
    await painted(page, SENTENCE);
  });

  it('where no script may run: the text alone, and marked so', async () => {
    const page = await stage.context.newPage();
    await page.goto('chrome://version');
    await saveFromMenu(stage, page, 'Command Line');
    expect(await savedOn('chrome://version/')).toMatchObject({ text: 'Command Line', selectors: null, orphan: true });
    await page.close();
  });

  it('where the disk is full: nothing kept, the popup says what to do, and then it can be saved', async () => {
    const page = await stage.context.newPage();
    await page.goto('chrome://version');
    const before = (await highlights()).length;
    const worker = await stage.worker();
    await worker.evaluate(() => {
      const { add } = IDBObjectStore.prototype;
      Object.assign(globalThis, { freeSpace: () => Object.assign(IDBObjectStore.prototype, { add }) });
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await saveFromMenu(stage, page, 'Full Disk');
    const popup = await openPopup(stage, page);
    await popup
      .getByRole('alert')
      .getByText(/disk space .* used up. Free some space/)
      .waitFor();
    await popup.close();
    expect((await highlights()).length).toBe(before);
    await worker.evaluate(() => (globalThis as unknown as { freeSpace: () => void }).freeSpace());
    await saveFromMenu(stage, page, 'Full Disk');
    await until('the passage', async () => (await highlights()).some(({ text }) => text === 'Full Disk'));
    await page.close();
  });

  it('in a private window: nothing kept, and the popup says what to do, unless it is allowed', async () => {
    const page = await stage.context.newPage();
    await page.goto('chrome://credits');
    const before = (await highlights()).length;
    await saveFromMenu(stage, page, 'Credits', true);
    const popup = await openPopup(stage, page);
    await popup
      .getByRole('alert')
      .getByText(/private windows save nothing/i)
      .waitFor();
    expect((await highlights()).length).toBe(before);
    await own.evaluate(() => chrome.storage.sync.set({ settings: { savePrivate: true } }));
    await saveFromMenu(stage, page, 'Credits', true);
    await savedOn('chrome://credits/');
    await own.evaluate(() => chrome.storage.sync.set({ settings: {} }));
    await popup.close();
    await page.close();
  });

  it('in an open shadow tree is kept with its place', async () => {
    const words = 'Slice the onions thinly and let them brown slowly in butter.';
    const tree = `<x-step><template shadowrootmode="open"><p>${words}</p></template></x-step>`;
    const rest = '<p>Taste before you salt, and serve it with bread and cheese on a cold day.</p>';
    const body = `<!doctype html><html lang="en"><title>Soup</title><article><h1>Onion soup</h1>${tree}${rest}</article>`;
    stage.pages.set('/shadow', { body });
    const page = await stage.open('/shadow');
    await page.evaluate((start) => {
      const text = document.querySelector('x-step')?.shadowRoot?.querySelector('p')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, start, text, text.length - 1);
    }, words.indexOf('brown'));
    await saveFromMenu(stage, page, 'brown slowly in butter');
    const row = await until('the passage', async () =>
      (await highlights()).find(({ text }) => text === 'brown slowly in butter'),
    );
    expect(row).toMatchObject({ selectors: { quote: { exact: 'brown slowly in butter' } }, orphan: false });
  });

  it.each([
    ['from the page into a shadow tree', 'thinly', 'taste'],
    ['from one shadow tree into another', 'taste', 'serve'],
    ['from a shadow tree out into the page', 'serve', 'supper'],
  ])('a selection drawn %s comes back over both', async (name, first, last) => {
    const texts = ['Slice the onions thinly and let them brown.', 'Then taste before you salt.', 'Now serve it with bread.'];
    const tree = (text?: string) => `<x-step><template shadowrootmode="open"><p>${text}</p></template></x-step>`;
    const rest = '<p>It is a supper for the better part of a cold week, and keeps well.</p>';
    const body = `<!doctype html><html lang="en"><title>Soup</title><article><h1>Onion soup</h1><p>${texts[0]}</p>${tree(texts[1])}${tree(texts[2])}${rest}</article>`;
    const path = `/shadow-${first}`;
    stage.pages.set(path, { body });
    const page = await stage.open(path);
    await drawOver(page, first, last);
    await saveFromMenu(stage, page, `${first} … ${last}`);
    const row = await savedOn(page.url());
    expect(row, name).toMatchObject({ orphan: false });
    expect(row.text).toMatch(new RegExp(`^${first}[^]*\\n[^]*${last}$`));
    expect(row.selectors).toMatchObject({ quote: { exact: row.text } });
    await page.close();
    const again = await stage.open(path);
    for (const word of [first, last]) await painted(again, word);
  });

  it('a selection over the edge of two paragraphs comes back over both', async () => {
    const page = await stage.open('/broth');
    await page.evaluate(() => {
      const [first, second] = [...document.querySelectorAll('p')].map((each) => each.firstChild as Text);
      if (first && second) getSelection()?.setBaseAndExtent(first, first.length - 12, second, 13);
    });
    await saveFromMenu(stage, page, 'of an hour. Add the stock');
    await savedOn(page.url());
    await painted(page, 'Add the stock');
    await page.close();
    const again = await stage.open('/broth');
    await painted(again, 'of an hour.');
    await painted(again, 'Add the stock');
  });
});

describe('the popup', () => {
  it('deletes with undo, and the page follows', async () => {
    const page = await stage.open('/bisque');
    await select(page, SENTENCE);
    await saveFromMenu(stage, page, SENTENCE);
    const { id } = await savedOn(page.url());
    await painted(page, SENTENCE);
    const popup = await openPopup(stage, page);
    await popup.getByRole('tab', { name: /Highlights/ }).click();
    const row = popup.getByRole('listitem').filter({ hasText: SENTENCE }).first();
    await row.getByRole('button', { name: /^Sentence and facts/ }).click();
    await row.getByRole('button', { name: /^Move to bin/ }).click();
    await unpainted(page);
    const deleted = async () => (await highlights()).find((row) => row.id === id)?.deleted;
    expect(await deleted()).toBeTruthy();
    await popup.getByRole('button', { name: 'Undo' }).click();
    await painted(page, SENTENCE);
    expect(await deleted()).toBeNull();
    await popup.close();
  });

  it('still shows sentence and facts of a saved passage whose page is gone', async () => {
    // An address of its own: browsers remember that a page is gone.
    stage.pages.set('/passing', stage.pages.get('/demo') ?? soup());
    const page = await stage.open('/passing');
    const card = await dwellOn(page, /24 per cent/);
    await card.text();
    await settle();
    await card.click('button', /^Save/);
    await until('the saved state', async () => /Saved/.test(await card.text()));
    await page.close();
    stage.pages.set('/passing', { body: '<!doctype html><title>Gone</title><p>This page is gone.</p>', status: 410 });
    const gone = await stage.open('/passing');
    await settle();
    const popup = await openPopup(stage, gone);
    await popup.getByRole('tab', { name: /Highlights/ }).click();
    const row = popup.getByRole('listitem').filter({ hasText: '24 per cent' }).first();
    await row.getByText(/24%/).first().waitFor();
    await row.locator('blockquote').waitFor();
    await popup.close();
    stage.errors.splice(0); // the browser reports the 410
  });

  it('turns everything off, and on again', async () => {
    const page = await stage.open('/demo');
    await passagesOn(page, 8);
    const popup = await openPopup(stage, page);
    await popup.getByRole('button', { name: /turn off for all sites/i }).click();
    await unpainted(page);
    const worker = await stage.worker();
    const tabId = await tabOf(stage, page);
    await until('the badge', () =>
      worker.evaluate(async (id) => (await chrome.action.getBadgeText({ tabId: id })) === 'off', tabId),
    );
    const registered = () => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await until('no registration', async () => (await registered()) === 0);
    await own.evaluate(() => chrome.runtime.sendMessage({ kind: 'bg:setEverywhere', on: true }));
    await passagesOn(page, 8);
    await popup.close();
  });
});

describe('what a reader says of a passage', () => {
  it('"not relevant here" takes it away; the options bring it back', async () => {
    const page = await stage.open('/demo');
    const before = await passagesOn(page, 8);
    const card = await dwellOn(page, /1\.13 trillion/);
    await card.text();
    await settle();
    await card.click('button', /^More/);
    await card.click('menuitem', /this site|here/i);
    await until('the mark to go', async () => (await passagesOn(page)).length < before.length);
    const options = await stage.openOwn('options.html');
    await options
      .getByRole('button', { name: /^Show again: / })
      .first()
      .click();
    await options.close();
    const again = await stage.open('/demo');
    expect((await passagesOn(again, 8)).some((each) => /1\.13 trillion/.test(each.text))).toBe(true);
  });

  it('a date given for a page without one is used at once, and on the next visit', async () => {
    const demo = String(stage.pages.get('/demo')?.body);
    const dates =
      /<meta property="article:published_time"[^>]*>|<script type="application\/ld\+json">[^]*?<\/script>|<time[^]*?<\/time>/g;
    stage.pages.set('/undated', { body: demo.replace(dates, '') });
    const page = await stage.open('/undated');
    const card = await dwellOn(page, /24 per cent/);
    expect(await card.text()).toMatch(/No date found/);
    await settle();
    await card.click('button', /^Set a date/);
    await page.keyboard.type('05022025');
    await card.click('button', /^Use this date/);
    await page.close();
    const again = await stage.open('/undated');
    await passagesOn(again, 8);
    const popup = await openPopup(stage, again);
    await popup.getByText(/2\sMay\s2025.*as you set it/).waitFor();
    await popup.close();
  });
});

describe('access', () => {
  it('withheld by the browser: the popup says so and offers to allow', async () => {
    const admin = await stage.context.newPage();
    await admin.goto('chrome://extensions');
    const setAccess = (hostAccess: string) =>
      admin.evaluate(
        ([extensionId, access]) =>
          (
            chrome as unknown as { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } }
          ).developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
        [stage.extensionId, hostAccess] as const,
      );
    await setAccess('ON_CLICK');
    const page = await stage.open('/demo');
    await settle();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const popup = await stage.openOwn('popup.html');
    await page.bringToFront();
    await popup.reload();
    await popup.getByRole('button', { name: /allow/i }).first().waitFor();
    await popup.close();
    await setAccess('ON_ALL_SITES');
    await passagesOn(page, 8);
    await admin.close();
  });
});
