import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus near where it was when the row that has it goes away: the row that takes its place, else the last one,
 * else the fallback. Call what is returned before a row is removed.
 */
export function useFocusAfterRemoval(within: RefObject<HTMLElement | null>, row: string, fallback: string): () => void {
  const place = useRef<number | null>(null);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (place.current === null || !isLost) return;
    const rows = [...(within.current?.querySelectorAll<HTMLElement>(row) ?? [])];
    const next = place.current < 0 ? undefined : (rows[place.current] ?? rows.at(-1));
    place.current = null;
    (next ?? within.current?.querySelector<HTMLElement>(fallback))?.focus();
  });
  return () => {
    const item = document.activeElement?.closest('li');
    const rows = [...(within.current?.querySelectorAll(row) ?? [])];
    place.current = item ? rows.findIndex((each) => item.contains(each)) : -1;
  };
}
