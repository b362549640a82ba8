import { type ReactNode, useId } from 'react';
import { DayField } from '../common/DayField.tsx';
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
      <DayField id={id} day={day} max={today} onChange={(chosen) => chosen && onChange(chosen)} />
      <button type="button" className="ui-button" data-look="line" disabled={day === today} onClick={() => onChange(today)}>
        {t('library.today')}
      </button>
      {children}
    </form>
  );
}
