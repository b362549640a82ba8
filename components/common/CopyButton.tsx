import { useEffect, useState } from 'react';
import { useI18n } from '../i18n.tsx';

/** So long the button says what became of it. */
const SAID_MS = 4000;

interface CopyButtonProps {
  label: string;
  /** Whether it is on the clipboard. */
  onCopy: () => Promise<boolean>;
}

/** Copies, and says in its own place whether that worked. */
export function CopyButton({ label, onCopy }: CopyButtonProps) {
  const { t } = useI18n();
  const [said, setSaid] = useState<'common.copied' | 'common.notCopied' | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => setSaid((await onCopy()) ? 'common.copied' : 'common.notCopied');
  return (
    <>
      <button type="button" className="ui-button" onClick={() => void copy()}>
        {said ? t(said) : label}
      </button>
      <span className="ui-hidden" role="status">
        {said && t(said)}
      </span>
    </>
  );
}
