import { formatOf } from '../../lib/card/format.ts';
import { formatBytes } from '../../lib/i18n/format-bytes.ts';
import { ERROR_MESSAGES } from '../common/error-message.ts';
import type { Loadable } from '../common/loadable.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import type { OptionsActions, StorageState } from './types.ts';

/** Where the highlights are, how much they take, and whether the browser promised to keep them. */
export function StoragePart({ storage, actions }: { storage: Loadable<StorageState>; actions: OptionsActions }) {
  const { t } = useI18n();
  return (
    <section aria-busy={storage.kind === 'loading'}>
      <h2>{t('options.storage')}</h2>
      {storage.kind === 'failed' && <p role="alert">{t(ERROR_MESSAGES[storage.error])}</p>}
      {storage.kind === 'ready' && <Kept storage={storage.value} />}
      <p className="ui-actions">
        {storage.kind === 'ready' && !storage.value.isPersisted && (
          <button type="button" className="ui-button" data-look="line" onClick={actions.persist}>
            {t('options.persist')}
          </button>
        )}
        <button type="button" className="ui-button" data-look="line" onClick={actions.openLibrary}>
          {t('options.exportInLibrary')}
        </button>
      </p>
    </section>
  );
}

function Kept({ storage }: { storage: StorageState }) {
  const { t, plural, locale } = useI18n();
  const { number } = formatOf({ locale });
  return (
    <>
      <p>
        <Sentences>
          {plural('options.highlightsKept', storage.highlights, number(storage.highlights))}
          {storage.inBin > 0 && plural('options.inBin', storage.inBin, number(storage.inBin))}
          {t('options.used', formatBytes(locale, storage.usedBytes))}
        </Sentences>
      </p>
      <p className="ui-small">{t(storage.isPersisted ? 'options.persisted' : 'options.notPersisted')}</p>
    </>
  );
}
