/** The settings, and every change of them, here or on another machine. */
import { useEffect, useState } from 'react';
import { loadSettings, onSettings, type Settings } from '../../lib/sites/settings.ts';

export interface SettingsFollower {
  /** Null until they are read. */
  settings: Settings | null;
  /** Shows a change before it is stored, so that a switch does not hesitate; what is stored has the last word. */
  show: (change: Partial<Settings>) => void;
}

/** Follows the settings. */
export function useSettings(): SettingsFollower {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onSettings(setSettings, stop.signal);
    void loadSettings().then((loaded) => {
      if (!stop.signal.aborted) setSettings(loaded);
    });
    return () => stop.abort();
  }, []);
  return { settings, show: (change) => setSettings((shown) => shown && { ...shown, ...change }) };
}
