import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface Draft {
  /** What was typed and is not kept yet; null when nothing is. */
  typed: string | null;
  setTyped: (typed: string | null) => void;
  /** Keeps it now. */
  save: () => void;
}

/**
 * What a person types over a text that is kept elsewhere. It is kept when they ask for it, a while after the last letter
 * where `autosaveMs` is given, and when the field or the page goes away under their hands. What could not be kept (`onSave`
 * answers false) stays in the field, to be kept later or copied.
 */
export function useDraft(text: string, onSave: (text: string) => Promise<boolean>, autosaveMs: number | null): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  // It has arrived: from here on the field follows what is kept, also from another window.
  if (typed === text) setTyped(null);
  const latest = useRef({ typed, onSave });
  useLayoutEffect(() => {
    latest.current = { typed, onSave };
  });
  /** What is being written: leaving the field right after asking for it writes nothing twice. */
  const underway = useRef<string | null>(null);
  const keep = useCallback(() => {
    const { typed: left, onSave: write } = latest.current;
    if (left === null || left === underway.current) return;
    underway.current = left;
    void write(left).then((isKept) => {
      if (underway.current === left) underway.current = null;
      if (isKept) setTyped((now) => (now === left ? null : now));
    });
  }, []);
  useEffect(() => {
    if (typed === null || autosaveMs === null) return undefined;
    const timer = setTimeout(keep, autosaveMs);
    return () => clearTimeout(timer);
  }, [typed, autosaveMs, keep]);
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  return { typed, setTyped, save: keep };
}
