import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ShortcutState } from '../../components/options/types.ts';

/** Our commands with their keys, as the person has set them; read again when the page is looked at again. */
export function useShortcuts(): ShortcutState[] {
  const [shortcuts, setShortcuts] = useState<ShortcutState[]>([]);
  useEffect(() => {
    const read = async () => {
      // Firefox for Android has no commands.
      const commands = (await browser.commands?.getAll()) ?? [];
      setShortcuts(
        commands
          .filter(({ name }) => !name?.startsWith('_'))
          .map(({ name = '', description = '', shortcut }) => ({ name, description, keys: shortcut || null })),
      );
    };
    void read();
    const again = () => void read();
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, []);
  return shortcuts;
}
