/** Gives components their words. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { I18n } from '../lib/i18n/i18n.ts';
import { keptTogether } from '../lib/i18n/kept-together.ts';

const I18nContext = createContext<I18n | null>(null);

/** Words for all that is in it, as they are shown: with days, amounts and the numbers of laws that do not break. */
export function I18nProvider({ value, children }: { value: I18n; children: ReactNode }) {
  const shown = useMemo(() => asShown(value), [value]);
  return <I18nContext value={shown}>{children}</I18nContext>;
}

function asShown(i18n: I18n): I18n {
  return {
    ...i18n,
    keep: keptTogether,
    t: (key, ...substitutions) => keptTogether(i18n.t(key, ...substitutions)),
    plural: (key, count, ...substitutions) => keptTogether(i18n.plural(key, count, ...substitutions)),
  };
}

/** The words of the interface; throws outside a provider. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider around it');
  return i18n;
}
