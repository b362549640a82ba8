import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fits } from './type-definition.ts';
import { pageTypes, toTypeDefinition } from './page-types.ts';
import { ToPage } from './to-page.ts';

const SCHEMAS = {
  message: ToPage,
  shape: z.strictObject({
    a: z.string(),
    b: z.optional(z.number()),
    c: z.nullable(z.array(z.boolean())),
    d: z.literal(['x', 1]),
  }),
  loose: z.looseObject({ kind: z.literal('k') }),
};

/** Values that are nearly right, and any others. */
const values = fc.oneof(
  fc.anything(),
  fc.record(
    {
      kind: fc.constantFrom('page:ping', 'page:rescan', 'page:step', 'k', 'nobody'),
      force: fc.oneof(fc.boolean(), fc.string()),
      to: fc.constantFrom('next', 'open', 'nowhere'),
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    {
      a: fc.oneof(fc.string(), fc.constant(null)),
      b: fc.oneof(fc.double(), fc.constant(undefined), fc.string()),
      c: fc.oneof(fc.constant(null), fc.array(fc.oneof(fc.boolean(), fc.integer()))),
      d: fc.constantFrom('x', 'z', 'y', null),
    },
    { requiredKeys: ['a', 'c'] },
  ),
);

describe('fits', () => {
  it.each(Object.entries(SCHEMAS))('says of any value what zod says (%s)', (_, schema) => {
    const json = toTypeDefinition(schema);
    fc.assert(
      fc.property(values, (value) => fits(value, json) === schema.safeParse(value).success),
      { numRuns: 2000 },
    );
  });

  it('takes every message to pages, and nothing more than it says', () => {
    const { toPage, answers } = pageTypes();
    expect(fits({ kind: 'page:rescan', force: true }, toPage)).toBe(true);
    expect(fits({ kind: 'page:rescan', force: true, evil: 1 }, toPage)).toBe(false);
    expect(answers['bg:openCard']).toBeUndefined();
    const saved = answers['bg:saveHighlight'] ?? {};
    expect(fits({ id: 'a', note: '', places: [{ block: 1, start: 0, end: 2 }] }, saved)).toBe(true);
    expect(fits({ id: 'a', note: '', places: [{ block: '1', start: 0, end: 2 }] }, saved)).toBe(false);
  });

  it('refuses, when built, a schema that it could not check', () => {
    expect(() => toTypeDefinition(z.string().check(z.maxLength(3)))).toThrow('maxLength');
    expect(() => toTypeDefinition(z.record(z.string(), z.number()))).toThrow('propertyNames');
    expect(() => toTypeDefinition(z.union([z.string(), z.number()]))).toThrow('no type');
  });
});
