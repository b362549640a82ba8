import { partWords } from '../../lib/card/words.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { InEnglish } from './InEnglish.tsx';

/** On which part of the goods a rate falls. */
export function PartGoods({ parts }: { parts: readonly string[] }) {
  const i18n = useI18n();
  const words = parts.map((part) => partWords(part, i18n));
  const isKnown = words.every((each) => each !== null);
  return (
    <Sentences>
      {i18n.t('card.partOnly')}
      {isKnown ? words.join(i18n.t('card.join')) : <InEnglish text={parts.join('; ')} />}
    </Sentences>
  );
}
