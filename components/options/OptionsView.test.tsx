import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import ja from '../../data/locales/ja.json' with { type: 'json' };
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import type { HideRule } from '../../lib/messages/schema.ts';
import { english, expectAccessible, renderView } from '../../test/setup/render.tsx';
import { LOADING, ready } from '../common/loadable.ts';
import { OptionsView } from './OptionsView.tsx';
import type { OptionsActions, OptionsProps } from './types.ts';

const rule: HideRule = {
  id: '00000000-0000-4000-8000-000000000001',
  scope: 'fact-on-site',
  key: 'us-jp-autos',
  site: 'courant.example',
  title: 'US duty on cars from Japan',
  created: '2026-11-01T00:00:00.000Z',
};

function show(change: Partial<OptionsProps> = {}, words = english) {
  const actions = {
    change: vi.fn<OptionsActions['change']>(),
    turnOn: vi.fn<OptionsActions['turnOn']>(),
    turnOff: vi.fn<OptionsActions['turnOff']>((typed) => typed.includes('.')),
    unhide: vi.fn<OptionsActions['unhide']>(),
    hideAgain: vi.fn<OptionsActions['hideAgain']>(),
    persist: vi.fn<() => void>(),
    openShortcuts: vi.fn<() => void>(),
    openLibrary: vi.fn<() => void>(),
    openWelcome: vi.fn<() => void>(),
  };
  const props: OptionsProps = {
    settings: {
      everywhere: true,
      opening: 'hover',
      density: 'comfortable',
      theme: 'auto',
      savePrivate: false,
      off: ['mail.example'],
    },
    hidden: ready([rule]),
    storage: ready({ highlights: 214, inBin: 6, usedBytes: 3_400_000, isPersisted: false }),
    record: ready({
      title: 'US trade and Treasuries',
      titles: { ja: '米国の貿易と国債' },
      version: '2026.11.24',
      builtOn: '2026-11-24',
      isOld: false,
      facts: 643,
      sources: 676,
      gaps: [],
    }),
    shortcuts: [{ name: 'next-mark', description: 'Next marked passage', keys: 'Alt+N' }],
    runsInPrivate: true,
    actions,
    ...change,
  };
  return { actions, user: userEvent.setup(), ...renderView(<OptionsView {...props} />, words) };
}

describe('options', () => {
  it('has no barrier', async () => {
    await expectAccessible(show().container);
  });

  it('sets how cards open and look', async () => {
    const { actions, user } = show();
    await user.click(screen.getByRole('radio', { name: /only by a click/ }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('switch', { name: /private windows/ }));
    expect(actions.change.mock.calls).toEqual([
      [{ opening: 'click' }],
      [{ density: 'compact' }],
      [{ theme: 'dark' }],
      [{ savePrivate: true }],
    ]);
  });

  it('turns sites on and off, and says what is no site', async () => {
    const { actions, user } = show();
    await user.click(screen.getByRole('button', { name: 'Turn on for mail.example' }));
    expect(actions.turnOn).toHaveBeenCalledWith('mail.example');
    await user.type(screen.getByRole('textbox', { name: 'Turn off another site' }), 'nothing{Enter}');
    expect(screen.getByText(/not the address of a site/)).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: 'Turn off another site' }));
    await user.type(screen.getByRole('textbox', { name: 'Turn off another site' }), 'bank.example{Enter}');
    expect(actions.turnOff).toHaveBeenLastCalledWith('bank.example');
    expect(screen.getByRole('textbox', { name: 'Turn off another site' })).toHaveValue('');
  });

  it('shows hidden facts again, and takes that back', async () => {
    const { actions, user } = show();
    await user.click(screen.getByRole('button', { name: 'Show again: “US duty on cars from Japan”' }));
    expect(actions.unhide).toHaveBeenCalledWith(rule);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.hideAgain).toHaveBeenCalledWith(rule);
  });

  it('says what is kept, and asks the browser to keep it', async () => {
    const { actions, user } = show();
    expect(
      screen.getByText(/214 highlights are kept on this device\. 6 more are in the bin\. With the record they take 3\.4 MB\./),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ask the browser to keep them' }));
    expect(actions.persist).toHaveBeenCalledOnce();
  });

  it('says where the record ends', () => {
    show();
    expect(screen.getByText(/put together on 24 Nov 2026/)).toBeVisible();
  });

  it('calls the record by its name in the reader’s language', () => {
    show({}, createI18n(messagesOf(ja), 'ja'));
    expect(screen.getByText(/米国の貿易と国債/)).toBeVisible();
    expect(screen.queryByText(/US trade/)).toBeNull();
  });

  it('puts failures and absences into words', async () => {
    const { container } = show({
      hidden: { kind: 'failed', error: 'database-broken' },
      storage: LOADING,
      record: ready(null),
      runsInPrivate: false,
      shortcuts: [{ name: 'next-mark', description: 'Next marked passage', keys: null }],
    });
    expect(screen.getByRole('alert')).toHaveTextContent(/cannot open the database/);
    expect(screen.getByText(/No record is installed yet/)).toBeVisible();
    expect(screen.getByText(/keeps the extension out of private windows/)).toBeVisible();
    expect(within(container).getByText('no key')).toBeVisible();
    await expectAccessible(container);
  });
});
