/** Reads the files of a pack from disk; for the command line and for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assemblePack, MISSING, PackError, type Problem } from '../record/assemble.ts';
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
  try {
    const pack = assemblePack(parts);
    if (problems.length === 0) return pack;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    problems.push(...error.problems.filter(({ file, problem }) => problem !== MISSING || !isUnreadable(file)));
  }
  throw new PackError(problems);

  function isUnreadable(file: string): boolean {
    return problems.some((each) => each.file === file);
  }
}
