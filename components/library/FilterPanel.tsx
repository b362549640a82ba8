import { type ReactNode, useId, useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import { useI18n } from '../i18n.tsx';

interface FilterPanelProps {
  /** How many filters are in force: folded away, they still say so. */
  inForce: number;
  children: ReactNode;
}

/** The column of filters; in a narrow window it folds behind a button, so that the list comes first. */
export function FilterPanel({ inForce, children }: FilterPanelProps) {
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <aside aria-label={t('library.filters')}>
      <button
        type="button"
        className="ui-button filter-toggle"
        data-look="line"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('library.filters')}
        {inForce > 0 && <b>{formatOf({ locale }).number(inForce)}</b>}
      </button>
      <div className="filter-panel" id={id} data-open={isOpen || undefined}>
        {children}
      </div>
    </aside>
  );
}
