import { fireEvent, screen, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../test/setup/render.tsx';
import { showHighlights } from '../../test/support/library.tsx';
import type { ImportPlan } from './transfer.ts';

async function open(user: ReturnType<typeof userEvent.setup>, name: string): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name }));
  return screen.getByRole('dialog', { name });
}

/** A plan that changes nothing but what a test says. */
const planned = (change: Partial<ImportPlan> = {}): ImportPlan => ({
  fileName: 'backup.json',
  added: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  gone: 0,
  leftOut: { quoteless: 0, broken: [], shortened: 0, ahead: 0, elsewhere: 0 },
  canRevive: true,
  settings: { names: [], off: [], on: [], savePrivate: false },
  ...change,
});

describe('export and import', () => {
  it('exports what is shown in the chosen format', async () => {
    const { transfer, first, second, user } = showHighlights();
    const dialog = await open(user, 'Export');
    await user.click(within(dialog).getByRole('radio', { name: /CSV/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Save a file' }));
    expect(transfer.exportAs).toHaveBeenCalledWith('csv', expect.arrayContaining([first.id, second.id]));
  });

  it('shows what an import would change before it does', async () => {
    const plan = planned({ added: 3, updated: 1, unchanged: 5 });
    const { transfer, user } = showHighlights({}, { kind: 'planned', plan });
    const dialog = await open(user, 'Import');
    expect(dialog).toHaveTextContent(/What “backup\.json” would change3 new, 1 changed, 5 unchanged/);
    expect(dialog).not.toHaveTextContent(/deleted/);
    await user.click(within(dialog).getByRole('button', { name: 'Import 4 changes' }));
    expect(transfer.applyImport).toHaveBeenCalledExactlyOnceWith({ revive: false, settings: false, savePrivate: false });
  });

  it('asks before it brings back what was deleted for good or takes settings over', async () => {
    const settings = { names: ['options.theme' as const], off: ['courant.example'], on: [], savePrivate: true };
    const { transfer, user } = showHighlights({}, { kind: 'planned', plan: planned({ gone: 3, settings }) });
    const dialog = await open(user, 'Import');
    expect(within(dialog).getByRole('button', { name: 'Import' })).toBeDisabled();
    const [revive, others, savePrivate] = within(dialog).getAllByRole('checkbox');
    expect(revive).toHaveAccessibleName('Bring back the 3 that were deleted for good here');
    expect(others).toHaveAccessibleName('Take its settings over too: Colours ·\u00a0Turned off for courant.example');
    expect(savePrivate).toHaveAccessibleName(/private windows/);
    await user.click(revive!);
    await user.click(within(dialog).getByRole('button', { name: 'Import 3 changes' }));
    expect(transfer.applyImport).toHaveBeenLastCalledWith({ revive: true, settings: false, savePrivate: false });
    await user.click(savePrivate!);
    await user.click(within(dialog).getByRole('button', { name: 'Import 3 changes' }));
    expect(transfer.applyImport).toHaveBeenLastCalledWith({ revive: true, settings: false, savePrivate: true });
  });

  it('does not offer to bring back out of a folder what was deleted for good', async () => {
    const { user } = showHighlights({}, { kind: 'planned', plan: planned({ gone: 3, canRevive: false }) });
    const dialog = await open(user, 'Import');
    expect(dialog).toHaveTextContent('3 deleted for good here');
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
  });

  it('says what of a file is left out, and how many further pages it only names', async () => {
    const leftOut = { quoteless: 2, broken: ['items.7'], shortened: 0, ahead: 0, elsewhere: 3 };
    const { user } = showHighlights({}, { kind: 'planned', plan: planned({ leftOut }) });
    const dialog = await open(user, 'Import');
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '2 left out: no passage is quoted',
      '1 left out as broken: items.7',
      '3 further pages are named by their addresses only and were not fetched',
    ]);
    await expectAccessible(dialog);
  });

  it('leaves a plan by Cancel, which takes nothing over', async () => {
    const { transfer, user } = showHighlights({}, { kind: 'planned', plan: planned({ added: 1 }) });
    const dialog = await open(user, 'Import');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(dialog).not.toHaveAttribute('open');
    expect(transfer.applyImport).not.toHaveBeenCalled();
  });

  it('hands the chosen file over', () => {
    const { transfer } = showHighlights();
    const file = new File(['{}'], 'backup.json');
    fireEvent.change(screen.getByLabelText('Choose a file…'), { target: { files: [file] } });
    expect(transfer.chooseFile).toHaveBeenCalledWith(file);
  });

  it('shows progress that can be cancelled, and failures with their place', async () => {
    const { transfer, user } = showHighlights({}, { kind: 'working', share: 0.4 });
    const dialog = await open(user, 'Import');
    expect(within(dialog).getByRole('progressbar', { hidden: true })).toHaveValue(0.4);
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(transfer.cancel).toHaveBeenCalledOnce();
  });
});
