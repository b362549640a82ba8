import { type ReactNode, useId, useState } from 'react';
import { useI18n } from '../i18n.tsx';

/** The column of filters; in a narrow window it folds behind a button, so that the list comes first. */
export function FilterPanel({ children }: { children: ReactNode }) {
  const { t } = useI18n();
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
      </button>
      <div className="filter-panel" id={id} data-open={isOpen || undefined}>
        {children}
      </div>
    </aside>
  );
}
