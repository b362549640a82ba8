import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface Keys {
  next: string | null;
  save: string | null;
}

/** Keys of our commands as the person has set them; null for one without a key. */
export function useKeys(): Keys {
  const [keys, setKeys] = useState<Keys>({ next: null, save: null });
  useEffect(() => {
    // Firefox for Android has no commands.
    void browser.commands?.getAll().then((all) => {
      const keyOf = (name: string) => all.find((command) => command.name === name)?.shortcut || null;
      setKeys({ next: keyOf('next-mark'), save: keyOf('save-passage') });
    });
  }, []);
  return keys;
}
