import { isEnglish } from '../../lib/card/words.ts';
import { useI18n } from '../i18n.tsx';

/** Says that the record's own sentences are English, to who reads another language. */
export function EnglishNote() {
  const i18n = useI18n();
  return isEnglish(i18n) ? null : <p className="ui-small">{i18n.t('card.inEnglish')}</p>;
}
