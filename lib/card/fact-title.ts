/** The title of a fact in a list, as its card has it. */
import type { I18n } from '../i18n/i18n.ts';
import type { Fact } from '../record/schema.ts';
import { nameIn } from './names.ts';
import { holdingTitle, tariffTitle } from './titles.ts';
import { isEnglish } from './words.ts';

type Titled = Exclude<Fact, { kind: 'statement' | 'person' }>;

/** Put together from the scope where that says it, else the title or name that the record has in the reader's language. */
export function factTitle(fact: Titled, i18n: I18n): string {
  if (isEnglish(i18n)) return fact.title;
  const name = nameIn(fact, i18n.locale);
  if (fact.kind === 'tariff')
    return tariffTitle({ ...fact.scope, legalBasis: fact.legalBasis, name: name === fact.title ? null : name }, i18n);
  return (fact.kind === 'holding' && holdingTitle(fact.measure, fact.subject, i18n)) || name;
}
