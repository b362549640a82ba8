import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ja from '../../data/locales/ja.json' with { type: 'json' };
import type { HoldingCard } from '../../lib/card/schema.ts';
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { cardOf, cardStates, markOf, type CardState } from '../../test/support/cards.ts';
import { english, expectAccessible, renderView } from '../../test/setup/render.tsx';
import { Card } from './Card.tsx';
import type { CardActions, CardProps } from './types.ts';

const japanese = createI18n(messagesOf(ja), 'ja');
const done = { ok: true as const, value: null };

function fakeActions(part: Partial<CardActions> = {}): CardActions {
  return {
    close: vi.fn(),
    pin: vi.fn(),
    save: vi.fn(() => Promise.resolve({ ok: true as const, value: { id: 'h1', note: '' } })),
    undoSave: vi.fn(() => Promise.resolve(done)),
    setNote: vi.fn(() => Promise.resolve(done)),
    hide: vi.fn(() => Promise.resolve({ ok: true as const, value: 'r1' })),
    unhide: vi.fn(() => Promise.resolve(done)),
    openFact: vi.fn(() => Promise.resolve(done)),
    openStatements: vi.fn(() => Promise.resolve(done)),
    setDate: vi.fn(() => Promise.resolve(done)),
    copy: vi.fn(() => Promise.resolve(true)),
    link: () => 'https://courant.example/a#:~:text=x',
    ...part,
  };
}

function show(state: Omit<CardState, 'name'>, props: Partial<CardProps> = {}, words = english) {
  const actions = fakeActions(props.actions);
  const view = renderView(
    <Card {...state} saved={null} width={358} layout="card" pinned={false} hints={false} {...props} actions={actions} />,
    words,
  );
  return { actions, ...view };
}
const state = (name: string, locale = 'en') => cardStates(locale).find((it) => it.name === name)!;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

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
    expect(screen.getByText(/10% charged/)).toHaveTextContent('Paused to 9 Jul; 10% charged');
    expect(screen.getByRole('link', { name: 'Executive Order 14389' })).toHaveAttribute('rel', 'noreferrer noopener');
  });

  it('never calls a state of another law the rate of this one', () => {
    show(state('tariff-paused'));
    expect(screen.getByText(/12\.5% is due under another law/)).toBeVisible();
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
    ['tariff-part', 'Unclear. Nothing was on record on'],
    ['share', 'Differs from the record of 2 May 2025:'],
    ['share', 'If the passage counts something else, this does not apply.'],
    ['holding-outdated', 'That is January 2025. 784.3 bn (February 2025) was published 16 days before the article.'],
    ['tariff-not-yet', 'Unclear. Nothing was on record on'],
    ['intervention', 'Not comparable: the passage names no amount.'],
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

describe('a duty', () => {
  it('tells at most three turns, and all on request', async () => {
    const { container } = show(state('tariff-paused'));
    const lines = () => container.querySelectorAll('.since li').length;
    expect(lines()).toBe(3);
    await userEvent.click(button(/^all \d+ steps$/));
    expect(lines()).toBeGreaterThan(3);
  });

  it('says its chart as a sentence', () => {
    show(state('tariff-paused'));
    expect(screen.getByRole('img')).toHaveAccessibleName(/24% paused from 10 Apr 2025 to 1 Aug 2025.*struck down on 24 Feb 2026/);
  });

  it('says on which goods it falls, where that is not all of the sector', () => {
    show(state('tariff-part'));
    expect(screen.getByText(/^On part of these goods only:/)).toHaveTextContent('a narrow class of advanced computing chips');
  });

  it('adds up to the total', () => {
    show(state('tariff-cars'));
    const row = screen.getByRole('row', { name: /In all/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['27.5%', '15.0%']);
  });

  it('names the laws in the reader’s language', () => {
    const { container } = show(state('tariff-cars', 'ja'), {}, japanese);
    expect(screen.getByRole('row', { name: /232条/ })).toBeInTheDocument();
    expect(container.querySelector('table')).not.toHaveTextContent('Section');
  });

  it('shows the sum that the passage gives on the same basis, with every part named', () => {
    show(state('tariff-high'));
    expect(screen.getByText('145%').parentElement).toHaveTextContent('125% by this duty, 20% by others');
    expect(screen.getByRole('row', { name: /fentanyl/ })).toHaveTextContent('20.0%');
    expect(screen.getByRole('row', { name: /Together/ })).toHaveTextContent('145.0%');
  });

  it('calls no sum all there is, where the record has duties that come on top of it', () => {
    const { container } = show(state('tariff-high'));
    expect(screen.getByText(/^On top come:/).parentElement).toHaveTextContent(/Section 301, .*7\.5% to 100% by list/);
    expect(screen.getByRole('row', { name: /forced-labour/ })).toHaveTextContent('not yet12.5%');
    expect(screen.getByRole('row', { name: /fentanyl/ })).toHaveTextContent('20.0%ended');
    expect(container.querySelector('.then-now')).not.toHaveTextContent('in all');
  });

  it('says on which basis a rate stands where that changed, with what changed it', () => {
    const { container } = show({ ...state('tariff-outdated') });
    const [then] = container.querySelectorAll('.then-now .state');
    expect(then).toHaveTextContent('on top of the normal duty');
    expect(container.querySelector('.since')).toHaveTextContent('15% (in all) in force from 7 Aug 2025.');
  });

  it('has a source of its own for what is due under another law', () => {
    const { container } = show(state('tariff-paused'));
    const [, now] = container.querySelectorAll('.then-now > div');
    expect(now!.querySelectorAll('.src')).toHaveLength(2);
    expect(now!.querySelectorAll('.state')[1]).toHaveTextContent('12.5% is due under another law');
  });

  it('says to which day it was checked where that is not today', () => {
    show(state('tariff-cars'));
    expect(screen.getByText(/^Now, checked \d+ \w+ 2026$/)).toBeVisible();
    expect(screen.queryByText(/^Today, /)).toBeNull();
  });

  it('opens what is folded', async () => {
    show(state('tariff-paused'));
    await userEvent.click(button('Law'));
    expect(button('Law')).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/^(?!.*IEEPA.*IEEPA).*EO 14257, 14266/)).toBeVisible();
    await userEvent.click(button(/sources/));
    expect(screen.getAllByText(/primary/).length).toBeGreaterThan(1);
  });
});

describe('a series', () => {
  it('reads its points by arrow keys', async () => {
    show(state('holding'));
    const slider = screen.getByRole('slider');
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(slider.getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ')).toMatch(/^June 2026: [\d,.]+ bn, .+ on the month/);
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(slider).toHaveAttribute('aria-valuenow', '0');
  });

  it('says between which places it stands where figures of others are not on record', () => {
    const card = cardOf('ust-holdings-cn') as HoldingCard;
    const newest = { ...card.newest, rank: null, between: { first: 3, last: 5 } };
    show({ cards: [{ ...card, newest }], mark: markOf('784.3 billion') });
    expect(screen.getByRole('row', { name: 'Place among holders 2nd 3rd to 5th' })).toBeVisible();
    expect(screen.getByText(/Some holders’ figures for July 2026 are not on record/)).toBeVisible();
  });

  it('claims nothing of an article’s day that is later than the last check', () => {
    const card = cardOf('us-jp-autos', { asOf: '2026-11-20' });
    show({ cards: [{ ...card, checkedTo: '2026-10-01' }], mark: markOf('15 per cent', { verdict: 'consistent' }) });
    expect(screen.getByText('Now, checked 1 Oct 2026')).toBeVisible();
    expect(screen.queryByText(/As of/)).toBeNull();
    expect(screen.queryByText('No change since.')).toBeNull();
    expect(screen.getByText(/^Not checked since 1 Oct 2026/)).toBeVisible();
    expect(screen.getByText(/the record of 1 Oct 2026/)).toBeVisible();
  });

  it('has a table twin with the first publication', async () => {
    show(state('holding-revised'));
    await userEvent.click(button('Table'));
    const row = screen.getByRole('row', { name: /Jul 2025 730\.7 695\.6/ });
    expect(row).toBeVisible();
  });
});

describe('labels of a chart', () => {
  it('are each an element of their own, also two of the same figure', () => {
    const complaint = vi.spyOn(console, 'error');
    show(state('holding-revised'));
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });
});

describe('a statement', () => {
  it('marks ours, types the changes and keeps the order', () => {
    show(state('statement'));
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items[1]).toContain('contradicts an earlier statement');
    expect(items[2]).toContain('this passage');
    expect(items[2]).toContain('2 May 2025 · kept open · TV Tokyo programme');
    expect(items[3]).toContain('walks back');
    expect(items[4]).toContain('4 May 2025');
  });

  it('dates both sides by their own days where it had changed by the day of the article', () => {
    const mark = markOf('could be one of the cards', { kind: 'statement' });
    show({ cards: [cardOf('kato-2025-05-02-could-be-card', { asOf: '2025-05-05' })], mark });
    const card = screen.getByRole('dialog');
    expect(card).toHaveTextContent(/2 May 2025.*Kept open.*4 May 2025Walked back/);
    expect(card).not.toHaveTextContent(/As of|Since, /);
  });

  it('keeps the words of others folded', async () => {
    show(state('statement'));
    const others = button(/by (others|someone else)$/);
    expect(others).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(others);
    expect(others).toHaveAttribute('aria-expanded', 'true');
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
    expect(screen.getByRole('status')).toHaveTextContent('Not saved: the disk is full. Your highlights can still be exported.');
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
    expect(container).toHaveTextContent('US duty on cars from Japan: the words fit it less');
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
