/** Sizes and build rules of the built extension: what may not grow, and what may not be in it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const OUTPUT = fileURLToPath(new URL('../.output/', import.meta.url));
const KB = 1024;
/** Gzipped, without the data. */
const BUDGETS: Record<string, number> = {
  'gate.js': 4 * KB,
  // Measured 20.9 KB: looking out for highlights that a page clears, and for text that only a style hides, took it over 20.
  'reader.js': 21 * KB,
  'card.js': 100 * KB,
  // Measured 232 KB. The grammar of three languages is most of it; the rest is Dexie (30) and zod (10). No page pays for it:
  // it is read when the worker wakes, and what is measured there is the time until marks stand.
  'background.js': 238 * KB,
  'packs/us-trade.json': 300 * KB,
};
/** Words that stand in the pack and nowhere in the code: if they are in a script, the pack is in its module graph. */
const PACK_WITNESSES = ['kato-2025-05-02-could-be-card', 'ust-holdings-jp', 'us-jp-reciprocal'];

const problems: string[] = [];

function filesUnder(dir: string): string[] {
  return readdirSync(dir).flatMap((name) =>
    statSync(join(dir, name)).isDirectory() ? filesUnder(join(dir, name)) : [join(dir, name)],
  );
}

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const dir = join(OUTPUT, target);
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const path = join(dir, name);
    if (!existsSync(path)) {
      problems.push(`${target}/${name} is missing`);
      continue;
    }
    const size = gzipSync(readFileSync(path), { level: 9 }).length;
    process.stdout.write(
      `${target}/${name.padEnd(22)} ${(size / KB).toFixed(1).padStart(6)} of ${(budget / KB).toFixed(0)} KB gzipped\n`,
    );
    if (size > budget) problems.push(`${target}/${name} is ${size} bytes gzipped, over its budget of ${budget}`);
  }
  for (const path of filesUnder(dir).filter((each) => each.endsWith('.js'))) checkScript(path);
  checkManifest(dir, target);
}

function checkScript(path: string): void {
  const code = readFileSync(path, 'utf8');
  for (const witness of PACK_WITNESSES) if (code.includes(witness)) problems.push(`${path} holds pack data (${witness})`);
  if (/\.(gate|reader|background)\.js$/.test(path) && /\.innerHTML\s*=/.test(code)) problems.push(`${path} writes innerHTML`);
  if (/https?:\/\/(?!(www\.w3\.org|json-schema\.org|react\.dev|localhost))[a-z0-9.-]+\/[^"'`\s]*\.(js|css|json)\b/.test(code))
    problems.push(`${path} names a remote script or file`);
}

function checkManifest(dir: string, target: string): void {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const permissions = JSON.stringify(manifest['permissions']);
  const asked = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'];
  if (permissions !== JSON.stringify(target.startsWith('chrome') ? [...asked, 'offscreen'] : asked))
    problems.push(`${target}: permissions are ${permissions}`);
  for (const key of ['content_scripts', 'web_accessible_resources', 'externally_connectable'])
    if (key in manifest) problems.push(`${target}: the manifest has ${key}`);
}

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
