import { formatOf } from '../../lib/card/format.ts';
import { useI18n } from '../i18n.tsx';
import type { RecordContent } from './RecordPage.tsx';

/** How much is known and to when, in one line, and what is known to be missing; what of which kind the filters count. */
export function RecordSummary({ record }: { record: RecordContent }) {
  const { t, locale } = useI18n();
  const { number, shortPeriod } = formatOf({ locale });
  const ends = shortPeriod(record.builtOn);
  return (
    <>
      <div className="summary">
        <p>{t('library.summary', number(record.rows.length), number(record.sources), ends)}</p>
        {record.gaps.length > 0 && (
          <details>
            <summary>{t('common.gaps')}</summary>
            <ul lang="en" dir="auto">
              {record.gaps.map((gap) => (
                <li key={gap.id}>{gap.gist}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {record.isOld && <p className="ui-banner">{t('popup.oldRecord', ends)}</p>}
    </>
  );
}
