import { type ReactNode, useMemo } from 'react';
import { countryName } from '../../lib/card/country-name.ts';
import { formatOf } from '../../lib/card/format.ts';
import type { FactKind } from '../../lib/record/schema.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { DOT } from '../common/dot.ts';
import { useI18n } from '../i18n.tsx';
import { AsOfPicker } from './AsOfPicker.tsx';
import { DateRange } from './DateRange.tsx';
import { FactList } from './FactList.tsx';
import type { FactRow } from './fact-row.ts';
import { facetsOf, type FactFilter, filterFacts, NO_FACT_FILTER } from './filter-facts.ts';
import { FilterList } from './FilterList.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { KIND_MESSAGES, KINDS, ONE_KIND_MESSAGES } from './kinds.ts';
import type { RecordContent } from './record-content.ts';
import { RecordSummary } from './RecordSummary.tsx';

/** The list as of a day: what was known then, as it was known. */
export interface DayList {
  day: string;
  rows: FactRow[];
  /** What a fact said on that day, in a few words; empty where its line says it. */
  stateOf: (id: string) => string;
}
export interface RecordPageProps {
  record: RecordContent;
  list: DayList;
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
  /** The fact that is shown, and the day as of which. */
  shown: { id: string; asOf: string } | null;
  onShow: (id: string | null, asOf: string) => void;
  today: string;
  /** The fact's card as of the day; null when the record did not know it yet. */
  card: ReactNode;
  /** Whether it is on the clipboard. */
  onCopyLink: () => Promise<boolean>;
}

/** The record browser: everything that is known, searched, narrowed, and shown by the cards of the pages. */
export function RecordPage(props: RecordPageProps) {
  const { record, shown, onFilter, onShow } = props;
  const { t } = useI18n();
  const fact = shown && record.rows.find(({ id }) => id === shown.id);
  /** A filter is of the list: chosen beside a fact, it leads back there, as a search does. */
  const narrow = (filter: FactFilter) => {
    onFilter(filter);
    if (shown) onShow(null, shown.asOf);
  };
  return (
    <div className="library-body">
      <Filters {...props} onFilter={narrow} />
      <main>
        {fact ? (
          <FactPanel {...props} fact={fact} asOf={shown.asOf} />
        ) : (
          <>
            {shown && <p className="ui-banner">{t('library.noSuchFact', shown.id)}</p>}
            <Facts {...props} />
          </>
        )}
      </main>
    </div>
  );
}

function Facts({ record, list, filter, onFilter, onShow, today }: RecordPageProps) {
  const { t, locale } = useI18n();
  const { number } = formatOf({ locale });
  const total = record.rows.length;
  const found = useMemo(() => filterFacts(list.rows, filter), [list, filter]);
  const isNarrowed = Object.values(filter).some(Boolean);
  return (
    <>
      <div className="library-title">
        <h1>{t('common.record')}</h1>
        <output className="ui-small">
          {found.length === total ? number(total) : t('common.ofTotal', number(found.length), number(total))}
        </output>
        {isNarrowed && (
          <button type="button" className="ui-button" onClick={() => onFilter(NO_FACT_FILTER)}>
            {t('library.allFacts')}
          </button>
        )}
      </div>
      <RecordSummary record={record} />
      <AsOfPicker day={list.day} today={today} onChange={(day) => onShow(null, day)} />
      <FactList rows={found} stateOf={list.stateOf} onShow={(id) => onShow(id, list.day)} />
    </>
  );
}

function Filters({ record, list, filter, onFilter }: RecordPageProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const facets = useMemo(() => facetsOf(list.rows, filter), [list, filter]);
  const { query: _, ...others } = filter;
  return (
    <FilterPanel inForce={Object.values(others).filter(Boolean).length}>
      <FilterList
        title={t('library.kind')}
        chosen={filter.kind}
        onChoose={(kind) => onFilter({ ...filter, kind: kind as FactKind | null })}
        choices={KINDS.filter((kind) => facets.kinds.has(kind)).map((kind) => ({
          id: kind,
          label: t(KIND_MESSAGES[kind]),
          count: facets.kinds.get(kind) ?? 0,
        }))}
      />
      <FilterList
        title={t('library.country')}
        chosen={filter.country}
        onChoose={(country) => onFilter({ ...filter, country })}
        choices={facets.countries.map(([code, count]) => ({ id: code, label: countryName(code, i18n), count }))}
      />
      <FilterList
        title={t('library.speaker')}
        chosen={filter.speaker}
        onChoose={(speaker) => onFilter({ ...filter, speaker })}
        choices={facets.speakers.map(([id, count]) => ({ id, label: record.names.get(id) ?? id, count }))}
      />
      <DateRange
        title={t('library.date')}
        from={filter.from}
        to={filter.to}
        onChange={(range) => onFilter({ ...filter, ...range })}
      />
    </FilterPanel>
  );
}

interface FactPanelProps extends RecordPageProps {
  fact: FactRow;
  asOf: string;
}

function FactPanel({ record, fact, asOf, today, card, onShow, onCopyLink }: FactPanelProps) {
  const { t, locale } = useI18n();
  return (
    <>
      <p>
        <button type="button" className="ui-link" onClick={() => onShow(null, asOf)}>
          {t('library.backToFacts')}
        </button>
      </p>
      <div className="library-title">
        <h1 dir="auto">{fact.title}</h1>
        <p className="ui-small">
          {t(ONE_KIND_MESSAGES[fact.kind]) + DOT + t('library.putTogether', formatOf({ locale }).shortPeriod(record.builtOn))}
        </p>
      </div>
      <AsOfPicker day={asOf} today={today} onChange={(day) => onShow(fact.id, day)}>
        <CopyButton label={t('library.copyLink')} onCopy={onCopyLink} />
      </AsOfPicker>
      {card ? (
        <div className="fact-card">{card}</div>
      ) : (
        <p className="ui-banner">{t('library.notKnownYet', formatOf({ locale }).shortPeriod(asOf))}</p>
      )}
    </>
  );
}
