import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDraft } from './use-draft.ts';

const onSave = vi.fn<(text: string) => Promise<boolean>>();
beforeEach(() => {
  vi.useFakeTimers();
  onSave.mockResolvedValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  onSave.mockClear();
});

function Field({ text, autosaveMs = null }: { text: string; autosaveMs?: number | null }) {
  const { typed, setTyped, save } = useDraft(text, onSave, autosaveMs);
  return <input value={typed ?? text} onChange={(event) => setTyped(event.target.value)} onBlur={save} />;
}
const type = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } });
const shown = () => screen.getByRole<HTMLInputElement>('textbox').value;

it('keeps what was typed when the field goes away', () => {
  const { unmount } = render(<Field text="before" />);
  type('typed');
  unmount();
  expect(onSave.mock.calls).toEqual([['typed']]);
});

it('keeps it when the page goes away', () => {
  render(<Field text="before" />);
  type('typed');
  fireEvent(window, new Event('pagehide'));
  expect(onSave.mock.calls).toEqual([['typed']]);
});

it('keeps it a while after the last letter', async () => {
  render(<Field text="before" autosaveMs={300} />);
  type('t');
  act(() => vi.advanceTimersByTime(200));
  type('typed');
  act(() => vi.advanceTimersByTime(299));
  expect(onSave).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(1));
  expect(onSave.mock.calls).toEqual([['typed']]);
});

it('follows what another window keeps once its own has arrived, and does not write over it', async () => {
  const { rerender } = render(<Field text="before" autosaveMs={300} />);
  type('mine');
  await act(() => vi.advanceTimersByTimeAsync(300));
  rerender(<Field text="mine" autosaveMs={300} />);
  rerender(<Field text="theirs" autosaveMs={300} />);
  expect(shown()).toBe('theirs');
  fireEvent.blur(screen.getByRole('textbox'));
  expect(onSave.mock.calls).toEqual([['mine']]);
});

it('leaves in the field what could not be kept, and tries again when the field is left', async () => {
  onSave.mockResolvedValue(false);
  render(<Field text="before" autosaveMs={300} />);
  type('typed');
  await act(() => vi.advanceTimersByTimeAsync(300));
  await act(async () => fireEvent.blur(screen.getByRole('textbox')));
  expect(shown()).toBe('typed');
  onSave.mockResolvedValue(true);
  await act(async () => fireEvent.blur(screen.getByRole('textbox')));
  expect(shown()).toBe('before');
  expect(onSave.mock.calls).toEqual([['typed'], ['typed'], ['typed']]);
});

it('writes once what is left right after it was asked to be kept', async () => {
  render(<Field text="before" />);
  type('typed');
  await act(async () => {
    fireEvent.blur(screen.getByRole('textbox'));
    fireEvent.blur(screen.getByRole('textbox'));
  });
  expect(onSave.mock.calls).toEqual([['typed']]);
});

it('writes nothing when nothing was typed', () => {
  const { unmount } = render(<Field text="before" autosaveMs={300} />);
  fireEvent.blur(screen.getByRole('textbox'));
  fireEvent(window, new Event('pagehide'));
  unmount();
  expect(onSave).not.toHaveBeenCalled();
});
