import { defineConfig } from 'wxt';
import { bareStart } from './entrypoints/shared/bare-start-plugin.ts';
import { reactInUse } from './entrypoints/shared/react-in-use-plugin.ts';
import { pageMessages } from './lib/messages/page-types-plugin.ts';
import { gateAnchors } from './lib/page/gate/anchors-plugin.ts';

/** Extension pages load nothing from elsewhere, run no inline script and talk to nobody. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icons/on-${size}.png`]));

/**
 * What React and Dexie ask for and we can answer when we build. Its ways around what every browser has that can install this are
 * left out; so are its developer tools, its guess at the speed of images, and the navigation that it would feign on a
 * reader's page while something loads. True in worker and page alike.
 */
const ANSWERS = {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
  'typeof navigation': '"undefined"',
  'typeof performance.getEntriesByType': '"undefined"',
  ...Object.fromEntries(
    [
      'reportError',
      'AbortController',
      'queueMicrotask',
      'MessageChannel',
      'setTimeout',
      'BroadcastChannel',
      'FinalizationRegistry',
      'WeakRef',
      'AggregateError',
      'Symbol',
      'Promise',
      'addEventListener',
      'URL.canParse',
      'clearTimeout',
      'WeakMap',
      'Object.is',
      'performance.now',
    ].map((name) => [`typeof ${name}`, '"function"']),
  ),
  'typeof performance': '"object"',
  'typeof globalThis': '"object"',
  'typeof setImmediate': '"undefined"',
  'typeof window.document': '"object"',
  'typeof window.document.createElement': '"function"',
  'document.documentMode': 'undefined',
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'data/public',
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'data/locales' },
  vite: () => ({
    plugins: [gateAnchors(['data/packs/us-trade/vocabulary.json']), pageMessages(), bareStart(), reactInUse()],
    // Dexie's build for browsers of today: what it points bundlers to is written for those of old.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    define: ANSWERS,
    // Nothing is rewritten for browsers that are too old to install this.
    build: {
      target: ['chrome128', 'firefox147'],
      rolldownOptions: {
        // What is constant stays so: then it is written where it is used, which takes one or two per cent off every script.
        output: { topLevelVar: false },
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        // No getter of ours or of what we use does anything but get.
        treeshake: { propertyReadSideEffects: false },
      },
    },
  }),
  hooks: {
    // The pack is an asset of its own, fetched once after installation; it is validated here, before it is packed.
    'build:publicAssets': async (_, assets) => {
      const { loadPack } = await import('./lib/cli/load-pack.ts');
      assets.push({ relativeDest: 'packs/us-trade.json', contents: JSON.stringify(loadPack()) });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      // Chromium's worker has no window to ask from that what is saved be kept; Firefox's background has one.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: CSP },
    icons: ICONS,
    action: { default_title: '__MSG_extName__', default_icon: ICONS },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+N' }, description: '__MSG_commandNext__' },
      'previous-mark': { suggested_key: { default: 'Alt+P' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+O' }, description: '__MSG_commandOpen__' },
      'save-passage': { suggested_key: { default: 'Alt+S' }, description: '__MSG_commandSave__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-record@on-record.invalid',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
