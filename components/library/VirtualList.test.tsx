import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { VirtualList } from './VirtualList.tsx';

it('renders a row again only when it changes', () => {
  const renderRow = vi.fn<(item: string) => string>((item) => item);
  const list = (items: string[]) => (
    <VirtualList label="Rows" items={items} keyOf={(item) => item} estimatePx={20} render={renderRow} />
  );
  const { rerender } = render(list(['one', 'two']));
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  renderRow.mockClear();
  rerender(list(['one', 'two', 'three']));
  expect(renderRow.mock.calls.map(([item]) => item)).toEqual(['three']);
});
