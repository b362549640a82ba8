/** Puts clocks around the functions that make up the stages of reading a page, so that the reader itself carries none. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const CLOCK = fileURLToPath(new URL('stage-clock.ts', import.meta.url));

/** Stage and functions of each module that `read-page.ts` asks for. */
const STAGES: Record<string, [stage: string, functions: string[]]> = {
  'metadata.ts': ['metadata', ['readMetadata']],
  'narrow-scope.ts': ['narrow', ['narrowScope']],
  'read-blocks.ts': ['read', ['readBlocks']],
  'find-title.ts': ['locate', ['findTitle']],
  'set-apart.ts': ['locate', ['setTeasersApart', 'setCommentsApart']],
  'article-region.ts': ['locate', ['sumUp', 'findRegion']],
  'select-blocks.ts': ['locate', ['selectBlocks']],
  'find-clues.ts': ['clues', ['findClues']],
  'to-blocks.ts': ['blocks', ['toBlocks']],
};

/** An esbuild plugin. */
export const readerStages: Plugin = {
  name: 'reader-stages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/[a-z-]+\.ts$/ }, ({ path, importer, namespace }) =>
      namespace === 'file' && importer.endsWith('/lib/page/read-page.ts') && STAGES[path.slice(2)]
        ? { path: join(dirname(importer), path), namespace: 'timed' }
        : null,
    );
    onLoad({ filter: /.*/, namespace: 'timed' }, ({ path }) => {
      const [stage, functions] = STAGES[path.split('/').at(-1) ?? ''] ?? ['', []];
      const wrapped = functions.map((name) => `export const ${name} = timed('${stage}', module.${name});`);
      const [clock, file] = [CLOCK, path].map((each) => JSON.stringify(each));
      return {
        contents: `import { timed } from ${clock}; import * as module from ${file}; export * from ${file}; ${wrapped.join(' ')}`,
        resolveDir: dirname(path),
      };
    });
  },
};
