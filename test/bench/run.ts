/** `npm run bench -- WHAT [--json FILE]`: measurements, which are for reading; no test depends on a clock. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildExtension } from '../../lib/cli/build-extension.ts';
import { givenPath } from '../../lib/cli/given.ts';
import { runCommand, UsageError } from '../../lib/cli/usage.ts';

interface Bench {
  says: string;
  /** It measures the built extension. */
  isBuilt: boolean;
  /** Measures, prints and gives the numbers. */
  run: (only: string) => Promise<object>;
}

const BENCHES: Record<string, Bench> = {
  pages: {
    says: 'what a page pays: gate, reader, blocks, tasks, messages, memory',
    isBuilt: true,
    run: async (only) => {
      const { benchPages, printPages } = await import('./pages.ts');
      const report = await benchPages({ filter: only, say: (text) => process.stderr.write(`${text}\n`) });
      printPages(report);
      return report;
    },
  },
  card: {
    says: 'from the end of the dwell to a painted card',
    isBuilt: true,
    run: async () => {
      const { benchCard, printCard } = await import('./card.ts');
      const report = await benchCard();
      printCard(report);
      return report;
    },
  },
  library: {
    says: '10,000 highlights: search, typing, scrolling; 500 found again on a page',
    isBuilt: true,
    run: async () => {
      const { benchLibrary, printLibrary } = await import('./library.ts');
      const report = await benchLibrary();
      printLibrary(report);
      return report;
    },
  },
  match: {
    says: 'speed of the matcher, and whether it is linear',
    isBuilt: false,
    run: async () => {
      const { benchMatch, printMatch } = await import('./match.ts');
      const report = benchMatch();
      printMatch(report);
      return report;
    },
  },
};

const HELP = `npm run bench -- WHAT [--json FILE] [--only TEXT]
${Object.entries(BENCHES)
  .map(([name, { says }]) => `  ${name.padEnd(10)} ${says}`)
  .join('\n')}
  --json     writes the numbers to a file
  --only     pages whose name holds TEXT`;

await runCommand('bench', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' }, only: { type: 'string', default: '' }, help: { type: 'boolean', default: false } },
  });
  const [name, ...others] = positionals;
  if (values.help || name === undefined) return console.log(HELP);
  const bench = BENCHES[name];
  if (!bench || others.length > 0)
    throw new UsageError(`one of ${Object.keys(BENCHES).join(', ')}, not ${positionals.join(' ')}`);
  if (bench.isBuilt) buildExtension('chromium');
  const report = await bench.run(values.only);
  if (values.json) writeFileSync(givenPath(values.json), `${JSON.stringify(report, null, 2)}\n`);
});
