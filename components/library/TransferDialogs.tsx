import { type ChangeEvent, useRef, useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import { Choice } from '../common/Choice.tsx';
import { useI18n } from '../i18n.tsx';
import { Plan } from './Plan.tsx';
import { EXPORT_FORMATS, type ExportFormat, FORMAT_MESSAGES, type Transfer, type TransferActions } from './transfer.ts';

interface TransferDialogsProps {
  /** Ids of the highlights in the list, and of those that are selected. */
  shown: readonly string[];
  chosen: readonly string[];
  transfer: Transfer;
  actions: TransferActions;
}

/** Export and import. An import is first tried and shown; nothing changes before the person agrees. */
export function TransferDialogs({ shown, chosen, transfer, actions }: TransferDialogsProps) {
  const { t } = useI18n();
  const exporting = useRef<HTMLDialogElement>(null);
  const importing = useRef<HTMLDialogElement>(null);
  return (
    <span className="transfer">
      {shown.length > 0 && (
        <button type="button" className="ui-button" onClick={() => exporting.current?.showModal()}>
          {t('library.export')}
        </button>
      )}
      <button type="button" className="ui-button" onClick={() => importing.current?.showModal()}>
        {t('library.import')}
      </button>
      <dialog className="dialog" ref={exporting} aria-labelledby="export-title" onClose={actions.cancel}>
        <h2 id="export-title">{t('library.export')}</h2>
        <ExportForm shown={shown} chosen={chosen} actions={actions} isBusy={transfer.kind === 'working'} />
        <Progress transfer={transfer} actions={actions} />
        <Close dialog={exporting} />
      </dialog>
      <dialog className="dialog" ref={importing} aria-labelledby="import-title" onClose={actions.cancel}>
        <h2 id="import-title">{t('library.import')}</h2>
        <ImportForm actions={actions} isBusy={transfer.kind === 'working'} />
        {transfer.kind === 'planned' ? (
          <Plan plan={transfer.plan} onApply={actions.applyImport} onCancel={() => importing.current?.close()} />
        ) : (
          <>
            <Progress transfer={transfer} actions={actions} />
            <Close dialog={importing} />
          </>
        )}
      </dialog>
    </span>
  );
}

function Close({ dialog }: { dialog: { current: HTMLDialogElement | null } }) {
  const { t } = useI18n();
  return (
    <p className="ui-actions dialog-foot">
      <button type="button" className="ui-button" data-look="line" onClick={() => dialog.current?.close()}>
        {t('common.close')}
      </button>
    </p>
  );
}

interface FormProps {
  actions: TransferActions;
  isBusy: boolean;
}

function ExportForm({ shown, chosen, actions, isBusy }: FormProps & Pick<TransferDialogsProps, 'shown' | 'chosen'>) {
  const { t, plural, locale } = useI18n();
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const ids = chosen.length > 0 ? chosen : shown;
  const count = formatOf({ locale }).number(ids.length);
  return (
    <>
      <Choice
        legend={t('library.format')}
        value={format}
        onChange={setFormat}
        options={EXPORT_FORMATS.map((value) => ({
          value,
          label: t(FORMAT_MESSAGES[value].name),
          description: t(FORMAT_MESSAGES[value].use),
        }))}
      />
      <p className="ui-small">
        {format === 'backup' ? t('library.exportEverything') : plural('library.exportCount', ids.length, count)}
      </p>
      <p className="ui-actions">
        <button
          type="button"
          className="ui-button"
          data-look="main"
          disabled={isBusy}
          onClick={() => actions.exportAs(format, ids)}
        >
          {t('library.saveFile')}
        </button>
        {actions.exportToFolder && (
          <button type="button" className="ui-button" data-look="line" disabled={isBusy} onClick={actions.exportToFolder}>
            {t('library.toFolder')}
          </button>
        )}
      </p>
    </>
  );
}

function ImportForm({ actions, isBusy }: FormProps) {
  const { t } = useI18n();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) actions.chooseFile(file);
    event.target.value = '';
  };
  return (
    <>
      <p className="ui-small">{t('library.importText')}</p>
      <p className="ui-actions">
        <label className="ui-button file" data-look="line">
          {t('library.chooseFile')}
          <input
            type="file"
            className="ui-hidden"
            accept=".json,.jsonld,.gz,application/json,application/ld+json,application/gzip"
            disabled={isBusy}
            onChange={choose}
          />
        </label>
        {actions.importFromFolder && (
          <button type="button" className="ui-button" data-look="line" disabled={isBusy} onClick={actions.importFromFolder}>
            {t('library.fromFolder')}
          </button>
        )}
      </p>
    </>
  );
}

function Progress({ transfer, actions }: Pick<TransferDialogsProps, 'transfer' | 'actions'>) {
  const { t, plural, locale } = useI18n();
  switch (transfer.kind) {
    case 'idle':
    case 'planned':
      return null;
    case 'working':
      return (
        <div className="progress">
          <progress value={transfer.share} aria-label={t('library.working')} />
          <button type="button" className="ui-button" onClick={actions.cancel}>
            {t('library.cancel')}
          </button>
        </div>
      );
    case 'done':
      return (
        <output className="transfer-done">
          {plural(transfer.message, transfer.count, formatOf({ locale }).number(transfer.count))}
        </output>
      );
    case 'failed':
      return (
        <p className="ui-banner" role="alert">
          {t(transfer.message, transfer.detail)}
        </p>
      );
  }
}
