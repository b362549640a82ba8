// Makes the dependencies be there before any script runs. Built-ins only: at this point nothing else is installed,
// and the Node that runs this may be older than the one the project pins as the devDependency `node`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = `${root}node_modules/.on-record-lock`;
const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : existsSync(`${root}node_modules/.bin/wxt`) ? lock : '';

if (installed !== lock || !existsSync(`${root}node_modules/.bin/node`)) {
  console.error('Installing dependencies…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'The dependencies could not be installed. Check the network and the npm registry setting, then run the command again.',
    );
    process.exit(1);
  }
}
if (installed !== lock) writeFileSync(stamp, lock);
