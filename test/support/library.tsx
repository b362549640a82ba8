/** The page of saved highlights for tests, with actions that only note that they were called. */
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { ready } from '../../components/common/loadable.ts';
import { NO_HIGHLIGHT_FILTER, toHighlightRow } from '../../components/library/highlight-row.ts';
import { HighlightsPage, type HighlightsPageProps } from '../../components/library/HighlightsPage.tsx';
import { LibraryView } from '../../components/library/LibraryView.tsx';
import type { Transfer, TransferActions } from '../../components/library/transfer.ts';
import { renderView } from '../setup/render.tsx';
import { makeHighlight } from './highlights.ts';

const transferActions = () => ({
  exportAs: vi.fn<TransferActions['exportAs']>(),
  chooseFile: vi.fn<TransferActions['chooseFile']>(),
  applyImport: vi.fn<TransferActions['applyImport']>(),
  cancel: vi.fn<TransferActions['cancel']>(),
  exportToFolder: vi.fn<() => void>(),
  importFromFolder: null,
});

/** Shows the page of highlights with two of them, of which the first changed since it was saved. */
export function showHighlights(change: Partial<HighlightsPageProps> = {}, state: Transfer = { kind: 'idle' }) {
  const highlights = [makeHighlight({ text: 'could be a card', note: 'ask again' }), makeHighlight({ text: 'one in ten' })];
  const rows = highlights.map((highlight, index) =>
    toHighlightRow(highlight, () => undefined, index === 0 ? { date: '2026-02-20', describe: () => 'Struck down' } : null),
  );
  const actions = {
    open: vi.fn<(id: string) => void>(),
    showFact: vi.fn<(id: string, asOf: string | null) => void>(),
    edit: vi.fn<HighlightsPageProps['actions']['edit']>().mockResolvedValue(true),
    addTag: vi.fn<HighlightsPageProps['actions']['addTag']>().mockResolvedValue(true),
    bin: vi.fn<HighlightsPageProps['actions']['bin']>().mockResolvedValue(true),
    restore: vi.fn<HighlightsPageProps['actions']['restore']>().mockResolvedValue(true),
    purge: vi.fn<HighlightsPageProps['actions']['purge']>().mockResolvedValue(true),
    copy: vi.fn<HighlightsPageProps['actions']['copy']>().mockResolvedValue(true),
  };
  const transfer = transferActions();
  const props: HighlightsPageProps = {
    rows,
    names: new Map(),
    filter: NO_HIGHLIGHT_FILTER,
    search: { found: null, isComplete: true },
    onFilter: vi.fn<HighlightsPageProps['onFilter']>(),
    transfer: { state, actions: transfer },
    saveKey: 'Alt+S',
    problem: null,
    progress: null,
    actions,
    ...change,
  };
  const view = <LibraryView tab="highlights" query="" onSearch={() => {}} content={ready(<HighlightsPage {...props} />)} />;
  const [first, second] = highlights as [(typeof highlights)[0], (typeof highlights)[0]];
  return { actions, transfer, props, first, second, user: userEvent.setup(), ...renderView(view) };
}
