/** Asks the browser, in place of Chromium's worker, to keep what the person has saved; nobody sees this page. */
await navigator.storage.persist().catch(() => undefined);
window.close();
