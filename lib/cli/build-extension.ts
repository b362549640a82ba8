/** Builds the extension for a browser, from the sources as they stand. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './browsers.ts';
import { UsageError } from './usage.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Takes some seconds, and says so. */
export function buildExtension(kind: BrowserKind): void {
  process.stderr.write('Building the extension…\n');
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [`${ROOT}node_modules/wxt/bin/wxt.mjs`, 'build', '-b', kind === 'firefox' ? 'firefox' : 'chrome'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  if (status !== 0) throw new UsageError(`the extension did not build:\n${stdout}${stderr}`);
}
