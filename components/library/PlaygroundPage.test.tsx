import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, renderView } from '../../test/setup/render.tsx';
import { makeMark } from '../../test/support/highlights.ts';
import { ready } from '../common/loadable.ts';
import { PlaygroundPage } from './PlaygroundPage.tsx';

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
