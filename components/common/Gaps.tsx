import type { Gap } from '../../lib/record/schema.ts';
import { useI18n } from '../i18n.tsx';
import { EnglishNote } from './EnglishNote.tsx';

/** What the record knows to be missing, folded; its sentences are English. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useI18n();
  if (gaps.length === 0) return null;
  return (
    <details className="ui-gaps">
      <summary>{t('common.gaps')}</summary>
      <EnglishNote />
      <ul lang="en" dir="auto">
        {gaps.map((gap) => (
          <li key={gap.id}>{gap.gist}</li>
        ))}
      </ul>
    </details>
  );
}
