import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DWELL_MS, GRACE_MS } from '../../lib/overlay/dwell.ts';
import { makeMark } from '../../test/support/highlights.ts';
import { expectAccessible, renderView } from '../../test/setup/render.tsx';
import { ready } from '../common/loadable.ts';
import { WelcomeView, type WelcomeProps } from './WelcomeView.tsx';

function show(change: Partial<WelcomeProps> = {}) {
  const props: WelcomeProps = {
    article: { title: 'A levy on hold', paragraphs: ['There is a levy of 24% on tea.'], dateline: 'made up' },
    marks: ready([makeMark({ start: 9, end: 22, verdict: 'differs' })]),
    renderCard: (mark) => <p>card of {mark.quote}</p>,
    opensOnRest: true,
    browserFamily: 'chromium',
    onBrowserSettings: vi.fn<() => void>(),
    onLibrary: vi.fn<() => void>(),
    onOptions: vi.fn<() => void>(),
    ...change,
  };
  return { props, user: userEvent.setup(), ...renderView(<WelcomeView {...props} />) };
}

describe('welcome page', () => {
  it('is an annotated article to try: Enter on a mark opens its card', async () => {
    const { user, container } = show();
    screen.getByRole('link', { name: 'a levy of 24%' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('card of a levy of 24%')).toBeVisible();
    await expectAccessible(container);
  });

  describe('with a pointer', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });
    const mark = () => screen.getByRole('link', { name: 'a levy of 24%' });
    const moveTo = (place: Element, x: number) => fireEvent.pointerMove(place, { pointerType: 'mouse', clientX: x, clientY: 9 });
    const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

    it('opens when it rests on a mark, as on a page, and takes no focus', () => {
      show();
      moveTo(mark(), 5);
      wait(DWELL_MS - 20);
      expect(screen.queryByText(/card of/)).not.toBeInTheDocument();
      wait(20);
      expect(screen.getByText(/card of/)).toBeVisible();
      expect(document.body).toHaveFocus();
      moveTo(screen.getByText(/card of/), 6);
      wait(2 * GRACE_MS);
      expect(screen.getByText(/card of/)).toBeVisible();
      moveTo(screen.getByRole('heading', { name: 'A levy on hold' }), 7);
      wait(GRACE_MS);
      expect(screen.queryByText(/card of/)).not.toBeInTheDocument();
    });

    it('keeps a card open that was pressed for, and says to press where only that opens', () => {
      const { rerender, props } = show();
      moveTo(mark(), 5);
      wait(DWELL_MS);
      fireEvent.click(mark());
      moveTo(screen.getByRole('heading', { name: 'A levy on hold' }), 7);
      wait(GRACE_MS);
      expect(screen.getByText(/card of/)).toBeVisible();
      fireEvent.click(mark());
      expect(screen.queryByText(/card of/)).not.toBeInTheDocument();
      rerender(<WelcomeView {...props} opensOnRest={false} />);
      expect(screen.getByText(/^Click an underlined passage/)).toBeVisible();
      moveTo(mark(), 8);
      wait(2 * DWELL_MS);
      expect(screen.queryByText(/card of/)).not.toBeInTheDocument();
    });
  });

  it('keeps the whole text around the marks', () => {
    show();
    expect(screen.getByRole('article')).toHaveTextContent('There is a levy of 24% on tea.');
  });

  it('explains permissions and privacy in four sentences', () => {
    show();
    const section = screen.getByRole('heading', { name: /what it may do/i }).closest('section') as HTMLElement;
    const sentences = within(section).getAllByRole('listitem');
    expect(sentences).toHaveLength(4);
    for (const sentence of sentences) expect(sentence.textContent?.match(/\.(\s|$)/g)).toHaveLength(1);
  });

  it.each([
    ['chromium', /When you click the extension/],
    ['firefox', /Access your data for all websites/],
  ] as const)('shows how to narrow it in %s', (browserFamily, words) => {
    show({ browserFamily });
    expect(screen.getByText(words)).toBeVisible();
  });

  it('offers the browser’s settings only where they can be opened', () => {
    show({ onBrowserSettings: null });
    expect(screen.queryByRole('button', { name: /browser’s settings/ })).not.toBeInTheDocument();
  });

  it('says so when the article could not be matched', () => {
    show({ marks: { kind: 'failed', error: 'pack-invalid' } });
    expect(screen.getByRole('alert')).toHaveTextContent(/could not be installed/);
  });
});
