/** The pack's JSON Schema, made from the zod schema, so that editors and other tools can check a pack. */
import { z } from 'zod';
import { Pack } from './schema.ts';

/** Returns the JSON Schema (2020-12) of a joined pack. */
export function packJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(Pack, { reused: 'ref' });
}
