import { useMemo } from 'react';
import { camel } from '../../lib/card/words.ts';
import type { I18n, MessageKey } from '../../lib/i18n/i18n.ts';
import { siteName } from '../common/site-name.ts';
import { useI18n } from '../i18n.tsx';
import { DateRange } from './DateRange.tsx';
import { type FilterChoice, FilterList } from './FilterList.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import {
  countOnShelf,
  type Facet,
  type HighlightFilter,
  type HighlightRow,
  type Narrowed,
  NO_VERDICT,
  type Shelf,
} from './highlight-row.ts';
import { KIND_MESSAGES } from './kinds.ts';

const SHELVES: [Shelf, MessageKey][] = [
  ['all', 'library.allHighlights'],
  ['changed', 'library.changed'],
  ['orphans', 'library.orphans'],
  ['bin', 'library.bin'],
];
interface HighlightFiltersProps {
  rows: readonly HighlightRow[];
  names: ReadonlyMap<string, string>;
  filter: HighlightFilter;
  onFilter: (filter: HighlightFilter) => void;
  facets: Narrowed['facets'];
  countryLabel: (code: string) => string;
}

/** The left column: shelves and filters, as words with counts. */
export function HighlightFilters({ rows, names, filter, facets, onFilter, countryLabel }: HighlightFiltersProps) {
  const { t } = useI18n();
  const shelves = useMemo(() => SHELVES.map(([id, message]) => ({ id, message, count: countOnShelf(rows, id) })), [rows]);
  const narrowed = (of: Facet, title: MessageKey, choices: readonly FilterChoice[]) => (
    <FilterList title={t(title)} chosen={filter[of]} onChoose={(id) => onFilter({ ...filter, [of]: id })} choices={choices} />
  );
  const facet = (of: Facet, title: MessageKey, label: (id: string) => string) =>
    narrowed(
      of,
      title,
      facets[of].map(([id, count]) => ({ id, label: label(id), count })),
    );
  const { query: _, shelf, ...others } = filter;
  return (
    <FilterPanel inForce={Object.values({ ...others, shelf: shelf !== 'all' }).filter(Boolean).length}>
      <FilterList
        title={t('library.show')}
        chosen={filter.shelf}
        onChoose={(shelf) => onFilter({ ...filter, shelf: (shelf as Shelf | null) ?? 'all' })}
        choices={shelves.map(({ id, message, count }) => ({ id, label: t(message), count }))}
      />
      {facet('kind', 'library.kind', (id) => (id in KIND_MESSAGES ? t(KIND_MESSAGES[id as keyof typeof KIND_MESSAGES]) : id))}
      {narrowed('verdict', 'library.verdict', verdictChoices(facets.verdict, t))}
      {facet('site', 'library.site', siteName)}
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

const VERDICTS = ['consistent', 'differs', 'outdated', 'unclear'] as const;

/** Always in the same order, whatever there is of each; what was not compared has no sign. */
function verdictChoices(counts: Narrowed['facets']['verdict'], t: I18n['t']): FilterChoice[] {
  const of = new Map(counts);
  const choices = [
    ...VERDICTS.map((id) => ({ id, sign: t(`verdict.sign.${id}`), label: t(`verdict.word.${id}`) })),
    { id: NO_VERDICT, sign: '', label: t('library.verdictNone') },
  ];
  return choices.flatMap((choice) => ({ ...choice, count: of.get(choice.id) ?? 0 })).filter(({ count }) => count > 0);
}
