/** Build step: makes `virtual:gate-anchors` from the bundled packs' vocabularies, so that the gate carries no pack. */
import { readFileSync } from 'node:fs';
import type { Vocabulary } from '../../record/schema.ts';
import { compileAnchors } from './compile-anchors.ts';

const NAME = 'virtual:gate-anchors';
const RESOLVED = `\0${NAME}`;

/** A Vite plugin over the given vocabulary files. */
export function gateAnchors(files: readonly string[]) {
  return {
    name: 'gate-anchors',
    resolveId: (id: string) => (id === NAME ? RESOLVED : null),
    load(this: { addWatchFile?: (file: string) => void }, id: string) {
      if (id !== RESOLVED) return null;
      for (const file of files) this.addWatchFile?.(file);
      const vocabularies = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Vocabulary);
      return `export const anchors = ${JSON.stringify(compileAnchors(vocabularies))};`;
    },
  };
}
