import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PageState, TabState } from '../../lib/messages/schema.ts';
import { makeHighlight, makeMark } from '../../test/support/highlights.ts';
import { expectAccessible, renderView } from '../../test/setup/render.tsx';
import { LOADING, ready } from '../common/loadable.ts';
import { PopupView } from './PopupView.tsx';
import type { PopupActions, PopupProps, SavedLists } from './types.ts';

const page = (change: Partial<PageState> = {}): PageState =>
  ({
    url: 'https://courant.example/tea',
    title: 'A levy on hold',
    related: true,
    relevance: 1,
    reason: 'topic-and-actors',
    published: { date: '2025-05-02', source: 'json-ld' },
    marks: [makeMark({ id: 'b', start: 90, quote: 'the largest holder' }), makeMark({ id: 'a', verdict: 'differs' })],
    attached: [],
    orphans: [],
    ...change,
  }) as PageState;
const tab = (change: Partial<TabState> = {}) =>
  ready<TabState>({
    url: 'https://courant.example/tea',
    site: 'courant.example',
    status: 'on',
    page: page(),
    privateWindow: false,
    ...change,
  });
const lists = (change: Partial<SavedLists> = {}) =>
  ready<SavedLists>({ here: [], recent: [], found: 0, total: 0, onSite: 0, changed: new Set(), ...change });

function show(change: Partial<PopupProps> = {}) {
  const actions = {
    setSite: vi.fn<PopupActions['setSite']>(),
    setEverywhere: vi.fn<PopupActions['setEverywhere']>(),
    allow: vi.fn<PopupActions['allow']>(),
    annotate: vi.fn<PopupActions['annotate']>(),
    showMark: vi.fn<PopupActions['showMark']>(),
    search: vi.fn<PopupActions['search']>(),
    openHighlight: vi.fn<PopupActions['openHighlight']>(),
    deleteHighlight: vi.fn<PopupActions['deleteHighlight']>().mockResolvedValue(true),
    restoreHighlight: vi.fn<PopupActions['restoreHighlight']>(),
    openLibrary: vi.fn<PopupActions['openLibrary']>(),
    openOptions: vi.fn<PopupActions['openOptions']>(),
  };
  const props: PopupProps = {
    tab: tab(),
    saved: lists(),
    query: '',
    oldRecord: null,
    keys: { next: 'Alt+N', save: 'Alt+S' },
    problem: null,
    actions,
    ...change,
  };
  return { actions, user: userEvent.setup(), ...renderView(<PopupView {...props} />) };
}

describe('this page', () => {
  it('lists the passages in page order, with the line of their mark in words, and shows the chosen one', async () => {
    const { actions, user, container } = show();
    const rows = within(screen.getByRole('list', { name: /passages with a record/i })).getAllByRole('button');
    expect(rows[0]).toHaveAccessibleName(/a levy of 24%.*US duty on Japan.*24% paused.*differs from the record/i);
    expect(rows[1]).toHaveAccessibleName(/the largest holder.*stands today/i);
    await user.click(rows[1] as HTMLElement);
    expect(actions.showMark).toHaveBeenCalledWith('b');
    await expectAccessible(container);
  });

  it('moves through the list by arrows', async () => {
    const { user } = show();
    const rows = within(screen.getByRole('list', { name: /passages with a record/i })).getAllByRole('button');
    rows[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(rows[1]).toHaveFocus();
    await user.keyboard('{Home}');
    expect(rows[0]).toHaveFocus();
  });

  it('says how many passages have a record, and whence the date', () => {
    show();
    expect(screen.getByText('2 passages have a record. Unmarked is not verified.')).toBeVisible();
    expect(screen.getByText('Article dated 2 May 2025, from its metadata.')).toBeVisible();
  });

  it('says that nothing is compared without a date, and leads to the first card, which takes one', async () => {
    const { actions, user } = show({ tab: tab({ page: page({ published: null }) }) });
    expect(screen.getByText(/no date found on this page/i)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Set a date on the first card' }));
    expect(actions.showMark).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('switches this site off, and everything', async () => {
    const { actions, user } = show();
    await user.click(screen.getByRole('switch', { name: /courant\.example/ }));
    expect(actions.setSite).toHaveBeenCalledWith(false);
    await user.click(screen.getByRole('button', { name: 'Turn off for all sites' }));
    expect(actions.setEverywhere).toHaveBeenCalledWith(false);
  });

  it.each(['off-everywhere', 'no-access'] as const)('has no switch that cannot act: %s', (status) => {
    show({ tab: tab({ status, page: null }) });
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Turn off for all sites' })).not.toBeInTheDocument();
    expect(screen.getByText('courant.example')).toBeVisible();
  });
});

describe('states', () => {
  const states: [string, Partial<PopupProps>, RegExp][] = [
    ['loading', { tab: LOADING, saved: LOADING }, /on record/i],
    ['off here', { tab: tab({ status: 'off-site', page: null }), saved: lists({ onSite: 2 }) }, /your 2 highlights/i],
    ['off everywhere', { tab: tab({ status: 'off-everywhere', page: null }) }, /no page is read or marked/i],
    ['no access', { tab: tab({ status: 'no-access', page: null }) }, /your browser withholds this site/i],
    ['a page of the browser', { tab: tab({ status: 'off-page', site: null, page: null }) }, /browsers keep extensions out/i],
    ['not coverage', { tab: tab({ page: null }) }, /not about anything on the record/i],
    ['coverage without a match', { tab: tab({ page: page({ marks: [] }) }) }, /no passage here has a record/i],
    ['a failure', { tab: { kind: 'failed', error: 'database-newer' } }, /newer version of the extension/i],
    ['a failed action', { problem: 'no-page' }, /the page does not answer/i],
    ['an old record', { oldRecord: '2026-08-01' }, /the record ends on 1 Aug 2026/i],
  ];
  it.each(states)('puts %s into words', async (_, props, words) => {
    const { container } = show(props);
    expect(screen.getAllByText(words)[0]).toBeVisible();
    await expectAccessible(container);
  });

  it('names a site as the browser shows it', async () => {
    show({ tab: tab({ status: 'off-site', page: null, site: new URL('https://経済日日.example').hostname }) });
    expect(screen.getByRole('switch', { name: /^経済日日\.example/ })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Off for 経済日日.example' })).toBeVisible();
  });

  it('asks for access from the click', async () => {
    const { actions, user } = show({ tab: tab({ status: 'no-access', page: null }) });
    await user.click(screen.getByRole('button', { name: 'Allow on this site' }));
    await user.click(screen.getByRole('button', { name: 'Allow on all sites' }));
    expect(actions.allow.mock.calls).toEqual([['site'], ['everywhere']]);
  });

  it('offers only all sites where not even the site’s name may be known', () => {
    show({ tab: tab({ status: 'no-access', url: null, site: null, page: null }) });
    expect(screen.queryByRole('button', { name: 'Allow on this site' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'The browser gives no access to this site' })).toBeVisible();
  });

  it('annotates a page that is no coverage when asked to', async () => {
    const { actions, user } = show({ tab: tab({ page: null }) });
    await user.click(screen.getByRole('button', { name: 'Mark this page anyway' }));
    expect(actions.annotate).toHaveBeenCalledOnce();
  });
});

describe('saved', () => {
  const saved = makeHighlight({ text: 'could be a card' });
  const lost = makeHighlight({ text: 'a passage whose page is gone', orphan: true });

  async function open(change: Partial<PopupProps> = {}) {
    const shown = show({ saved: lists({ here: [saved], recent: [lost], found: 2, total: 2 }), ...change });
    await shown.user.click(screen.getByRole('tab', { name: /^Highlights/ }));
    return shown;
  }

  it('opens at the passage', async () => {
    const { actions, user, container } = await open();
    await user.click(
      within(screen.getByRole('list', { name: 'On this page' })).getByRole('button', { name: /^could be a card/ }),
    );
    expect(actions.openHighlight).toHaveBeenCalledWith(saved.id);
    await expectAccessible(container);
  });

  it('says of what changed, and only of that, that it has', async () => {
    await open({ saved: lists({ here: [saved], recent: [lost], found: 2, total: 2, changed: new Set([saved.id]) }) });
    const [here, recent] = ['On this page', 'Recent'].map((name) => screen.getByRole('list', { name }));
    expect(here).toHaveTextContent(/Changed since saved\s*courant\.example/);
    expect(recent).not.toHaveTextContent(/change/i);
  });

  it('moves to the bin what was unfolded, and takes it back', async () => {
    const { actions, user } = await open();
    expect(screen.queryByRole('button', { name: 'Move to bin: “could be a card”' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sentence and facts of “could be a card”' }));
    await user.click(screen.getByRole('button', { name: 'Move to bin: “could be a card”' }));
    expect(actions.deleteHighlight).toHaveBeenCalledWith(saved.id);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.restoreHighlight).toHaveBeenCalledWith(saved.id);
  });

  it('shows the sentence and the facts of a passage whose page is gone', async () => {
    await open();
    const row = within(screen.getByRole('list', { name: 'Recent' }));
    expect(row.getByText(lost.sentence)).toBeVisible();
    expect(row.getAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent])).toEqual([
      ['as of the article', '24%, paused'],
      ['when saved', 'Struck down'],
    ]);
    expect(row.getByText(/not found on the page any more/)).toBeVisible();
  });

  it('searches as one types, from anywhere by a slash', async () => {
    const { actions, user } = await open({ query: 'c', saved: lists({ here: [saved], found: 1, total: 14 }) });
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await user.keyboard('a');
    expect(actions.search).toHaveBeenLastCalledWith('ca');
    expect(screen.getByText('1 of 14')).toBeVisible();
  });

  it('says how to save when nothing is saved', async () => {
    const { container } = await open({ saved: lists() });
    expect(container).toHaveTextContent('press Alt+S. Highlights stay on this device.');
    await expectAccessible(container);
  });
});
