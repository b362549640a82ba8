import { withoutJoiners } from '../../lib/i18n/kept-together.ts';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { HoldingCard } from '../../lib/card/schema.ts';
import { cardOf, markOf } from '../../test/support/cards.ts';
import { button, japanese, show, state } from '../../test/support/show-card.tsx';

describe('a duty', () => {
  it('tells at most three turns, and all on request', async () => {
    const { container } = show(state('tariff-paused'));
    const lines = () => container.querySelectorAll('.since li').length;
    expect(lines()).toBe(3);
    await userEvent.click(button(/^all \d+ steps$/));
    expect(lines()).toBeGreaterThan(3);
  });

  it('calls no source primary that was not opened', async () => {
    const { container } = show(state('tariff-high'));
    await userEvent.click(button(/sources/));
    const notes = [...container.querySelectorAll('.sources small')].map((it) => it.textContent ?? '');
    expect(notes.some((note) => note.includes('not opened'))).toBe(true);
    expect(notes.filter((note) => note.includes('primary') && note.includes('not opened'))).toEqual([]);
  });

  it('says its chart as a sentence', () => {
    show(state('tariff-paused'));
    expect(screen.getByRole('img')).toHaveAccessibleName(/24% paused from 10 Apr 2025 to 1 Aug 2025.*struck down on 24 Feb 2026/);
  });

  it('says on which goods it falls, where that is not all of the sector, and since when, where it was on none', () => {
    show(state('tariff-part'));
    expect(screen.getByText(/^Since 15 Jan 2026 on part of these goods only:/)).toHaveTextContent('a narrow class of');
  });

  it('says on which goods it falls once', () => {
    const { container, unmount } = show(state('tariff-pressed'));
    expect(container.querySelector('.scope')).toHaveTextContent(/^Listed car parts and wood products/);
    expect(container).not.toHaveTextContent('part of these goods');
    unmount();
    // Elsewhere the line under the title has the law and the goods at large.
    expect(show(state('tariff-pressed', 'ja'), {}, japanese).container).toHaveTextContent('一部の品目のみ');
  });

  it('begins with the state of the rate and its first day, on both sides', () => {
    const { container } = show(state('tariff-cars'));
    expect([...container.querySelectorAll('.then-now .state')].map((it) => withoutJoiners(it.textContent))).toEqual([
      'In force since 3 Apr 2025; 25% on top of 2.5%',
      'In force since 16 Sep 2025; the normal 2.5% included',
    ]);
    expect(container).toHaveTextContent('Since 16 Sep 2025 the order fixes the total at 15%;');
  });

  it('says of a duty on all countries which of them pay another rate', () => {
    const { container } = show(state('tariff-unread'));
    const [then, now] = container.querySelectorAll('.then-now .state');
    expect(then).toHaveTextContent('In force since 4 Jun 2025; UK 25%');
    expect(now).toHaveTextContent('other rates: UK');
  });

  it('says of each reading of which day it is, and which countries pay another rate', () => {
    const { container } = show(state('two-readings'));
    const rows = [...container.querySelectorAll('.readings button')].map((it) => withoutJoiners(it.textContent));
    expect(rows[0]).toContain('27.5% in all (25% on top of 2.5%)');
    expect(rows[0]).toMatch(/Checked \d+ \w+ 2026: 15% in all$/);
    expect(rows[1]).toMatch(/Checked \d+ \w+ 2026: 50% \(other rates: UK\)$/);
  });

  it('rounds no rough figure into a sure one', () => {
    const { container } = show(state('tariff-part'));
    expect(container.querySelector('.since')).toHaveTextContent('About 100% announced. No order came with it.');
    expect(container.querySelector('svg')).not.toHaveTextContent(/(?<!about )100% announced/);
    expect(screen.getByRole('img')).toHaveAccessibleName(/about 100% announced from/);
  });

  it('says that nobody read the order, and not that only the press tells of it', () => {
    const { container } = show(state('tariff-part'));
    expect(container.querySelector('.notice')).toHaveTextContent(/^Second hand\. No official document was read/);
  });

  it('tells what a change is where its lead has the day alone', () => {
    show({ cards: [cardOf('us-steel', { asOf: '2025-07-01' })], mark: markOf('50 per cent') });
    expect(screen.getByRole('dialog')).toHaveTextContent(/From 8\sJun\s2026\. To the end of 2027 farm equipment/);
  });

  it('calls what was to come on top more, and the steps those of the duty alone', () => {
    const { container } = show({
      cards: [cardOf('us-cn-reciprocal', { asOf: '2025-05-02' })],
      mark: markOf('145 per cent', { claim: { value: 145, unit: 'percent' } }),
    });
    const text = container.textContent.replaceAll('\u00a0', ' ');
    expect(text).toContain('100% more announced (10 Oct 2025)');
    expect(text).toContain('Since then, this duty alone');
    expect(text).not.toContain('110% announced');
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
    expect(screen.getByText('145%').parentElement).toHaveTextContent('125% by this duty, 20% by another');
    expect(screen.getByRole('row', { name: /fentanyl/ })).toHaveTextContent('20.0%');
    expect(screen.getByRole('row', { name: /Together/ })).toHaveTextContent('145.0%');
  });

  it('calls no sum all there is, where the record has duties that come on top of it', () => {
    const { container } = show(state('tariff-high'));
    expect(screen.getByText(/^In addition:/).parentElement).toHaveTextContent(/Section 301, .*7\.5% to 100% by list/);
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
    expect(now!.querySelectorAll('.state')[1]).toHaveTextContent('12.5% (in all) is due under another law');
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
    const law = screen.getByText(/^(?!.*IEEPA.*IEEPA).*Executive Orders 14257, 14266/).parentElement!;
    expect(law).toHaveTextContent(/^To 24 Feb 2026: IEEPA/);
    expect(law.parentElement).toHaveTextContent(/24 Feb 2026 to 24 Jul 2026: Section 122/);
    expect(law.parentElement).toHaveTextContent(/From 24 Jul 2026: Section 301/);
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

  it('says where its axis starts while a point is read, too', async () => {
    const { container } = show(state('holding'));
    expect(container.querySelector('figcaption')).toHaveTextContent(/^Axis starts at 1,050/);
    screen.getByRole('slider').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(container.querySelector('figcaption .ink')).toHaveTextContent(/^June 2026: .+Axis starts at 1,050\.$/);
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
    expect(screen.queryByText('No change on record since.')).toBeNull();
    expect(screen.getByText(/^Not checked since 1 Oct 2026/)).toBeVisible();
    // What is not known of that day is not added up for it either.
    expect(screen.getAllByRole('columnheader').map((it) => it.textContent)).not.toContain('20 Nov 2026');
    expect(screen.getByText(/the record of 1 Oct 2026/)).toBeVisible();
  });

  it.each(['mkt-usdjpy-daily', 'mkt-us10y-monthly', 'mkt-spx-monthly', 'us-public-debt'])(
    'calls what markets and accounts show on the day itself published by nobody: %s',
    (id) => {
      const { container } = show({ cards: [cardOf(id)], mark: markOf('the figure') });
      expect(container.querySelector('.then-now')).toBeVisible();
      expect(container).not.toHaveTextContent(/publish/i);
    },
  );

  it('has a table twin with the first publication', async () => {
    show(state('holding-revised'));
    await userEvent.click(button('Table'));
    const row = screen.getByRole('row', { name: /Jul\s2025 730\.7 695\.6/ });
    expect(row).toBeVisible();
  });
});

describe('a series of the record with holes', () => {
  it('tells no change on the month across months that are not on record', async () => {
    show({ cards: [cardOf('ust-share-jp', { asOf: '2026-08-20' })], mark: markOf('12.9 per cent') });
    const reader = screen.getByRole('slider');
    const told = () => reader.getAttribute('aria-valuetext')!;
    for (let at = 0; !told().startsWith('April 2026') && at < 40; at++) fireEvent.keyDown(reader, { key: 'ArrowLeft' });
    expect(told()).toMatch(/^April 2026: 12\.94%(?!.*on the month)/);
    fireEvent.keyDown(reader, { key: 'ArrowRight' });
    expect(told()).toMatch(/^May 2026: .*on the month/);
  });

  it('gives a first publication only where it is on record', async () => {
    show({ cards: [cardOf('ust-holdings-cn', { asOf: '2025-05-02' })], mark: markOf('$784 billion') });
    await userEvent.click(button('Table'));
    const cells = (month: string) => screen.getByRole('row', { name: new RegExp(month) }).textContent;
    expect(cells('Jul.2025')).toMatch(/730\.7/);
    expect(cells('Jan.2026')).toMatch(/–/);
  });

  it('goes on by its month-ends where its days end', () => {
    const card = cardOf('mkt-usdjpy-daily', { asOf: '2025-05-02' }) as HoldingCard;
    expect(card.atArticle!.period).toBe('2025-05-02');
    expect(card.newest.period > '2026').toBe(true);
    expect(card.points.at(-1)).toMatchObject({ period: card.newest.period, value: card.newest.value });
    // The last month was not over: its value is of a day, and no change on the month.
    expect(card.newest).toMatchObject({ period: '2026-09-18', onMonth: null, onYear: null });
    expect(card.sources.map(({ id }) => id)).toContain(card.newest.source);
    show({ cards: [card], mark: markOf('145 yen') });
    expect(screen.getByRole('dialog')).toHaveTextContent(/Record ends 18\sSep\s2026/);
  });

  it('calls nothing the newest of today that markets showed months ago', () => {
    show({ cards: [cardOf('mkt-us10y-monthly', { asOf: '2026-06-15' })], mark: markOf('4.4 per cent') });
    expect(screen.getByRole('dialog')).toHaveTextContent(/Last on record.*August 2026/);
  });

  it('says of what is worked out here that it is', () => {
    show({ cards: [cardOf('ust-share-jp', { asOf: '2025-05-02' })], mark: markOf('12.8 per cent') });
    expect(screen.getByRole('dialog')).toHaveTextContent(/computed here.*computed from figures published 16\sApr\s2025/);
  });

  it('links a value that was replaced since to a source of its own day', () => {
    const { atArticle, sources } = cardOf('ust-share-jp', { asOf: '2025-05-02' }) as HoldingCard;
    expect(atArticle).toMatchObject({ period: '2025-02', value: 12.77 });
    expect(sources.find(({ id }) => id === atArticle!.source)!.date! < '2026').toBe(true);
  });

  it('has a change on the year as it was published, though tables of the record meet in between', () => {
    const card = cardOf('ust-holdings-cn', { asOf: '2025-09-25' }) as HoldingCard;
    expect(card.atArticle).toMatchObject({ period: '2025-07', value: 730.7, onYear: -45.8 });
    expect((cardOf('ust-holdings-cn', { asOf: '2026-03-25' }) as HoldingCard).atArticle!.period).toBe('2026-01');
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
    const items = screen.getAllByRole('listitem').map((item) => withoutJoiners(item.textContent));
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

  it('is of its own day, and says so, where it was made only after the article', () => {
    const mark = markOf('could be one of the cards', { kind: 'statement' });
    show({ cards: [cardOf('kato-2025-05-02-could-be-card', { asOf: '2025-04-20' })], mark });
    const card = screen.getByRole('dialog');
    expect(card).toHaveTextContent(/After this article.*12 days after 20\sApr\s2025/);
    expect(card).not.toHaveTextContent(/As of 20/);
  });

  it('keeps the words of others folded', async () => {
    show(state('statement'));
    const others = button(/by (others|someone else)$/);
    expect(others).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(others);
    expect(others).toHaveAttribute('aria-expanded', 'true');
  });
});
