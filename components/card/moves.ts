/** Moving a pinned card without dragging it: by the arrow keys, and by presses in the menu. */
import type { KeyboardEvent } from 'react';
import type { CardActions } from './types.ts';

/** Pixels across and down. */
export const MOVES = [
  { way: 'Left', sign: '←', x: -32, y: 0 },
  { way: 'Up', sign: '↑', x: 0, y: -32 },
  { way: 'Down', sign: '↓', x: 0, y: 32 },
  { way: 'Right', sign: '→', x: 32, y: 0 },
] as const;

/** Whether an arrow that nothing in the card has a use for itself moved the card. */
export function moveByKey(event: KeyboardEvent, move: CardActions['move']): boolean {
  const to = MOVES.find(({ way }) => event.key === `Arrow${way}`);
  if (!to || !move || event.defaultPrevented || (event.target as Element).matches('input, textarea, .scroll, .twin'))
    return false;
  move(to.x, to.y);
  return true;
}
