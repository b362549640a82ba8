import { useId, useRef } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import { useI18n } from '../i18n.tsx';

interface PurgeButtonProps {
  /** How many highlights it is about. */
  count: number;
  onPurge: () => void;
}

/** Deletes for good, after one question that says how many: nothing brings them back. */
export function PurgeButton({ count, onPurge }: PurgeButtonProps) {
  const { t, plural, locale } = useI18n();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="ui-button" onClick={() => dialog.current?.showModal()}>
        {t('library.purge')}
      </button>
      <dialog className="dialog" ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{plural('library.purgeAsk', count, formatOf({ locale }).number(count))}</h2>
        <p>{t('library.purgeText')}</p>
        <p className="ui-actions dialog-foot">
          <button type="button" className="ui-button" data-look="line" onClick={close}>
            {t('library.cancel')}
          </button>
          <button
            type="button"
            className="ui-button"
            data-look="main"
            onClick={() => {
              close();
              onPurge();
            }}
          >
            {t('library.purge')}
          </button>
        </p>
      </dialog>
    </>
  );
}
