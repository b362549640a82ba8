import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { cardOf, cardStates, markOf } from '../../test/support/cards.ts';
import { button, japanese, show, state } from '../../test/support/show-card.tsx';
import { expectAccessible } from '../../test/setup/render.tsx';
import type { CardActions } from './types.ts';

describe('every state', () => {
  it.each(cardStates())('$name has no accessibility findings and a named dialog', async (it) => {
    const { container } = show(it);
    expect(screen.getByRole('dialog')).toHaveAccessibleName();
    await expectAccessible(container);
  });

  it.each(['tariff-paused', 'holding', 'statement', 'person'])('%s speaks Japanese', async (name) => {
    const { container } = show(state(name, 'ja'), {}, japanese);
    expect(screen.getByRole('dialog')).toHaveAccessibleName(/[\u3040-\u9fff]/);
    expect(container.textContent).not.toMatch(/\$[1-9](?![\d.])|\*\*/);
    await expectAccessible(container);
  });
});

describe('then and now', () => {
  it('a duty that was paused and is gone', () => {
    show(state('tariff-paused'));
    expect(screen.getByText('24%')).toBeVisible();
    expect(screen.getByText('Struck down')).toBeVisible();
    expect(screen.getByText(/^Paused/).closest('p')).toHaveTextContent('Paused to 9 Jul; 10% charged');
    expect(screen.getByRole('link', { name: /Executive Order\s14389/ })).toHaveAttribute('rel', 'noreferrer noopener');
  });

  it('never calls a state of another law the rate of this one', () => {
    show(state('tariff-paused'));
    expect(screen.getByText(/12\.5% \(in all\) is due under another law/)).toBeVisible();
  });

  it('has only the now column without a date, and asks for one', async () => {
    const { actions } = show(state('no-date'));
    expect(screen.queryByText(/As of/)).toBeNull();
    expect(screen.queryByText('Since then')).toBeNull();
    await userEvent.click(button(/^all 1\d steps$/));
    expect(screen.getByRole('heading', { name: /^On record/ }).parentElement).toHaveTextContent(/2 Apr 2025.*20 Feb 2026/);
    await userEvent.click(button('Set a date'));
    fireEvent.change(screen.getByLabelText(/Article date/), { target: { value: '2025-05-02' } });
    await userEvent.click(button('Use this date'));
    expect(actions.setDate).toHaveBeenCalledWith('2025-05-02');
  });

  it('says where the record ends, and that something came later', () => {
    show(state('holding'));
    expect(screen.getByText(/Record ends/).closest('p')).toHaveTextContent(
      'Record ends July 2026. August was due on 16 Oct 2026. September was due on 18 Nov 2026.',
    );
  });

  it('says that an event came after the article', () => {
    show(state('event-after'));
    expect(screen.getByText(/After this article/).closest('p')).toHaveTextContent(
      'It happened 9 months and 18 days after 2 May 2025.',
    );
  });
});

describe('verdict', () => {
  it.each([
    ['tariff-paused', 'Matches the record of 2 May 2025:'],
    ['tariff-cars', 'The passage gives the duty without the normal 2.5%.'],
    ['tariff-high', 'The passage gives the duties together: 125% + 20% = 145%.'],
    ['tariff-earlier-total', 'The passage gives the duties together: 125% + 20% = 145% on 10 Apr 2025.'],
    ['tariff-earlier-total', 'The record of 15 Jun 2025: 30% together.'],
    ['tariff-earlier-step', '24% announced; 24% paused from 10 Apr 2025. The record of 20 Aug 2025: 15%.'],
    ['tariff-part', 'Not compared: nothing was on record on'],
    ['share', 'Differs from the record of 2 May 2025:'],
    ['share', 'If the passage counts something else, this does not apply.'],
    ['holding-outdated', 'That is January 2025. 784.3 bn (February 2025) was published 16 days before the article.'],
    ['tariff-not-yet', 'Not compared: nothing was on record on'],
    ['intervention', 'Not compared: the passage gives no figure.'],
    ['figure', 'Not compared: the passage gives no figure.'],
    ['unchecked', 'Not compared: the article is newer than the record.'],
    ['tariff-differs', 'The record has 125%; 145% together.'],
  ])('%s: %s', (name, text) => {
    const { container } = show(state(name));
    expect(container.querySelector('.verdict')?.textContent?.replaceAll('\u00a0', ' ')).toContain(text);
  });

  it('says that the chart is of one duty where the figures are sums', () => {
    const caption = 'Up to ×: this duty alone, without the others in the sum.';
    expect(show(state('tariff-high')).container).toHaveTextContent(caption);
    cleanup();
    expect(show(state('tariff-paused')).container).not.toHaveTextContent(caption);
  });

  it('never says true, false, wrong or misleading', () => {
    for (const it of cardStates()) {
      const { container, unmount } = show(it);
      expect(container.querySelector('.verdict')?.textContent ?? '').not.toMatch(/\b(true|false|wrong|mislead\w*|lie)\b/i);
      unmount();
    }
  });

  it('prefers no reading where several fit, and opens the one that is chosen', async () => {
    show(state('two-readings'));
    expect(screen.getByText(/No reading is preferred/)).toBeVisible();
    await userEvent.click(button(/US duty on steel/));
    expect(screen.getByRole('heading', { name: /steel/ })).toBeVisible();
  });
});

describe('several facts', () => {
  it('are tabs that arrow keys move between', async () => {
    show(state('two-facts'));
    const [first, second] = screen.getAllByRole('tab');
    first!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(second).toHaveFocus();
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel')).toHaveTextContent('US Treasuries held in Japan');
    await userEvent.keyboard('{ArrowRight}');
    expect(first).toHaveFocus();
  });
});

describe('actions', () => {
  it('saves in place, takes a note, undoes', async () => {
    const { actions } = show(state('holding'));
    await userEvent.click(button('Save'));
    expect(screen.getByRole('status')).toHaveTextContent('Saved with its fact and sentence.');
    expect(button('Saved')).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(button('Note'));
    await userEvent.type(screen.getByLabelText('Note on this passage'), 'Compare with July');
    await userEvent.click(button('Keep note'));
    expect(actions.setNote).toHaveBeenCalledWith('h1', 'Compare with July');
    await userEvent.click(button('Saved'));
    await userEvent.click(button('Undo'));
    expect(actions.undoSave).toHaveBeenCalledWith('h1');
    await waitFor(() => expect(button('Save')).toHaveAttribute('aria-pressed', 'false'));
  });

  it('says what is kept when saving fails', async () => {
    show(state('holding'), { actions: { save: () => Promise.resolve({ ok: false, error: 'quota' }) } as unknown as CardActions });
    await userEvent.click(button('Save'));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Not saved: the disk space that the browser allows is used up. Your highlights can still be exported.',
    );
  });

  it.each(['context-gone', 'unexpected', 'private-window', 'no-page', 'too-soon', 'some-new-error'])(
    'says that nothing was saved, not only what went wrong: %s',
    async (error) => {
      const fail = async () => ({ ok: false, error });
      show(state('holding'), { actions: { save: fail } as unknown as CardActions });
      await userEvent.click(button('Save'));
      expect(screen.getByRole('status')).toHaveTextContent(/^Not saved: \S/);
    },
  );

  it('says that a note was not kept, and that what was to be undone was not', async () => {
    const fail = () => Promise.resolve({ ok: false, error: 'unexpected' });
    show(state('holding'), { actions: { setNote: fail, undoSave: fail } as unknown as CardActions });
    await userEvent.click(button('Save'));
    await userEvent.click(button('Note'));
    await userEvent.click(button('Keep note'));
    expect(screen.getByRole('status')).toHaveTextContent(/^Not saved: /);
    await userEvent.click(button('Saved'));
    await userEvent.click(button('Undo'));
    expect(screen.getByRole('status')).toHaveTextContent(/^Not done: /);
  });

  it.each([
    ['context-gone', 'Reload', 'reload', undefined],
    ['quota', 'Library', 'openOwn', { at: 'highlights' }],
    ['private-window', 'Options', 'openOwn', { at: 'options' }],
  ] as const)('leads on from a save that failed: %s', async (error, name, act, place) => {
    const fails = { save: async () => ({ ok: false, error }) } as unknown as CardActions;
    const { actions } = show(state('event-after'), { actions: fails });
    await userEvent.click(button('Save'));
    await userEvent.click(button(name));
    expect(actions[act]).toHaveBeenCalledExactlyOnceWith(...(place ? [place] : [expect.anything()]));
  });

  it('cites in three forms', async () => {
    const { actions } = show(state('tariff-cars'));
    await userEvent.click(button('Cite'));
    expect(actions.copy).toHaveBeenLastCalledWith(expect.stringContaining('As of 2 May 2025'));
    await userEvent.click(button('CSL-JSON'));
    expect(actions.copy).toHaveBeenLastCalledWith(expect.stringContaining('"accessed"'));
  });

  it('hides here, then everywhere, and undoes', async () => {
    const { actions } = show(state('holding'));
    await userEvent.click(button(/^More/));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Hide this fact on this site' }));
    await userEvent.click(button('Everywhere'));
    expect(actions.hide).toHaveBeenLastCalledWith('fact', expect.objectContaining({ factId: 'ust-holdings-jp' }));
    await userEvent.click(button('Undo'));
    expect(actions.unhide).toHaveBeenCalledWith('r1');
  });

  it('has a menu that keys move through, and Escape closes it before the card', async () => {
    const { actions, container } = show(state('holding'));
    await userEvent.click(button(/^More/));
    expect(screen.getByRole('menuitem', { name: /Open in library/ })).toHaveFocus();
    await expectAccessible(container);
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'CSL-JSON' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button(/^More/)).toHaveFocus();
    expect(actions.close).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(actions.close).toHaveBeenCalledOnce();
  });

  it('explains why the passage matched', async () => {
    const { container, actions } = show(state('tariff-paused'));
    screen.getByRole('dialog').focus();
    await userEvent.keyboard('w');
    expect(screen.getByRole('heading', { name: 'Why this passage' })).toBeVisible();
    expect(container).toHaveTextContent('US reciprocal tariff programme: covers more than this passage');
    expect(container).toHaveTextContent('Japan, country, in the text around it');
    expect(container).not.toHaveTextContent('tariff US→JP');
    await expectAccessible(container);
    await userEvent.click(button('Copy as text'));
    expect(actions.copy).toHaveBeenCalledWith(expect.stringContaining('tariff US→JP'));
    await userEvent.click(button('Back'));
    expect(screen.getByText('24%')).toBeVisible();
  });

  it('acts on letters in the card, not in a field', async () => {
    const { actions } = show(state('holding'));
    screen.getByRole('dialog').focus();
    await userEvent.keyboard('s');
    await userEvent.click(await screen.findByRole('button', { name: 'Note' }));
    await userEvent.type(screen.getByLabelText('Note on this passage'), 'socl');
    expect(actions.save).toHaveBeenCalledOnce();
    expect(actions.copy).not.toHaveBeenCalled();
  });

  it('hints at its keys only when opened by keyboard', () => {
    const { container, unmount } = show(state('holding'), { hints: true });
    expect([...container.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(['S', 'C', 'L']);
    unmount();
    expect(show(state('holding')).container.querySelector('kbd')).toBeNull();
  });

  it('shows a fact on its own without actions', () => {
    const { container } = show({ cards: [cardOf('us-jp-autos')], mark: null as unknown as ReturnType<typeof markOf> });
    expect(container.querySelector('.verdict')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
