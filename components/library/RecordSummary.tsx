import { formatOf } from '../../lib/card/format.ts';
import { useI18n } from '../i18n.tsx';
import { KIND_MESSAGES, KINDS } from './kinds.ts';
import type { RecordContent } from './RecordPage.tsx';

/** "What does it know?" in one look: how much of what, from where, to when, and what is missing. */
export function RecordSummary({ record }: { record: RecordContent }) {
  const { t, locale } = useI18n();
  const count = (kind: string) => record.rows.filter((row) => row.kind === kind).length;
  const ends = formatOf({ locale }).shortPeriod(record.builtOn);
  return (
    <section className="summary" aria-labelledby="summary">
      <h2 id="summary">{t('library.whatItKnows')}</h2>
      <dl>
        {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
          <div key={kind}>
            <dt>{t(KIND_MESSAGES[kind])}</dt>
            <dd>{formatOf({ locale }).number(count(kind))}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('library.summary', formatOf({ locale }).number(record.rows.length), formatOf({ locale }).number(record.sources), ends)}
      </p>
      {record.isOld && <p className="ui-banner">{t('popup.oldRecord', ends)}</p>}
      {record.gaps.length > 0 && (
        <details>
          <summary>{t('common.gaps')}</summary>
          <ul lang="en">
            {record.gaps.map((gap) => (
              <li key={gap.id}>{gap.gist}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
