import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { adoptSettings, changeSettings, loadSettings, onSettings, switchSite } from './settings.ts';

describe('settings', () => {
  it('starts with defaults and stores only what was set', async () => {
    expect(await loadSettings()).toMatchObject({ everywhere: true, opening: 'hover', theme: 'auto', off: [] });
    await changeSettings({ opening: 'click' });
    await changeSettings({ theme: 'dark' });
    expect(await loadSettings()).toMatchObject({ opening: 'click', theme: 'dark' });
    expect((await browser.storage.sync.get('settings'))['settings']).toEqual({ opening: 'click', theme: 'dark' });
    await changeSettings({ opening: 'hover' });
    expect((await browser.storage.sync.get('settings'))['settings']).toEqual({ theme: 'dark' });
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

  it('takes over from a backup only what was not set here', async () => {
    await changeSettings({ theme: 'dark' });
    await switchSite('example.com', false);
    await adoptSettings({ theme: 'light', opening: 'click', off: ['other.org'], unknown: 1 });
    expect(await loadSettings()).toMatchObject({ theme: 'dark', opening: 'click', off: ['example.com', 'other.org'] });
    await adoptSettings({ opening: 'shout', off: 'all' });
    expect(await loadSettings()).toMatchObject({ opening: 'click', off: ['example.com', 'other.org'] });
  });

  it('tells about changes', async () => {
    const listener = vi.fn();
    onSettings(listener);
    await switchSite('example.com', false);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledWith(expect.objectContaining({ off: ['example.com'] })));
  });
});
