/** The saved highlights in the library, in their states. */
import { useState } from 'react';
import { ready } from '../../../components/common/loadable.ts';
import { useI18n } from '../../../components/i18n.tsx';
import { toFactRows } from '../../../components/library/fact-row.ts';
import { type HighlightFilter, NO_HIGHLIGHT_FILTER, toHighlightRow } from '../../../components/library/highlight-row.ts';
import { HighlightsPage } from '../../../components/library/HighlightsPage.tsx';
import { LibraryView } from '../../../components/library/LibraryView.tsx';
import type { ImportPlan, Transfer } from '../../../components/library/transfer.ts';
import { changesSince } from '../../../entrypoints/shared/since-saved.ts';
import { personName } from '../../../lib/card/names.ts';
import type { Highlight } from '../../../lib/highlights/schema.ts';
import type { ErrorCode } from '../../../lib/messages/schema.ts';
import { createRecord } from '../../../lib/record/record.ts';
import type { Pack } from '../../../lib/record/schema.ts';
import { highlightsOf, MANY, TODAY } from './contents.tsx';
import { click, focus, idle, type Story } from './story.ts';

const PLAN: ImportPlan = {
  fileName: 'backup-of-another-machine.json.gz',
  added: 3,
  updated: 1,
  unchanged: 12,
  removed: 0,
  gone: 2,
  leftOut: { quoteless: 1, broken: ['items.7.target'], shortened: 0, ahead: 0, elsewhere: 2 },
  canRevive: true,
  settings: { names: ['options.theme'], off: ['courant.example'], on: [], savePrivate: true },
};

interface HighlightsProps {
  pack: Pack;
  change?: (all: Highlight[]) => Highlight[];
  filter?: Partial<HighlightFilter>;
  found?: ReadonlySet<string> | null;
  transfer?: Transfer;
  problem?: ErrorCode | null;
}

function Highlights({
  pack,
  change = (all) => all,
  filter = {},
  found = null,
  transfer = { kind: 'idle' },
  problem = null,
}: HighlightsProps) {
  const i18n = useI18n();
  const [rows] = useState(() => {
    const sinceOf = changesSince(createRecord(pack), TODAY, i18n);
    const facts = new Map(toFactRows(pack, i18n).map((row) => [row.id, row]));
    return change(highlightsOf(pack, i18n)).map((each) => toHighlightRow(each, (id) => facts.get(id), sinceOf(each)));
  });
  const names = new Map(
    createRecord(pack)
      .ofKind('person')
      .map((person) => [person.id, personName(person, i18n.locale)]),
  );
  const content = (
    <HighlightsPage
      rows={rows}
      names={names}
      filter={{ ...NO_HIGHLIGHT_FILTER, ...filter }}
      search={{ found, isComplete: true }}
      onFilter={() => {}}
      transfer={{ state: transfer, actions: idle() }}
      saveKey="Alt+S"
      problem={problem}
      progress={null}
      actions={idle()}
    />
  );
  return <LibraryView tab="highlights" query={filter.query ?? ''} onSearch={() => {}} content={ready(content)} />;
}

const openImport = click('.transfer > button:last-of-type');
const inBin = (all: Highlight[]) => all.map((each) => ({ ...each, deleted: '2026-11-20T00:00:00.000Z' }));

export const LIBRARY_STORIES: Story[] = [
  { name: 'library-highlights', show: (pack) => <Highlights pack={pack} />, acts: [click('.saved-passage')] },
  { name: 'library-focus', show: (pack) => <Highlights pack={pack} />, acts: [focus('.saved-passage')] },
  { name: 'library-many', show: (pack) => <Highlights pack={pack} change={() => MANY} /> },
  { name: 'library-empty', show: (pack) => <Highlights pack={pack} change={() => []} /> },
  {
    name: 'library-no-hits',
    show: (pack) => <Highlights pack={pack} filter={{ query: 'tea' }} found={new Set()} problem="quota" />,
  },
  { name: 'library-selected', show: (pack) => <Highlights pack={pack} />, acts: [click('.saved > input')] },
  {
    name: 'library-undo',
    show: (pack) => <Highlights pack={pack} />,
    acts: [click('.saved > input'), click('.bulk > .ui-button')],
  },
  {
    name: 'library-bin',
    show: (pack) => <Highlights pack={pack} change={inBin} filter={{ shelf: 'bin' }} />,
    acts: [click('.saved-passage'), click('.saved > input')],
  },
  {
    name: 'library-purge',
    show: (pack) => <Highlights pack={pack} change={inBin} filter={{ shelf: 'bin' }} />,
    acts: [click('.bulk-all > input'), click('.bulk > .ui-button:nth-of-type(2)')],
  },
  {
    name: 'library-filters',
    show: (pack) => <Highlights pack={pack} filter={{ tag: 'talks' }} />,
    acts: [click('.filter-toggle')],
  },
  { name: 'library-export', show: (pack) => <Highlights pack={pack} />, acts: [click('.transfer > button:first-of-type')] },
  {
    name: 'library-import',
    show: (pack) => <Highlights pack={pack} transfer={{ kind: 'planned', plan: PLAN }} />,
    acts: [openImport],
  },
  {
    name: 'library-import-working',
    show: (pack) => <Highlights pack={pack} transfer={{ kind: 'working', share: 0.4 }} />,
    acts: [openImport],
  },
  {
    name: 'library-import-done',
    show: (pack) => <Highlights pack={pack} transfer={{ kind: 'done', message: 'library.imported', count: 4 }} />,
    acts: [openImport],
  },
  {
    name: 'library-import-failed',
    show: (pack) => <Highlights pack={pack} transfer={{ kind: 'failed', message: 'library.importBroken', detail: 'items.7' }} />,
    acts: [openImport],
  },
];
