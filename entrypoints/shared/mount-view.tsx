/** Puts a view of ours into its page: words, theme and language are the same everywhere. */
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { I18nProvider } from '../../components/i18n.tsx';
import { createI18n, type MessageKey } from '../../lib/i18n/i18n.ts';
import { loadSettings, onSettings, type Settings } from '../../lib/sites/settings.ts';

function applySettings({ theme, density }: Settings): void {
  const root = document.documentElement.dataset;
  root['density'] = density;
  if (theme === 'auto') delete root['theme'];
  else root['theme'] = theme;
}

/** Renders a view; `title` names the page, where it is not the popup. */
export async function mountView(view: ReactNode, title?: MessageKey): Promise<void> {
  const i18n = createI18n(
    (key, substitutions) => browser.i18n.getMessage(key as '@@ui_locale', substitutions),
    browser.i18n.getUILanguage(),
  );
  document.documentElement.lang = i18n.locale;
  document.title = title ? `${i18n.t(title)} · ${i18n.t('extName')}` : i18n.t('extName');
  onSettings(applySettings);
  applySettings(await loadSettings());
  const root = document.createElement('div');
  root.id = 'view';
  document.body.append(root);
  createRoot(root).render(
    <StrictMode>
      <I18nProvider value={i18n}>{view}</I18nProvider>
    </StrictMode>,
  );
}
