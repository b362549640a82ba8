/** Finds a browser on this machine, and installs Debian's where that is ours to do. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage.ts';

export type BrowserKind = 'chromium' | 'firefox';
export interface FoundBrowser {
  kind: BrowserKind;
  path: string;
}

const { env, platform } = process;
const programFiles = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((dir) => dir !== undefined);
const inProgramFiles = (...parts: string[]) => programFiles.map((dir) => join(dir, ...parts));

const USUAL_PLACES: Record<BrowserKind, Partial<Record<NodeJS.Platform, string[]>>> = {
  chromium: {
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/usr/bin/microsoft-edge',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
    ],
    darwin: ['Chromium', 'Microsoft Edge', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: [
      ...inProgramFiles('Chromium', 'Application', 'chrome.exe'),
      ...inProgramFiles('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ...inProgramFiles('Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: inProgramFiles('Mozilla Firefox', 'firefox.exe'),
  },
};
const DEBIAN_PACKAGE: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** What chromium needs on a machine without a screen or an account, and to leave the network alone. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The browser to use: `ON_RECORD_BROWSER` if set, else the first in its usual place, else Debian's package where we may
 * install it. Throws a sentence that says what to install.
 */
export function findBrowser(wanted?: BrowserKind): FoundBrowser {
  const named = env.ON_RECORD_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new UsageError(`ON_RECORD_BROWSER names ${named}, and there is no such file`);
    const kind = /firefox/i.test(named) ? 'firefox' : 'chromium';
    if (wanted && wanted !== kind) throw new UsageError(`ON_RECORD_BROWSER names ${named}, which is not ${wanted}`);
    return { kind, path: named };
  }
  const kinds: BrowserKind[] = wanted ? [wanted] : ['chromium', 'firefox'];
  const found = locate(kinds);
  if (found) return found;
  const kind = kinds[0] ?? 'chromium';
  if (canInstall()) {
    install(DEBIAN_PACKAGE[kind]);
    const installed = locate([kind]);
    if (installed) return installed;
  }
  throw new UsageError(
    `no browser found. Install ${kind === 'firefox' ? 'Firefox 147 or newer' : 'Chromium, Microsoft Edge or Google Chrome, 128 or newer'}, or set ON_RECORD_BROWSER to the path of one.`,
  );
}

function locate(kinds: BrowserKind[]): FoundBrowser | null {
  for (const kind of kinds) {
    const path = USUAL_PLACES[kind][platform]?.find((place) => existsSync(place));
    if (path) return { kind, path };
  }
  return null;
}

function canInstall(): boolean {
  return (
    platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    readFileSync('/etc/debian_version', 'utf8') !== ''
  );
}

function install(name: string): void {
  console.error(`Installing Debian's ${name}…`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', name], options);
}
