/** The background's words: the worker has no document, so they come from the browser's own locale. */
import { browser } from 'wxt/browser';
import { createI18n, type I18n } from '../../lib/i18n/i18n.ts';

export function words(): I18n {
  return createI18n(
    (key, substitutions) => browser.i18n.getMessage(key as '@@ui_locale', substitutions),
    browser.i18n.getUILanguage(),
  );
}
