import { useMemo } from 'react';
import type { MessageKey } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import { DateRange } from './DateRange.tsx';
import { FilterList } from './FilterList.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { countOnShelf, type Facet, highlightFacet, type Shelf } from './highlight-row.ts';
import type { HighlightsPageProps } from './HighlightsPage.tsx';
import { KIND_MESSAGES } from './kinds.ts';

const SHELVES: [Shelf, MessageKey][] = [
  ['all', 'library.allHighlights'],
  ['changed', 'library.changed'],
  ['orphans', 'library.orphans'],
  ['bin', 'library.bin'],
];
/** The left column: shelves and filters, as words with counts. */
export function HighlightFilters({
  rows,
  names,
  filter,
  onFilter,
  countryLabel,
}: Pick<HighlightsPageProps, 'rows' | 'names' | 'filter' | 'onFilter'> & { countryLabel: (code: string) => string }) {
  const { t } = useI18n();
  const facet = (of: Facet, title: MessageKey, label: (id: string) => string) => (
    <FacetFilter
      title={t(title)}
      facet={of}
      rows={rows}
      filter={filter}
      label={label}
      onChoose={(id) => onFilter({ ...filter, [of]: id })}
    />
  );
  return (
    <FilterPanel>
      <FilterList
        title={t('library.show')}
        chosen={filter.shelf}
        onChoose={(shelf) => onFilter({ ...filter, shelf: (shelf as Shelf | null) ?? 'all' })}
        choices={SHELVES.map(([id, message]) => ({ id, label: t(message), count: countOnShelf(rows, id) }))}
      />
      {facet('kind', 'library.kind', (id) => (id in KIND_MESSAGES ? t(KIND_MESSAGES[id as keyof typeof KIND_MESSAGES]) : id))}
      {facet('verdict', 'library.verdict', (id) =>
        isVerdict(id) ? `${t(`verdict.sign.${id}`)} ${t(`verdict.word.${id}`)}` : t('library.verdictNone'),
      )}
      {facet('site', 'library.site', (id) => id)}
      {facet('tag', 'library.tag', (id) => id)}
      {facet('speaker', 'library.speaker', (id) => names.get(id) ?? id)}
      {facet('country', 'library.country', countryLabel)}
      <DateRange
        title={t('library.articleDate')}
        from={filter.from}
        to={filter.to}
        onChange={(range) => onFilter({ ...filter, ...range })}
      />
    </FilterPanel>
  );
}

interface FacetFilterProps extends Pick<HighlightsPageProps, 'rows' | 'filter'> {
  title: string;
  facet: Facet;
  label: (id: string) => string;
  onChoose: (id: string | null) => void;
}

function FacetFilter({ title, facet, rows, filter, label, onChoose }: FacetFilterProps) {
  const counts = useMemo(() => highlightFacet(rows, filter, facet), [rows, filter, facet]);
  return (
    <FilterList
      title={title}
      chosen={filter[facet]}
      onChoose={onChoose}
      choices={counts.map(([id, count]) => ({ id, label: label(id), count }))}
    />
  );
}

function isVerdict(id: string): id is 'consistent' | 'differs' | 'outdated' | 'unclear' {
  return ['consistent', 'differs', 'outdated', 'unclear'].includes(id);
}
