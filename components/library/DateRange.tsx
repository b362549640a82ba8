import { useId } from 'react';
import { useI18n } from '../i18n.tsx';

interface DateRangeProps {
  title: string;
  from: string | null;
  to: string | null;
  onChange: (range: { from: string | null; to: string | null }) => void;
}

/** Two dates, either of which may be left open. */
export function DateRange({ title, from, to, onChange }: DateRangeProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <fieldset className="filters dates">
      <legend>{title}</legend>
      <label htmlFor={`${id}from`}>{t('library.from')}</label>
      <input
        id={`${id}from`}
        type="date"
        className="ui-field"
        value={from ?? ''}
        max={to ?? undefined}
        onChange={(event) => onChange({ from: event.target.value || null, to })}
      />
      <label htmlFor={`${id}to`}>{t('library.to')}</label>
      <input
        id={`${id}to`}
        type="date"
        className="ui-field"
        value={to ?? ''}
        min={from ?? undefined}
        onChange={(event) => onChange({ from, to: event.target.value || null })}
      />
    </fieldset>
  );
}
