import { countryName } from '../../lib/card/country-name.ts';
import { formatOf } from '../../lib/card/format.ts';
import { hasCjk } from '../../lib/i18n/has-cjk.ts';
import { EnglishNote } from '../common/EnglishNote.tsx';
import { Rich } from '../common/Rich.tsx';
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
    <>
      {rows.some((row) => hasLine(row, stateOf(row.id)) && !hasCjk(row.line)) && <EnglishNote />}
      <VirtualList
        label={t('common.record')}
        items={rows}
        keyOf={(row) => row.id}
        estimatePx={74}
        control=".fact-line"
        hasControl={() => true}
        render={(row) => <FactLine row={row} state={stateOf(row.id)} onShow={() => onShow(row.id)} />}
      />
    </>
  );
}

/** More countries than these are only counted. */
const MOST_COUNTRIES = 3;

function FactLine({ row, state, onShow }: { row: FactRow; state: string; onShow: () => void }) {
  const i18n = useI18n();
  const { t } = i18n;
  const countries = row.countries.slice(0, MOST_COUNTRIES).map((code) => countryName(code, i18n));
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
        {hasLine(row, state) && (
          <span lang={hasCjk(row.line) ? undefined : 'en'} dir="auto">
            {row.line}
          </span>
        )}
      </span>
      <span className="fact-line-when">
        <span>
          <Days row={row} />
        </span>
        <span>
          {countries.join(t('card.listComma'))}
          {rest > 0 && ` +${rest}`}
        </span>
      </span>
    </button>
  );
}

/** The line of a series is its unit, which its state has already. */
function hasLine({ kind, line }: FactRow, state: string): boolean {
  return line !== '' && !(state && (kind === 'holding' || kind === 'series'));
}

/** One day, or the two ends of a time; a line may break between them and not within. */
function Days({ row: { from, to } }: { row: FactRow }) {
  const { locale, keep } = useI18n();
  if (from === null || to === null) return null;
  const { shortPeriod } = formatOf({ locale, keep });
  const day = (iso: string) => (
    <bdi key={iso} className="fact-line-day">
      {shortPeriod(iso)}
    </bdi>
  );
  return from === to ? day(from) : <Rich message="card.span" slots={[day(from), day(to)]} />;
}
