import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderView } from '../../test/setup/render.tsx';
import { UndoBar } from './UndoBar.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('offers to take back for ten seconds, and for ten more what is done meanwhile', () => {
  const onEnd = vi.fn<() => void>();
  const bar = (text: string | null) => <UndoBar text={text} onUndo={() => {}} onEnd={onEnd} />;
  const { rerender } = renderView(bar('1 highlight moved to the bin.'));
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  vi.advanceTimersByTime(9000);
  rerender(bar('2 highlights moved to the bin.'));
  vi.advanceTimersByTime(9900);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(onEnd).toHaveBeenCalledOnce();
  rerender(bar(null));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
