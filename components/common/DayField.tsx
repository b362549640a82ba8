import { formatOf } from '../../lib/card/format.ts';
import { useI18n } from '../i18n.tsx';

interface DayFieldProps {
  id: string;
  /** ISO date, or empty. */
  day: string;
  max?: string;
  onChange: (day: string) => void;
}

/** A day to choose, with the day in words: the field itself has the order of the browser's region, not that of the page. */
export function DayField({ id, day, max, onChange }: DayFieldProps) {
  const { locale, keep } = useI18n();
  const words = `${id}-words`;
  return (
    <>
      <input
        id={id}
        type="date"
        className="ui-field"
        value={day}
        max={max}
        aria-describedby={words}
        onChange={(event) => onChange(event.target.value)}
      />
      <bdi id={words} className="ui-day">
        {day && formatOf({ locale, keep }).date(day)}
      </bdi>
    </>
  );
}
