/** The extension API inside worker evaluations. */
declare const chrome: typeof import('wxt/browser').browser;
