import { formatOf } from '../../lib/card/format.ts';
import { nameIn } from '../../lib/card/names.ts';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import { Gaps } from '../common/Gaps.tsx';
import type { Loadable } from '../common/loadable.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import type { RecordState } from './types.ts';

/** What record is installed, where it ends and what it knows to be missing. */
export function RecordPart({ record, onWelcome }: { record: Loadable<RecordState | null>; onWelcome: () => void }) {
  const { t } = useI18n();
  return (
    <section aria-busy={record.kind === 'loading'}>
      <h2>{t('common.record')}</h2>
      {record.kind === 'failed' && <p role="alert">{t(ERROR_MESSAGES[record.error])}</p>}
      {record.kind === 'ready' && (record.value ? <Installed record={record.value} /> : <p>{t('options.noRecord')}</p>)}
      <button type="button" className="ui-button" data-look="line" onClick={onWelcome}>
        {t('options.openWelcome')}
      </button>
    </section>
  );
}

function Installed({ record }: { record: RecordState }) {
  const { t, locale, keep } = useI18n();
  const { number, shortPeriod } = formatOf({ locale, keep });
  const ends = shortPeriod(record.builtOn);
  return (
    <>
      <p>
        <Sentences>
          {t('options.installed', nameIn(record, locale), record.version)}
          {t('options.recordSize', number(record.facts), number(record.sources))}
          {t('options.recordEnds', ends)}
        </Sentences>
      </p>
      {record.isOld && <p className="ui-banner">{t('popup.oldRecord', ends)}</p>}
      <Gaps gaps={record.gaps} />
    </>
  );
}
