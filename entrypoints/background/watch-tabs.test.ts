import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { glance } from './injection.ts';
import { admit, look, lookAnew, refuse } from './watch-tabs.ts';

vi.mock('./injection.ts', () => ({ glance: vi.fn() }));
vi.mock('./saved-pages.ts', () => ({ isSavedBeyond: async () => false }));
const URL = 'https://courant.example/story';
const MINUTE = 60_000;
let seen = { length: 900, isHopeful: true };
let tabId: number;

beforeEach(async () => {
  vi.useFakeTimers();
  seen = { length: 900, isHopeful: true };
  vi.mocked(glance).mockReset();
  vi.mocked(glance).mockImplementation(async () => seen);
  fakeBrowser.reset();
  tabId = (await browser.tabs.create({ url: URL, active: true })).id as number;
});
afterEach(() => vi.useRealTimers());

const looks = () => vi.mocked(glance).mock.calls.length;

/** Whether the person uses the window in which the page is. */
const use = (focused: boolean) => vi.spyOn(browser.windows, 'get').mockImplementation((async () => ({ focused })) as never);

it('looks for half an hour at a page in front that may become coverage, and no longer where its window is not in use', async () => {
  use(false);
  void lookAnew(tabId, URL);
  await vi.advanceTimersByTimeAsync(20_000);
  const soon = looks();
  await vi.advanceTimersByTimeAsync(29 * MINUTE);
  const late = looks();
  expect(late).toBeGreaterThan(soon);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  const all = looks();
  expect(all).toBeGreaterThan(late);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(looks()).toBe(all);
  void lookAnew(tabId, URL); // as when the window comes back into focus
  await vi.advanceTimersByTimeAsync(500);
  expect(looks()).toBe(all + 1);
});

it('goes on looking after half an hour for as long as the window is in use', async () => {
  const window = use(true);
  void lookAnew(tabId, URL);
  await vi.advanceTimersByTimeAsync(120 * MINUTE);
  const late = looks();
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(looks()).toBeGreaterThan(late);
  window.mockRestore();
  use(false);
  await vi.advanceTimersByTimeAsync(MINUTE);
  const all = looks();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(looks()).toBe(all);
});

it('looks three times at a page without hope', async () => {
  seen = { length: 900, isHopeful: false };
  void lookAnew(tabId, URL);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(looks()).toBe(3);
});

it('stops when another tab comes in front, and looks again when the person comes back', async () => {
  void lookAnew(tabId, URL);
  await vi.advanceTimersByTimeAsync(20_000);
  const soon = looks();
  await browser.tabs.create({ url: 'https://other.example/', active: true });
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({ id, active: id !== tabId })) as never);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(looks()).toBe(soon);
  void lookAnew(tabId, URL);
  await vi.advanceTimersByTimeAsync(500);
  expect(looks()).toBe(soon + 1);
});

it('does not read the same text again, until the person does something', async () => {
  void lookAnew(tabId, URL);
  expect(admit(tabId, 900)).toBe(true);
  refuse(tabId);
  expect(admit(tabId, 900)).toBe(false);
  expect(admit(tabId, 901)).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  refuse(tabId);
  void lookAnew(tabId, URL);
  expect(admit(tabId, 901)).toBe(true);
});

it('follows a tab whose address becomes known by a click', async () => {
  const unknown = tabId + 1000;
  void look(unknown, undefined);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(looks()).toBe(0);
  void look(unknown, URL);
  await vi.advanceTimersByTimeAsync(500);
  expect(looks()).toBe(1);
});
