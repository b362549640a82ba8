/**
 * What the person set. Only that is stored; defaults are filled in on reading, so that better defaults reach everybody.
 * Settings travel with the browser's own sync; what does not fit its quota stays on this device.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
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
/** One item per site: a list in one item would soon be larger than sync takes. */
const OFF_PREFIX = 'off:';

/** The settings as they stand, with defaults. */
export async function loadSettings(): Promise<Settings> {
  const items = await readItems();
  const off = Object.keys(items).filter((key) => key.startsWith(OFF_PREFIX) && items[key] === true);
  return { ...DEFAULTS, ...readStored(items), off: off.map((key) => key.slice(OFF_PREFIX.length)).sort() };
}

/** Changes some settings; the others stay as they are. */
export async function changeSettings(change: Partial<Preferences>): Promise<void> {
  const next: Partial<Preferences> = { ...readStored(await readItems()), ...change };
  await write(
    SETTINGS_KEY,
    Object.fromEntries(Object.entries(next).filter(([key, value]) => value !== DEFAULTS[key as keyof Preferences])),
  );
}

/** What the person set, without defaults, for a backup. */
export async function chosenSettings(): Promise<Record<string, unknown>> {
  const { off } = await loadSettings();
  return { ...readStored(await readItems()), ...(off.length > 0 ? { off } : {}) };
}

/** What taking over saved settings would change here. */
export interface SettingsChange {
  preferences: Partial<Preferences>;
  /** Sites that would be switched off. */
  off: string[];
}

/** Compares settings from a backup with those here. Unknown ones and broken ones change nothing. */
export async function compareSettings(saved: Readonly<Record<string, unknown>>): Promise<SettingsChange> {
  const here = await loadSettings();
  const theirs = Object.entries(readStored({ [SETTINGS_KEY]: saved }));
  const off = z.array(z.string()).safeParse(saved['off']);
  return {
    preferences: Object.fromEntries(theirs.filter(([key, value]) => value !== here[key as keyof Preferences])),
    off: (off.success ? off.data : []).filter((site) => !here.off.includes(site)),
  };
}

/** Makes the changes that the person agreed to. */
export async function adoptSettings({ preferences, off }: SettingsChange): Promise<void> {
  if (Object.keys(preferences).length > 0) await changeSettings(preferences);
  for (const site of off) await switchSite(site, false);
}

/** Switches a site, with its subdomains, on or off. A switched-off parent goes when one of its subdomains is switched on. */
export async function switchSite(site: string, on: boolean): Promise<void> {
  if (!on) return write(OFF_PREFIX + site, true);
  const { off } = await loadSettings();
  const keys = off.filter((rule) => isWithin(site, rule)).map((rule) => OFF_PREFIX + rule);
  await Promise.all([browser.storage.sync.remove(keys), browser.storage.local.remove(keys)]);
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

async function write(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.sync.set({ [key]: value });
    await browser.storage.local.remove(key);
  } catch {
    await browser.storage.local.set({ [key]: value }); // over sync's quota, or sync is off
  }
}
