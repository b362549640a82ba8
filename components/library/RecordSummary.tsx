import { formatOf } from '../../lib/card/format.ts';
import { Gaps } from '../common/Gaps.tsx';
import { useI18n } from '../i18n.tsx';
import type { RecordContent } from './record-content.ts';

/** How much is known and to when, in one line, and what is known to be missing; what of which kind the filters count. */
export function RecordSummary({ record }: { record: RecordContent }) {
  const { t, locale, keep } = useI18n();
  const { number, shortPeriod } = formatOf({ locale, keep });
  const ends = shortPeriod(record.builtOn);
  return (
    <>
      <div className="summary">
        <p>{t('library.summary', number(record.rows.length), number(record.sources), ends)}</p>
        <Gaps gaps={record.gaps} />
      </div>
      {record.isOld && <p className="ui-banner">{t('popup.oldRecord', ends)}</p>}
    </>
  );
}
