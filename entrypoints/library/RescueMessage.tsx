import { useState } from 'react';
import { ERROR_MESSAGES } from '../../components/common/error-message.ts';
import { Message } from '../../components/common/Message.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { Sentences } from '../../components/Sentences.tsx';
import { formatOf } from '../../lib/card/format.ts';
import type { ErrorCode } from '../../lib/messages/schema.ts';
import { rescueHighlights, type Rescued } from '../../lib/store/rescue.ts';
import { saveBackup } from './use-transfer.ts';

type Rescue =
  | { kind: 'offered' }
  | { kind: 'working' }
  | { kind: 'failed' }
  | ({ kind: 'done' } & Omit<Rescued, 'highlights'> & { count: number });

/** In place of the highlights when the database does not open: why, what to do, and a file of what can still be read. */
export function Rescue({ error }: { error: ErrorCode }) {
  return (
    <main className="library-empty">
      <RescueMessage error={error} />
    </main>
  );
}

function RescueMessage({ error }: { error: ErrorCode }) {
  const { t, plural, locale } = useI18n();
  const [rescue, setRescue] = useState<Rescue>({ kind: 'offered' });
  const number = (value: number) => formatOf({ locale }).number(value);
  const start = async () => {
    setRescue({ kind: 'working' });
    try {
      const { highlights, lost } = await rescueHighlights();
      if (highlights.length > 0) await saveBackup({ highlights, purged: [], hidden: [], pages: [] });
      setRescue({ kind: 'done', count: highlights.length, lost });
    } catch {
      setRescue({ kind: 'failed' }); // not even past Dexie: the advice above is all there is
    }
  };
  return (
    <Message
      title={t('popup.failedTitle')}
      actions={
        <button
          type="button"
          className="ui-button"
          data-look="main"
          disabled={rescue.kind === 'working'}
          onClick={() => void start()}
        >
          {t('library.rescue')}
        </button>
      }
    >
      <p>{t(ERROR_MESSAGES[error])}</p>
      <output>
        {rescue.kind === 'failed' && t('library.rescueFailed')}
        {rescue.kind === 'done' && (
          <Sentences>
            {plural('library.exported', rescue.count, number(rescue.count))}
            {rescue.lost > 0 && plural('library.rescueLost', rescue.lost, number(rescue.lost))}
          </Sentences>
        )}
      </output>
    </Message>
  );
}
