/** The settings, and every change of them, here or on another machine. */
import { useEffect, useState } from 'react';
import { loadSettings, onSettings, type Settings } from '../../lib/sites/settings.ts';

/** Null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onSettings(setSettings, stop.signal);
    void loadSettings().then((loaded) => {
      if (!stop.signal.aborted) setSettings(loaded);
    });
    return () => stop.abort();
  }, []);
  return settings;
}
