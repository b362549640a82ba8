/** A real private window: the record is shown there, and nothing of the visit is kept unless the person allows it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dwellOn, type Row, rowsOf, settle } from './acts.ts';
import { passagesOn, type Stage, startStage, until } from './harness.ts';

let stage: Stage;
let own: Page;
beforeAll(async () => {
  stage = await startStage();
  await allowPrivateWindows(stage);
  own = await until('the extension again', () => stage.openOwn('options.html').catch(() => null));
});
afterAll(() => stage.close());

/** As the switch in the browser's own list of extensions does; the browser starts the extension anew. */
async function allowPrivateWindows({ context, extensionId }: Stage): Promise<void> {
  const admin = await context.newPage();
  await admin.goto('chrome://extensions');
  await admin.evaluate(async (id) => {
    interface DeveloperPrivate {
      updateProfileConfiguration(change: object): Promise<void>;
      updateExtensionConfiguration(change: object): Promise<void>;
    }
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    // Without it an unpacked extension stays switched off after its restart.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  await admin.close();
}

async function openPrivately(path: string): Promise<Page> {
  const url = stage.origin + path;
  await own.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  return until('the private window', async () => stage.context.pages().find((page) => page.url() === url));
}

const kept = async () => ({
  highlights: (await rowsOf<Row>(own, 'highlights')).length,
  pages: (await rowsOf<object>(own, 'pages')).length,
  hidden: (await rowsOf<object>(own, 'hidden')).length,
});
const NOTHING = { highlights: 0, pages: 0, hidden: 0 };

it('saves nothing and says so, until the person allows it', async () => {
  const page = await openPrivately('/demo');
  await passagesOn(page, 8);
  const card = await dwellOn(page, /24 per cent/);
  await card.text();
  await settle();
  await card.click('button', /^Save/);
  await until('the reason', async () => /Not saved:\s+nothing is kept in a private window/.test(await card.text()));
  await page.keyboard.press('Escape');
  await card.gone();
  expect(await kept()).toEqual(NOTHING);
  // No address of the visit in what outlives the browser.
  const stored = await own.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.sync.get()]),
  );
  expect(stored).not.toContain('/demo');

  await own.evaluate(() => chrome.storage.sync.set({ settings: { savePrivate: true } }));
  const again = await dwellOn(page, /24 per cent/);
  await again.text();
  await settle();
  await again.click('button', /^Save/);
  await until('the highlight', async () => (await kept()).highlights === 1);
  await page.close();
});
