import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { newId } from './new-id.ts';

afterEach(() => vi.unstubAllGlobals());

it('makes different UUIDs where the page has no secure context either', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 50 }, newId);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(z.uuid().safeParse(id).success, id).toBe(true);
});
