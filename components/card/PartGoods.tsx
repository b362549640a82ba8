import { formatOf } from '../../lib/card/format.ts';
import { partWords } from '../../lib/card/words.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { InEnglish } from './InEnglish.tsx';

/** On which part of the goods a rate falls, and since when. */
export function PartGoods({ parts, since = null }: { parts: readonly string[]; since?: string | null }) {
  const i18n = useI18n();
  const words = parts.map((part) => partWords(part, i18n));
  const isKnown = words.every((each) => each !== null);
  return (
    <Sentences>
      {since ? i18n.t('card.partSince', formatOf(i18n).date(since)) : i18n.t('card.partOnly')}
      {isKnown ? i18n.t('card.step.lead', words.join(i18n.t('card.join'))) : <InEnglish text={`${parts.join('; ')}.`} />}
    </Sentences>
  );
}
