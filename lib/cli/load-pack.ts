/** Reads the files of a pack from disk; for the command line and for tests. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inspectPack, type Inspected } from '../record/assemble.ts';
import { splitPack, type PackParts } from '../record/pack-files.ts';
import { PackError, type Problem } from '../record/problem.ts';
import type { Pack } from '../record/schema.ts';

/** The bundled pack in this repository. */
export const DEFAULT_PACK_DIR = join(import.meta.dirname, '../../data/packs/us-trade');

/** Loads and validates a pack; throws a `PackError` naming every broken place, by the schema or by a rule. */
export function loadPack(path: string = DEFAULT_PACK_DIR): Pack {
  const { pack, problems } = inspectPackAt(path);
  if (!pack || problems.length > 0) throw new PackError(problems);
  return pack;
}

/** Reads a pack from a folder of its files, or from the one file that a build holds, and lists all that is wrong with it. */
export function inspectPackAt(path: string): Inspected {
  const problems: Problem[] = [];
  const read = (file: string, name: string): unknown => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      problems.push({ file: name, fact: '-', field: '-', problem: `not JSON: ${inOneLine(error)}` });
      return undefined;
    }
  };
  if (!statSync(path).isDirectory()) {
    const joined = read(path, basename(path));
    if (problems.length > 0) return { pack: null, problems };
    return inspectPack(splitPack(joined));
  }
  const files = readdirSync(path).filter((name) => name.endsWith('.json'));
  const parts: PackParts = Object.fromEntries(files.map((name) => [name, read(join(path, name), name)]));
  return inspectPack(parts, problems);
}

function inOneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
}
