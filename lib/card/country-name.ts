/** What countries are called in the reader's language. */
import type { I18n, MessageKey } from '../i18n/i18n.ts';
import { formatOf } from './format.ts';

/** The country's name as news writes it, where that is not what Intl has (米国 and not アメリカ); a code without a name as it is. */
export function countryName(code: string, i18n: I18n): string {
  return i18n.t(`card.country.${code.toLowerCase()}` as MessageKey) || formatOf(i18n).region(code);
}
