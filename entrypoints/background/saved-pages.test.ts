import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { describe as selectorsOf } from '../../lib/highlights/describe.ts';
import { closeDatabase, DATABASE_NAME, openDatabase } from '../../lib/store/database.ts';
import { makeHighlight } from '../../test/support/highlights.ts';
import { isSavedBeyond, patternsOfPage } from './saved-pages.ts';

const OLD = 'https://courant.example/old';
const selectors = selectorsOf({ blocks: [{ tag: 'p', text: 'Tokyo was told of a levy of 24%, and waited.' }] }, 19, 32);
const saved = (url: string) => makeHighlight({ url, canonicalUrl: url, selectors });
let matches: string[];

beforeEach(() => {
  matches = [];
  browser.scripting.getRegisteredContentScripts = vi.fn(async () => [{ id: 'saved-pages', matches, css: [] }]);
});
afterEach(async () => {
  await closeDatabase();
  await Dexie.delete(DATABASE_NAME);
});
const keep = async (urls: string[]) => void (await (await openDatabase()).highlights.bulkAdd(urls.map(saved)));

it('is asked of the database where the registration is full of pages', async () => {
  matches = Array.from({ length: 500 }, (_, at) => patternsOfPage(`https://ledger.example/${at}`)).flat();
  await keep([OLD]);
  expect(await isSavedBeyond(OLD)).toBe(true);
  expect(await isSavedBeyond('https://courant.example/other')).toBe(false);
  expect(await isSavedBeyond('https://ledger.example/7')).toBe(false);
});

it('is asked where few pages have more highlights than were looked through', async () => {
  matches = patternsOfPage('https://ledger.example/busy');
  await keep([OLD, ...Array.from({ length: 2000 }, () => 'https://ledger.example/busy')]);
  expect(await isSavedBeyond(OLD)).toBe(true);
  expect(await isSavedBeyond('https://ledger.example/busy')).toBe(false);
});

it('is no page while the registration holds all of them', async () => {
  await keep([OLD]);
  expect(await isSavedBeyond(OLD)).toBe(false);
});

it('is no page whose highlights have nothing to be found by, or were deleted', async () => {
  matches = Array.from({ length: 1000 }, (_, at) => `*://ledger.example/${at}`);
  const { highlights } = await openDatabase();
  await highlights.bulkAdd([
    { ...saved(OLD), selectors: null },
    { ...saved(OLD), deleted: '2026-11-01T00:00:00.000Z' },
  ]);
  expect(await isSavedBeyond(OLD)).toBe(false);
});
