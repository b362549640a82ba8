import type { KeyboardEvent } from 'react';

/** Among controls of one list: up and down, Home and End move the focus between those of the same class. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const current = event.currentTarget;
  const items = [...(current.closest('[data-rows]')?.querySelectorAll<HTMLElement>(`.${current.classList[0]}`) ?? [])];
  const at = items.indexOf(current);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}
