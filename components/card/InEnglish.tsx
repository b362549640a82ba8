import { keptTogether } from '../../lib/i18n/kept-together.ts';
import { useI18n } from '../i18n.tsx';

/** Words of the record, which are English whatever the reader's language: marked so for voices and hyphens. */
export function InEnglish({ text }: { text: string }) {
  const i18n = useI18n();
  return <span lang={/^en\b/.test(i18n.locale) ? undefined : 'en'}>{keptTogether(text)}</span>;
}
