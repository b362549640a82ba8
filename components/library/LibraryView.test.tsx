import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeHighlight, makeMark } from '../../test/support/highlights.ts';
import { expectAccessible, renderView } from '../../test/setup/render.tsx';
import { LOADING, ready } from '../common/loadable.ts';
import type { FactRow } from './fact-row.ts';
import { NO_FACT_FILTER } from './filter-facts.ts';
import { KINDS } from './kinds.ts';
import { NO_HIGHLIGHT_FILTER, toHighlightRow } from './highlight-row.ts';
import { HighlightsPage, type HighlightsPageProps } from './HighlightsPage.tsx';
import { LibraryView } from './LibraryView.tsx';
import { PlaygroundPage } from './PlaygroundPage.tsx';
import { RecordPage, type RecordPageProps } from './RecordPage.tsx';
import type { ImportPlan, Transfer, TransferActions } from './transfer.ts';

const transferActions = () => ({
  exportAs: vi.fn<TransferActions['exportAs']>(),
  chooseFile: vi.fn<TransferActions['chooseFile']>(),
  applyImport: vi.fn<TransferActions['applyImport']>(),
  cancel: vi.fn<TransferActions['cancel']>(),
  exportToFolder: vi.fn<() => void>(),
  importFromFolder: null,
});

function showHighlights(change: Partial<HighlightsPageProps> = {}, state: Transfer = { kind: 'idle' }) {
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
    actions,
    ...change,
  };
  const view = <LibraryView tab="highlights" query="" onSearch={() => {}} content={ready(<HighlightsPage {...props} />)} />;
  const [first, second] = highlights as [(typeof highlights)[0], (typeof highlights)[0]];
  return { actions, transfer, props, first, second, user: userEvent.setup(), ...renderView(view) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('highlights', () => {
  it('shows what changed since it was saved first, with then and now', async () => {
    const { container } = showHighlights();
    const items = screen.getAllByRole('listitem').filter((item) => item.closest('[aria-label="Highlights"]'));
    expect(items[0]).toHaveTextContent('Changed since saved 1');
    expect(items[1]).toHaveTextContent(/could be a card.*saved 4 May 2025.*Struck down.*20 Feb 2026/);
    await expectAccessible(container);
  });

  it('edits note, tags and tint in place', async () => {
    const { actions, first, user, container } = showHighlights();
    await user.click(screen.getByRole('button', { name: 'could be a card' }));
    const note = screen.getByRole('textbox', { name: 'Note' });
    await user.clear(note);
    await user.type(note, 'checked');
    await user.tab();
    expect(actions.edit).toHaveBeenLastCalledWith([first.id], { note: 'checked' });
    await user.type(screen.getByRole('textbox', { name: /^Tags/ }), 'cars, cars、talks{Enter}');
    expect(actions.edit).toHaveBeenLastCalledWith([first.id], { tags: ['cars', 'talks'] });
    actions.edit.mockClear();
    const tags = screen.getByRole('textbox', { name: /^Tags/ });
    fireEvent.change(tags, { target: { value: 'かんぜい' } });
    fireEvent.keyDown(tags, { key: 'Enter', isComposing: true }); // ends a word of an input method
    expect(actions.edit).not.toHaveBeenCalled();
    fireEvent.keyDown(tags, { key: 'Escape' });
    await user.click(screen.getByRole('radio', { name: 'Sky' }));
    expect(actions.edit).toHaveBeenLastCalledWith([first.id], { tint: 'sky' });
    await expectAccessible(container);
  });

  it('goes from passage to passage by the arrow keys', async () => {
    const { user } = showHighlights();
    const [first, second] = ['could be a card', 'one in ten'].map((name) => screen.getByRole('button', { name }));
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{ArrowUp}{Enter}');
    expect(first).toHaveAttribute('aria-expanded', 'true');
  });

  it('says nothing is left only when everything was searched', () => {
    const nothing = new Set<string>();
    const { unmount } = showHighlights({ search: { found: nothing, isComplete: false } });
    expect(screen.queryByText(/No highlight fits/)).not.toBeInTheDocument();
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    unmount();
    showHighlights({ search: { found: nothing, isComplete: true } });
    expect(screen.getByText(/No highlight fits/)).toBeVisible();
  });

  it('takes back what was typed on Escape', async () => {
    const { actions, user } = showHighlights();
    await user.click(screen.getByRole('button', { name: 'could be a card' }));
    await user.type(screen.getByRole('textbox', { name: 'Note' }), ' more{Escape}');
    await user.tab();
    expect(actions.edit).not.toHaveBeenCalled();
  });

  it('deletes several at once, and takes it back', async () => {
    const { actions, first, second, user } = showHighlights();
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    await user.click(screen.getByRole('button', { name: 'Move to bin' }));
    expect(new Set(actions.bin.mock.calls[0]?.[0])).toEqual(new Set([first.id, second.id]));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(new Set(actions.restore.mock.calls[0]?.[0])).toEqual(new Set([first.id, second.id]));
  });

  it('copies, and says in place whether that worked', async () => {
    const { actions, first, user } = showHighlights();
    await user.click(screen.getByRole('button', { name: 'could be a card' }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(actions.copy).toHaveBeenCalledWith(first);
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    actions.copy.mockResolvedValue(false);
    await user.click(screen.getByRole('button', { name: 'Copied' }));
    expect(await screen.findByRole('button', { name: /^Not copied/ })).toBeVisible();
  });

  it('names the fact once, then and now, also when the row is open', async () => {
    const { user } = showHighlights();
    await user.click(screen.getByRole('button', { name: 'could be a card' }));
    const row = within(screen.getByRole('button', { name: 'could be a card' }).closest('article') as HTMLElement);
    expect(row.getAllByText('US duty on Japan')).toHaveLength(1);
    expect(row.getByText('as of the article').nextElementSibling).toHaveTextContent('24%, paused');
    expect(row.getByText('A levy on hold')).toBeVisible();
  });

  it('says of a highlight in the bin how to put it back, and asks before it goes for good', async () => {
    const thrown = makeHighlight({ text: 'thrown away', deleted: '2026-04-01T00:00:00.000Z' });
    const other = makeHighlight({ text: 'another', deleted: '2026-04-02T00:00:00.000Z' });
    const rows = [thrown, other].map((each) => toHighlightRow(each, () => undefined, null));
    const { actions, user } = showHighlights({ rows, filter: { ...NO_HIGHLIGHT_FILTER, shelf: 'bin' } });
    await user.click(screen.getByRole('button', { name: 'thrown away' }));
    expect(screen.queryByRole('button', { name: 'Move to bin' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    expect(actions.restore).toHaveBeenCalledExactlyOnceWith([thrown.id]);
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    const one = screen.getByRole('dialog', { name: 'Delete 1 highlight for good?' });
    await user.click(within(one).getByRole('button', { name: 'Cancel' }));
    expect(actions.purge).not.toHaveBeenCalled();
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    await user.click(screen.getAllByRole('button', { name: 'Delete for good' })[0] as HTMLElement);
    const both = screen.getByRole('dialog', { name: 'Delete 2 highlights for good?' });
    await user.click(within(both).getByRole('button', { name: 'Delete for good' }));
    expect(actions.purge).toHaveBeenCalledExactlyOnceWith(expect.arrayContaining([thrown.id, other.id]));
  });

  it('keeps the verdicts in one order, whatever there is of each, and says how many filters are in force', () => {
    const verdicts = [null, null, 'unclear', 'differs', 'differs', 'consistent'] as const;
    const rows = verdicts.map((verdict) => toHighlightRow(makeHighlight({ verdict }), () => undefined, null));
    showHighlights({ rows, filter: { ...NO_HIGHLIGHT_FILTER, site: 'courant.example', shelf: 'all', query: 'duty' } });
    const names = within(screen.getByRole('region', { name: 'Against the record' })).getAllByRole('button');
    expect(names.map(({ textContent }) => textContent)).toEqual(['=Matches1', '≠Differs2', '?Unclear1', 'Not compared2']);
    expect(screen.getByRole('button', { name: 'Filters 1', hidden: true })).toBeInTheDocument();
  });

  it('names sites as the browser shows them', () => {
    const { hostname } = new URL('https://経済日日.example');
    showHighlights({ rows: [toHighlightRow(makeHighlight({ site: hostname }), () => undefined, null)] });
    expect(screen.getAllByText(/^経済日日\.example/)).toHaveLength(2);
    expect(screen.queryByText(/xn--/)).not.toBeInTheDocument();
  });

  it('offers to take back only what was done', async () => {
    const { actions, user } = showHighlights();
    actions.bin.mockResolvedValue(false);
    await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
    await user.click(screen.getByRole('button', { name: 'Move to bin' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByRole('checkbox', { name: '2 selected' })).toBeChecked();
  });

  it('takes back with a second deletion what was deleted a moment before', async () => {
    const { actions, first, second, user } = showHighlights();
    for (const name of [/could be a card/, /one in ten/]) {
      await user.click(screen.getByRole('checkbox', { name }));
      await user.click(screen.getByRole('button', { name: 'Move to bin' }));
    }
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.restore).toHaveBeenCalledWith([first.id, second.id]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('filters by words with counts', async () => {
    const { props, user } = showHighlights();
    await user.click(within(screen.getByRole('region', { name: 'Site' })).getByRole('button', { name: /courant\.example 2/ }));
    expect(props.onFilter).toHaveBeenCalledWith({ ...NO_HIGHLIGHT_FILTER, site: 'courant.example' });
  });

  it('keeps thousands in reach with a few rows in the document', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(90);
    const many = Array.from({ length: 10_000 }, (_, index) =>
      toHighlightRow(makeHighlight({ text: `passage ${index}` }), () => undefined, null),
    );
    showHighlights({ rows: many });
    const items = screen.getAllByRole('listitem').filter((item) => item.closest('[aria-label="Highlights"]'));
    expect(items.length).toBeLessThan(100);
    expect(items[1]).toHaveAttribute('aria-setsize', '10001');
  });

  it('says why an edit was not kept', () => {
    showHighlights({ problem: 'quota' });
    expect(screen.getByRole('alert')).toHaveTextContent(/disk space/);
  });

  it('says how to save when nothing is saved', async () => {
    const { container } = showHighlights({ rows: [] });
    expect(screen.getByText(/press Alt\+S/)).toBeVisible();
    await expectAccessible(container);
  });
});

async function open(user: ReturnType<typeof userEvent.setup>, name: string): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name }));
  return screen.getByRole('dialog', { name });
}

/** A plan that changes nothing but what a test says. */
const planned = (change: Partial<ImportPlan> = {}): ImportPlan => ({
  fileName: 'backup.json',
  added: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  gone: 0,
  leftOut: { quoteless: 0, broken: [], shortened: 0, ahead: 0 },
  canRevive: true,
  settings: { names: [], off: [], on: [], savePrivate: false },
  ...change,
});

describe('export and import', () => {
  it('exports what is shown in the chosen format', async () => {
    const { transfer, first, second, user } = showHighlights();
    const dialog = await open(user, 'Export');
    await user.click(within(dialog).getByRole('radio', { name: /CSV/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Save a file' }));
    expect(transfer.exportAs).toHaveBeenCalledWith('csv', expect.arrayContaining([first.id, second.id]));
  });

  it('shows what an import would change before it does', async () => {
    const plan = planned({ added: 3, updated: 1, unchanged: 5 });
    const { transfer, user } = showHighlights({}, { kind: 'planned', plan });
    const dialog = await open(user, 'Import');
    expect(dialog).toHaveTextContent(/What “backup\.json” would change3 new, 1 changed and 5 unchanged/);
    expect(dialog).not.toHaveTextContent(/deleted/);
    await user.click(within(dialog).getByRole('button', { name: 'Import 4 changes' }));
    expect(transfer.applyImport).toHaveBeenCalledExactlyOnceWith({ revive: false, settings: false, savePrivate: false });
  });

  it('asks before it brings back what was deleted for good or takes settings over', async () => {
    const settings = { names: ['options.theme' as const], off: ['courant.example'], on: [], savePrivate: true };
    const { transfer, user } = showHighlights({}, { kind: 'planned', plan: planned({ gone: 3, settings }) });
    const dialog = await open(user, 'Import');
    expect(within(dialog).getByRole('button', { name: 'Import' })).toBeDisabled();
    const [revive, others, savePrivate] = within(dialog).getAllByRole('checkbox');
    expect(revive).toHaveAccessibleName('Bring back the 3 that were deleted for good here');
    expect(others).toHaveAccessibleName('Take its settings over too: Colours ·\u00a0Turned off for courant.example');
    expect(savePrivate).toHaveAccessibleName(/private windows/);
    await user.click(revive!);
    await user.click(within(dialog).getByRole('button', { name: 'Import 3 changes' }));
    expect(transfer.applyImport).toHaveBeenLastCalledWith({ revive: true, settings: false, savePrivate: false });
    await user.click(savePrivate!);
    await user.click(within(dialog).getByRole('button', { name: 'Import 3 changes' }));
    expect(transfer.applyImport).toHaveBeenLastCalledWith({ revive: true, settings: false, savePrivate: true });
  });

  it('does not offer to bring back out of a folder what was deleted for good', async () => {
    const { user } = showHighlights({}, { kind: 'planned', plan: planned({ gone: 3, canRevive: false }) });
    const dialog = await open(user, 'Import');
    expect(dialog).toHaveTextContent('3 deleted for good here');
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
  });

  it('leaves a plan by Cancel, which takes nothing over', async () => {
    const { transfer, user } = showHighlights({}, { kind: 'planned', plan: planned({ added: 1 }) });
    const dialog = await open(user, 'Import');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(dialog).not.toHaveAttribute('open');
    expect(transfer.applyImport).not.toHaveBeenCalled();
  });

  it('hands the chosen file over', () => {
    const { transfer } = showHighlights();
    const file = new File(['{}'], 'backup.json');
    fireEvent.change(screen.getByLabelText('Choose a file…'), { target: { files: [file] } });
    expect(transfer.chooseFile).toHaveBeenCalledWith(file);
  });

  it('shows progress that can be cancelled, and failures with their place', async () => {
    const { transfer, user } = showHighlights({}, { kind: 'working', share: 0.4 });
    const dialog = await open(user, 'Import');
    expect(within(dialog).getByRole('progressbar', { hidden: true })).toHaveValue(0.4);
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(transfer.cancel).toHaveBeenCalledOnce();
  });
});

describe('record', () => {
  const row: FactRow = {
    id: 'us-jp-autos',
    kind: 'tariff',
    title: 'US duty on cars from Japan',
    line: 'Passenger cars',
    countries: ['US', 'JP'],
    topics: ['auto-tariff'],
    speaker: null,
    from: '2025-03-26',
    to: '2025-09-16',
    haystack: 'us duty on cars from japan',
  };
  const content: RecordPageProps['record'] = {
    rows: [row],
    names: new Map(),
    sources: 4,
    builtOn: '2026-11-24',
    isOld: false,
    gaps: [{ id: 'gap', from: '2026-08-01', gist: 'No figures for August.' }],
  };
  function showRecord(change: Partial<RecordPageProps> = {}) {
    const props: RecordPageProps = {
      record: content,
      list: { day: '2026-11-24', rows: [row], stateOf: () => '' },
      filter: NO_FACT_FILTER,
      onFilter: vi.fn<RecordPageProps['onFilter']>(),
      shown: null,
      onShow: vi.fn<RecordPageProps['onShow']>(),
      today: '2026-11-24',
      card: null,
      onCopyLink: vi.fn<RecordPageProps['onCopyLink']>().mockResolvedValue(true),
      ...change,
    };
    const view = <LibraryView tab="record" query="" onSearch={() => {}} content={ready(<RecordPage {...props} />)} />;
    return { props, user: userEvent.setup(), ...renderView(view) };
  }

  it('tells in one line what it knows and what it does not', async () => {
    const { container } = showRecord();
    expect(screen.getByText('1 facts from 4 sources, put together on 24 Nov 2026.')).toBeVisible();
    expect(screen.getByText('No figures for August.')).toBeInTheDocument();
    expect(screen.getByText('1', { selector: 'output' })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Tariff US duty on cars from Japan/ })).toBeVisible();
    await expectAccessible(container);
  });

  it('shows all nine kinds at once', () => {
    const rows = KINDS.map((kind) => ({ ...row, id: kind, kind }));
    showRecord({ list: { day: '2026-11-24', rows, stateOf: () => '' } });
    expect(within(screen.getByRole('region', { name: 'Kind' })).getAllByRole('button')).toHaveLength(9);
  });

  it('opens a fact as of today, and as of another day', async () => {
    const { props, user } = showRecord();
    await user.click(screen.getByRole('button', { name: /US duty on cars from Japan/ }));
    expect(props.onShow).toHaveBeenCalledWith('us-jp-autos', '2026-11-24');
  });

  it('lists what was known on a day as it stood then, and says what is left out', async () => {
    const list = { day: '2025-05-02', rows: [row], stateOf: () => '27.5% in all' };
    const later = { ...row, id: 'later' };
    const { props, user, container } = showRecord({ list, record: { ...content, rows: [row, later] } });
    expect(screen.getByRole('button', { name: /US duty on cars from Japan.*27\.5% in all/ })).toBeVisible();
    expect(screen.getByText('1 of 2')).toBeVisible();
    expect(screen.getByLabelText('Record as known on')).toHaveAccessibleDescription('2 May 2025');
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: /US duty on cars from Japan/ }));
    expect(props.onShow).toHaveBeenCalledWith('us-jp-autos', '2025-05-02');
    fireEvent.change(screen.getByLabelText('Record as known on'), { target: { value: '2025-04-01' } });
    expect(props.onShow).toHaveBeenCalledWith(null, '2025-04-01');
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(props.onShow).toHaveBeenCalledWith(null, '2026-11-24');
  });

  it('leaves a fact for the list when a filter is chosen beside it', async () => {
    const { props, user } = showRecord({ shown: { id: 'us-jp-autos', asOf: '2025-05-02' }, card: <p>the card</p> });
    await user.click(within(screen.getByRole('region', { name: 'Kind' })).getByRole('button', { name: /^Tariffs/ }));
    expect(props.onFilter).toHaveBeenCalledWith({ ...NO_FACT_FILTER, kind: 'tariff' });
    expect(props.onShow).toHaveBeenCalledExactlyOnceWith(null, '2025-05-02');
  });

  it('stays in the list when a filter is chosen there', async () => {
    const { props, user } = showRecord();
    await user.click(within(screen.getByRole('region', { name: 'Kind' })).getByRole('button', { name: /^Tariffs/ }));
    expect(props.onShow).not.toHaveBeenCalled();
  });

  it('shows the card as of the chosen day', async () => {
    const { props, user, container } = showRecord({ shown: { id: 'us-jp-autos', asOf: '2025-05-02' }, card: <p>the card</p> });
    expect(screen.getByText('the card')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('US duty on cars from Japan');
    expect(screen.getByText('Tariff · put together on 24 Nov 2026')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(props.onCopyLink).toHaveBeenCalledOnce();
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    fireEvent.change(screen.getByLabelText('Record as known on'), { target: { value: '2025-04-01' } });
    expect(props.onShow).toHaveBeenCalledWith('us-jp-autos', '2025-04-01');
    await expectAccessible(container);
  });

  it('says when a fact was not on record yet, or is not in this record', () => {
    showRecord({ shown: { id: 'us-jp-autos', asOf: '2025-01-01' } });
    expect(screen.getByText('On 1 Jan 2025 this was not on record yet.')).toBeVisible();
    showRecord({ shown: { id: 'gone', asOf: '2025-01-01' } });
    expect(screen.getByText(/no fact “gone”/)).toBeVisible();
  });
});

describe('playground', () => {
  const draft = { title: 'A levy on hold', text: 'There is a levy of 24% on tea.', date: '' };

  it('looks a draft up and opens the card of a mark, which Escape closes', async () => {
    const onLook = vi.fn<() => void>();
    const marks = [makeMark({ block: 1, start: 9, end: 22 })];
    const user = userEvent.setup();
    const { container } = renderView(
      <PlaygroundPage
        draft={draft}
        onDraft={() => {}}
        result={ready({ draft, paragraphs: [draft.text], marks })}
        onLook={onLook}
        opensOnRest
        renderCard={() => <p>the card</p>}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Mark the draft' }));
    expect(onLook).toHaveBeenCalledOnce();
    expect(screen.getByRole('status')).toHaveTextContent(
      '1 passage has a record. Unmarked is not verified. Without a date nothing is compared.',
    );
    await user.click(screen.getByRole('link', { name: 'a levy of 24%' }));
    expect(screen.getByText('the card')).toBeVisible();
    await expectAccessible(container);
    await user.keyboard('{Escape}');
    expect(screen.queryByText('the card')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'a levy of 24%' })).toHaveFocus();
  });
});

describe('states of the library', () => {
  it.each([
    ['loading', LOADING],
    ['failed', { kind: 'failed', error: 'database-blocked' }],
  ] as const)('%s', async (_, content) => {
    const { container } = renderView(<LibraryView tab="record" query="" onSearch={() => {}} content={content} />);
    if (content.kind === 'failed') expect(screen.getByText(/Another window still holds/)).toBeVisible();
    await expectAccessible(container);
  });
});
