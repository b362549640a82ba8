import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from '../../test/setup/render.tsx';
import { makeHighlight } from '../../test/support/highlights.ts';
import { showHighlights } from '../../test/support/library.tsx';
import { NO_HIGHLIGHT_FILTER, toHighlightRow } from './highlight-row.ts';

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

  it('shows the text of a passage that is not on its page any more, and says so of no other', async () => {
    const rows = [makeHighlight({ text: 'gone from its page', orphan: true }), makeHighlight({ text: 'still there' })];
    showHighlights({ rows: rows.map((each) => toHighlightRow(each, () => undefined, null)) });
    const row = (text: string) => screen.getByRole('button', { name: text }).closest('article');
    expect(row('gone from its page')).toHaveTextContent(/not found on the page any more/);
    expect(row('still there')).not.toHaveTextContent(/not found/);
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

  it('shows how far an edit of many is', async () => {
    const { container } = showHighlights({ progress: 0.25 });
    expect(screen.getByRole('progressbar', { name: 'Working' })).toHaveValue(0.25);
    await expectAccessible(container);
  });

  it('says how to save when nothing is saved', async () => {
    const { container } = showHighlights({ rows: [] });
    expect(screen.getByText(/press Alt\+S/)).toBeVisible();
    await expectAccessible(container);
  });
});
