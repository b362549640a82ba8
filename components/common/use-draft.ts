import { useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface Draft {
  /** What was typed and is not kept yet; null when nothing is. */
  typed: string | null;
  setTyped: (typed: string | null) => void;
  /** Keeps it now. */
  save: () => void;
}

/**
 * What a person types over a text that is kept elsewhere. It is kept when they ask for it, a while after the last letter
 * where `autosaveMs` is given, and when the field or the page goes away under their hands.
 */
export function useDraft(text: string, onSave: (text: string) => void, autosaveMs: number | null): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  // It has arrived: from here on the field follows what is kept, also from another window.
  if (typed === text) setTyped(null);
  const latest = useRef({ typed, onSave });
  useLayoutEffect(() => {
    latest.current = { typed, onSave };
  });
  useEffect(() => {
    if (typed === null || autosaveMs === null) return undefined;
    const timer = setTimeout(() => latest.current.onSave(typed), autosaveMs);
    return () => clearTimeout(timer);
  }, [typed, autosaveMs]);
  useEffect(() => {
    const keep = () => {
      const { typed: left, onSave: write } = latest.current;
      if (left !== null) write(left);
    };
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  const save = () => {
    if (typed !== null && typed !== text) onSave(typed);
    setTyped(null);
  };
  return { typed, setTyped, save };
}
