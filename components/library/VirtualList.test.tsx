import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { VirtualList } from './VirtualList.tsx';

it('renders a row again only when it changes', () => {
  const renderRow = vi.fn<(item: string) => string>((item) => item);
  const list = (items: string[]) => (
    <VirtualList
      label="Rows"
      items={items}
      keyOf={(item) => item}
      estimatePx={20}
      control="button"
      hasControl={() => false}
      render={renderRow}
    />
  );
  const { rerender } = render(list(['one', 'two']));
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  renderRow.mockClear();
  rerender(list(['one', 'two', 'three']));
  expect(renderRow.mock.calls.map(([item]) => item)).toEqual(['three']);
});

it('goes with the keys from end to end, over headings and rows that are not in the document', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(90);
  const items = Array.from({ length: 2000 }, (_, at) => (at % 500 === 0 ? `head ${at}` : `row ${at}`));
  render(
    <VirtualList
      label="Rows"
      items={items}
      keyOf={(item) => item}
      estimatePx={90}
      control="button"
      hasControl={(item) => item.startsWith('row')}
      render={(item) => (item.startsWith('row') ? <button type="button">{item}</button> : item)}
    />,
  );
  const user = userEvent.setup();
  const focused = () => document.activeElement?.textContent;
  screen.getByRole('button', { name: 'row 1' }).focus();
  for (const [key, row] of [
    ['{End}', 'row 1999'],
    ['{ArrowDown}', 'row 1999'],
    ['{ArrowUp}', 'row 1998'],
    ['{Home}', 'row 1'],
    ['{ArrowUp}', 'row 1'],
    ['{ArrowDown>520}', 'row 522'],
    ['{/ArrowDown}', 'row 522'],
  ] as const) {
    await user.keyboard(key);
    expect(focused()).toBe(row);
  }
});
