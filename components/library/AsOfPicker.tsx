import { type ReactNode, useId } from 'react';
import { useI18n } from '../i18n.tsx';

interface AsOfPickerProps {
  /** The day whose knowledge is shown. */
  day: string;
  today: string;
  onChange: (day: string) => void;
  /** What else stands in the bar. */
  children?: ReactNode;
}

/** The day whose knowledge is shown, and the way back to today. */
export function AsOfPicker({ day, today, onChange, children }: AsOfPickerProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <form className="as-of" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id}>{t('library.knownOn')}</label>
      <input
        id={id}
        type="date"
        className="ui-field"
        value={day}
        max={today}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
      <button type="button" className="ui-button" data-look="line" disabled={day === today} onClick={() => onChange(today)}>
        {t('library.today')}
      </button>
      {children}
    </form>
  );
}
