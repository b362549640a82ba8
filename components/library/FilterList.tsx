import { useState } from 'react';
import { formatOf } from '../../lib/card/format.ts';
import { useI18n } from '../i18n.tsx';

export interface FilterChoice {
  id: string;
  /** A sign before the label; empty keeps its place free. */
  sign?: string;
  label: string;
  count: number;
}
interface FilterListProps {
  title: string;
  choices: readonly FilterChoice[];
  chosen: string | null;
  /** Null takes the filter back. */
  onChoose: (id: string | null) => void;
}

/** How many choices are shown before "n more". */
const SHORT_LENGTH = 8;

/** Filters are words with counts. Choosing the chosen one again takes it back. */
export function FilterList({ title, choices, chosen, onChoose }: FilterListProps) {
  const { t, locale } = useI18n();
  const [isLong, setLong] = useState(false);
  const shown = isLong || choices.length <= SHORT_LENGTH + 1 ? choices : shorten(choices, chosen);
  if (choices.length === 0) return null;
  return (
    <section className="filters" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ id, sign, label, count }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id === chosen ? null : id)}>
              <bdi>
                {sign !== undefined && (
                  <span className="filter-sign" aria-hidden="true">
                    {sign}
                  </span>
                )}
                {label}
              </bdi>
              <span>{formatOf({ locale }).number(count)}</span>
            </button>
          </li>
        ))}
        {shown.length < choices.length && (
          <li>
            <button type="button" onClick={() => setLong(true)}>
              {t('library.more', choices.length - shown.length)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The first few; the chosen one stays in sight. */
function shorten(choices: readonly FilterChoice[], chosen: string | null): FilterChoice[] {
  const short = choices.slice(0, SHORT_LENGTH);
  const hidden = choices.slice(SHORT_LENGTH).find(({ id }) => id === chosen);
  return hidden ? [...short, hidden] : short;
}
