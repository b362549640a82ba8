import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, renderView } from '../../test/setup/render.tsx';
import { ready } from '../common/loadable.ts';
import type { FactRow } from './fact-row.ts';
import { NO_FACT_FILTER } from './filter-facts.ts';
import { KINDS } from './kinds.ts';
import { LibraryView } from './LibraryView.tsx';
import { RecordPage, type RecordPageProps } from './RecordPage.tsx';

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
    expect(screen.getByLabelText('Record as known on')).toHaveAccessibleDescription(/^2\s+May\s+2025$/);
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
