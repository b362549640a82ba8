import { useEffect } from 'react';
import { useI18n } from '../i18n.tsx';

export const UNDO_MS = 10_000;

interface UndoBarProps {
  /** What was done; null hides the bar. */
  text: string | null;
  onUndo: () => void;
  onEnd: () => void;
}

/** Says what was just done and offers to take it back for ten seconds. */
export function UndoBar({ text, onUndo, onEnd }: UndoBarProps) {
  const { t } = useI18n();
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(onEnd, UNDO_MS);
    return () => clearTimeout(timer);
  }, [text, onEnd]);
  return (
    <output className="ui-undo" hidden={text === null}>
      {text !== null && (
        <>
          <span>{text}</span>
          <button type="button" className="ui-button" onClick={onUndo}>
            {t('common.undo')}
          </button>
        </>
      )}
    </output>
  );
}
