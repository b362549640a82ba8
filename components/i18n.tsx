/** Gives components their words. */
import { createContext, useContext } from 'react';
import type { I18n } from '../lib/i18n/i18n.ts';

const I18nContext = createContext<I18n | null>(null);

export const I18nProvider = I18nContext.Provider;

/** The words of the interface; throws outside a provider. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider around it');
  return i18n;
}
