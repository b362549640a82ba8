import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  adoptSettings,
  changeSettings,
  chosenSettings,
  compareSettings,
  loadSettings,
  onSettings,
  switchSite,
} from './settings.ts';

describe('settings', () => {
  it('starts with defaults and stores only what was set', async () => {
    expect(await loadSettings()).toMatchObject({ everywhere: true, opening: 'hover', theme: 'auto', off: [] });
    await changeSettings({ opening: 'click' });
    await changeSettings({ theme: 'dark' });
    expect(await loadSettings()).toMatchObject({ opening: 'click', theme: 'dark' });
    expect((await browser.storage.sync.get('settings'))['settings']).toEqual({ opening: 'click', theme: 'dark' });
    await changeSettings({ opening: 'hover' });
    expect((await browser.storage.sync.get('settings'))['settings']).toEqual({ theme: 'dark' });
    expect(Object.keys((await chosenSettings()).times ?? {})).toEqual(['opening', 'theme']);
  });

  it('falls back to defaults when what is stored is broken', async () => {
    await browser.storage.sync.set({ settings: { opening: 'shout' } });
    expect((await loadSettings()).opening).toBe('hover');
  });

  it('keeps on this device what does not fit into sync', async () => {
    const set = vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES_PER_ITEM'));
    await switchSite('example.com', false);
    set.mockRestore();
    expect((await loadSettings()).off).toEqual(['example.com']);
    await switchSite('example.com', true);
    expect((await loadSettings()).off).toEqual([]);
  });

  it('switches a parent rule off when one of its subdomains is switched on', async () => {
    await switchSite('example.com', false);
    await switchSite('other.org', false);
    await switchSite('news.example.com', true);
    expect((await loadSettings()).off).toEqual(['other.org']);
  });

  it('says what a backup would change, and changes that once it is agreed to', async () => {
    await changeSettings({ theme: 'dark' });
    await switchSite('example.com', false);
    const saved = { theme: 'light', opening: 'click', density: 'comfortable', off: ['other.org', 'example.com'], unknown: 1 };
    const change = await compareSettings(saved);
    expect(change).toEqual({ preferences: { theme: 'light', opening: 'click' }, off: ['other.org'], on: [] });
    expect(await loadSettings()).toMatchObject({ theme: 'dark', opening: 'hover', off: ['example.com'] });
    await adoptSettings(change);
    expect(await loadSettings()).toMatchObject({ theme: 'light', opening: 'click', off: ['example.com', 'other.org'] });
    expect(await compareSettings(saved)).toEqual({ preferences: {}, off: [], on: [] });
    expect(await compareSettings({ opening: 'shout', off: 'all' })).toEqual({ preferences: {}, off: [], on: [] });
  });

  it('lets what was set here later stand, and takes over what was set back or on there', async () => {
    await changeSettings({ theme: 'dark', opening: 'click' });
    await switchSite('example.com', false);
    await switchSite('other.org', false);
    await switchSite('third.net', false);
    await switchSite('third.net', true);
    const [early, late] = ['2020-01-01T00:00:00.000Z', new Date(Date.now() + 60_000).toISOString()];
    const times = { theme: early, opening: late, 'off:example.com': early, 'off:other.org': late, 'off:third.net': early };
    const change = await compareSettings({ theme: 'light', off: ['third.net'], times });
    expect(change).toEqual({ preferences: { opening: 'hover' }, off: [], on: ['other.org'] });
    await adoptSettings(change);
    expect(await loadSettings()).toMatchObject({ theme: 'dark', opening: 'hover', off: ['example.com'] });
  });

  it('gives a backup what was set and no defaults', async () => {
    expect(await chosenSettings()).toEqual({});
    await changeSettings({ theme: 'dark' });
    await switchSite('example.com', false);
    await switchSite('other.org', false);
    await switchSite('other.org', true);
    const time = expect.stringMatching(/^20.*Z$/);
    const times = { theme: time, 'off:example.com': time, 'off:other.org': time };
    expect(await chosenSettings()).toEqual({ theme: 'dark', off: ['example.com'], times });
  });

  it('tells about changes', async () => {
    const listener = vi.fn();
    onSettings(listener);
    await switchSite('example.com', false);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith(expect.objectContaining({ off: ['example.com'] })));
  });
});
