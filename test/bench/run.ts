/** `npm run bench -- library [--json FILE]`: measurements, which are for reading; no test depends on a clock. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const HELP = `npm run bench -- WHAT [--json FILE]
  library    10,000 highlights: search, typing, scrolling; 500 found again on a page. Needs npm run build
  --json     writes the numbers to a file`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
  if (positionals[0] !== 'library') return console.log(HELP);
  const { benchLibrary, printLibrary } = await import('./library.ts');
  const report = await benchLibrary();
  printLibrary(report);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

await main();
