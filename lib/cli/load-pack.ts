/** Reads the files of a pack from disk; for the command line and for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assemblePack, PackError, type Problem } from '../record/assemble.ts';
import type { Pack } from '../record/schema.ts';

/** The bundled pack in this repository. */
export const DEFAULT_PACK_DIR = join(import.meta.dirname, '../../data/packs/us-trade');

/** Loads and validates the pack in `dir`; throws a `PackError` naming every broken place. */
export function loadPack(dir: string = DEFAULT_PACK_DIR): Pack {
  const problems: Problem[] = [];
  const parts: Record<string, unknown> = {};
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.json'))) {
    try {
      parts[basename(file)] = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    } catch (error) {
      problems.push({
        file,
        fact: '-',
        field: '-',
        problem: `not JSON: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }
  if (problems.length > 0) throw new PackError(problems);
  return assemblePack(parts);
}
