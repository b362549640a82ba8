import { formatOf } from '../../lib/card/format.ts';
import { useI18n } from '../i18n.tsx';
import type { FactRow } from './fact-row.ts';
import { ONE_KIND_MESSAGES } from './kinds.ts';
import { VirtualList } from './VirtualList.tsx';

interface FactListProps {
  rows: readonly FactRow[];
  /** What a fact said on the day of the list, in a few words; empty where its line says it. */
  stateOf: (id: string) => string;
  onShow: (id: string) => void;
}

/** The facts that are left after narrowing; each opens its card. */
export function FactList({ rows, stateOf, onShow }: FactListProps) {
  const { t } = useI18n();
  if (rows.length === 0) return <p className="library-none">{t('library.noFacts')}</p>;
  return (
    <VirtualList
      label={t('common.record')}
      items={rows}
      keyOf={(row) => row.id}
      estimatePx={74}
      control=".fact-line"
      hasControl={() => true}
      render={(row) => <FactLine row={row} state={stateOf(row.id)} onShow={() => onShow(row.id)} />}
    />
  );
}

/** More countries than these are only counted. */
const MOST_COUNTRIES = 3;

function FactLine({ row, state, onShow }: { row: FactRow; state: string; onShow: () => void }) {
  const { t, locale } = useI18n();
  const countries = row.countries.slice(0, MOST_COUNTRIES).map((code) => formatOf({ locale }).country(code));
  const rest = row.countries.length - countries.length;
  return (
    <button type="button" className="fact-line" onClick={onShow}>
      <span className="fact-line-kind">{t(ONE_KIND_MESSAGES[row.kind])}</span>
      <span className="fact-line-words">
        <b dir="auto">{row.title}</b>
        {state && (
          <span className="fact-line-state" dir="auto">
            {state}
          </span>
        )}
        {!(state && isMeasured(row)) && (
          <span lang="en" dir="auto">
            {row.line}
          </span>
        )}
      </span>
      <span className="fact-line-when">
        <span>
          {daysOf(row, locale).map((day) => (
            <bdi key={day} className="fact-line-day">
              {day}{' '}
            </bdi>
          ))}
        </span>
        <span>
          {countries.join(t('card.comma'))}
          {rest > 0 && ` +${rest}`}
        </span>
      </span>
    </button>
  );
}

/** The line of a series is its unit, which its state has already. */
function isMeasured({ kind }: FactRow): boolean {
  return kind === 'holding' || kind === 'series';
}

/** One day, or the two ends of a time; a line may break between them and not within. */
function daysOf({ from, to }: FactRow, locale: string): string[] {
  if (from === null || to === null) return [];
  const { shortPeriod } = formatOf({ locale });
  return from === to ? [shortPeriod(from)] : [`${shortPeriod(from)} –`, shortPeriod(to)];
}
