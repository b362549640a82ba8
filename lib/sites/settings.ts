/**
 * What the person set. Only that is stored; defaults are filled in on reading, so that better defaults reach everybody.
 * Settings travel with the browser's own sync; what does not fit its quota stays on this device. Each notes when it was
 * set, so that of two machines' the later one counts.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { after } from '../store/after.ts';
import { type SavedSettings, sitesOff, timesOf } from './saved-settings.ts';
import { isWithin } from './site.ts';

const Stored = z.object({
  everywhere: z.optional(z.boolean()),
  opening: z.optional(z.enum(['hover', 'click'])),
  density: z.optional(z.enum(['comfortable', 'compact'])),
  theme: z.optional(z.enum(['auto', 'light', 'dark'])),
  savePrivate: z.optional(z.boolean()),
});
type Stored = z.infer<typeof Stored>;
type Preferences = { [K in keyof Stored]-?: NonNullable<Stored[K]> };

export interface Settings extends Preferences {
  /** Sites that are switched off, each with its subdomains. */
  off: string[];
}

const DEFAULTS: Preferences = { everywhere: true, opening: 'hover', density: 'comfortable', theme: 'auto', savePrivate: false };
const SETTINGS_KEY = 'settings';
const TIMES_KEY = 'setting-times';
/** One item per site: a list in one item would soon be larger than sync takes. */
const OFF_PREFIX = 'off:';
/** A site that was switched, and when; one that is on again is kept for that. */
const SiteItem = z.object({ off: z.boolean(), at: z.iso.datetime() });

/** The settings as they stand, with defaults. */
export async function loadSettings(): Promise<Settings> {
  const items = await readItems();
  const off = Object.entries(siteItems(items)).filter(([, item]) => item.off);
  return { ...DEFAULTS, ...readStored(items), off: off.map(([key]) => key.slice(OFF_PREFIX.length)).sort() };
}

/** Changes some settings; the others stay as they are. */
export async function changeSettings(change: Partial<Preferences>): Promise<void> {
  const items = await readItems();
  const next = Object.entries({ ...readStored(items), ...change });
  const times = readTimes(items);
  for (const key of Object.keys(change)) times[key] = after(times[key]);
  const chosen = next.filter(([key, value]) => value !== DEFAULTS[key as keyof Preferences]);
  await write({ [SETTINGS_KEY]: Object.fromEntries(chosen), [TIMES_KEY]: times });
}

/** What the person set, without defaults, for a backup; and when, also of what was set back. */
export async function chosenSettings(): Promise<SavedSettings> {
  const items = await readItems();
  const { off } = await loadSettings();
  const times = { ...readTimes(items), ...switchTimes(items) };
  return {
    ...readStored(items),
    ...(off.length > 0 ? { off } : {}),
    ...(Object.keys(times).length > 0 ? { times } : {}),
  };
}

/** What taking over saved settings would change here. */
export interface SettingsChange {
  preferences: Partial<Preferences>;
  /** Sites that would be switched off, and on again. */
  off: string[];
  on: string[];
}

/**
 * Compares settings from a backup with those here. Unknown ones and broken ones change nothing, nor does what was set here
 * later; a backup that does not say when is taken at its word.
 */
export async function compareSettings(saved: SavedSettings): Promise<SettingsChange> {
  const [here, { times: mine = {} }] = await Promise.all([loadSettings(), chosenSettings()]);
  const theirs = timesOf(saved);
  const isLater = (key: string) => !theirs || (theirs[key] ?? '') > (mine[key] ?? '');
  const setBack = Object.entries(DEFAULTS).filter(([key]) => theirs?.[key]);
  const preferences = Object.entries({ ...Object.fromEntries(setBack), ...readStored({ [SETTINGS_KEY]: saved }) });
  const off = sitesOff(saved);
  return {
    preferences: Object.fromEntries(
      preferences.filter(([key, value]) => value !== here[key as keyof Preferences] && isLater(key)),
    ),
    off: off.filter((site) => !here.off.includes(site) && isLater(OFF_PREFIX + site)),
    on: here.off.filter((site) => theirs?.[OFF_PREFIX + site] && !off.includes(site) && isLater(OFF_PREFIX + site)),
  };
}

/** Makes the changes that the person agreed to. */
export async function adoptSettings({ preferences, off, on }: SettingsChange): Promise<void> {
  if (Object.keys(preferences).length > 0) await changeSettings(preferences);
  for (const site of off) await switchSite(site, false);
  for (const site of on) await switchSite(site, true);
}

/** Switches a site, with its subdomains, on or off. A switched-off parent goes when one of its subdomains is switched on. */
export async function switchSite(site: string, on: boolean): Promise<void> {
  const items = siteItems(await readItems());
  const { off } = await loadSettings();
  const rules = on ? off.filter((rule) => isWithin(site, rule)) : [site];
  const keys = rules.map((rule) => OFF_PREFIX + rule);
  await write(Object.fromEntries(keys.map((key) => [key, { off: !on, at: after(items[key]?.at) }])));
}

/** Calls back with the new settings whenever they change, here or on another machine. */
export function onSettings(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key === SETTINGS_KEY || key.startsWith(OFF_PREFIX)))
      void loadSettings().then(listener);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
}

async function readItems(): Promise<Record<string, unknown>> {
  const [local, synced] = await Promise.all([browser.storage.local.get(null), browser.storage.sync.get(null)]);
  return { ...synced, ...local };
}

function readStored(items: Record<string, unknown>): Partial<Preferences> {
  const stored = Stored.safeParse(items[SETTINGS_KEY] ?? {});
  return stored.success
    ? (Object.fromEntries(Object.entries(stored.data).filter(([, value]) => value !== undefined)) as Partial<Preferences>)
    : {};
}

function readTimes(items: Record<string, unknown>): Record<string, string> {
  return timesOf({ times: items[TIMES_KEY] }) ?? {};
}

/** By key, the sites that are off, or were. */
function siteItems(items: Record<string, unknown>): Record<string, z.infer<typeof SiteItem>> {
  const keys = Object.keys(items).filter((key) => key.startsWith(OFF_PREFIX));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const item = SiteItem.safeParse(items[key]);
      return item.success ? [[key, item.data]] : [];
    }),
  );
}

const switchTimes = (items: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(siteItems(items)).map(([key, { at }]) => [key, at]));

async function write(items: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.sync.set(items);
    await browser.storage.local.remove(Object.keys(items));
  } catch {
    await browser.storage.local.set(items); // over sync's quota, or sync is off
  }
}
