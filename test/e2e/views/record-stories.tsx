/** The record browser and the playground, in their states. */
import { useState } from 'react';
import { ready } from '../../../components/common/loadable.ts';
import { useI18n } from '../../../components/i18n.tsx';
import { toFactRows } from '../../../components/library/fact-row.ts';
import { NO_FACT_FILTER } from '../../../components/library/filter-facts.ts';
import { LibraryView } from '../../../components/library/LibraryView.tsx';
import { PlaygroundPage } from '../../../components/library/PlaygroundPage.tsx';
import { RecordPage } from '../../../components/library/RecordPage.tsx';
import { dayListOf } from '../../../entrypoints/library/day-list.ts';
import { personName } from '../../../lib/card/names.ts';
import { createRecord } from '../../../lib/record/record.ts';
import type { Pack } from '../../../lib/record/schema.ts';
import { makeMark } from '../../support/highlights.ts';
import { ARTICLE_DATE, FactCard, TODAY } from './contents.tsx';
import { click, failed, type Story } from './story.ts';

interface RecordProps {
  pack: Pack;
  factId?: string | null;
  day?: string | null;
  query?: string;
  isKnown?: boolean;
  isOld?: boolean;
}

function Record({ pack, factId = null, day = null, query = '', isKnown = true, isOld = false }: RecordProps) {
  const i18n = useI18n();
  const { locale } = i18n;
  const [filter, setFilter] = useState({ ...NO_FACT_FILTER, query });
  const view = createRecord(pack);
  const people = view.ofKind('person');
  const rows = toFactRows(pack, i18n);
  const content = (
    <RecordPage
      record={{
        rows,
        names: new Map(people.map((person) => [person.id, personName(person, locale)])),
        sources: pack.sources.length,
        builtOn: pack.builtOn,
        isOld,
        gaps: pack.gaps,
      }}
      list={dayListOf({ view, sources: pack.sources, vocabulary: pack.vocabulary }, { rows, day, today: TODAY, i18n })}
      filter={filter}
      onFilter={setFilter}
      shown={factId ? { id: factId, asOf: day ?? TODAY } : null}
      onShow={() => {}}
      today={TODAY}
      card={factId && isKnown && <FactCard pack={pack} id={factId} />}
      onCopyLink={() => Promise.resolve(true)}
    />
  );
  return <LibraryView tab="record" query={query} onSearch={() => {}} content={ready(content)} />;
}

function Playground({ pack, isLooked = true }: { pack: Pack; isLooked?: boolean }) {
  const draft = {
    title: 'A levy on hold',
    text: 'There is a levy of 24% on goods from Japan, which is on hold.',
    date: isLooked ? ARTICLE_DATE : '',
  };
  const marks = [makeMark({ start: draft.text.indexOf('24%'), end: draft.text.indexOf('24%') + 3, changed: true })];
  const content = (
    <PlaygroundPage
      draft={isLooked ? draft : { title: '', text: '', date: '' }}
      onDraft={() => {}}
      result={isLooked ? ready({ draft, paragraphs: [draft.text], marks }) : null}
      onLook={() => {}}
      opensOnRest
      renderCard={() => <FactCard pack={pack} id="us-jp-reciprocal" most={392} />}
    />
  );
  return <LibraryView tab="playground" query={null} onSearch={() => {}} content={ready(content)} />;
}

export const RECORD_STORIES: Story[] = [
  {
    name: 'library-failed',
    show: () => <LibraryView tab="record" query="" onSearch={() => {}} content={failed} />,
  },
  { name: 'library-record', show: (pack) => <Record pack={pack} />, acts: [click('.summary summary')] },
  { name: 'library-record-as-of', show: (pack) => <Record pack={pack} day={ARTICLE_DATE} isOld /> },
  { name: 'library-record-no-hits', show: (pack) => <Record pack={pack} query="tea caddies" /> },
  { name: 'library-tariff', show: (pack) => <Record pack={pack} factId="us-jp-autos" day={ARTICLE_DATE} /> },
  { name: 'library-not-known-yet', show: (pack) => <Record pack={pack} factId="us-jp-autos" day="2025-01-15" isKnown={false} /> },
  { name: 'library-playground', show: (pack) => <Playground pack={pack} />, acts: [click('.ui-mark')] },
  { name: 'library-playground-empty', show: (pack) => <Playground pack={pack} isLooked={false} /> },
];
