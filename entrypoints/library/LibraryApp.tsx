/** The library: the place in the address decides what is shown; everything is read from the database. */
import { type ReactNode, useMemo, useState } from 'react';
import type { Loadable } from '../../components/common/loadable.ts';
import { NO_FACT_FILTER } from '../../components/library/filter-facts.ts';
import { NO_HIGHLIGHT_FILTER } from '../../components/library/highlight-row.ts';
import { LibraryView } from '../../components/library/LibraryView.tsx';
import { useI18n } from '../../components/i18n.tsx';
import { toFactRows } from '../../components/library/fact-row.ts';
import { personName } from '../../lib/card/names.ts';
import { type InstalledRecord, useRecord } from '../shared/use-record.ts';
import { HighlightsTab } from './HighlightsTab.tsx';
import { PlaygroundTab } from './PlaygroundTab.tsx';
import { RecordTab } from './RecordTab.tsx';
import type { Contents } from './contents.ts';
import { Rescue } from './RescueMessage.tsx';
import { listFragment, usePlace } from './use-place.ts';

/** Connects the library's view. */
export function LibraryApp() {
  const place = usePlace();
  const record = useRecord();
  const contents = useContents(record);
  const [factFilter, setFactFilter] = useState(NO_FACT_FILTER);
  const [speaker, setSpeaker] = useState<string | null>(null);
  if (place.speaker !== speaker) {
    setSpeaker(place.speaker);
    if (place.speaker) setFactFilter({ ...NO_FACT_FILTER, kind: 'statement', speaker: place.speaker });
  }
  const [highlightFilter, setHighlightFilter] = useState(NO_HIGHLIGHT_FILTER);
  const show = (): Loadable<ReactNode> => {
    if (place.tab === 'playground') return { kind: 'ready', value: <PlaygroundTab /> };
    if (contents.kind === 'failed' && place.tab === 'highlights')
      return { kind: 'ready', value: <Rescue error={contents.error} /> };
    if (contents.kind !== 'ready') return contents;
    const tab =
      place.tab === 'highlights' ? (
        <HighlightsTab contents={contents.value} filter={highlightFilter} onFilter={setHighlightFilter} />
      ) : (
        <RecordTab contents={contents.value} place={place} filter={factFilter} onFilter={setFactFilter} />
      );
    return { kind: 'ready', value: tab };
  };
  const isRecord = place.tab === 'record';
  return (
    <LibraryView
      tab={place.tab}
      query={place.tab === 'playground' ? null : isRecord ? factFilter.query : highlightFilter.query}
      onSearch={(query) => {
        if (!isRecord) return setHighlightFilter({ ...highlightFilter, query });
        setFactFilter({ ...factFilter, query });
        if (place.fact) location.hash = listFragment(place.asOf);
      }}
      content={show()}
    />
  );
}

/** The record as rows; without an installed record the highlights can still be read. */
function useContents(record: Loadable<InstalledRecord | null>): Loadable<Contents> {
  const i18n = useI18n();
  return useMemo(() => {
    if (record.kind !== 'ready') return record;
    const installed = record.value;
    const view = installed?.view;
    const rows = installed ? toFactRows({ ...installed, facts: installed.view.facts }, i18n) : [];
    const people = view?.ofKind('person') ?? [];
    return {
      kind: 'ready',
      value: {
        record: record.value,
        rows,
        rowById: new Map(rows.map((row) => [row.id, row])),
        names: new Map(people.map((person) => [person.id, personName(person, i18n.locale)])),
      },
    };
  }, [record, i18n]);
}
