/** Looks over what a file was parsed to, before anything is made of it. */
import { DEEPEST } from './check-text.ts';
import { ImportError } from './import-error.ts';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Values between two pauses: a few milliseconds. */
const SLICE = 50_000;

interface Spot {
  value: object;
  depth: number;
  parent: Spot | null;
  key: string | number;
}

/** The place of a value as dotted keys, e.g. `highlights.3.note`. */
function placeOf(spot: Spot, key?: string): string {
  const keys = key === undefined ? [] : [key];
  for (let at: Spot | null = spot; at?.parent; at = at.parent) keys.unshift(String(at.key));
  return keys.join('.');
}

/** Refuses keys that reach for prototypes, and what is nested too deep all the same. `pause` may throw to end it. */
export async function checkShape(root: unknown, pause: () => Promise<void>): Promise<void> {
  const open: Spot[] = [];
  let seen = 0;
  const enter = (value: unknown, key: string | number, parent: Spot | null) => {
    if (typeof value === 'object' && value !== null) open.push({ value, key, parent, depth: (parent?.depth ?? -1) + 1 });
    return ++seen % SLICE === 0;
  };
  enter(root, '', null);
  for (let spot = open.pop(); spot; spot = open.pop()) {
    if (spot.depth > DEEPEST) throw new ImportError('too-deep', placeOf(spot));
    const { value } = spot;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      if (typeof key === 'string' && FORBIDDEN_KEYS.has(key)) throw new ImportError('broken', placeOf(spot, key));
      if (enter((value as Record<string | number, unknown>)[key], key, spot)) await pause();
    }
  }
}
