import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { formatOf } from '../../lib/card/format.ts';
import { hasChanged, recordWords } from '../../lib/card/summary.ts';
import { english, renderView } from '../../test/setup/render.tsx';
import { cardOf } from '../../test/support/cards.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { FactBody } from './FactBody.tsx';

const openOwn = vi.fn(() => Promise.resolve({ ok: true as const, value: null }));

function show(factId: string, asOf: string | null = '2026-10-01') {
  return renderView(<FactBody card={cardOf(factId, { asOf })} actions={{ openOwn }} mark={null} width={318} />);
}

describe('notes', () => {
  it('lead from a person to everything that person said', async () => {
    show('katsunobu-kato');
    await userEvent.click(screen.getByRole('button', { name: /^\d+ statements on record$/ }));
    expect(openOwn).toHaveBeenCalledWith({ at: 'statements', speaker: 'katsunobu-kato' });
  });

  it('give the one day of a person’s one statement', () => {
    const { container } = show('zong-liang');
    expect(container).toHaveTextContent(/1 statement on record, 11\sApr\s2025(?! to)/);
  });

  it.each([
    ['debt-mid25', '30 Jun 2025', '$36.2', 'published 12 Aug 2025'],
    ['us10y-april25-week', '11 Apr 2025', '47basis points', 'Federal Reserve Board via FRED, 28 Aug 2026'],
    ['jp-holdings-peak', 'November 2021', '$1,325.5', 'US Treasury, published 18 Mar 2026'],
    ['us-jp-deficit-2024', '2024', '$68.5', 'published 21 Jul 2025'],
    ['jp-surplus-2025', '22 Jan 2026', '¥7.5', 'published 22 Jan 2026'],
  ])('show the figure of %s with its day and the day of the page that has it', (id, day, figure, published) => {
    const { container } = show(id);
    expect(container.querySelector('.when')).toHaveTextContent(day);
    expect(container.querySelector('.fig')).toHaveTextContent(figure);
    expect(container.querySelector('.then-now .src')).toHaveTextContent(published);
  });

  it('call no day that of publication but that of the page which is linked', () => {
    const figures = loadPack().facts.filter(({ kind }) => kind === 'figure');
    const wrong = figures.flatMap(({ id }) => {
      const { container, unmount } = show(id);
      const said = /published (\d[^,]*)/.exec(container.querySelector('.then-now .src')?.textContent ?? '')?.[1];
      const link = container.querySelector<HTMLAnchorElement>('.then-now .src a')!;
      const days = cardOf(id)
        .sources.filter(({ url }) => url === link.href)
        .map(({ date }) => formatOf(english).date(date!));
      unmount();
      return said && !days.includes(said.replaceAll('\u00a0', ' ')) ? [`${id}: ${said}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('set a finished intervention beside a later one, which is no newer state of it', () => {
    const { container } = show('jp-fx-2024-07-11');
    expect([...container.querySelectorAll('.when')].map((it) => it.textContent)).toEqual([
      expect.stringMatching(/As of 1\s+Oct\s+2026/),
      'Newest purchase on record',
    ]);
    expect(container.querySelectorAll('.fig')[1]).not.toHaveTextContent('¥0');
    const card = cardOf('jp-fx-2024-07-11', { asOf: '2026-10-01' });
    expect(hasChanged(card)).toBe(false);
    expect(recordWords(card, english).newest).toBeNull();
  });

  it('say where the record of interventions ends, and whose figure the newest is', () => {
    const { container } = show('jp-fx-2024-07-11');
    expect(container).toHaveTextContent(/Record ends 28\sSep\s2026/);
    expect(container.querySelectorAll('.then-now .src')[1]).toHaveTextContent('Ministry of Finance');
    expect(container.querySelectorAll('.then-now .state')[1]).toHaveTextContent(
      /^total from 30\sJul\s2026.*; none to 28\sSep\s2026$/,
    );
  });

  it('say of an intervention whose amount was never published that it was not', () => {
    show('jp-fx-2026-07-30');
    expect(screen.getByText('Amount not published')).toBeVisible();
  });

  it('say when the two figures of a series were published', () => {
    const { container } = show('cn-reserves', '2025-12-01');
    const dates = [...container.querySelectorAll('.then-now .src')].map((it) => it.textContent);
    expect(dates).toEqual([
      expect.stringMatching(/, published \d+\u00a0\w+\u00a02025$/),
      expect.stringMatching(/, published \d+\u00a0\w+\u00a02026, cited/),
    ]);
  });
});
