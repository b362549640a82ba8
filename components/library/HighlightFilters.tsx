import { useMemo } from 'react';
import { camel } from '../../lib/card/words.ts';
import type { I18n, MessageKey } from '../../lib/i18n/i18n.ts';
import { useI18n } from '../i18n.tsx';
import { DateRange } from './DateRange.tsx';
import { FilterList } from './FilterList.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { countOnShelf, type Facet, type Narrowed, type Shelf } from './highlight-row.ts';
import type { HighlightsPageProps } from './HighlightsPage.tsx';
import { KIND_MESSAGES } from './kinds.ts';

const SHELVES: [Shelf, MessageKey][] = [
  ['all', 'library.allHighlights'],
  ['changed', 'library.changed'],
  ['orphans', 'library.orphans'],
  ['bin', 'library.bin'],
];
interface HighlightFiltersProps extends Pick<HighlightsPageProps, 'rows' | 'names' | 'filter' | 'onFilter'> {
  facets: Narrowed['facets'];
  countryLabel: (code: string) => string;
}

/** The left column: shelves and filters, as words with counts. */
export function HighlightFilters({ rows, names, filter, facets, onFilter, countryLabel }: HighlightFiltersProps) {
  const { t } = useI18n();
  const shelves = useMemo(() => SHELVES.map(([id, message]) => ({ id, message, count: countOnShelf(rows, id) })), [rows]);
  const facet = (of: Facet, title: MessageKey, label: (id: string) => string) => (
    <FilterList
      title={t(title)}
      chosen={filter[of]}
      onChoose={(id) => onFilter({ ...filter, [of]: id })}
      choices={facets[of].map(([id, count]) => ({ id, label: label(id), count }))}
    />
  );
  return (
    <FilterPanel>
      <FilterList
        title={t('library.show')}
        chosen={filter.shelf}
        onChoose={(shelf) => onFilter({ ...filter, shelf: (shelf as Shelf | null) ?? 'all' })}
        choices={shelves.map(({ id, message, count }) => ({ id, label: t(message), count }))}
      />
      {facet('kind', 'library.kind', (id) => (id in KIND_MESSAGES ? t(KIND_MESSAGES[id as keyof typeof KIND_MESSAGES]) : id))}
      {facet('verdict', 'library.verdict', (id) =>
        isVerdict(id) ? `${t(`verdict.sign.${id}`)} ${t(`verdict.word.${id}`)}` : t('library.verdictNone'),
      )}
      {facet('site', 'library.site', (id) => id)}
      {facet('tag', 'library.tag', (id) => id)}
      {facet('speaker', 'library.speaker', (id) => names.get(id) ?? id)}
      {facet('country', 'library.country', countryLabel)}
      {facet('topic', 'library.topic', (id) => topicWord(id, t))}
      <DateRange
        title={t('library.articleDate')}
        from={filter.from}
        to={filter.to}
        onChange={(range) => onFilter({ ...filter, ...range })}
      />
    </FilterPanel>
  );
}

/** The record's word for a topic, or its slug where a pack brings one that the interface has no word for. */
function topicWord(id: string, t: I18n['t']): string {
  return t(`card.topic.${camel(id)}` as MessageKey) || id;
}

function isVerdict(id: string): id is 'consistent' | 'differs' | 'outdated' | 'unclear' {
  return ['consistent', 'differs', 'outdated', 'unclear'].includes(id);
}
